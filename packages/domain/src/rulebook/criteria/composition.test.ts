import type { Member } from '../../people/nominee';
import { composition } from './composition';
import { collective, member, members, question, source } from './example';
import type { Measure } from './measure';

const judged = (measure: Measure, all: readonly Member[]) =>
  composition.check({ kind: 'composition', id: 'composition', source, measure }, collective(all), question);
const holders = (count: number) => members(count, { honours: ['ADVANCED_WORKER'] });
const nominated = (count: number) => members(count, { nominatedFor: ['ADVANCED_WORKER'] });
const share = (percent: number, strict: boolean): Measure => ({
  kind: 'share',
  percent,
  strict,
  base: 'ALL_MEMBERS',
  who: { kind: 'award', award: 'ADVANCED_WORKER' },
});

test.each([
  [49, 51, 'NOT_MET', 'NOT_MET'],
  [50, 50, 'NOT_MET', 'MET'],
  [51, 49, 'MET', 'MET'],
])('%d holders and %d others: over 50%% %s, at least 50%% %s', (held, others, over, atLeast) => {
  const all = [...holders(held), ...members(others)];
  expect(judged(share(50, true), all).outcome).toBe(over);
  expect(judged(share(50, false), all).outcome).toBe(atLeast);
});

test('70% is reached by 7 of 10, not by 69 of 100', () => {
  expect(judged(share(70, false), [...holders(7), ...members(3)]).outcome).toBe('MET');
  expect(judged(share(70, false), [...holders(69), ...members(31)]).outcome).toBe('NOT_MET');
});

test('what only nominations under way could carry is open, and says how many', () => {
  const answer = judged(share(70, false), [...holders(6), ...nominated(1), ...members(3)]);
  expect(answer.outcome).toBe('UNDETERMINED');
  expect(answer.because.vi).toContain('6/10 cá nhân (60%)');
  expect(answer.because.vi).toContain('1 cá nhân chưa có kết quả');
  expect(judged(share(70, false), [...holders(5), ...nominated(1), ...members(4)]).outcome).toBe('NOT_MET');
});

test('nobody on record is for a human: 100% of nobody is not everybody', () => {
  expect(judged(share(100, false), []).outcome).toBe('UNDETERMINED');
});

test('a missing rating keeps 100% open; one that is too low settles it', () => {
  const all: Measure = { kind: 'share', percent: 100, strict: false, base: 'ALL_MEMBERS', who: { kind: 'rating', atLeast: 'COMPLETED' } };
  expect(judged(all, members(3, { rating: 'COMPLETED' })).outcome).toBe('MET');
  expect(judged(all, [...members(3, { rating: 'GOOD' }), member()]).outcome).toBe('UNDETERMINED');
  expect(judged(all, [...members(3, { rating: 'GOOD' }), member(), member({ rating: 'NOT_COMPLETED' })]).outcome).toBe('NOT_MET');
  expect(judged({ ...all, base: 'RATED_MEMBERS' }, [...members(3, { rating: 'GOOD' }), member()]).outcome).toBe('MET');
  expect(judged({ ...all, base: 'RATED_MEMBERS' }, members(3)).outcome).toBe('UNDETERMINED');
});

test('at least one holder: decided, under way, none', () => {
  const one: Measure = { kind: 'count', atLeast: 1, who: { kind: 'award', award: 'ADVANCED_WORKER' } };
  expect(judged(one, [...holders(1), ...members(4)]).outcome).toBe('MET');
  expect(judged(one, [...nominated(1), ...members(4)]).outcome).toBe('UNDETERMINED');
  expect(judged(one, members(5)).outcome).toBe('NOT_MET');
});

test('nobody disciplined from a form upwards, the culprit is named', () => {
  const measure: Measure = { kind: 'nobodyDisciplined', from: 'WARNING' };
  const warned = member({ name: 'Lê Văn Tư', disciplines: [{ form: 'WARNING', decidedOn: '2017-04-01', decisionNumber: '9/QĐ' }] });
  const reprimanded = member({ disciplines: [{ form: 'REPRIMAND', decidedOn: '2017-04-01', decisionNumber: '9/QĐ' }] });
  expect(judged(measure, [...members(3), reprimanded]).outcome).toBe('MET');
  const answer = judged(measure, [...members(3), warned]);
  expect(answer.outcome).toBe('NOT_MET');
  expect(answer.because.vi).toContain('Lê Văn Tư');
});

test('of those who take part: whom nobody knows about is counted for the worst and for the best', () => {
  const half: Measure = {
    kind: 'share',
    percent: 50,
    strict: false,
    base: 'PARTICIPANTS',
    who: { kind: 'award', award: 'ADVANCED_WORKER' },
  };
  const taking = (count: number, honours: string[]) => members(count, { participates: true, honours });
  expect(judged(half, [...taking(1, ['ADVANCED_WORKER']), ...taking(1, []), ...members(5, { participates: false })]).outcome).toBe('MET');
  expect(judged(half, [...taking(1, ['ADVANCED_WORKER']), ...taking(1, []), ...members(1)]).outcome).toBe('UNDETERMINED');
  expect(judged(half, [...taking(1, ['ADVANCED_WORKER']), ...taking(2, []), ...members(1)]).outcome).toBe('NOT_MET');
});

test('the share of women, how many members, and who was not disciplined', () => {
  const women: Measure = { kind: 'share', percent: 70, strict: false, base: 'ALL_MEMBERS', who: { kind: 'gender', gender: 'FEMALE' } };
  expect(judged(women, [...members(7, { gender: 'FEMALE' }), ...members(3)]).outcome).toBe('MET');
  expect(judged(women, [...members(69, { gender: 'FEMALE' }), ...members(31)]).outcome).toBe('NOT_MET');
  expect(judged({ kind: 'size', atLeast: 5 }, members(5)).outcome).toBe('MET');
  expect(judged({ kind: 'size', atLeast: 5 }, members(4)).outcome).toBe('NOT_MET');
  const clean: Measure = {
    kind: 'share',
    percent: 90,
    strict: false,
    base: 'ALL_MEMBERS',
    who: { kind: 'undisciplined', from: 'REPRIMAND' },
  };
  const reprimanded = member({ disciplines: [{ form: 'REPRIMAND', decidedOn: '2017-04-01', decisionNumber: '9/QĐ' }] });
  expect(judged(clean, [...members(9), reprimanded]).outcome).toBe('MET');
  expect(judged(clean, [...members(8), reprimanded]).outcome).toBe('NOT_MET');
});

test('the age of a collective, to the day by the end of the year', () => {
  const outcomeFor = (foundedOn: string | undefined, unit: 'YEARS' | 'MONTHS', atLeast: number) =>
    composition.check(
      { kind: 'composition', id: 'c', source, measure: { kind: 'age', atLeast, unit } },
      collective([], { foundedOn }),
      question,
    ).outcome;
  expect(outcomeFor('2017-01-01', 'MONTHS', 12)).toBe('MET');
  expect(outcomeFor('2017-01-02', 'MONTHS', 12)).toBe('NOT_MET');
  expect(outcomeFor('2008-01-01', 'YEARS', 10)).toBe('MET');
  expect(outcomeFor(undefined, 'YEARS', 10)).toBe('UNDETERMINED');
});
