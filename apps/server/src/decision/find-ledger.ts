import type { Ledger, QuotaRule } from '@vinh-danh/domain/rulebook/quota';
import { leaderPlacesOf, ledgerOf } from '@vinh-danh/domain/rulebook/quota.rule';
import { quotasFor, quotasOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { type EntityManager, In } from 'typeorm';
import { QuotaEntity } from './quota.entity';

/** A quota row with its rule. */
export interface LedgerRow {
  readonly row: QuotaEntity;
  readonly rule: QuotaRule;
}

/**
 * Every quota of a plan that approving these awards can touch: those that count them, and those whose base they are.
 *
 * @param lock holds the rows until the transaction ends; always in the order of the ids, and before any nomination, so that two
 *   decisions never wait for each other
 */
export async function findLedgerRows(
  db: EntityManager,
  planId: string,
  rulebook: Rulebook,
  { awards, lock }: { readonly awards: readonly string[]; readonly lock: boolean },
): Promise<LedgerRow[]> {
  const rules = quotasOf(rulebook).filter((rule) => awards.some((award) => rule.awards.includes(award) || isBaseOf(rule, award)));
  const rows = await db.find(QuotaEntity, {
    where: { planId, rule: In(rules.map((rule) => rule.id)) },
    order: { id: 'ASC' },
    ...(lock ? { lock: { mode: 'pessimistic_write' } } : {}),
  });
  return rows.flatMap((row) => rules.filter((rule) => rule.id === row.rule).map((rule) => ({ row, rule })));
}

/** Whether the places of this quota are a share of those who hold the award. */
export function isBaseOf(rule: QuotaRule, award: string): boolean {
  return rule.amount.kind === 'share' && rule.amount.base.kind === 'holders' && rule.amount.base.award === award;
}

/**
 * Every quota that counts an award for a nominee of this unit, as the rule wants to see it when somebody who meets the criteria
 * asks for a place: only then does "at least one" open. A rule without a row gives no place.
 *
 * @param unitId null for a person who belongs to no unit on the day: there are no places of a unit for them
 */
export function ledgersOf(rulebook: Rulebook, rows: readonly LedgerRow[], of: { award: string; unitId: string | null }): Ledger[] {
  return quotasFor(rulebook, of.award).map((rule) => {
    const found = rows.find(({ row, rule: { id } }) => id === rule.id && isOf(row, of.unitId));
    return found ? readLedger(found) : { rule, base: 0, places: 0, left: 0, held: 0, used: 0, over: 0, leadersUsed: 0 };
  });
}

/** Whether these places are the whole organisation's, or of this unit. */
export function isOf(row: QuotaEntity, unitId: string | null): boolean {
  return row.unitId === null || row.unitId === unitId;
}

/** Places that were given once are not taken back by a base that fell: the row remembers them. */
function readLedger({ row, rule }: LedgerRow): Ledger {
  const ledger = ledgerOf(rule, { ...row, set: row.places, anyQualifies: true, nominated: 0 });
  if (ledger.places === undefined || ledger.places >= row.places) return ledger;
  return { ...ledger, places: row.places, left: row.places - row.used, ...leadersOf(rule, row) };
}

function leadersOf(rule: QuotaRule, { places, leadersUsed }: QuotaEntity): Pick<Ledger, 'leaderPlaces'> {
  const leaderPlaces = leaderPlacesOf(rule, places);
  return leaderPlaces === undefined ? {} : { leaderPlaces: Math.max(leaderPlaces, leadersUsed) };
}
