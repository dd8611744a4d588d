import type { Leave, LeaveKind } from '../../people/nominee';
import { person, question, source } from './example';
import { leave } from './leave';

const criterion = {
  kind: 'leave',
  id: 'leave',
  source,
  underDays: 40,
  countsAsWork: ['MATERNITY', 'RESCUE_TREATMENT'],
  silentOn: ['ANNUAL'],
} as const;
const away = (kind: LeaveKind, workingDays: number, startedOn = '2017-02-01', endedOn = '2017-10-31'): Leave => ({
  kind,
  workingDays,
  startedOn,
  endedOn,
});
const outcomeFor = (...leaves: Leave[]) => leave.check(criterion, person({ leaves }), question).outcome;

test('39 working days pass, 40 fail, however they are split', () => {
  expect(outcomeFor()).toBe('MET');
  expect(outcomeFor(away('SICK', 39))).toBe('MET');
  expect(outcomeFor(away('SICK', 40))).toBe('NOT_MET');
  expect(outcomeFor(away('SICK', 25), away('UNPAID', 15))).toBe('NOT_MET');
});

test('maternity and treatment after a rescue count as work', () => {
  expect(outcomeFor(away('MATERNITY', 130), away('RESCUE_TREATMENT', 60), away('SICK', 39))).toBe('MET');
});

test('a human looks when leave on which the source is silent would tip the scales', () => {
  expect(outcomeFor(away('SICK', 27), away('ANNUAL', 12))).toBe('MET');
  expect(outcomeFor(away('SICK', 28), away('ANNUAL', 12))).toBe('UNDETERMINED');
  expect(outcomeFor(away('SICK', 40), away('ANNUAL', 12))).toBe('NOT_MET');
});

test('leave of another year is not counted', () => {
  expect(outcomeFor(away('SICK', 60, '2016-03-01', '2016-06-30'))).toBe('MET');
});

test('of a leave across New Year only the days in the year can count', () => {
  // 1 to 31 December 2016 has 22 weekdays, January 2017 has 22.
  expect(outcomeFor(away('SICK', 44, '2016-12-01', '2017-01-31'))).toBe('MET');
  // 45 days between December and 28 February: at least 3 and at most 42 of them lie in 2017.
  expect(outcomeFor(away('SICK', 45, '2016-12-01', '2017-02-28'))).toBe('UNDETERMINED');
  expect(outcomeFor(away('SICK', 63, '2016-12-01', '2017-02-28'))).toBe('NOT_MET');
});
