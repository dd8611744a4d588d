import { may, unitsWhere } from '@vinh-danh/domain/access/permission.rule';
import type { Viewer } from '@vinh-danh/domain/access/role';
import type { Closeness } from '@vinh-danh/domain/nomination/known-result.rule';
import type { EntityManager } from 'typeorm';
import { isAnnounced, nominationsHeardIn } from './cases-heard';

/** What stands between the viewer and a nomination. Who is recused and yet decides on it must know on what they decide. */
export function closenessOf(
  viewer: Viewer | null,
  {
    personId,
    recused,
    unitPath,
  }: { readonly personId: string | null; readonly recused: readonly string[]; readonly unitPath: readonly string[] },
): Closeness | undefined {
  if (!viewer?.personId) return undefined;
  if (personId === viewer.personId) return 'NOMINEE';
  return recused.includes(viewer.personId) && !may(viewer, 'decideNomination', { unitPath }) ? 'RECUSED' : undefined;
}

/**
 * The ids of the nominations of which a person may not know yet what was decided, by `knowsResult`: those from which they are recused, or
 * somebody for whom they are proxy; and their own once it is approved.
 *
 * @param person SQL for the id of the person, who may be null
 * @param decidesIn SQL for the units in which they decide
 */
export function hiddenResultsInSql(person: string, decidesIn: string): string {
  return `
  SELECT n.id FROM nomination n WHERE n.person_id = ${person} AND n.approved_at IS NOT NULL AND NOT ${isAnnounced('n.id')}
  UNION
  SELECT n.id
    FROM (SELECT ${person} AS id, NULL::uuid AS sitting_id
          UNION ALL
          SELECT person_id, sitting_id FROM sitting_attendance WHERE proxy_person_id = ${person}) kept
    JOIN recusal ON recusal.person_id = kept.id AND recusal.cleared_at IS NULL
    JOIN sitting_case ON sitting_case.id = recusal.case_id AND sitting_case.sitting_id = coalesce(kept.sitting_id, sitting_case.sitting_id)
    JOIN sitting ON sitting.id = sitting_case.sitting_id AND sitting.cancelled_at IS NULL
    CROSS JOIN LATERAL ${nominationsHeardIn('sitting_case')} heard
    JOIN nomination n ON n.id = heard.id AND n.person_id IS DISTINCT FROM ${person}
    JOIN dossier ON dossier.id = n.dossier_id
    JOIN unit ON unit.id = dossier.unit_id AND NOT unit.path && ${decidesIn}
   WHERE NOT ${isAnnounced('n.id')}`;
}

/** The same for a viewer, as ids. */
export async function findHiddenResults(db: EntityManager, viewer: Viewer): Promise<ReadonlySet<string>> {
  if (!viewer.personId) return new Set();
  const rows: { id: string }[] = await db.query(hiddenResultsInSql('$1::uuid', '$2::uuid[]'), [
    viewer.personId,
    unitsWhere(viewer, 'decideNomination'),
  ]);
  return new Set(rows.map(({ id }) => id));
}
