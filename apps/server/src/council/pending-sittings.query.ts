import type { PendingSitting } from '@vinh-danh/domain/council/council.rule';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';

const PENDING = `
  SELECT number, ((starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)::text AS day, opened_at IS NOT NULL AS "isOpen"
    FROM sitting WHERE council_id = $1 AND convened_at IS NOT NULL AND closed_at IS NULL AND cancelled_at IS NULL ORDER BY starts_at, id`;

/** The sittings to which a council is called and that are not over. */
export function findPendingSittings(db: EntityManager, councilId: string): Promise<(PendingSitting & { readonly day: Day })[]> {
  return db.query(PENDING, [councilId]);
}
