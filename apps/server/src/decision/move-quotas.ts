import { leaderPlacesOf, placesOf } from '@vinh-danh/domain/rulebook/quota.rule';
import type { EntityManager } from 'typeorm';
import { isBaseOf, type LockedQuota } from './lock-quotas';
import { QuotaEntity } from './quota.entity';

/**
 * Takes a place in every quota that counts the award, and lets those grow whose base its holders are. The rows are
 * locked by this transaction; the database's checks stand behind it.
 */
export async function takePlace(db: EntityManager, quotas: readonly LockedQuota[], taken: { award: string; isLeader: boolean; isHeld: boolean }): Promise<void> {
  for (const { row, rule } of quotas) {
    const counts = rule.awards.includes(taken.award);
    const grows = taken.isHeld && isBaseOf(rule, taken.award);
    if (!counts && !grows) continue;
    if (grows) row.base += 1;
    if (counts) row.used += 1;
    if (counts && taken.isLeader) row.leadersUsed += 1;
    row.places = Math.max(row.places, placesOf(rule, row.base, true));
    row.leaderPlaces = leaderPlacesOf(rule, row.places) ?? null;
    const { id, base, places, used, leaderPlaces, leadersUsed } = row;
    await db.update(QuotaEntity, { id }, { base, places, used, leaderPlaces, leadersUsed });
  }
}
