import type { Rating, RatingLevel } from '../../people/nominee';
import { person, question, source } from './example';
import { rating } from './rating';

const rated = (year: number, level: RatingLevel): Rating => ({ year, level, decidedOn: `${year}-12-10`, decisionNumber: '12/QĐ' });
const criterion = { kind: 'rating', id: 'rating', source, atLeast: 'GOOD', years: 1 } as const;
const outcomeFor = (years: number, ...ratings: Rating[]) => rating.check({ ...criterion, years }, person({ ratings }), question).outcome;

test.each([
  ['EXCELLENT', 'MET'],
  ['GOOD', 'MET'],
  ['COMPLETED', 'NOT_MET'],
  ['NOT_COMPLETED', 'NOT_MET'],
] as const)('%s against GOOD: %s', (level, outcome) => {
  expect(outcomeFor(1, rated(2017, level))).toBe(outcome);
});

test('a missing rating is for a human, even when last year was good', () => {
  expect(outcomeFor(1)).toBe('UNDETERMINED');
  expect(outcomeFor(1, rated(2016, 'EXCELLENT'))).toBe('UNDETERMINED');
});

test('in consecutive years each counts, and one that is too low settles it', () => {
  expect(outcomeFor(2, rated(2016, 'GOOD'), rated(2017, 'GOOD'))).toBe('MET');
  expect(outcomeFor(2, rated(2015, 'GOOD'), rated(2017, 'GOOD'))).toBe('UNDETERMINED');
  expect(outcomeFor(2, rated(2016, 'COMPLETED'))).toBe('NOT_MET');
});
