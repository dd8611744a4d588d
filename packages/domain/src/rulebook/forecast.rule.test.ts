import type { Nominee } from '../people/nominee';
import type { Award, AwardKey } from './award';
import { collective, member, person, source } from './criteria/example';
import type { Condition } from './criterion';
import type { Candidate, ForecastInput, QuotaForecast } from './forecast';
import { forecast, forecastInSteps } from './forecast.rule';
import type { QuotaRule } from './quota';
import type { Rulebook } from './rulebook';
import type { ScopedUnit } from './scope.rule';

const text = (value: string) => ({ vi: value, en: value });
const rated = (id: string, atLeast: 'GOOD' | 'EXCELLENT'): Condition => ({ kind: 'rating', id, atLeast, years: 1, source });
const award = (key: AwardKey, order: number, condition: Condition, subject: Award['subject'] = 'PERSON'): Award => ({
  ...{ key, order, condition, subject, name: text(key), shortName: key, source },
  form: 'TITLE',
  decidedBy: 'DIRECTOR',
});
const holds = (id: string, of: AwardKey): Condition => ({ kind: 'honours', id, award: of, years: 1, source });

const quota = (more: Partial<QuotaRule>): QuotaRule => ({
  id: 'fighter',
  name: text('Fighters'),
  awards: ['FIGHTER'],
  over: 'ORGANISATION',
  amount: { kind: 'share', percent: 25, base: { kind: 'holders', award: 'WORKER' }, rounding: 'DOWN', atLeastOneIfAnyQualifies: false },
  source,
  ...more,
});
function rulebookOf(quotas: readonly QuotaRule[], awards?: readonly Award[]): Rulebook {
  const both = [award('WORKER', 1, rated('worker.rating', 'GOOD')), award('FIGHTER', 2, rated('fighter.rating', 'EXCELLENT'))];
  return { year: 2017, layers: [{ key: 'l', kind: 'LAW', name: text('L'), awards: awards ?? both, quotas, deadlines: [], votes: [] }] };
}

const room: ScopedUnit = { code: 'P1', kind: 'ROOM' };
const body: ScopedUnit = { code: 'CC', kind: 'SUBORDINATE_BODY' };
const top: ScopedUnit = { code: 'SO', kind: 'DEPARTMENT' };
const rating = (level: 'EXCELLENT' | 'GOOD' | 'COMPLETED') => [{ year: 2017, level, decidedOn: '2017-12-01', decisionNumber: '1' }];

function candidate(id: string, level: 'EXCELLENT' | 'GOOD' | 'COMPLETED' | undefined, more: Partial<Candidate> = {}): Candidate {
  const nominee = person({ id, name: id, ratings: level ? rating(level) : [] });
  return { nominee, isLeader: false, path: [top, room], approved: [], nominated: [], ...more };
}
const look = (candidates: readonly Candidate[], quotas: readonly QuotaRule[] = [quota({})], more: Partial<ForecastInput> = {}) =>
  forecast({ rulebook: rulebookOf(quotas), day: '2017-12-15', candidates, among: 'ELIGIBLE', ...more });
const ids = (standings: QuotaForecast['takers']) => standings.map((standing) => standing.candidate.nominee.id);
const votes = (count: number) => ({ votes: { FIGHTER: count } });

const eight = [
  candidate('a', 'EXCELLENT', votes(9)),
  candidate('b', 'EXCELLENT', votes(7)),
  candidate('c', 'EXCELLENT', votes(5)),
  ...['d', 'e', 'f', 'g', 'h'].map((id) => candidate(id, 'GOOD')),
];

test('works from the lowest title up: those likely to hold it are the base of the next', () => {
  const [fighters] = look(eight).quotas;
  expect(fighters?.ledger).toMatchObject({ base: 8, places: 2, held: 2, over: 1, left: 0 });
  expect(ids(fighters?.takers ?? [])).toEqual(['a', 'b']);
  expect(ids(fighters?.without ?? [])).toEqual(['c']);
});

test('shows the line: the last who gets a place and the first who does not, or all who are even', () => {
  expect(ids(look(eight).quotas[0]?.line ?? [])).toEqual(['b', 'c']);
  const even = eight.map((each) => (each.nominee.id === 'c' ? { ...each, ...votes(7) } : each));
  const [fighters] = look(even).quotas;
  expect(ids(fighters?.takers ?? [])).toEqual(['a']);
  expect(ids(fighters?.line ?? []).sort()).toEqual(['b', 'c']);
  expect(fighters?.seats).toBe(1);
});

test('says what another share and another rounding would give', () => {
  const found = look(eight).quotas[0]?.alternatives ?? [];
  expect(found).toHaveLength(9);
  expect(found.map(({ percent, rounding, places }) => `${percent} ${rounding} ${places}`)).toEqual([
    ...['20 DOWN 1', '20 HALF_UP 2', '20 UP 2'],
    ...['25 DOWN 2', '25 HALF_UP 2', '25 UP 2'],
    ...['30 DOWN 2', '30 HALF_UP 2', '30 UP 3'],
  ]);
  expect(found.filter(({ inForce }) => inForce)).toMatchObject([{ percent: 25, rounding: 'DOWN' }]);
});

test('a near miss fails one condition that somebody can change, or one for want of evidence', () => {
  const [, fighter] = look([candidate('good', 'GOOD'), candidate('unrated', undefined)]).awards;
  expect(fighter?.nearMisses.map(({ candidate: { nominee }, why }) => `${nominee.id} ${why}`)).toContain('unrated EVIDENCE');
  expect(fighter?.qualify).toBe(0);
});

