import { person, question, source } from './example';
import { monthsOfService } from './months-of-service';

const criterion = { kind: 'monthsOfService', id: 'service', source, atLeast: 10 } as const;
const judged = (given: Parameters<typeof person>[0]) => monthsOfService.check(criterion, person(given), question);

test.each([
  ['2010-06-01', 'MET', '12 tháng'],
  ['2017-01-01', 'MET', '12 tháng'],
  ['2017-02-28', 'MET', '10 tháng 4 ngày'],
  ['2017-03-01', 'MET', '10 tháng'],
  ['2017-03-02', 'NOT_MET', '9 tháng 30 ngày'],
  ['2017-04-03', 'NOT_MET', '8 tháng 29 ngày'],
  ['2017-12-31', 'NOT_MET', '0 tháng 1 ngày'],
  ['2018-01-01', 'NOT_MET', '0 tháng'],
])('recruited on %s: %s with %s', (serviceStartedOn, outcome, worked) => {
  const answer = judged({ serviceStartedOn });
  expect(answer.outcome).toBe(outcome);
  expect(answer.because.vi).toContain(`là ${worked}.`);
});

test('whoever leaves is counted to the last day', () => {
  expect(judged({ leftOn: '2017-10-31' }).outcome).toBe('MET');
  expect(judged({ leftOn: '2017-10-30' }).outcome).toBe('NOT_MET');
});

test('where only late recruits fall short, leaving does not matter', () => {
  const recruits = { ...criterion, recruitsOnly: true } as const;
  const outcome = (known: Parameters<typeof person>[0]) => monthsOfService.check(recruits, person(known), question).outcome;
  expect(outcome({ leftOn: '2017-05-02' })).toBe('MET');
  expect(outcome({ serviceStartedOn: '2017-03-02', leftOn: '2017-12-30' })).toBe('NOT_MET');
  expect(monthsOfService.isAtLeastAsStrict(criterion, recruits)).toBe(true);
  expect(monthsOfService.isAtLeastAsStrict(recruits, criterion)).toBe(false);
});

test('leave of a kind that is taken off puts off the beginning, overlaps once', () => {
  const away = (startedOn: string, endedOn: string) => ({ kind: 'UNPAID' as const, startedOn, endedOn, workingDays: 20 });
  const outcomeFor = (...leaves: ReturnType<typeof away>[]) =>
    monthsOfService.check({ ...criterion, without: ['UNPAID'] }, person({ leaves }), question).outcome;
  expect(outcomeFor(away('2016-12-15', '2017-02-28'))).toBe('MET');
  expect(outcomeFor(away('2017-01-01', '2017-02-28'), away('2017-02-01', '2017-02-28'))).toBe('MET');
  expect(outcomeFor(away('2017-04-01', '2017-05-30'))).toBe('NOT_MET');
});
