import { leaderPlacesOf, placesOf } from '@vinh-danh/domain/rulebook/quota.rule';
import type { EntityManager } from 'typeorm';
import { isBaseOf, type LockedQuota } from './lock-quotas';
import { QuotaEntity } from './quota.entity';

/**
 * Takes a place in every quota that counts the award, and lets those grow whose base its holders are. The rows are
 * locked by this transaction; the database's checks stand behind it.
 */
export async function takePlace(
  db: EntityManager,
  quotas: readonly LockedQuota[],
  taken: { award: string; isLeader: boolean; isHeld: boolean },
): Promise<void> {
  for (const { row, rule } of quotas) {
    const places = rule.awards.includes(taken.award) ? 1 : 0;
    const growth = taken.isHeld && isBaseOf(rule, taken.award) ? 1 : 0;
    if (places + growth === 0) continue;
    row.base += growth;
    row.used += places;
    row.leadersUsed += taken.isLeader ? places : 0;
    row.places = Math.max(row.places, placesOf(rule, row.base, true));
    row.leaderPlaces = leaderPlacesOf(rule, row.places) ?? null;
    const { id, base, used, leaderPlaces, leadersUsed } = row;
    await db.update(QuotaEntity, { id }, { base, places: row.places, used, leaderPlaces, leadersUsed });
  }
}
