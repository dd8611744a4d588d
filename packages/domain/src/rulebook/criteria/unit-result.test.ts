import type { Honour, UnitFacts } from '../../people/nominee';
import { person, question, source } from './example';
import { unitResult } from './unit-result';

const held = (year: number, award = 'ADVANCED_COLLECTIVE', known: Partial<Honour> = {}): Honour => ({
  award,
  year,
  decidedOn: `${year}-12-20`,
  decisionNumber: '8/QĐ',
  ...known,
});
const unit = (known: Partial<UnitFacts>): UnitFacts => ({
  code: 'VP',
  name: 'Văn phòng',
  kind: 'OFFICE',
  ratings: [],
  honours: [],
  nominatedFor: [],
  ...known,
});
const titles = { kind: 'award', awards: ['ADVANCED_COLLECTIVE', 'EXCELLENT_COLLECTIVE'] } as const;
const outcomeFor = (known: Partial<UnitFacts> | undefined, more = {}) =>
  unitResult.check(
    { kind: 'unitResult', id: 'unit', source, result: titles, years: 1, ...more },
    person({ unit: known && unit(known) }),
    question,
  ).outcome;

test("rests on the unit's own title of the year, open while it is under way", () => {
  expect(outcomeFor({ honours: [held(2017)] })).toBe('MET');
  expect(outcomeFor({ honours: [held(2017, 'EXCELLENT_COLLECTIVE')] })).toBe('MET');
  expect(outcomeFor({ nominatedFor: ['ADVANCED_COLLECTIVE'] })).toBe('UNDETERMINED');
  expect(outcomeFor({ honours: [held(2016)] })).toBe('NOT_MET');
  expect(outcomeFor(undefined)).toBe('UNDETERMINED');
});

test('a title that was revoked counts for nothing', () => {
  expect(outcomeFor({ honours: [held(2017, 'ADVANCED_COLLECTIVE', { revokedOn: '2017-12-15' })] })).toBe('NOT_MET');
});

test('two consecutive years, or one of two', () => {
  expect(outcomeFor({ honours: [held(2016), held(2017)] }, { years: 2 })).toBe('MET');
  expect(outcomeFor({ honours: [held(2015), held(2017)] }, { years: 2 })).toBe('NOT_MET');
  expect(outcomeFor({ honours: [held(2016)] }, { years: 1, outOf: 2 })).toBe('MET');
});

test('or on its rating', () => {
  const rated = (level: 'GOOD' | 'COMPLETED') => [{ year: 2017, level, decidedOn: '2017-12-01', decisionNumber: '1/QĐ' }];
  const result = { kind: 'rating', atLeast: 'GOOD' };
  expect(outcomeFor({ ratings: rated('GOOD') }, { result })).toBe('MET');
  expect(outcomeFor({ ratings: rated('COMPLETED') }, { result })).toBe('NOT_MET');
  expect(outcomeFor({}, { result })).toBe('UNDETERMINED');
});
