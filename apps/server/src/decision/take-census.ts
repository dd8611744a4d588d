import type { QuotaBase, QuotaRule } from '@vinh-danh/domain/rulebook/quota';
import { awardsAwaited } from '@vinh-danh/domain/rulebook/quota.rule';
import { awardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import {
  type CensusUnit,
  type Counted,
  type CountedNomination,
  findCountedNominations,
  findHeldAwards,
  findHeldBefore,
  findMembers,
  findUnits,
  type HeldAward,
  type Member,
} from './census.query';
import { findEligible } from './find-eligible';

/** Whose quotas are counted, and as things stand on which day. */
export interface CensusAsOf {
  readonly planId: string;
  readonly day: Day;
  /** Nominations of which the reader may not know yet that they are decided: they count as waiting still. */
  readonly hidden?: ReadonlySet<string>;
}

/** What the quotas of a plan are counted from beside its nominations. */
export interface Rolls {
  readonly rulebook: Rulebook;
  readonly asOf: CensusAsOf;
  readonly units: ReadonlyMap<string, CensusUnit>;
  /** By day; only the days on which some base is counted. */
  readonly members: ReadonlyMap<Day, readonly Member[]>;
  /** By award: who meets its conditions; only for awards whose eligible are a base. */
  readonly eligible: ReadonlyMap<string, readonly Counted[]>;
  readonly held: readonly HeldAward[];
  /** By `rowKey`: who held an award in the years before that a base asks for. */
  readonly heldBefore: ReadonlyMap<string, ReadonlySet<string>>;
}

type Row = Extract<QuotaBase, { kind: 'holders' }>;

/** Names an award held so many years in a row. */
export const rowKey = ({ award, years = 1 }: Row): string => `${award} ${years}`;

export interface Census extends Rolls {
  readonly nominations: readonly CountedNomination[];
}

/**
 * Reads what these rules count, in a number of statements that depends on the rules and not on the people.
 *
 * @param counted the nominations, for who has read them at this moment already
 */
export async function takeCensus(
  db: EntityManager,
  rulebook: Rulebook,
  rules: readonly QuotaRule[],
  asOf: CensusAsOf,
  counted?: readonly CountedNomination[],
): Promise<Census> {
  return { ...(await readRolls(db, rulebook, rules, asOf)), nominations: counted ?? (await findCountedNominations(db, asOf)) };
}

/** All of a census that no decision on a nomination changes, so that it can be read before anything is held. */
export async function readRolls(db: EntityManager, rulebook: Rulebook, rules: readonly QuotaRule[], asOf: CensusAsOf): Promise<Rolls> {
  const at = { ...asOf, year: rulebook.year };
  const units = await findUnits(db, asOf.day);
  const bases = rules.flatMap(basesOf);
  const members = new Map<Day, readonly Member[]>();
  for (const day of daysCounted(rules, bases, asOf.day)) members.set(day, await findMembers(db, { ...at, day }));
  return {
    rulebook,
    asOf,
    units: new Map(units.map((unit) => [unit.id, unit])),
    members,
    eligible: await findEligible(
      db,
      rulebook,
      bases.flatMap((base) => (base.kind === 'eligible' ? [base.award] : [])),
      at,
    ),
    held: await findHeldAwards(db, at, [...new Set(rules.flatMap(awardsAwaited))]),
    heldBefore: await readRows(db, bases, at),
  };
}

async function readRows(
  db: EntityManager,
  bases: readonly QuotaBase[],
  at: { readonly year: number; readonly day: Day },
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = new Map<string, ReadonlySet<string>>();
  for (const base of bases) {
    if (base.kind !== 'holders' || base.years === undefined || rows.has(rowKey(base))) continue;
    rows.set(rowKey(base), new Set(await findHeldBefore(db, at, { award: base.award, years: base.years })));
  }
  return rows;
}

/** The same census if these nominations were approved, too. */
export function withApproved(census: Census, isApproved: (nomination: CountedNomination) => boolean): Census {
  return {
    ...census,
    nominations: census.nominations.map((each) => (!each.isApproved && isApproved(each) ? { ...each, isApproved: true } : each)),
  };
}

/** Who holds an award of the year: by a decision on record, or approved by the Director whose own award it is. Each once. */
export function holdersOf({ rulebook, held, nominations }: Census, award: string): Counted[] {
  const isDecidedHere = awardsOf(rulebook).some(({ key, decidedBy }) => key === award && decidedBy === 'DIRECTOR');
  const approved = isDecidedHere ? nominations.filter((each) => each.award === award && each.isApproved) : [];
  return [...new Map([...held.filter((each) => each.award === award), ...approved].map((each) => [each.id, each])).values()];
}

function basesOf({ amount }: QuotaRule): QuotaBase[] {
  if (amount.kind === 'share') return [amount.base];
  return amount.kind === 'byUnitTitle' ? amount.rows.flatMap((row) => (row.amount.kind === 'share' ? [row.amount.base] : [])) : [];
}

function daysCounted(rules: readonly QuotaRule[], bases: readonly QuotaBase[], today: Day): Day[] {
  const days = bases.flatMap((base) => {
    if (base.kind === 'holders' || base.kind === 'eligible') return [];
    return base.kind === 'headcount' ? [base.on ?? today] : [today];
  });
  const leaders = rules.some((rule) => rule.leaders?.of === 'LEADERS') ? [today] : [];
  return [...new Set([...days, ...leaders])];
}
