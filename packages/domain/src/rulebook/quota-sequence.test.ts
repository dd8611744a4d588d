import fc from 'fast-check';
import { source } from './criteria/example';
import type { Ledger, QuotaAmount, QuotaRule } from './quota';
import { ledgerOf, whyNoPlace, withoutLifted } from './quota.rule';

/**
 * A year of random acts under random quotas: several that count one award at once, leaders nested in them, places kept, shares of
 * holders that grow and shrink, numbers set and set anew. Each act obeys the rules alone.
 */

const AWARDS = ['LOW', 'MIDDLE', 'HIGH'] as const;
const UNITS = ['one', 'two'] as const;
type Unit = (typeof UNITS)[number];
type Award = (typeof AWARDS)[number];

interface Nomination {
  readonly award: Award;
  readonly unit: Unit;
  readonly isLeader: boolean;
  state: 'NOMINATED' | 'APPROVED' | 'GONE';
}

type Act =
  | { readonly act: 'nominate'; readonly award: Award; readonly unit: Unit; readonly isLeader: boolean }
  | { readonly act: 'approve'; readonly which: number; readonly reason: boolean }
  | { readonly act: 'withdraw' | 'refuse' | 'revoke'; readonly which: number }
  | { readonly act: 'set'; readonly which: number; readonly places: number };

const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('nominate' as const),
      award: fc.constantFrom(...AWARDS),
      unit: fc.constantFrom(...UNITS),
      isLeader: fc.boolean(),
    }),
  },
  { weight: 5, arbitrary: fc.record({ act: fc.constant('approve' as const), which: fc.nat(60), reason: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constantFrom('withdraw' as const, 'refuse' as const, 'revoke' as const), which: fc.nat(60) }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('set' as const), which: fc.nat(5), places: fc.nat(6) }) },
);

