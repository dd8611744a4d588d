import type { Ledger, QuotaRule } from '@vinh-danh/domain/rulebook/quota';
import { ledgerOf } from '@vinh-danh/domain/rulebook/quota.rule';
import { countQuota } from './count-quota';
import type { QuotaEntity } from './quota.entity';
import type { Census } from './take-census';

/** A quota as its row and the facts have it. */
export function readLedger(census: Census, rule: QuotaRule, row: QuotaEntity, anyQualifies: boolean): Ledger {
  const { used, leadersUsed, setPlaces } = row;
  const { count } = countQuota(census, rule, row.unitId);
  return ledgerOf(rule, { ...count, anyQualifies, used, leadersUsed, set: setPlaces ?? undefined });
}

/** What a row keeps of a ledger. */
export function placesIn({
  rule,
  base,
  places,
  leaderPlaces,
}: Ledger): Pick<QuotaEntity, 'base' | 'places' | 'leaderPlaces' | 'unlimited' | 'soft'> {
  return {
    base,
    places: places ?? null,
    leaderPlaces: leaderPlaces ?? null,
    unlimited: rule.amount.kind === 'none',
    soft: rule.soft ?? false,
  };
}
