import fc from 'fast-check';
import { source } from './criteria/example';
import type { Ledger, QuotaRule, Rounding } from './quota';
import { leaderPlacesOf, placesOf, whyNoPlace } from './quota.rule';

const share = (percent: number, rounding: Rounding, atLeastOneIfAnyQualifies = false): QuotaRule => ({
  id: 'quota',
  name: { vi: 'Chỉ tiêu', en: 'Places' },
  awards: ['A'],
  over: 'ORGANISATION',
  amount: { kind: 'share', percent, base: { kind: 'holders', award: 'B' }, rounding, atLeastOneIfAnyQualifies },
  leaders: { atMostPercent: 50 },
  source,
});
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

test('a place is refused when all are used, a leader also when the leaders have used theirs', () => {
  const ledger: Ledger = { rule: share(15, 'DOWN'), base: 20, places: 3, held: 5, used: 2, leaderPlaces: 1, leadersUsed: 1 };
  const codes = (more: Partial<Ledger>, isLeader: boolean) =>
    whyNoPlace({ ...ledger, ...more }, { isLeader }).map((refusal) => refusal.code);
  expect(codes({}, false)).toEqual([]);
  expect(codes({}, true)).toEqual(['QUOTA_LEADERS_USED']);
  expect(codes({ used: 3 }, false)).toEqual(['QUOTA_USED']);
  expect(codes({ used: 3 }, true)).toEqual(['QUOTA_USED', 'QUOTA_LEADERS_USED']);
  expect(codes({ leaderPlaces: undefined }, true)).toEqual([]);
});

test('the refusal says what is used, of how many, counted on what, and by which rule', () => {
  const [refusal] = whyNoPlace({ rule: share(15, 'DOWN'), base: 20, places: 3, held: 0, used: 3, leadersUsed: 0 }, { isLeader: false });
  expect(refusal?.facts).toMatchObject({ places: 3, used: 3, base: 20 });
  expect(refusal?.message.vi).toContain('3/3');
  expect(refusal?.source).toBe(source);
});
