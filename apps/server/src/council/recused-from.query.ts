import type { Viewer } from '@vinh-danh/domain/access/role';
import type { StandingRecusal } from '@vinh-danh/domain/council/recusal.rule';
import type { EntityManager } from 'typeorm';

/**
 * Those from which somebody is kept away until the decision is announced: they are recused, or stand in for a member who is; or it is their
 * own case, even when they sit in no council, as those of the Office do who run its sittings.
 */
const KEPT_FROM = `
  SELECT sitting_case.id, CASE WHEN own.own THEN 'OWN' WHEN recused.themselves THEN 'RECUSED' ELSE 'PROXY' END AS by
    FROM sitting_case
    LEFT JOIN nomination ON nomination.id = nomination_id
    LEFT JOIN initiative ON initiative.id = sitting_case.initiative_id
    LEFT JOIN initiative_filing filing ON filing.initiative_id = initiative.id
   CROSS JOIN LATERAL (SELECT nomination.person_id IS NOT DISTINCT FROM $2::uuid
          OR EXISTS (SELECT FROM initiative_author WHERE initiative_author.initiative_id = initiative.id AND person_id = $2::uuid) AS own) own
   CROSS JOIN LATERAL (
         SELECT bool_or(recusal.person_id = $2::uuid) AS themselves FROM recusal
          WHERE case_id = sitting_case.id AND cleared_at IS NULL
            AND recusal.person_id IN (SELECT $2::uuid UNION ALL
                                      SELECT person_id FROM sitting_attendance
                                       WHERE sitting_id = sitting_case.sitting_id AND proxy_person_id = $2::uuid)) recused
   WHERE sitting_case.id = ANY($1) AND (own.own OR recused.themselves IS NOT NULL)
     AND initiative.recognised_on IS NULL AND filing.refused_at IS NULL
     AND NOT EXISTS (SELECT FROM award_decision_line line JOIN award_decision decision ON decision.id = line.decision_id
                      WHERE line.nomination_id = sitting_case.nomination_id AND decision.announced_at IS NOT NULL)`;

/** By what somebody is kept away from a case: it is about them, they are recused, or the member is whose proxy they are. */
export type KeptBy = 'OWN' | 'RECUSED' | 'PROXY';

/** Of these cases those from which the viewer is kept away, and by what. Of them they learn neither opinions nor votes nor results. */
export async function findCasesKeptFrom(
  db: EntityManager,
  { personId }: Pick<Viewer, 'personId'>,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, KeptBy>> {
  if (!personId || caseIds.length === 0) return new Map();
  const rows: { id: string; by: KeptBy }[] = await db.query(KEPT_FROM, [caseIds, personId]);
  return new Map(rows.map(({ id, by }) => [id, by]));
}

/** What stands against somebody in a case, from their own recusals in it and by what they are kept away. */
export function standingAgainst(by: KeptBy | null, own: readonly StandingRecusal[]): readonly StandingRecusal[] {
  return own.length > 0 || by === null || by === 'RECUSED' ? own : [{ ground: by }];
}

export async function isKeptFrom(db: EntityManager, viewer: Pick<Viewer, 'personId'>, caseId: string): Promise<boolean> {
  return (await findCasesKeptFrom(db, viewer, [caseId])).has(caseId);
}
