import { leaderPlacesOf, placesOf } from '@vinh-danh/domain/rulebook/quota.rule';
import type { EntityManager } from 'typeorm';
import { isBaseOf, type LedgerRow } from './find-ledger';
import { QuotaEntity } from './quota.entity';

/** Takes a place in every quota that counts the award, and lets those grow whose base its holders are. Gives the rows that it moved. */
export function takePlace(
  quotas: readonly LedgerRow[],
  taken: { readonly award: string; readonly isLeader: boolean; readonly isHeld: boolean },
): QuotaEntity[] {
  return quotas.flatMap(({ row, rule }) => {
    const places = rule.awards.includes(taken.award) ? 1 : 0;
    const growth = taken.isHeld && isBaseOf(rule, taken.award) ? 1 : 0;
    if (places + growth === 0) return [];
    row.base += growth;
    row.used += places;
    row.leadersUsed += taken.isLeader ? places : 0;
    row.places = Math.max(row.places, placesOf(rule, row.base, true) ?? 0);
    row.leaderPlaces = leaderPlacesOf(rule, row.places) ?? null;
    return [row];
  });
}

/** Writes moved rows, which this transaction has locked; the database's checks stand behind it. */
export async function keepQuotas(db: EntityManager, moved: readonly QuotaEntity[]): Promise<void> {
  for (const { id, base, places, used, leaderPlaces, leadersUsed } of moved)
    await db.update(QuotaEntity, { id }, { base, places, used, leaderPlaces, leadersUsed });
}
