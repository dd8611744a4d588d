import type { Ledger, QuotaRule } from '@vinh-danh/domain/rulebook/quota';
import { leaderPlacesOf, placesOf } from '@vinh-danh/domain/rulebook/quota.rule';
import { quotasOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { EntityManager } from 'typeorm';
import { QuotaEntity } from './quota.entity';

/** A quota row held by this transaction, with its rule. */
export interface LockedQuota {
  readonly row: QuotaEntity;
  readonly rule: QuotaRule;
}

/**
 * Locks every quota of a plan that approving these awards can touch: those that count them, and those whose base
 * they are. Always in the order of the ids, and before any nomination, so that two decisions never wait for each other.
 */
export async function lockQuotas(db: EntityManager, planId: string, rulebook: Rulebook, awards: readonly string[]): Promise<LockedQuota[]> {
  const rules = quotasOf(rulebook).filter((rule) => awards.some((award) => rule.awards.includes(award) || isBaseOf(rule, award)));
  if (rules.length === 0) return [];
  const rows = await db
    .createQueryBuilder(QuotaEntity, 'quota')
    .where('quota.plan_id = :planId AND quota.rule IN (:...rules)', { planId, rules: rules.map((rule) => rule.id) })
    .orderBy('quota.id')
    .setLock('pessimistic_write')
    .getMany();
  return rows.flatMap((row) => rules.filter((rule) => rule.id === row.rule).map((rule) => ({ row, rule })));
}

/** Whether the places of this quota are a share of those who hold the award. */
export function isBaseOf(rule: QuotaRule, award: string): boolean {
  return rule.amount.kind === 'share' && rule.amount.base.kind === 'holders' && rule.amount.base.award === award;
}

/**
 * A locked quota as the rule wants to see it when somebody who meets the criteria asks for a place: only then does
 * "at least one" open.
 */
export function ledgerOf({ row, rule }: LockedQuota): Ledger {
  const places = Math.max(row.places, placesOf(rule, row.base, true));
  return {
    rule,
    base: row.base,
    places,
    held: 0,
    used: row.used,
    leaderPlaces: leaderPlacesOf(rule, places),
    leadersUsed: row.leadersUsed,
  };
}
