import type { Ledger, QuotaRule } from '@vinh-danh/domain/rulebook/quota';
import { awardsAwaited } from '@vinh-danh/domain/rulebook/quota.rule';
import { quotasFor, quotasOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { type EntityManager, In } from 'typeorm';
import { type Counted, type CountedNomination, findCountedNominations } from './census.query';
import { isCounted, placesOfUnit } from './count-quota';
import { missingRows, openRows } from './open-quotas';
import { QuotaEntity } from './quota.entity';
import { placesIn, readLedger } from './read-ledger';
import { type Census, type CensusAsOf, readRolls } from './take-census';

/** The quotas of a plan that a decision can touch: their rows, and all that they are counted from. */
export interface LedgerBook {
  readonly rulebook: Rulebook;
  readonly census: Census;
  readonly rows: readonly QuotaEntity[];
}

/** One quota that counts a nomination. Without a row there is no place: who belongs to no unit has no unit's places. */
export interface FoundLedger {
  readonly ledger: Ledger;
  readonly row: QuotaEntity | undefined;
}

/**
 * Every quota that approving these awards can touch: those that count them, and those that are counted from their holders.
 *
 * @param lock opens rows that are missing and holds all of them until the transaction ends; always in the same order, and before any
 *   nomination, so that two decisions never wait for each other. The nominations that count are read afterwards.
 */
export async function findLedgers(
  db: EntityManager,
  rulebook: Rulebook,
  asOf: CensusAsOf,
  { awards, lock }: { readonly awards: readonly string[]; readonly lock: boolean },
): Promise<LedgerBook> {
  const rules = quotasOf(rulebook).filter((rule) => touches(rule, awards));
  const rolls = await readRolls(db, rulebook, rules, asOf);
  if (lock) await openRows(db, rules, rolls);
  const rows = await db.find(QuotaEntity, {
    where: { planId: asOf.planId, rule: In(rules.map((rule) => rule.id)) },
    order: { id: 'ASC' },
    ...(lock ? { lock: { mode: 'pessimistic_write' } } : {}),
  });
  const unopened = lock ? [] : missingRows(rules, rolls, rows);
  return { rulebook, rows: [...rows, ...unopened], census: { ...rolls, nominations: await findCountedNominations(db, asOf) } };
}

function touches(rule: QuotaRule, awards: readonly string[]): boolean {
  const awaited = awardsAwaited(rule);
  return awards.some((award) => rule.awards.includes(award) || awaited.includes(award));
}

/**
 * Every quota that counts a nomination, as its rule wants to see it when somebody who meets the criteria asks for a place: only then
 * does "at least one" open.
 */
export function ledgersFor(
  { rulebook, census, rows }: LedgerBook,
  of: { award: string } & Pick<Counted, 'kind' | 'unitId'>,
): FoundLedger[] {
  return quotasFor(rulebook, of.award)
    .filter((rule) => isCounted(census, rule, of))
    .map((rule) => {
      const unitId = placesOfUnit(census, rule, of.unitId);
      const row = rows.find((each) => each.rule === rule.id && each.unitId === unitId);
      return { row, ledger: row ? readLedger(census, rule, row, true) : withoutPlaces(rule) };
    });
}

function withoutPlaces(rule: QuotaRule): Ledger {
  return { rule, base: 0, places: 0, left: 0, held: 0, used: 0, over: 0, leadersUsed: 0 };
}

/** Moves the quotas of one approval in memory, and tells which rows moved and in which of them a place is taken. */
export function takePlaces(
  book: LedgerBook,
  taken: Pick<CountedNomination, 'nominationId' | 'award' | 'kind' | 'unitId' | 'isLeader'>,
): Taken {
  const { rulebook, rows } = book;
  const found = ledgersFor(book, taken);
  for (const { row, ledger } of found) {
    if (!row) continue;
    // The places as they were before this one was taken: the database's check holds against a mistake here.
    Object.assign(row, placesIn(ledger));
    row.used += 1;
    row.leadersUsed += taken.isLeader ? 1 : 0;
  }
  const nominations = book.census.nominations.map((each) =>
    each.nominationId === taken.nominationId ? { ...each, isApproved: true } : each,
  );
  const census = { ...book.census, nominations };
  const grown = rows.filter((row) => {
    const rule = quotasOf(rulebook).find(({ id }) => id === row.rule);
    if (!rule || !awardsAwaited(rule).includes(taken.award)) return false;
    Object.assign(row, placesIn(readLedger(census, rule, row, row.used > 0)));
    return true;
  });
  const places = found.flatMap(({ row }) => row ?? []);
  return { book: { ...book, census }, places, moved: [...new Set([...places, ...grown])] };
}

export interface Taken {
  /** The quotas with this approval, for the ones after it. */
  readonly book: LedgerBook;
  readonly places: readonly QuotaEntity[];
  readonly moved: readonly QuotaEntity[];
}
