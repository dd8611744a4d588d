import fc from 'fast-check';
import type { Moment, Window } from '../rulebook/deadline';
import { workingDaysBetween } from '../rulebook/working-days.rule';
import { addDays, type Day, dayOf, endOf } from '../time';
import {
  areNamesShownOutside,
  isShownOutside,
  type PostedFacts,
  type PostFacts,
  postingClosesAt,
  whyNotPost,
  whyNotWithdrawPosting,
} from './posting.rule';

const windowThat = (closes: Moment, more: Partial<Window> = {}): Window => ({
  rule: {
    ...{ id: 'posting', event: 'POSTING', name: { vi: 'Công khai', en: 'Posting' }, closes },
    source: { document: 'plan', name: { vi: 'Kế hoạch', en: 'Plan' }, confidence: 'VERIFIED' },
  },
  ...more,
});
const days = (n: number, kind: 'workingDays' | 'calendarDays' = 'workingDays') => windowThat({ kind, after: 'COUNCIL', days: n });
const weekday = (day: Day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const lastDay = (closesAt: Date | undefined) => closesAt && dayOf(new Date(closesAt.getTime() - 1));

describe('how long a list is posted', () => {
  it('is as many working days as the plan says, the day of posting not among them', () => {
    // A Thursday; the weekend does not count.
    expect(lastDay(postingClosesAt(days(5), '2017-12-21', weekday))).toBe('2017-12-28');
    expect(lastDay(postingClosesAt(days(5, 'calendarDays'), '2017-12-21', weekday))).toBe('2017-12-26');
  });

  it('is not known where the plan does not say, or says something that is no length', () => {
    const none: (Window | undefined)[] = [undefined, days(0), days(-3), windowThat({ kind: 'toBeAnnounced' })];
    expect(none.map((window) => postingClosesAt(window, '2017-12-21', weekday))).toEqual(none.map(() => undefined));
    // A day that the plan names, once it is past.
    const named = windowThat({ kind: 'day', day: '2017-12-20', inclusive: true }, { closesAt: endOf('2017-12-20') });
    expect(postingClosesAt(named, '2017-12-21', weekday)).toBeUndefined();
    expect(lastDay(postingClosesAt(named, '2017-12-18', weekday))).toBe('2017-12-20');
  });

  it('is longer by an extension on record, and never shorter', () => {
    const until = (day: Day) => ({
      extension: { deadline: 'posting', until: endOf(day), reason: '', decisionNumber: '1', grantedBy: '' },
    });
    const closes: Moment = { kind: 'workingDays', after: 'COUNCIL', days: 5 };
    expect(lastDay(postingClosesAt(windowThat(closes, until('2018-01-05')), '2017-12-21', weekday))).toBe('2018-01-05');
    expect(lastDay(postingClosesAt(windowThat(closes, until('2017-12-22')), '2017-12-21', weekday))).toBe('2017-12-28');
  });

  it('holds exactly n working days after the day of posting, ends with one, and grows with every day off, whatever the calendar', () => {
    const dayIn2017 = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2017-01-01', n));
    fc.assert(
      fc.property(
        dayIn2017,
        fc.integer({ min: 1, max: 20 }),
        fc.uniqueArray(dayIn2017, { maxLength: 60 }),
        dayIn2017,
        (from, n, off, more) => {
          const isWorked = (holidays: readonly Day[]) => (day: Day) => weekday(day) && !holidays.includes(day);
          const closes = postingClosesAt(days(n), from, isWorked(off)) as Date;
          const last = lastDay(closes) as Day;
          expect(isWorked(off)(last)).toBe(true);
          expect(workingDaysBetween(from, last, isWorked(off))).toBe(n);
          expect(postingClosesAt(days(n), from, isWorked([...off, more]))?.getTime()).toBeGreaterThanOrEqual(closes.getTime());
          expect(postingClosesAt(days(n + 1), from, isWorked(off))?.getTime()).toBeGreaterThan(closes.getTime());
        },
      ),
    );
  });
});

const entry: PostedFacts = {
  ...{ nominee: 'Đặng Thị Ước', state: 'ACCEPTED', council: 'PASSED', isPosted: false, summary: 'Sáng kiến', mayBePublic: true },
};
const facts: PostFacts = {
  ...{ closesAt: endOf('2017-12-28'), audience: 'STAFF', embargoOn: undefined, note: '', entries: [entry] },
  now: new Date('2017-12-21T02:00:00Z'),
};
const codes = (more: Partial<PostFacts>) => whyNotPost({ ...facts, ...more }).map(({ code }) => code);

it.each<[string, Partial<PostFacts>, string[]]>([
  ['a list that is in order', {}, []],
  ['what needs no council', { entries: [{ ...entry, council: 'NOT_NEEDED' }] }, []],
  ['a plan that does not say how long', { closesAt: undefined }, ['POSTING_DAYS_NOT_SET']],
  ['nobody', { entries: [] }, ['POSTING_EMPTY']],
  ['somebody on another list', { entries: [{ ...entry, isPosted: true }] }, ['POSTING_STANDS']],
  ['somebody decided', { entries: [{ ...entry, state: 'APPROVED' }] }, ['POSTING_NOT_OPEN']],
  ['somebody whom the council has not heard', { entries: [{ ...entry, council: 'AWAITED' }] }, ['POSTING_COUNCIL_AWAITED']],
  ['somebody who did not pass', { entries: [{ ...entry, council: 'NOT_PASSED' }] }, ['POSTING_NOT_PASSED']],
  ['a summary of spaces', { entries: [{ ...entry, summary: '  ' }] }, ['POSTING_SUMMARY_MISSING']],
  ['a summary that is too long', { entries: [{ ...entry, summary: 'x'.repeat(601) }] }, ['TEXT_TOO_LONG']],
  ['an embargo for staff', { embargoOn: '2017-12-25' }, ['POSTING_EMBARGO_NOT_PUBLIC']],
  ['an embargo in the past', { audience: 'PUBLIC', embargoOn: '2017-12-20' }, ['POSTING_EMBARGO_PAST']],
  ['nobody who agreed', { audience: 'PUBLIC', entries: [{ ...entry, mayBePublic: false }] }, ['POSTING_NOBODY_PUBLIC']],
])('posting %s', (_, more, expected) => {
  expect(codes(more)).toEqual(expected);
});

it('a list is taken back with a reason, once, and before anybody on it is decided', () => {
  const withdraw = (more: object) =>
    whyNotWithdrawPosting({ withdrawnAt: null, decided: 0, reason: 'Sai tên', ...more }).map(({ code }) => code);
  expect(withdraw({})).toEqual([]);
  expect(withdraw({ reason: ' ' })).toEqual(['REASON_MISSING']);
  expect(withdraw({ decided: 1 })).toEqual(['POSTING_ALREADY_DECIDED']);
  expect(withdraw({ withdrawnAt: new Date() })).toEqual(['POSTING_WITHDRAWN']);
});

it('names are shown outside only while one may object, from the day of an embargo on', () => {
  const list = { audience: 'PUBLIC', closesAt: endOf('2017-12-28'), withdrawnAt: null, embargoOn: '2017-12-22' } as const;
  const at = (instant: string) => [isShownOutside(list, new Date(instant)), areNamesShownOutside(list, new Date(instant))];
  expect(at('2017-12-21T16:59:59Z')).toEqual([false, false]);
  expect(at('2017-12-21T17:00:00Z')).toEqual([true, true]);
  expect(at('2017-12-28T17:00:00Z')).toEqual([true, false]);
  expect(areNamesShownOutside({ ...list, withdrawnAt: new Date() }, new Date('2017-12-23T00:00:00Z'))).toBe(false);
});
