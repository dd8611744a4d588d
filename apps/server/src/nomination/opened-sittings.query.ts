import type { OpenedSitting } from '@vinh-danh/domain/nomination/appraise.rule';
import type { EntityManager } from 'typeorm';

interface Row {
  readonly nominationId: string;
  readonly openedAt: Date | null;
  readonly decided: boolean;
}

/**
 * The sittings that have begun with nominations, by nomination; one that is under way before one that is over.
 *
 * Within a transaction the sittings are held: whoever opens one waits until the nomination is gone from it, or was first.
 */
export async function findOpenedSittings(db: EntityManager, nominationIds: readonly string[]): Promise<Map<string, OpenedSitting>> {
  const rows: Row[] = await db.query(
    `SELECT nomination_id AS "nominationId", opened_at AS "openedAt", outcome IS NOT NULL AS decided
       FROM sitting_case JOIN sitting ON sitting.id = sitting_id
      WHERE nomination_id = ANY($1::uuid[]) AND cancelled_at IS NULL ORDER BY sitting.id, sitting_case.id ${db.queryRunner ? 'FOR SHARE OF sitting' : ''}`,
    [nominationIds],
  );
  const opened = new Map<string, OpenedSitting>();
  for (const { nominationId, openedAt, decided } of rows)
    if (openedAt && !(opened.get(nominationId)?.decided === false)) opened.set(nominationId, { openedAt, decided });
  return opened;
}
