import type { Honour } from '../../people/nominee';
import { person, question, source } from './example';
import { honours } from './honours';

const held = (year: number, award = 'GRASSROOTS_EMULATION_FIGHTER'): Honour => ({
  award,
  year,
  decidedOn: `${year}-12-20`,
  decisionNumber: '7/QĐ',
});
const criterion = { kind: 'honours', id: 'honours', source, award: 'GRASSROOTS_EMULATION_FIGHTER', years: 1 } as const;
const judged = (years: number, given: Parameters<typeof person>[0]) => honours.check({ ...criterion, years }, person(given), question);

test("this year's award counts when decided, stays open while proposed, fails without either", () => {
  expect(judged(1, { honours: [held(2017)] }).outcome).toBe('MET');
  expect(judged(1, { nominatedFor: ['GRASSROOTS_EMULATION_FIGHTER'] }).outcome).toBe('UNDETERMINED');
  expect(judged(1, { honours: [held(2016), held(2017, 'ADVANCED_WORKER')] }).outcome).toBe('NOT_MET');
});

test('three consecutive means two before and the year of the proposal', () => {
  expect(judged(3, { honours: [held(2015), held(2016), held(2017)] }).outcome).toBe('MET');
  expect(judged(3, { honours: [held(2015), held(2016)], nominatedFor: ['GRASSROOTS_EMULATION_FIGHTER'] }).outcome).toBe('UNDETERMINED');
  expect(judged(3, { honours: [held(2014), held(2016), held(2017)] }).outcome).toBe('NOT_MET');
});

test('a gap in earlier years is not filled by a nomination of this year', () => {
  const answer = judged(3, { honours: [held(2016)], nominatedFor: ['GRASSROOTS_EMULATION_FIGHTER'] });
  expect(answer.outcome).toBe('NOT_MET');
  expect(answer.because.vi).toContain('2015, 2017');
});
