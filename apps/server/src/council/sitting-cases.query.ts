import type { CaseOutcome, OpinionSide, RecusalGround } from '@vinh-danh/domain/council/sitting';
import type { Text } from '@vinh-danh/domain/text';
import type { EntityManager } from 'typeorm';

/** A line of an agenda as it stands in the tables. */
export interface SittingCaseRow {
  readonly id: string;
  readonly sittingId: string;
  readonly place: number;
  readonly nominationId: string | null;
  readonly initiativeId: string | null;
  readonly name: string;
  readonly unit: string | null;
  readonly award: string | null;
  readonly ownInterest: boolean | null;
  readonly outcome: CaseOutcome | null;
  readonly lowerAward: string | null;
  readonly minutes: Text | null;
  readonly decidedAt: Date | null;
}

const CASES = `
  SELECT agenda.* FROM (
    SELECT sitting_case.id, sitting_id AS "sittingId", (row_number() OVER (ORDER BY sitting_case.position, sitting_case.id))::int AS place,
           nomination_id AS "nominationId", sitting_case.initiative_id AS "initiativeId", coalesce(full_name, collective.name, title) AS name,
           coalesce(unit.name, filed.name) AS unit, award, has_interest AS "ownInterest",
           outcome, lower_award AS "lowerAward", minutes, decided_at AS "decidedAt"
      FROM sitting_case
      LEFT JOIN nomination ON nomination.id = nomination_id LEFT JOIN dossier ON dossier.id = dossier_id
      LEFT JOIN unit ON unit.id = dossier.unit_id
      LEFT JOIN person ON person.id = nomination.person_id LEFT JOIN unit collective ON collective.id = collective_id
      LEFT JOIN initiative ON initiative.id = sitting_case.initiative_id
      LEFT JOIN initiative_filing ON initiative_filing.initiative_id = initiative.id LEFT JOIN unit filed ON filed.id = initiative_filing.unit_id
      LEFT JOIN conflict_answer ON case_id = sitting_case.id AND conflict_answer.person_id = $2
     WHERE sitting_id = $1) agenda
   WHERE $3::uuid IS NULL OR id = $3 ORDER BY place`;

/** The agenda of a sitting, or one line of it, with what the viewer answered. */
export function findCaseRows(
  db: EntityManager,
  { sittingId, personId, caseId }: { sittingId: string; personId: string | null; caseId?: string },
): Promise<SittingCaseRow[]> {
  return db.query(CASES, [sittingId, personId, caseId ?? null]);
}

/** A recusal with the names of those concerned. */
export interface RecusalRow {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly personId: string;
  readonly name: string;
  readonly ground: RecusalGround;
  readonly note: string;
  readonly setAt: Date;
  readonly setBy: string | null;
  readonly clearedAt: Date | null;
  readonly clearedBy: string | null;
  readonly clearReason: string | null;
}

const RECUSALS = `
  SELECT recusal.id, recusal.version, case_id AS "caseId", recusal.person_id AS "personId", full_name AS name, ground, note, set_at AS "setAt",
         setter.display_name AS "setBy", cleared_at AS "clearedAt", clearer.display_name AS "clearedBy", clear_reason AS "clearReason"
    FROM recusal JOIN person ON person.id = recusal.person_id
    LEFT JOIN account setter ON setter.id = set_by LEFT JOIN account clearer ON clearer.id = cleared_by
   WHERE case_id = ANY($1) ORDER BY person.sort_name, recusal.id`;

export function findRecusals(db: EntityManager, caseIds: readonly string[]): Promise<RecusalRow[]> {
  return db.query(RECUSALS, [caseIds]);
}

/** A written opinion with the name of its author. */
export interface OpinionRow {
  readonly personId: string;
  readonly name: string;
  readonly side: OpinionSide | null;
  readonly opinion: string;
  readonly fileId: string | null;
  readonly givenAt: Date;
}

const OPINIONS = `
  SELECT person_id AS "personId", full_name AS name, side, opinion, file_id AS "fileId", given_at AS "givenAt"
    FROM written_opinion JOIN person ON person.id = person_id WHERE case_id = $1 ORDER BY given_at, written_opinion.id`;

export function findOpinions(db: EntityManager, caseId: string): Promise<OpinionRow[]> {
  return db.query(OPINIONS, [caseId]);
}
