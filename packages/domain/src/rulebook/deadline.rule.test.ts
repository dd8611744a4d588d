import fc from 'fast-check';
import { addDays, endOf, startOf } from '../time';
import { source } from './criteria/example';
import type { DeadlineRule, Extension, Moment } from './deadline';
import { type Calendar, whyNotInTime, windowOf, workOut } from './deadline.rule';
import type { Rulebook } from './rulebook';
import { addWorkingDays } from './working-days.rule';

const noHoliday = () => false;
const isWeekday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const rule = (event: DeadlineRule['event'], closes: Moment, more: Partial<DeadlineRule> = {}): DeadlineRule => ({
  id: event.toLowerCase(),
  event,
  name: { vi: 'Gửi hồ sơ', en: 'Nominations' },
  closes,
  source,
  ...more,
});
const rulebook = (...deadlines: DeadlineRule[]): Rulebook => ({
  year: 2017,
  layers: [{ key: 'plan', kind: 'PLAN', name: { vi: 'Kế hoạch', en: 'Plan' }, awards: [], quotas: [], deadlines, votes: [] }],
});
const windowFor = (deadline: DeadlineRule, calendar: Partial<Calendar> = {}) => {
  const window = windowOf(workOut(rulebook(deadline), { extensions: [], isHoliday: noHoliday, ...calendar }), deadline.event);
  if (!window) throw new Error('no window');
  return window;
};
const codesAt = (window: ReturnType<typeof windowFor>, now: Date) => whyNotInTime(window, now).map((refusal) => refusal.code);
const on = (day: string, inclusive = true): Moment => ({ kind: 'day', day, inclusive });

test('"trước ngày 05/12" is open to the last millisecond of the 4th in Viet Nam and says so', () => {
  const window = windowFor(rule('NOMINATION', on('2017-12-05', false), { extendedBy: { vi: 'Giám đốc Sở', en: 'the Director' } }));
  expect(codesAt(window, new Date('2017-12-04T16:59:59.999Z'))).toEqual([]);
  const [refusal] = whyNotInTime(window, new Date('2017-12-04T17:00:00.000Z'));
  expect(refusal?.code).toBe('WINDOW_CLOSED');
  expect(refusal?.message.vi).toContain('hết ngày 04/12/2017 (23:59:59)');
  expect(refusal?.message.vi).toContain('Giám đốc Sở');
  expect(refusal?.message.en).toContain('the end of 4 December 2017 (23:59:59)');
});

test('a window is exact at both instants', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 60 }), fc.boolean(), (start, length, inclusive) => {
      const opens = addDays('2017-01-01', start);
      const closes = addDays(opens, length + 1);
      const window = windowFor(rule('PLEDGE', on(closes, inclusive), { opens: on(opens) }));
      const first = startOf(opens);
      const last = inclusive ? endOf(closes) : startOf(closes);
      expect(codesAt(window, new Date(first.getTime() - 1))).toEqual(['WINDOW_NOT_OPEN']);
      expect(codesAt(window, first)).toEqual([]);
      expect(codesAt(window, new Date(last.getTime() - 1))).toEqual([]);
      expect(codesAt(window, last)).toEqual(['WINDOW_CLOSED']);
    }),
  );
});

test('a month without a day lasts from its first to its last day', () => {
  const window = windowFor(rule('INSPECTION', { kind: 'month', month: '2016-02' }, { opens: { kind: 'month', month: '2016-02' } }));
  expect(window.opensAt).toEqual(startOf('2016-02-01'));
  expect(window.closesAt).toEqual(endOf('2016-02-29'));
});

test('five working days after the council skip weekends and holidays, and move with its extension', () => {
  const council = rule('COUNCIL', on('2017-12-20'));
  const posting = rule('POSTING', { kind: 'workingDays', after: 'COUNCIL', days: 5 });
  const closing = (calendar: Partial<Calendar>) =>
    windowOf(workOut(rulebook(posting, council), { extensions: [], isHoliday: noHoliday, ...calendar }), 'POSTING')?.closesAt;
  expect(closing({})).toEqual(endOf('2017-12-27'));
  expect(closing({ isHoliday: (day) => day === '2017-12-25' })).toEqual(endOf('2017-12-28'));
  const extension: Extension = { deadline: 'council', until: endOf('2017-12-22'), reason: 'r', decisionNumber: '1', grantedBy: 'x' };
  expect(closing({ extensions: [extension] })).toEqual(endOf('2017-12-29'));
});

test('what is not announced has not begun; what has begun without an announced end is open', () => {
  expect(codesAt(windowFor(rule('PLEDGE', { kind: 'toBeAnnounced' })), startOf('2017-05-01'))).toEqual(['WINDOW_NOT_ANNOUNCED']);
  const begun = windowFor(rule('PLEDGE', { kind: 'toBeAnnounced' }, { opens: on('2017-03-15') }));
  expect(codesAt(begun, startOf('2017-03-15'))).toEqual([]);
});

test('without a deadline there is no reason against an act', () => {
  expect(whyNotInTime(undefined, startOf('2017-05-01'))).toEqual([]);
});

describe('extensions', () => {
  const closes = on('2017-03-31');
  const until = (day: string, unitId?: string): Extension => ({
    deadline: 'pledge',
    unitId,
    until: endOf(day),
    reason: 'r',
    decisionNumber: '1',
    grantedBy: 'x',
  });
  const closing = (unitId: string | undefined, ...extensions: Extension[]) =>
    windowFor(rule('PLEDGE', closes), { extensions, unitId }).closesAt;

  test('hold for all, or for their unit alone', () => {
    expect(closing('a', until('2017-04-05'))).toEqual(endOf('2017-04-05'));
    expect(closing('a', until('2017-04-05', 'a'))).toEqual(endOf('2017-04-05'));
    expect(closing('b', until('2017-04-05', 'a'))).toEqual(endOf('2017-03-31'));
    expect(closing(undefined, until('2017-04-05', 'a'))).toEqual(endOf('2017-03-31'));
  });

  test('the farthest counts, whatever the order, and none shortens', () => {
    expect(closing('a', until('2017-04-10'), until('2017-04-05', 'a'))).toEqual(endOf('2017-04-10'));
    expect(closing('a', until('2017-04-05', 'a'), until('2017-04-10'))).toEqual(endOf('2017-04-10'));
    expect(closing('a', until('2017-03-20'))).toEqual(endOf('2017-03-31'));
  });

  test('of another deadline do not count', () => {
    expect(closing('a', { ...until('2017-04-05'), deadline: 'nomination' })).toEqual(endOf('2017-03-31'));
  });
});

test('working days are counted as well backwards, and land on working days', () => {
  expect(addWorkingDays('2017-12-20', -3, isWeekday)).toBe('2017-12-15');
  expect(addWorkingDays('2017-12-22', 1, isWeekday)).toBe('2017-12-25');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 1, max: 40 }), (start, days) => {
      const reached = addWorkingDays(addDays('2017-01-01', start), days, isWeekday);
      expect([0, 6]).not.toContain(new Date(`${reached}T00:00:00Z`).getUTCDay());
    }),
  );
});
