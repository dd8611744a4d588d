import fc from 'fast-check';
import { source } from './criteria/example';
import type { QuotaRule, Rounding } from './quota';
import { leaderPlacesOf, placesOf } from './quota.rule';
import { isStricterQuota } from './stricter-quota.rule';

const upper: QuotaRule = {
  id: 'quota',
  name: { vi: 'Chỉ tiêu', en: 'Places' },
  awards: ['A'],
  over: 'ORGANISATION',
  amount: { kind: 'share', percent: 15, base: { kind: 'holders', award: 'B' }, rounding: 'HALF_UP', atLeastOneIfAnyQualifies: false },
  leaders: { atMostPercent: 50 },
  source,
};
const amount = upper.amount as Extract<QuotaRule['amount'], { kind: 'share' }>;
const stricter = (change: Partial<QuotaRule>, of: Partial<QuotaRule> = {}) =>
  isStricterQuota({ ...upper, ...of, ...change }, { ...upper, ...of });

test('a smaller share, rounding down, fewer leaders, a kept place, a longer time are stricter', () => {
  expect(stricter({})).toBe(true);
  expect(stricter({ amount: { ...amount, percent: 10 } })).toBe(true);
  expect(stricter({ amount: { ...amount, rounding: 'DOWN' } })).toBe(true);
  expect(stricter({ leaders: { atMostPercent: 30 } })).toBe(true);
  expect(stricter({ keptForNonLeaders: 1 })).toBe(true);
  expect(stricter({ awards: ['A', 'C'] })).toBe(true);
  expect(stricter({}, { inForce: { from: '2017-01-01' }, soft: true })).toBe(true);
  expect(isStricterQuota(upper, { ...upper, soft: true, inForce: { from: '2017-01-01', until: '2017-12-31' } })).toBe(true);
});

const looser: [what: string, change: Partial<QuotaRule>, of?: Partial<QuotaRule>][] = [
  ['a larger share', { amount: { ...amount, percent: 15.01 } }],
  ['rounding further up', { amount: { ...amount, rounding: 'UP' } }],
  ['a promised place', { amount: { ...amount, atLeastOneIfAnyQualifies: true } }],
  ['another base', { amount: { ...amount, base: { kind: 'headcount' } } }],
  [
    'the same base at a lower level',
    { amount: { ...amount, base: { kind: 'rated', atLeast: 'COMPLETED' } } },
    { amount: { ...amount, base: { kind: 'rated', atLeast: 'GOOD' } } },
  ],
  ['fewer awards counted', { awards: ['A'] }, { awards: ['A', 'C'] }],
  ['fewer nominees counted', { counts: 'PERSONS' }],
  ['more nominees in the base', { counts: undefined }, { counts: 'PERSONS' }],
  ['each unit on its own', { over: 'EACH_UNIT' }],
  ['the whole instead of each unit', { over: 'ORGANISATION' }, { over: 'EACH_UNIT' }],
  [
    'a unit taken out of another',
    { over: { units: ['A', 'B'], each: true } },
    { over: { units: ['A'], each: true }, amount: { kind: 'count', places: 2 } },
  ],
  ['no word on leaders', { leaders: undefined }],
  ["leaders' share of another base", { leaders: { atMostPercent: 50, of: 'LEADERS' } }],
  ['no places kept', { keptForNonLeaders: undefined }, { keptForNonLeaders: 1 }],
  ['soft instead of hard', { soft: true }],
  ['a shorter time', { inForce: { from: '2017-01-01' } }],
  ['room for lower layers', { delegates: ['PLAN'] }],
  ['no limit', { amount: { kind: 'none' } }],
  ['a number still to be set', { amount: { kind: 'setYearly', by: 'DIRECTOR' } }],
  ['a count instead of a share', { amount: { kind: 'count', places: 1 } }],
];

test.each(looser.map(([what, change, of = {}]) => ({ what, change, of })))('$what is not stricter', ({ change, of }) => {
  expect(stricter(change, of)).toBe(false);
});

test('one number for the whole holds for every part', () => {
  const bare = { leaders: undefined, amount: { kind: 'count', places: 2 } } as const;
  expect(stricter({ over: 'ORGANISATION' }, { ...bare, over: 'EACH_UNIT' })).toBe(true);
  expect(stricter({ over: { units: ['A', 'B'], each: false } }, { ...bare, over: { units: ['A'], each: true } })).toBe(true);
  expect(stricter({ over: { units: ['A'], each: false } }, { ...bare, over: { units: ['A', 'B'], each: false } })).toBe(false);
});

test('nothing at all is stricter than anything, and anything than no limit', () => {
  expect(stricter({ amount: { kind: 'count', places: 0 } })).toBe(true);
  expect(stricter({ amount: { ...amount, percent: 100, rounding: 'UP' } }, {})).toBe(false);
  expect(isStricterQuota(upper, { ...upper, amount: { kind: 'none' } })).toBe(true);
});

const rules = fc
  .record({
    percent: fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100),
    rounding: fc.constantFrom<Rounding>('DOWN', 'HALF_UP', 'UP'),
    atLeastOne: fc.boolean(),
    places: fc.option(fc.integer({ min: 0, max: 4 })),
    leaders: fc.option(
      fc.record({ atMostPercent: fc.integer({ min: 1, max: 100 }), of: fc.constantFrom('PLACES' as const, 'LEADERS' as const) }),
    ),
    kept: fc.integer({ min: 0, max: 3 }),
  })
  .map(
    ({ percent, rounding, atLeastOne, places, leaders, kept }): QuotaRule => ({
      ...upper,
      amount: places === null ? { ...amount, percent, rounding, atLeastOneIfAnyQualifies: atLeastOne } : { kind: 'count', places },
      leaders: leaders ?? undefined,
      keptForNonLeaders: kept,
    }),
  );

test('what is called stricter never gives more places, neither to leaders', () => {
  fc.assert(
    fc.property(rules, rules, fc.nat(500), fc.nat(50), (lower, above, base, leaders) => {
      fc.pre(isStricterQuota(lower, above));
      const [few, many] = [placesOf(lower, base, true) ?? 0, placesOf(above, base, true) ?? 0];
      expect(few).toBeLessThanOrEqual(many);
      expect(leaderPlacesOf(lower, few, leaders) ?? few).toBeLessThanOrEqual(leaderPlacesOf(above, many, leaders) ?? many);
    }),
    { numRuns: 300 },
  );
});
