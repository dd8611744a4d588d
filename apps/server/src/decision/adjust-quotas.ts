import { type Refusal, refusal, refuseIf } from '@vinh-danh/domain/refusal';
import type { QuotaRule } from '@vinh-danh/domain/rulebook/quota';
import { leaderPlacesOf, placesOf } from '@vinh-danh/domain/rulebook/quota.rule';
import { quotasOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { countBase } from './open-quotas';
import { QuotaEntity } from './quota.entity';

/**
 * Gives the ledger rows of a plan the places that new rules leave to them, holding them against approvals.
 *
 * @throws Refused naming every quota of which more is approved already than the new rules leave
 */
export async function adjustQuotas(db: EntityManager, plan: { id: string; day: Day }, rulebook: Rulebook): Promise<void> {
  const rules = new Map(quotasOf(rulebook).map((rule) => [rule.id, rule]));
  const rows = await db.find(QuotaEntity, { where: { planId: plan.id }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  const adjusted: Adjusted[] = [];
  for (const row of rows) {
    const rule = rules.get(row.rule);
    if (rule) adjusted.push(await adjust(db, row, rule, plan));
  }
  refuseIf(adjusted.flatMap(whyTooFew));
  for (const { row, base, places, leaderPlaces } of adjusted) await db.update(QuotaEntity, { id: row.id }, { base, places, leaderPlaces });
}

export interface Adjusted {
  readonly row: QuotaEntity;
  readonly rule: QuotaRule;
  readonly base: number;
  readonly places: number;
  readonly leaderPlaces: number | null;
}

/** A row as it stands under a rule. Places that a body sets each year are no matter of the rule: they stay. */
export async function adjust(db: EntityManager, row: QuotaEntity, rule: QuotaRule, plan: { id: string; day: Day }): Promise<Adjusted> {
  const base = await countBase(db, rule, row.unitId, plan);
  const places = placesOf(rule, base, base > 0 || row.used > 0) ?? row.places;
  return { row, rule, base, places, leaderPlaces: leaderPlacesOf(rule, places) ?? null };
}

function whyTooFew({ row, rule, places, leaderPlaces }: Adjusted): Refusal[] {
  const quota = { quota: rule.name.vi, quotaEnglish: rule.name.en };
  const more = { source: rule.source };
  const tooFewForLeaders = leaderPlaces !== null && row.leadersUsed > leaderPlaces;
  return [
    ...(row.used > places ? [refusal('QUOTA_BELOW_USED', { ...quota, places, used: row.used }, more)] : []),
    ...(tooFewForLeaders ? [refusal('QUOTA_LEADERS_BELOW_USED', { ...quota, leaderPlaces, leadersUsed: row.leadersUsed }, more)] : []),
  ];
}
