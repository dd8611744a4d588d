import fc from 'fast-check';
import { source } from '../rulebook/criteria/example';
import type { DeadlineRule, Moment } from '../rulebook/deadline';
import { workOut } from '../rulebook/deadline.rule';
import { addDays, startOf } from '../time';
import { calendarOf } from './calendar.rule';

const on = (day: string): Moment => ({ kind: 'day', day, inclusive: true });
const rule = (event: string, closes: Moment, more: Partial<DeadlineRule> = {}): DeadlineRule => ({
  id: event.toLowerCase(),
  event,
  name: { vi: event, en: event },
  closes,
  source,
  ...more,
});
const isHoliday = () => false;
const isWorkingDay = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const calendar = (deadlines: DeadlineRule[], today = '2017-12-01', whom = {}) => {
  const layer = { key: 'plan', kind: 'PLAN' as const, name: { vi: 'Kế hoạch', en: 'Plan' }, awards: [], quotas: [], deadlines, votes: [] };
  const windows = workOut({ year: 2017, layers: [layer] }, { extensions: [], isHoliday, whom });
  return calendarOf(windows, { now: startOf(today), isWorkingDay, whom });
};
const step = (result: ReturnType<typeof calendar>, id: string) => result.steps.find(({ window }) => window.rule.id === id);

const nomination = rule('NOMINATION', on('2017-12-05'), { opens: on('2017-11-20') });
const council = rule('COUNCIL', on('2017-12-22'), { opens: on('2017-12-13') });
const posting = rule('POSTING', { kind: 'workingDays', after: 'COUNCIL', days: 5 });

test('steps stand in the order of time, whatever the order of the rules; undated ones come last', () => {
  const report = rule('YEAR_REPORT', { kind: 'toBeAnnounced' });
  const result = calendar([report, posting, council, nomination]);
  expect(result.steps.map(({ window }) => window.rule.event)).toEqual(['NOMINATION', 'COUNCIL', 'POSTING', 'YEAR_REPORT']);
  expect(result.today).toBe(1);
  expect(result.steps.map(({ state }) => state)).toEqual(['OPEN', 'UPCOMING', 'OPEN', 'NOT_ANNOUNCED']);
});

test('slack is counted in working days to the beginning of the step that waits', () => {
  const result = calendar([nomination, council, posting]);
  // From Wednesday 6 to Tuesday 12 December.
  expect(step(result, 'nomination')?.slack).toEqual({ to: 'council', workingDays: 5, until: 'OPENING', moves: false });
  expect(step(result, 'council')?.slack).toEqual({ to: 'posting', workingDays: 5, until: 'CLOSE', moves: true });
  expect(step(result, 'posting')?.slack).toBeUndefined();
});

test('a step that ends after the next one begins is late, and by how much', () => {
  const late = calendar([rule('NOMINATION', on('2017-12-15')), council]);
  expect(step(late, 'nomination')).toMatchObject({ isLate: true, slack: { workingDays: -3 } });
  expect(step(calendar([rule('NOMINATION', on('2017-12-12')), council]), 'nomination')).toMatchObject({
    isLate: false,
    slack: { workingDays: 0 },
  });
});

test('of several that wait the least room counts; a plan may name its own that wait', () => {
  const audit = rule('AUDIT', on('2017-12-08'), { opens: on('2017-12-07'), waitsFor: ['NOMINATION'] });
  expect(step(calendar([nomination, council, audit]), 'nomination')?.slack).toMatchObject({ to: 'audit', workingDays: 1 });
});

test('how long a step lasts and how much is left, today included', () => {
  const open = step(calendar([nomination], '2017-12-04'), 'nomination');
  expect(open).toMatchObject({ lasts: 12, left: 2 });
  expect(step(calendar([nomination], '2017-12-09'), 'nomination')?.left).toBeUndefined();
  expect(step(calendar([council, posting]), 'posting')?.lasts).toBe(5);
});

test('deadlines for other units are left out, those of the unit stay', () => {
  const own = rule('NOMINATION', on('2017-12-01'), { id: 'own', for: { units: ['QLCN'] } });
  const ids = (unit: string) => calendar([nomination, own], '2017-12-01', { unit }).steps.map(({ window }) => window.rule.id);
  expect(ids('QLCN')).toContain('own');
  expect(ids('VP')).toEqual(['nomination']);
});

test('a day more for a step never leaves more room to what does not move along', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (close, opening) => {
      const slack = (days: number) =>
        step(
          calendar([
            rule('NOMINATION', on(addDays('2017-11-01', days))),
            rule('COUNCIL', on('2018-02-01'), { opens: on(addDays('2017-11-01', opening)) }),
          ]),
          'nomination',
        )?.slack?.workingDays as number;
      expect(slack(close + 1)).toBeLessThanOrEqual(slack(close));
    }),
  );
});
