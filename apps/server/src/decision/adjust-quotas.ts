import { type Refusal, refusal, refuseIf } from '@vinh-danh/domain/refusal';
import type { Ledger } from '@vinh-danh/domain/rulebook/quota';
import { quotasOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { rulesOfPlan } from '@vinh-danh/domain/rulebook/rules-of-plan';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { updateLocked } from '../graph/update-locked';
import { QuotaEntity } from './quota.entity';
import { placesIn, readLedger } from './read-ledger';
import { takeCensus } from './take-census';

/**
 * Gives the ledger rows of a plan the places that new rules leave to them, holding them against approvals.
 *
 * @throws Refused naming every quota of which more is approved already than the new rules leave
 */
export async function adjustQuotas(db: EntityManager, plan: { id: string; day: Day }, rulebook: Rulebook): Promise<void> {
  const rows = await db.find(QuotaEntity, { where: { planId: plan.id }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  const adjusted = await adjustRows(db, plan, rulebook, rows);
  refuseIf(adjusted.flatMap(whyTooFew));
  await updateLocked(
    db,
    QuotaEntity,
    adjusted.map(({ row, ledger }) => ({ id: row.id, ...placesIn(ledger) })),
  );
}

export interface Adjusted {
  readonly row: QuotaEntity;
  /** As the new rules would have it. */
  readonly ledger: Ledger;
  /** What the new rules leave, whatever is approved already. */
  readonly left: Pick<Ledger, 'places' | 'leaderPlaces'>;
}

/** Rows as they stand under new rules; those of which the rules no longer speak stay out. A number set for the year stays. */
export async function adjustRows(
  db: EntityManager,
  plan: { id: string; day: Day },
  rulebook: Rulebook,
  rows: readonly QuotaEntity[],
): Promise<Adjusted[]> {
  const inForce = rulesOfPlan(rulebook, plan.day);
  const rules = new Map(quotasOf(inForce).map((rule) => [rule.id, rule]));
  const census = await takeCensus(db, inForce, [...rules.values()], { planId: plan.id, day: plan.day });
  return rows.flatMap((row) => {
    const rule = rules.get(row.rule);
    if (!rule) return [];
    const bare = Object.assign(new QuotaEntity(), row, { used: 0, leadersUsed: 0 });
    const qualifies = row.used > 0;
    return [{ row, ledger: readLedger(census, rule, row, qualifies), left: readLedger(census, rule, bare, qualifies) }];
  });
}

function whyTooFew({ row, ledger: { rule }, left }: Adjusted): Refusal[] {
  if (rule.soft) return [];
  const { places = rule.amount.kind === 'none' ? row.used : 0, leaderPlaces = null } = left;
  const quota = { quota: rule.name.vi, quotaEnglish: rule.name.en };
  const more = { source: rule.source };
  const tooFewForLeaders = leaderPlaces !== null && row.leadersUsed > leaderPlaces;
  return [
    ...(row.used > places ? [refusal('QUOTA_BELOW_USED', { ...quota, places, used: row.used }, more)] : []),
    ...(tooFewForLeaders ? [refusal('QUOTA_LEADERS_BELOW_USED', { ...quota, leaderPlaces, leadersUsed: row.leadersUsed }, more)] : []),
  ];
}
