import { source } from './criteria/example';
import type { DeadlineRule, Moment, Step } from './deadline';
import { isStricterDeadline } from './stricter-deadline.rule';

const on = (day: string, inclusive = true): Moment => ({ kind: 'day', day, inclusive });
const step = (days: number, working: boolean): Step => ({
  id: `s${days}`,
  name: { vi: 'b', en: 's' },
  days,
  working,
  actor: { vi: 'a', en: 'a' },
});
const upper: DeadlineRule = {
  id: 'n',
  event: 'NOMINATION',
  name: { vi: 'Gửi hồ sơ', en: 'Nominations' },
  opens: on('2017-11-01'),
  closes: on('2017-12-05'),
  latest: '2017-12-20',
  grace: { days: 2, note: { vi: 'muộn', en: 'late' } },
  source,
};
const anyone = { vi: 'Giám đốc', en: 'the Director' };

test.each<[string, Partial<DeadlineRule>, boolean]>([
  ['the same', {}, true],
  ['an earlier close', { closes: on('2017-11-30') }, true],
  ['"trước ngày" of the same day', { closes: on('2017-12-05', false) }, true],
  ['"trước ngày" of the day after', { closes: on('2017-12-06', false) }, true],
  ['a later close', { closes: on('2017-12-06') }, false],
  ['a month that ends earlier', { closes: { kind: 'month', month: '2017-11' } }, true],
  ['a month that ends later', { closes: { kind: 'month', month: '2017-12' } }, false],
  ['noon of the last day', { closes: { kind: 'instant', at: '2017-12-05T12:00:00+07:00' } }, true],
  ['a count that cannot be compared', { closes: { kind: 'calendarDays', after: 'COUNCIL', days: 1 } }, false],
  ['no date yet', { closes: { kind: 'toBeAnnounced' } }, false],
  ['a later opening', { opens: on('2017-11-15') }, true],
  ['an earlier opening', { opens: on('2017-10-15') }, false],
  ['no opening', { opens: undefined }, false],
  ['a later latest day', { latest: '2017-12-31' }, false],
  ['no latest day', { latest: undefined }, false],
  ['more grace', { grace: { days: 3, note: anyone } }, false],
  ['no grace', { grace: undefined }, true],
  ['somebody may extend it', { extendedBy: anyone }, false],
  ['only for one unit', { for: { units: ['QLCN'] } }, false],
  ['another event', { event: 'PLEDGE' }, false],
])('%s', (_, change, stricter) => {
  expect(isStricterDeadline({ ...upper, ...change }, upper)).toBe(stricter);
});

test('a date that the upper layer leaves open may be any', () => {
  expect(isStricterDeadline(upper, { ...upper, closes: { kind: 'toBeAnnounced' } })).toBe(true);
});

test('counts from the same event compare by their days, chains by both budgets', () => {
  const counted = (closes: Moment): DeadlineRule => ({ ...upper, closes });
  const working = (days: number) => counted({ kind: 'workingDays', after: 'COUNCIL', days });
  expect(isStricterDeadline(working(5), working(10))).toBe(true);
  expect(isStricterDeadline(working(11), working(10))).toBe(false);
  const chain = (...steps: Step[]) => counted({ kind: 'steps', after: 'COUNCIL', steps });
  expect(isStricterDeadline(chain(step(5, true), step(3, false)), chain(step(6, true), step(3, false)))).toBe(true);
  expect(isStricterDeadline(chain(step(5, true), step(3, false)), chain(step(9, true), step(2, false)))).toBe(false);
});

test('for everybody is no looser than for some, and for some is looser than for everybody', () => {
  const some: DeadlineRule = { ...upper, for: { units: ['QLCN', 'QLKH'], sectors: ['education'] } };
  expect(isStricterDeadline(upper, some)).toBe(true);
  expect(isStricterDeadline({ ...some, for: { units: ['QLCN', 'QLKH', 'VP'] } }, some)).toBe(true);
  expect(isStricterDeadline({ ...some, for: { units: ['QLCN'] } }, some)).toBe(false);
});
