import type { Award } from './award';
import { source } from './criteria/example';
import type { QuotaRule } from './quota';
import { quotaProblems } from './quota-sense.rule';
import { quotaShape } from './quota-shape';
import type { Rulebook } from './rulebook';

const text = { vi: 'A', en: 'A' };
const quota: QuotaRule = { id: 'q', name: text, awards: ['A'], over: 'EACH_UNIT', amount: { kind: 'count', places: 1 }, source };
const award = { key: 'A', name: text, shortName: 'A', form: 'TITLE', subject: 'PERSON', order: 1, decidedBy: 'DIRECTOR', source } as const;

function placesOf(change: Partial<QuotaRule>): string[] {
  const awards: Award[] = [{ ...award, condition: { kind: 'allOf', of: [] } }];
  const rulebook: Rulebook = {
    year: 2017,
    layers: [{ key: 'l', kind: 'LAW', name: text, awards, quotas: [{ ...quota, ...change }], deadlines: [], votes: [] }],
  };
  return quotaProblems(rulebook).map(({ place }) => place);
}
const row = (title: string | null) => ({ title, amount: { kind: 'count', places: 1 } as const });

test('a quota that can do what it says has no problem', () => {
  expect(placesOf({})).toEqual([]);
  expect(placesOf({ counts: 'PERSONS', leaders: { atMostPercent: 50 } })).toEqual([]);
  expect(placesOf({ amount: { kind: 'byUnitTitle', rows: [row('A'), row(null)] } })).toEqual([]);
});

test("a unit's title cannot choose places that all units share", () => {
  expect(placesOf({ over: 'ORGANISATION', amount: { kind: 'byUnitTitle', rows: [row('A')] } })).toEqual(['layers.0.quotas.0.over']);
});

test('a row behind one that fits every unit, or behind the same title, is never reached', () => {
  expect(placesOf({ amount: { kind: 'byUnitTitle', rows: [row(null), row('A')] } })).toEqual(['layers.0.quotas.0.amount.rows.1']);
  expect(placesOf({ amount: { kind: 'byUnitTitle', rows: [row('A'), row('A')] } })).toEqual(['layers.0.quotas.0.amount.rows.1']);
});

test('collectives lead nobody, and an award for people is no matter of a quota of collectives', () => {
  expect(placesOf({ counts: 'COLLECTIVES', keptForNonLeaders: 1 })).toEqual([
    'layers.0.quotas.0.keptForNonLeaders',
    'layers.0.quotas.0.awards.0',
  ]);
});

const share = { kind: 'share', percent: 15, base: { kind: 'headcount' }, rounding: 'DOWN', atLeastOneIfAnyQualifies: false };
test.each([
  ['a share over everything', { amount: { ...share, percent: 101 } }],
  ['a share of nothing', { amount: { ...share, percent: 0 } }],
  ['a share finer than is counted', { amount: { ...share, percent: 33.333 } }],
  ['a share that is no number', { amount: { ...share, percent: Number.NaN } }],
  ['an unknown rounding', { amount: { ...share, rounding: 'NEAREST' } }],
  ['an unknown base', { amount: { ...share, base: { kind: 'everybody' } } }],
  ['half a place', { amount: { kind: 'count', places: 0.5 } }],
  ['fewer than none', { amount: { kind: 'count', places: -1 } }],
  ['a number beyond reason', { amount: { kind: 'count', places: 1e12 } }],
  ['a soft limit that is hard', { soft: false }],
  ['no award', { awards: [] }],
  ['no unit', { over: { units: [], each: true } }],
  ['a mistyped key', { leader: { atMostPercent: 50 } }],
])('%s is refused at the border', (_what: string, change: object) => {
  expect(quotaShape.safeParse({ ...quota, ...change }).success).toBe(false);
});

test('every option is let through as it is written', () => {
  const full: QuotaRule = {
    ...quota,
    counts: 'PERSONS',
    over: { unitKinds: ['ROOM', 'SUBORDINATE_BODY'], each: true },
    amount: { kind: 'byUnitTitle', rows: [row('A'), { title: null, amount: { ...share, percent: 12.5 } as never }] },
    leaders: { atMostPercent: 50, of: 'LEADERS' },
    keptForNonLeaders: 1,
    soft: true,
    overflow: { rankBy: 'SCORE', tieBreaks: [{ kind: 'women', collectivesFromPercent: 70 }, { kind: 'votes' }], settledBy: 'CHAIR' },
    inForce: { from: '2017-10-01' },
    delegates: ['PROVINCE', 'AGENCY'],
  };
  expect(quotaShape.parse(JSON.parse(JSON.stringify(full)))).toEqual(full);
});
