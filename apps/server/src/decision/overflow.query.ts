import type { EntityManager } from 'typeorm';

/** A nomination before a council, with what ranks it. */
export interface PassedCase {
  readonly caseId: string;
  readonly sittingId: string;
  readonly nominationId: string;
  readonly outcome: string | null;
  readonly name: string;
  readonly votesInFavour: number;
  readonly votersCounted: number;
  readonly isWoman: boolean;
  /** Of a collective: the share of women among its members; null for a person. */
  readonly womenPercent: number | null;
  /** The best total of the year on any sheet. */
  readonly score: number | null;
  /** Whether a ranking gave it a place; null where there was none. */
  readonly placed: boolean | null;
}

const CASES = `
  SELECT sitting_case.id AS "caseId", sitting_id AS "sittingId", nomination_id AS "nominationId", outcome,
         coalesce(person.full_name, unit.name) AS name, coalesce(sitting_case.votes_in_favour, 0) AS "votesInFavour", coalesce(voters_counted, 0) AS "votersCounted",
         coalesce(person.gender = 'FEMALE', false) AS "isWoman",
         CASE WHEN nomination.collective_id IS NOT NULL THEN coalesce((
           SELECT (100.0 * count(*) FILTER (WHERE member.gender = 'FEMALE') / nullif(count(*), 0))::float
             FROM assignment JOIN person member ON member.id = assignment.person_id
             JOIN unit own ON own.id = assignment.unit_id AND nomination.collective_id = ANY(own.path)
            WHERE assignment.kind = 'PERMANENT' AND started_on <= dossier_day AND coalesce(ended_on, 'infinity') >= dossier_day), 0) END AS "womenPercent",
         (SELECT max(total)::float FROM score_sheet WHERE year = $2 AND coalesce(score_sheet.person_id, score_sheet.unit_id) = coalesce(nomination.person_id, nomination.collective_id)) AS score,
         (SELECT bool_and(placed) FROM case_ranking WHERE case_id = sitting_case.id) AS placed
    FROM sitting_case
    JOIN nomination ON nomination.id = nomination_id
    JOIN dossier ON dossier.id = nomination.dossier_id
    CROSS JOIN LATERAL (SELECT coalesce((dossier.sent_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, current_date) AS dossier_day) day
    LEFT JOIN person ON person.id = nomination.person_id
    LEFT JOIN unit ON unit.id = nomination.collective_id
   WHERE nomination.plan_id = $1 AND nomination.withdrawn_at IS NULL AND refused_at IS NULL
   ORDER BY sitting_case.sitting_id, sitting_case.position, sitting_case.id`;

/** The cases of a plan's year before councils, decided or not. */
export function findPassedCases(db: EntityManager, { planId, year }: { planId: string; year: number }): Promise<PassedCase[]> {
  return db.query(CASES, [planId, year]);
}