const plain = fc.oneof(
  fc.record({ kind: fc.constant('count' as const), places: fc.nat(5) }),
  fc.record({
    kind: fc.constant('share' as const),
    percent: fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100),
    base: fc.constantFrom({ kind: 'holders' as const, award: 'LOW' }, { kind: 'headcount' as const }),
    rounding: fc.constantFrom('DOWN' as const, 'HALF_UP' as const, 'UP' as const),
    atLeastOneIfAnyQualifies: fc.boolean(),
  }),
);
const amounts: fc.Arbitrary<QuotaAmount> = fc.oneof(
  { weight: 6, arbitrary: plain },
  { weight: 1, arbitrary: fc.constant({ kind: 'setYearly' as const, by: 'COUNCIL' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'none' as const }) },
  {
    weight: 1,
    arbitrary: fc.tuple(plain, plain).map(([held, other]) => ({
      kind: 'byUnitTitle' as const,
      rows: [
        { title: 'LOW', amount: held },
        { title: null, amount: other },
      ],
    })),
  },
);
const rules: fc.Arbitrary<QuotaRule[]> = fc
  .array(
    fc.record({
      awards: fc.uniqueArray(fc.constantFrom('MIDDLE', 'HIGH'), { minLength: 1 }),
      over: fc.constantFrom('ORGANISATION' as const, 'EACH_UNIT' as const),
      amount: amounts,
      leaders: fc.option(
        fc.record({ atMostPercent: fc.integer({ min: 1, max: 100 }), of: fc.constantFrom('PLACES' as const, 'LEADERS' as const) }),
        { nil: undefined },
      ),
      keptForNonLeaders: fc.option(fc.nat(3), { nil: undefined }),
      soft: fc.option(fc.constant(true as const), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) => list.map((rule, i): QuotaRule => ({ ...rule, id: `q${i}`, name: { vi: `Q${i}`, en: `Q${i}` }, source })));

const HEADCOUNT = 13;
const LEADERS = 5;

/** A year as it goes: nothing is kept but what happened. */
class Year {
  readonly nominations: Nomination[] = [];
  readonly set = new Map<string, number>();
  approvals = 0;

  constructor(readonly quotas: readonly QuotaRule[]) {}

  go(act: Act): void {
    if (act.act === 'nominate') this.nominations.push({ ...act, state: 'NOMINATED' });
    else if (act.act === 'set') this.setPlaces(this.quotas[act.which % this.quotas.length] as QuotaRule, act.places);
    else {
      const found = this.nominations[act.which % Math.max(1, this.nominations.length)];
      if (found) this.decide(found, act);
    }
  }

  /** Every ledger, counted anew. `asks`: somebody who meets the criteria asks for a place. */
  ledgers(asks: boolean): { unit: Unit | undefined; ledger: Ledger }[] {
    return this.quotas.flatMap((rule) =>
      (rule.over === 'ORGANISATION' ? [undefined] : UNITS).map((unit) => ({ unit, ledger: this.ledger(rule, unit, asks) })),
    );
  }

  within(unit: Unit | undefined): Nomination[] {
    return this.nominations.filter((each) => unit === undefined || each.unit === unit);
  }

  holders(unit: Unit | undefined): number {
    return this.within(unit).filter(({ state, award }) => state === 'APPROVED' && award === 'LOW').length;
  }

  private ledger(rule: QuotaRule, unit: Unit | undefined, anyQualifies: boolean): Ledger {
    const counted = this.within(unit).filter((each) => rule.awards.includes(each.award));
    const approved = counted.filter(({ state }) => state === 'APPROVED');
    const titles = new Set(this.holders(unit) > 2 ? ['LOW'] : []);
    const amount = amountOf(rule, titles.size > 0);
    const base = amount?.kind === 'share' ? (amount.base.kind === 'headcount' ? HEADCOUNT : this.holders(unit)) : 0;
    return ledgerOf(rule, {
      ...{ base, titles, anyQualifies, leaders: LEADERS, set: this.set.get(rule.id), used: approved.length },
      nominated: counted.filter(({ state }) => state === 'NOMINATED').length,
      leadersUsed: approved.filter(({ isLeader }) => isLeader).length,
    });
  }

  private setPlaces(rule: QuotaRule, places: number): void {
    const used = this.ledgers(false)
      .filter(({ ledger }) => ledger.rule === rule)
      .map(({ ledger }) => ledger.used);
    if (places >= Math.max(...used)) this.set.set(rule.id, places);
  }

  private decide(found: Nomination, act: Exclude<Act, { act: 'nominate' | 'set' }>): void {
    if (act.act === 'approve' && found.state === 'NOMINATED') this.approve(found, act.reason);
    if (act.act === 'revoke' && found.state === 'APPROVED') found.state = 'GONE';
    if ((act.act === 'withdraw' || act.act === 'refuse') && found.state === 'NOMINATED') found.state = 'GONE';
  }

  private approve(found: Nomination, reason: boolean): void {
    const asked = this.ledgers(true).filter(
      ({ unit, ledger }) => ledger.rule.awards.includes(found.award) && (unit === undefined || unit === found.unit),
    );
    const why = asked.flatMap(({ ledger }) => whyNoPlace(ledger, found));
    if (withoutLifted(why, reason ? 'Thành tích đặc biệt xuất sắc' : undefined).length > 0) return;
    for (const { unit, ledger } of asked) if (!ledger.rule.soft) this.expectRoom(unit, ledger, found.isLeader);
    found.state = 'APPROVED';
    this.approvals++;
  }

  /** Held against the words of the rule, and not against the code under test. */
  private expectRoom(unit: Unit | undefined, { rule, base, used, leadersUsed }: Ledger, isLeader: boolean): void {
    const limit = limitOf(rule, base, this.set.get(rule.id), this.holders(unit) > 2);
    expect(used + 1).toBeLessThanOrEqual(limit);
    if (!isLeader) return;
    expect(leadersUsed + 1 + (rule.keptForNonLeaders ?? 0)).toBeLessThanOrEqual(limit);
    const of = rule.leaders?.of === 'LEADERS' ? LEADERS : limit;
    if (rule.leaders) expect((leadersUsed + 1) * 100).toBeLessThanOrEqual(rule.leaders.atMostPercent * of);
  }
}

function amountOf({ amount }: QuotaRule, holdsTitle: boolean): QuotaAmount | undefined {
  return amount.kind === 'byUnitTitle' ? amount.rows[holdsTitle ? 0 : 1]?.amount : amount;
}

/** The limit as the rule words it, in exact integers; infinite where there is none. */
function limitOf(rule: QuotaRule, base: number, set: number | undefined, holdsTitle: boolean): number {
  const amount = amountOf(rule, holdsTitle);
  if (amount?.kind === 'count') return amount.places;
  if (amount?.kind === 'setYearly') return set ?? 0;
  if (amount?.kind !== 'share') return Number.POSITIVE_INFINITY;
  const add = { DOWN: 0n, HALF_UP: 5_000n, UP: 9_999n }[amount.rounding];
  const places = Number((BigInt(Math.round(amount.percent * 100)) * BigInt(base) + add) / 10_000n);
  return places === 0 && amount.atLeastOneIfAnyQualifies ? 1 : places;
}

/** The ledgers that do not add up. */
function wrongLedgers(year: Year): Ledger[] {
  return year
    .ledgers(false)
    .filter(({ unit, ledger }) => !addsUp(ledger, year.within(unit)))
    .map(({ ledger }) => ledger);
}

function addsUp({ rule, held, used, left, over, places, leadersUsed, leaderPlaces }: Ledger, within: readonly Nomination[]): boolean {
  const nominated = within.filter(({ award, state }) => rule.awards.includes(award) && state === 'NOMINATED').length;
  const sum = left === undefined ? undefined : held + used + left;
  const nothingNegative = Math.min(held, used, over, left ?? 0) >= 0;
  const overOnlyWhenFull = over === 0 || left === 0;
  return held + over === nominated && sum === places && nothingNegative && overOnlyWhenFull && leadersUsed <= (leaderPlaces ?? used);
}

test('no sequence of acts passes any limit, nested limit or second cap, and held + used + left is always the limit', () => {
  let approvals = 0;
  fc.assert(
    fc.property(rules, fc.array(acts, { minLength: 20, maxLength: 90 }), (quotas, acted) => {
      const year = new Year(quotas);
      const wrong: Ledger[] = [];
      for (const act of acted) {
        year.go(act);
        wrong.push(...wrongLedgers(year));
      }
      expect(wrong).toEqual([]);
      approvals += year.approvals;
    }),
    { numRuns: 150 },
  );
  // A property that approves nobody would hold of anything.
  expect(approvals).toBeGreaterThan(500);
});
