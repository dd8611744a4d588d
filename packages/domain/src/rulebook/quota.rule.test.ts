import fc from 'fast-check';
import { source } from './criteria/example';
import type { QuotaRule, Rounding } from './quota';
import { isLiftedByReason, leaderPlacesOf, ledgerOf, placesOf as placesOrNone, warningOf, whyNoPlace, withoutLifted } from './quota.rule';

const share = (percent: number, rounding: Rounding, atLeastOneIfAnyQualifies = false): QuotaRule => ({
  id: 'quota',
  name: { vi: 'Chỉ tiêu', en: 'Places' },
  awards: ['A'],
  over: 'ORGANISATION',
  amount: { kind: 'share', percent, base: { kind: 'holders', award: 'B' }, rounding, atLeastOneIfAnyQualifies },
  leaders: { atMostPercent: 50 },
  source,
});
/** The quotas of most tests here have a number. */
const placesOf = (rule: QuotaRule, base: number, anyQualifies: boolean) => placesOrNone(rule, base, anyQualifies) as number;
const percents = fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100);
const bases = fc.integer({ min: 0, max: 100_000 });
const roundings = fc.constantFrom<Rounding>('DOWN', 'UP', 'HALF_UP');

test.each([
  [20, 'DOWN', 3],
  [26, 'DOWN', 3],
  [27, 'DOWN', 4],
  [21, 'UP', 4],
  [23, 'HALF_UP', 3],
  [30, 'HALF_UP', 5],
] as const)('15%% of %d, rounded %s, are %d places', (base, rounding, places) => {
  expect(placesOf(share(15, rounding), base, true)).toBe(places);
});

test('at least one opens a place only when somebody qualifies', () => {
  expect(placesOf(share(40, 'DOWN', true), 2, true)).toBe(1);
  expect(placesOf(share(40, 'DOWN', true), 2, false)).toBe(0);
  expect(placesOf(share(40, 'DOWN', false), 2, true)).toBe(0);
});

test('a count does not depend on a base', () => {
  expect(placesOf({ ...share(1, 'DOWN'), amount: { kind: 'count', places: 2 } }, 1_000, false)).toBe(2);
});

test('leaders get half of the places, rounded down; without a limit there is none', () => {
  expect(leaderPlacesOf(share(15, 'DOWN'), 3)).toBe(1);
  expect(leaderPlacesOf(share(15, 'DOWN'), 1)).toBe(0);
  expect(leaderPlacesOf({ ...share(15, 'DOWN'), leaders: undefined }, 3)).toBeUndefined();
});

test('a larger base or a larger share never gives fewer places', () => {
  fc.assert(
    fc.property(percents, percents, bases, bases, roundings, (p, q, b, c, rounding) => {
      const few = placesOf(share(Math.min(p, q), rounding), Math.min(b, c), true);
      expect(placesOf(share(Math.max(p, q), rounding), Math.max(b, c), true)).toBeGreaterThanOrEqual(few);
    }),
  );
});

test('down is at most half up, which is at most up, and they differ by one at most', () => {
  fc.assert(
    fc.property(percents, bases, (percent, base) => {
      const [down, half, up] = (['DOWN', 'HALF_UP', 'UP'] as const).map((rounding) => placesOf(share(percent, rounding), base, true)) as [
        number,
        number,
        number,
      ];
      expect(down).toBeLessThanOrEqual(half);
      expect(half).toBeLessThanOrEqual(up);
      expect(up - down).toBeLessThanOrEqual(1);
    }),
  );
});

test('places never exceed the base, but for the one that is promised to whoever qualifies', () => {
  fc.assert(
    fc.property(percents, bases, roundings, fc.boolean(), (percent, base, rounding, atLeastOne) => {
      expect(placesOf(share(percent, rounding, atLeastOne), base, true)).toBeLessThanOrEqual(atLeastOne ? Math.max(1, base) : base);
    }),
  );
});

test('a share that comes out even is never lost to binary fractions', () => {
  fc.assert(
    fc.property(percents, fc.integer({ min: 0, max: 10 }), roundings, (percent, times, rounding) => {
      expect(placesOf(share(percent, rounding), times * 10_000, true)).toBe(Math.round(percent * 100) * times);
    }),
  );
});

const ten = { base: 20, anyQualifies: true, nominated: 0, used: 0, leadersUsed: 0 };
const count = (places: number, more: Partial<QuotaRule> = {}): QuotaRule => ({
  ...share(15, 'DOWN'),
  amount: { kind: 'count', places },
  leaders: undefined,
  ...more,
});

test('4.95 places are 4, 5 or 5', () => {
  expect((['DOWN', 'HALF_UP', 'UP'] as const).map((rounding) => placesOf(share(15, rounding), 33, true))).toEqual([4, 5, 5]);
});

test("leaders' share may be taken of all leaders, and is never more than the places", () => {
  const ofLeaders = { ...share(15, 'DOWN'), leaders: { atMostPercent: 50, of: 'LEADERS' as const } };
  expect(leaderPlacesOf(ofLeaders, 6, 7)).toBe(3);
  expect(leaderPlacesOf(ofLeaders, 2, 40)).toBe(2);
  expect(leaderPlacesOf(ofLeaders, undefined, 7)).toBe(3);
});

test('what is kept for others narrows what leaders may take, whichever limit is the tighter', () => {
  expect(leaderPlacesOf(count(5, { keptForNonLeaders: 2 }), 5)).toBe(3);
  expect(leaderPlacesOf(count(5, { keptForNonLeaders: 9 }), 5)).toBe(0);
  expect(leaderPlacesOf(count(5, { keptForNonLeaders: 1, leaders: { atMostPercent: 50 } }), 5)).toBe(2);
});