test('who fails two conditions is no near miss', () => {
  const two: Condition = { kind: 'allOf', of: [rated('one', 'EXCELLENT'), rated('two', 'EXCELLENT')] };
  const rulebook = rulebookOf([], [award('FIGHTER', 1, two)]);
  const found = forecast({ rulebook, day: '2017-12-15', candidates: [candidate('x', undefined)], among: 'ELIGIBLE' });
  expect(found.awards[0]?.nearMisses).toEqual([]);
});

test('among the nominated only they contend, and what is approved is used', () => {
  const some = [
    candidate('a', 'EXCELLENT', { approved: ['FIGHTER', 'WORKER'] }),
    candidate('b', 'EXCELLENT', { nominated: ['FIGHTER'] }),
    candidate('c', 'EXCELLENT'),
    ...['d', 'e', 'f', 'g', 'h'].map((id) => candidate(id, 'GOOD', { approved: ['WORKER'] })),
  ];
  const [fighters] = look(some, [quota({})], { among: 'NOMINATED' }).quotas;
  expect(fighters?.ledger).toMatchObject({ base: 6, places: 1, used: 1, held: 0, over: 1 });
  expect(ids(fighters?.takers ?? [])).toEqual(['a']);
});

test("a leader without a leaders' place is passed over", () => {
  const led = eight.map((each) => (['a', 'b'].includes(each.nominee.id) ? { ...each, isLeader: true } : each));
  const [fighters] = look(led, [quota({ leaders: { atMostPercent: 50 } })]).quotas;
  expect(ids(fighters?.takers ?? [])).toEqual(['a', 'c']);
});

test('each unit has its places, counted from its own; two quotas bind at once', () => {
  const two = [...eight, ...['k', 'l', 'm', 'n'].map((id, i) => candidate(id, 'EXCELLENT', { ...votes(20 - i), path: [top, body] }))];
  const each = quota({ id: 'each', over: 'EACH_UNIT', amount: { kind: 'count', places: 1 } });
  const found = look(two, [each, quota({})]);
  expect(found.quotas.map(({ unit, ledger }) => [unit?.code, ledger.places])).toEqual([
    ['P1', 1],
    ['CC', 1],
    [undefined, 3],
  ]);
  expect(ids(found.quotas[1]?.takers ?? [])).toEqual(['k']);
});

test('who holds the lower title in the forecast meets the condition of the higher one that asks for it', () => {
  const rulebook = rulebookOf([], [award('WORKER', 1, rated('r', 'GOOD')), award('FIGHTER', 2, holds('h', 'WORKER'))]);
  const judged: string[] = [];
  const seen = forecast({
    ...{ rulebook, day: '2017-12-15', candidates: [candidate('a', 'GOOD'), candidate('b', 'COMPLETED')], among: 'ELIGIBLE' as const },
    judge: (key: AwardKey, nominee: Nominee) => {
      const has = (of: string) => nominee.honours.some((honour) => honour.award === of && honour.year === 2017);
      judged.push(`${key} ${nominee.id} ${has('WORKER')}`);
      const meets = key === 'WORKER' ? nominee.id === 'a' : has('WORKER');
      return { award: key, outcome: meets ? 'MET' : 'NOT_MET', verdicts: meets ? [] : [verdictNotMet, verdictNotMet] };
    },
  });
  expect(judged).toEqual(['WORKER a false', 'WORKER b false', 'FIGHTER a true', 'FIGHTER b false']);
  expect(seen.awards.map(({ qualify }) => qualify)).toEqual([1, 1]);
});
const verdictNotMet = {
  criterion: 'c',
  kind: 'rating',
  outcome: 'NOT_MET',
  requirement: text(''),
  because: text(''),
  facts: [],
  source,
} as const;

test('members of a collective are seen with what they are likely to get', () => {
  const awards = [award('WORKER', 1, rated('r', 'GOOD')), award('TEAM', 2, rated('t', 'GOOD'), 'COLLECTIVE')];
  const seen: (readonly string[])[] = [];
  const team: Candidate = {
    nominee: collective([member({ id: 'a' }), member({ id: 'z' })], { id: 'team', code: 'P1' }),
    ...{ isLeader: false, path: [top, room], approved: [], nominated: [] },
  };
  forecast({
    ...{ rulebook: rulebookOf([], awards), day: '2017-12-15', candidates: [team, candidate('a', 'GOOD')], among: 'ELIGIBLE' as const },
    judge: (key, nominee) => {
      if (nominee.kind === 'COLLECTIVE') seen.push(...nominee.members.map(({ honours }) => honours));
      return { award: key, outcome: 'MET', verdicts: [] };
    },
  });
  expect(seen).toEqual([['WORKER'], []]);
});

test('until the number of the year is set nobody takes a place', () => {
  const rule = quota({ amount: { kind: 'setYearly', by: 'COUNCIL' } });
  expect(ids(look(eight, [rule]).quotas[0]?.takers ?? [])).toEqual([]);
  expect(ids(look(eight, [rule], { placesSet: () => 1 }).quotas[0]?.takers ?? [])).toEqual(['a']);
});

test('tells how far it has come', () => {
  const steps = [...forecastInSteps({ rulebook: rulebookOf([quota({})]), day: '2017-12-15', candidates: eight, among: 'ELIGIBLE' })];
  expect(steps).toEqual([
    { done: 8, of: 16 },
    { done: 16, of: 16 },
  ]);
});
