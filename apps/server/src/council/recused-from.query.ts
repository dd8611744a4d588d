import type { Viewer } from '@vinh-danh/domain/access/role';
import type { EntityManager } from 'typeorm';

/**
 * Of these cases those from which the viewer is kept away: they are recused, or stand for a member who is, and the decision on it is
 * not announced yet. Of them they learn neither votes nor results.
 */
export async function findCasesKeptFrom(
  db: EntityManager,
  { personId }: Pick<Viewer, 'personId'>,
  caseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (!personId || caseIds.length === 0) return new Set();
  const rows: { id: string }[] = await db.query(
    `SELECT sitting_case.id FROM sitting_case
      WHERE sitting_case.id = ANY($1)
        AND EXISTS (SELECT FROM recusal
                     WHERE case_id = sitting_case.id AND cleared_at IS NULL
                       AND person_id IN (SELECT $2::uuid UNION ALL
                                         SELECT person_id FROM sitting_attendance
                                          WHERE sitting_id = sitting_case.sitting_id AND proxy_person_id = $2::uuid))
        AND NOT EXISTS (SELECT FROM award_decision_line line JOIN award_decision decision ON decision.id = line.decision_id
                         WHERE line.nomination_id = sitting_case.nomination_id AND decision.announced_at IS NOT NULL)`,
    [caseIds, personId],
  );
  return new Set(rows.map(({ id }) => id));
}

export async function isKeptFrom(db: EntityManager, viewer: Pick<Viewer, 'personId'>, caseId: string): Promise<boolean> {
  return (await findCasesKeptFrom(db, viewer, [caseId])).has(caseId);
}