test("a unit's own title chooses the row; without a row that fits there is no place", () => {
  const rows = [
    {
      title: 'EXCELLENT_COLLECTIVE',
      amount: { kind: 'share', percent: 20, base: { kind: 'headcount' }, rounding: 'UP', atLeastOneIfAnyQualifies: false },
    },
    { title: 'ADVANCED_COLLECTIVE', amount: { kind: 'count', places: 1 } },
  ] as const;
  const rule: QuotaRule = { ...count(0), over: 'EACH_UNIT', amount: { kind: 'byUnitTitle', rows } };
  const places = (...titles: string[]) => placesOrNone(rule, 11, true, { titles: new Set(titles) });
  expect(places('ADVANCED_COLLECTIVE', 'EXCELLENT_COLLECTIVE')).toBe(3);
  expect(places('ADVANCED_COLLECTIVE')).toBe(1);
  expect(places()).toBe(0);
  const other = { title: null, amount: { kind: 'count', places: 7 } } as const;
  expect(placesOrNone({ ...rule, amount: { kind: 'byUnitTitle', rows: [...rows, other] } }, 11, true)).toBe(7);
});

test('until the number of the year is set nobody is approved; then it is the limit', () => {
  const rule = count(0, { amount: { kind: 'setYearly', by: 'COUNCIL' } });
  expect(whyNoPlace(ledgerOf(rule, ten), { isLeader: false }).map(({ code }) => code)).toEqual(['QUOTA_NOT_SET']);
  const set = ledgerOf(rule, { ...ten, set: 2, nominated: 3, used: 1 });
  expect(set).toMatchObject({ places: 2, held: 1, used: 1, left: 0, over: 2 });
  expect(whyNoPlace(set, { isLeader: false })).toEqual([]);
});

test('without a limit nothing is refused and everything is counted', () => {
  const ledger = ledgerOf(count(0, { amount: { kind: 'none' } }), { ...ten, nominated: 40, used: 9 });
  expect(ledger).toMatchObject({ held: 40, used: 9, over: 0 });
  expect(ledger).not.toHaveProperty('places');
  expect(ledger).not.toHaveProperty('left');
  expect(whyNoPlace(ledger, { isLeader: true })).toEqual([]);
  expect(warningOf(ledger)).toBeUndefined();
});

test('it warns before the wall', () => {
  const warning = (nominated: number, used: number) => warningOf(ledgerOf(count(4), { ...ten, nominated, used }));
  expect([warning(0, 0), warning(1, 1), warning(2, 1), warning(2, 2), warning(3, 2)]).toEqual([
    undefined,
    undefined,
    'LAST',
    'FULL',
    'OVER',
  ]);
});

test('what was approved stays approved when the base falls, and nobody else is', () => {
  const ledger = ledgerOf(share(15, 'DOWN'), { ...ten, base: 7, used: 3, leadersUsed: 1 });
  expect(ledger).toMatchObject({ places: 3, used: 3, left: 0, leaderPlaces: 1 });
  expect(whyNoPlace(ledger, { isLeader: false }).map(({ code }) => code)).toEqual(['QUOTA_USED']);
});

test('a place is refused when all are used, a leader also when the leaders have used theirs', () => {
  const rule = share(15, 'DOWN');
  const codes = (used: number, leadersUsed: number, isLeader: boolean, asked: QuotaRule = rule) =>
    whyNoPlace(ledgerOf(asked, { ...ten, used, leadersUsed }), { isLeader }).map((refusal) => refusal.code);
  expect(codes(2, 1, false)).toEqual([]);
  expect(codes(2, 1, true)).toEqual(['QUOTA_LEADERS_USED']);
  expect(codes(3, 0, false)).toEqual(['QUOTA_USED']);
  expect(codes(3, 1, true)).toEqual(['QUOTA_USED', 'QUOTA_LEADERS_USED']);
  expect(codes(2, 1, true, { ...rule, leaders: undefined })).toEqual([]);
});

test('a soft limit gives way to a reason, not to blanks; a hard one to nothing', () => {
  const refusals = (soft?: true) =>
    whyNoPlace(ledgerOf({ ...share(15, 'DOWN'), ...(soft && { soft }) }, { ...ten, used: 3, leadersUsed: 1 }), { isLeader: true });
  expect(refusals(true).map(({ code }) => code)).toEqual(['QUOTA_SOFT_USED', 'QUOTA_SOFT_LEADERS_USED']);
  expect(refusals(true).every(isLiftedByReason)).toBe(true);
  expect(withoutLifted(refusals(true), 'Thành tích đặc biệt')).toEqual([]);
  expect(withoutLifted(refusals(true), '  ')).toHaveLength(2);
  expect(withoutLifted(refusals(true), undefined)).toHaveLength(2);
  expect(withoutLifted(refusals(), 'Thành tích đặc biệt')).toHaveLength(2);
});

test('the refusal says what is used, of how many, counted on what, and by which rule', () => {
  const [refusal] = whyNoPlace(ledgerOf(share(15, 'DOWN'), { ...ten, used: 3 }), { isLeader: false });
  expect(refusal?.facts).toMatchObject({ places: 3, used: 3, base: 20 });
  expect(refusal?.message.vi).toContain('3/3');
  expect(refusal?.source).toBe(source);
});
