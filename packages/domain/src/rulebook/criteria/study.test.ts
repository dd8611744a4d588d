import type { Study } from '../../people/nominee';
import { person, question, source } from './example';
import { study } from './study';

const criterion = { kind: 'study', id: 'study', source, freeUnderMonths: 12, resultAtLeast: 'FAIR' } as const;
const course = (known: Partial<Study>): Study => ({ course: 'Thạc sĩ', startedOn: '2016-09-01', endedOn: '2018-06-30', ...known });
const outcomeFor = (...studies: Study[]) => study.check(criterion, person({ studies }), question).outcome;

test('no study, short study and study of other years pass', () => {
  expect(outcomeFor()).toBe('MET');
  expect(outcomeFor(course({ startedOn: '2017-03-01', endedOn: '2018-02-27' }))).toBe('MET');
  expect(outcomeFor(course({ startedOn: '2012-09-01', endedOn: '2014-06-30', result: 'WEAK' }))).toBe('MET');
});

test('twelve months to the day need a result', () => {
  expect(outcomeFor(course({ startedOn: '2017-03-01', endedOn: '2018-02-28' }))).toBe('UNDETERMINED');
});

test('a long course passes from "khá"', () => {
  expect(outcomeFor(course({ result: 'EXCELLENT' }))).toBe('MET');
  expect(outcomeFor(course({ result: 'FAIR' }))).toBe('MET');
  expect(outcomeFor(course({ result: 'AVERAGE' }))).toBe('NOT_MET');
});

test('a course without an end or a result is for a human', () => {
  expect(outcomeFor(course({ result: undefined }))).toBe('UNDETERMINED');
  expect(outcomeFor(course({ startedOn: '2017-10-01', endedOn: undefined }))).toBe('UNDETERMINED');
});

test('the worst of several courses decides', () => {
  expect(outcomeFor(course({ result: 'GOOD' }), course({ result: 'WEAK' }), course({}))).toBe('NOT_MET');
});
