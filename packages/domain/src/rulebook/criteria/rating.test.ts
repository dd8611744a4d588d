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

describe('over several years', () => {
  const judged = (more: object, known: Parameters<typeof person>[0]) =>
    rating.check({ ...criterion, ...more }, person(known), question).outcome;
  const good = (...years: number[]) => ({ ratings: years.map((year) => rated(year, 'GOOD')) });

  test('k of n years: anywhere among them', () => {
    const threeOfFive = { years: 3, within: { kind: 'years', years: 5 } };
    const low = [rated(2014, 'COMPLETED'), rated(2016, 'COMPLETED')];
    expect(judged(threeOfFive, { ratings: [...good(2013, 2015, 2017).ratings, ...low] })).toBe('MET');
    expect(judged(threeOfFive, { ratings: [...good(2012, 2015, 2017).ratings, ...low] })).toBe('UNDETERMINED');
    expect(judged(threeOfFive, { ratings: [...good(2015, 2017).ratings, ...low, rated(2013, 'COMPLETED')] })).toBe('NOT_MET');
  });

  test('five years after an earlier award begin with the year after it', () => {
    const after = { years: 5, consecutive: true, within: { kind: 'since', awards: ['CERTIFICATE'] } };
    const held = (year: number) => [{ award: 'CERTIFICATE', year, decidedOn: `${year + 1}-01-10`, decisionNumber: '2/QĐ' }];
    const ratings = good(2012, 2013, 2014, 2015, 2016, 2017);
    expect(judged(after, { ...ratings, honours: held(2012) })).toBe('MET');
    expect(judged(after, { ...ratings, honours: held(2013) })).toBe('NOT_MET');
    expect(judged(after, ratings)).toBe('NOT_MET');
    const again = { ...ratings, honours: [...held(2012), ...held(2015)] };
    expect(judged(after, again)).toBe('NOT_MET');
    const first = { ...after, within: { ...after.within, fromFirst: true, exceptKinds: ['AD_HOC'] } };
    const merit = { ...again, honours: again.honours.map((honour) => ({ ...honour, kind: 'MERIT' as const })) };
    expect(judged(first, merit)).toBe('MET');
    expect(judged(first, again)).toBe('NOT_MET');
    expect(
      judged(first, { ...ratings, honours: [...held(2012).map((honour) => ({ ...honour, kind: 'AD_HOC' as const })), ...held(2015)] }),
    ).toBe('NOT_MET');
    expect(judged(after, { ...good(2013, 2014, 2016, 2017), honours: held(2012) })).toBe('UNDETERMINED');
  });

  test('years up to the one before the plan year', () => {
    expect(judged({ endsWith: 'YEAR_BEFORE' }, good(2016))).toBe('MET');
    expect(judged({ endsWith: 'YEAR_BEFORE' }, good(2017))).toBe('UNDETERMINED');
  });

  test('years in which a discipline ran do not count; one without an end leaves it open', () => {
    const two = { years: 2, afterDiscipline: true };
    const discipline = { form: 'REPRIMAND', decidedOn: '2015-03-01', decisionNumber: '3/QĐ' } as const;
    expect(judged(two, { ...good(2016, 2017), disciplines: [{ ...discipline, endsOn: '2015-12-31' }] })).toBe('MET');
    expect(judged(two, { ...good(2016, 2017), disciplines: [{ ...discipline, endsOn: '2016-01-01' }] })).toBe('NOT_MET');
    expect(judged(two, { ...good(2016, 2017), disciplines: [discipline] })).toBe('UNDETERMINED');
  });

  test('of two ratings of a year the one decided last counts', () => {
    const ratings = [rated(2017, 'GOOD'), { ...rated(2017, 'COMPLETED'), decidedOn: '2017-12-12' }];
    expect(judged({}, { ratings })).toBe('NOT_MET');
    expect(judged({}, { ratings: ratings.toReversed() })).toBe('NOT_MET');
  });
});
