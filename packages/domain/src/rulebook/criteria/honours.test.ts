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

describe('options', () => {
  const FIGHTER = 'GRASSROOTS_EMULATION_FIGHTER';
  const outcomeFor = (more: object, given: Parameters<typeof person>[0]) =>
    honours.check({ ...criterion, ...more } as typeof criterion, person(given), question).outcome;

  test('so many times within a window, the plan year among them', () => {
    const twice = { years: 2, within: { kind: 'years', years: 5 } };
    expect(outcomeFor(twice, { honours: [held(2013), held(2016)] })).toBe('MET');
    expect(outcomeFor(twice, { honours: [held(2012), held(2016)] })).toBe('NOT_MET');
    expect(outcomeFor(twice, { honours: [held(2016)], nominatedFor: [FIGHTER] })).toBe('UNDETERMINED');
  });

  test('after an earlier award only what came after its period counts', () => {
    const since = { years: 3, within: { kind: 'since', awards: ['MEDAL'] } };
    const medal = { ...held(2012, 'MEDAL'), periodUntil: '2013-06-30' };
    expect(outcomeFor(since, { honours: [medal, held(2014), held(2015), held(2017)] })).toBe('MET');
    expect(outcomeFor(since, { honours: [medal, held(2013), held(2015), held(2017)] })).toBe('NOT_MET');
    expect(outcomeFor(since, { honours: [held(2014), held(2015), held(2017)] })).toBe('NOT_MET');
    expect(
      outcomeFor(
        { ...since, within: { kind: 'since', awards: ['MEDAL'], years: 3 } },
        { honours: [medal, held(2014), held(2015), held(2017)] },
      ),
    ).toBe('NOT_MET');
  });

  test('of several awards each does', () => {
    const either = { or: ['FLAG'], years: 2 };
    expect(outcomeFor(either, { honours: [held(2016, 'FLAG'), held(2017)] })).toBe('MET');
    expect(outcomeFor(either, { honours: [held(2016, 'FLAG')], nominatedFor: ['FLAG'] })).toBe('UNDETERMINED');
  });

  test('two before the plan year, for what is given the year after', () => {
    const before = { years: 2, endsWith: 'YEAR_BEFORE' };
    expect(outcomeFor(before, { honours: [held(2015), held(2016)] })).toBe('MET');
    expect(outcomeFor(before, { honours: [held(2016), held(2017)], nominatedFor: [FIGHTER] })).toBe('NOT_MET');
  });

  test('ad-hoc and thematic honours never feed merit; of what kind one was must be on record', () => {
    const merit = { exceptKinds: ['AD_HOC', 'THEMATIC'] };
    expect(outcomeFor(merit, { honours: [{ ...held(2017), kind: 'MERIT' }] })).toBe('MET');
    expect(outcomeFor(merit, { honours: [{ ...held(2017), kind: 'AD_HOC' }] })).toBe('NOT_MET');
    expect(outcomeFor(merit, { honours: [held(2017)] })).toBe('UNDETERMINED');
  });

  test('a revoked honour counts for nothing from the day of its revocation', () => {
    expect(outcomeFor({}, { honours: [{ ...held(2017), revokedOn: '2017-12-15' }] })).toBe('NOT_MET');
    expect(outcomeFor({}, { honours: [{ ...held(2017), revokedOn: '2017-12-16' }] })).toBe('MET');
  });

  test('one decision entered twice is one', () => {
    expect(outcomeFor({ years: 2, within: { kind: 'ever' } }, { honours: [held(2016), held(2016)] })).toBe('NOT_MET');
  });
});
