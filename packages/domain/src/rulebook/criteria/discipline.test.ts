import type { Discipline } from '../../people/nominee';
import { discipline } from './discipline';
import { person, question, source } from './example';

const decided = (known: Partial<Discipline>): Discipline => ({
  form: 'REPRIMAND',
  decidedOn: '2017-05-10',
  endsOn: '2018-05-09',
  decisionNumber: '3/QĐ',
  ...known,
});
const criterion = { kind: 'discipline', id: 'discipline', source, noneFrom: 'REPRIMAND' } as const;
const outcomeFor = (more: object, ...disciplines: Discipline[]) =>
  discipline.check({ ...criterion, ...more }, person({ disciplines }), question).outcome;

test('none passes, one in the year fails, on its first and on its last day', () => {
  expect(outcomeFor({})).toBe('MET');
  expect(outcomeFor({}, decided({ decidedOn: '2017-01-01' }))).toBe('NOT_MET');
  expect(outcomeFor({}, decided({ decidedOn: '2017-12-31' }))).toBe('NOT_MET');
  expect(outcomeFor({}, decided({ decidedOn: '2018-01-01' }))).toBe('MET');
});

test('one of an earlier year counts while it still ran', () => {
  expect(outcomeFor({}, decided({ decidedOn: '2016-01-01', endsOn: '2017-01-01' }))).toBe('NOT_MET');
  expect(outcomeFor({}, decided({ decidedOn: '2015-12-31', endsOn: '2016-12-31' }))).toBe('MET');
  expect(outcomeFor({}, decided({ decidedOn: '2016-06-01', endsOn: undefined }))).toBe('UNDETERMINED');
});

test('a milder form than the rule names does not count', () => {
  expect(outcomeFor({ noneFrom: 'WARNING' }, decided({}))).toBe('MET');
  expect(outcomeFor({ noneFrom: 'WARNING' }, decided({ form: 'DEMOTION' }))).toBe('NOT_MET');
});

test('over several years, only by the day of the decision, or for good', () => {
  const old = decided({ decidedOn: '2013-12-31', endsOn: '2016-12-31' });
  expect(outcomeFor({}, old)).toBe('MET');
  expect(outcomeFor({ within: { kind: 'years', years: 2 } }, old)).toBe('NOT_MET');
  expect(outcomeFor({ within: { kind: 'years', years: 2 }, decidedOnly: true }, old)).toBe('MET');
  expect(outcomeFor({ within: { kind: 'years', years: 5 }, decidedOnly: true }, old)).toBe('NOT_MET');
  expect(outcomeFor({ within: { kind: 'ever' } }, decided({ decidedOn: '1999-01-01', endsOn: '2000-01-01' }))).toBe('NOT_MET');
});
