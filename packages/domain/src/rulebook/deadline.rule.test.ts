import fc from 'fast-check';
import { addDays, endOf, startOf } from '../time';
import { source } from './criteria/example';
import type { DeadlineRule, Extension, Moment } from './deadline';
import { type Calendar, lateBy, whyNotInTime, windowOf, workOut } from './deadline.rule';
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

describe('holidays', () => {
  // Tết of the lunar year 2017: off from Thursday 26 January to Wednesday 1 February.
  const tet = ['2017-01-26', '2017-01-27', '2017-01-30', '2017-01-31', '2017-02-01'];
  const after = (days: number): DeadlineRule[] => [
    rule('COUNCIL', on('2017-01-24')),
    rule('POSTING', { kind: 'workingDays', after: 'COUNCIL', days }),
  ];
  const posting = (days: number, layer: Partial<Rulebook['layers'][number]> = {}) => {
    const book = rulebook(...after(days));
    const layers = book.layers.map((each) => ({ ...each, ...layer }));
    return windowOf(workOut({ ...book, layers }, { extensions: [], isHoliday: (day) => tet.includes(day) }), 'POSTING')?.closesAt;
  };

  test('working days count across Tết', () => {
    expect(posting(1)).toEqual(endOf('2017-01-25'));
    expect(posting(2)).toEqual(endOf('2017-02-02'));
    expect(posting(3)).toEqual(endOf('2017-02-03'));
  });

  test('a layer adds days off and Saturdays worked in their place', () => {
    const name = { vi: 'Nghỉ bù', en: 'Day off instead' };
    expect(posting(2, { holidays: [{ day: '2017-02-02', name }] })).toEqual(endOf('2017-02-03'));
    expect(posting(4, { workingDays: [{ day: '2017-02-04', name }] })).toEqual(endOf('2017-02-04'));
    expect(posting(2, { workingDays: [{ day: '2017-01-26', name }] })).toEqual(endOf('2017-01-26'));
  });
});

test('calendar days count every day, across 29 February, before an event as well as after', () => {
  const conference = rule('CONFERENCE', on('2016-03-05'));
  const closing = (days: number) =>
    windowOf(
      workOut(rulebook(conference, rule('NOMINATION', { kind: 'calendarDays', after: 'CONFERENCE', days })), {
        extensions: [],
        isHoliday: noHoliday,
      }),
      'NOMINATION',
    )?.closesAt;
  expect(closing(-10)).toEqual(endOf('2016-02-24'));
  expect(closing(-5)).toEqual(endOf('2016-02-29'));
  expect(closing(10)).toEqual(endOf('2016-03-15'));
});

test('an instant is exact to the minute', () => {
  const window = windowFor(rule('NOMINATION', { kind: 'instant', at: '2017-12-05T16:30:00+07:00' }));
  expect(codesAt(window, new Date('2017-12-05T09:29:59.999Z'))).toEqual([]);
  expect(whyNotInTime(window, new Date('2017-12-05T09:30:00Z'))[0]?.message.vi).toContain('16:30 ngày 05/12/2017');
});

describe('for whom', () => {
  const general = rule('NOMINATION', on('2025-12-10', false), { id: 'general' });
  const education = rule('NOMINATION', on('2025-07-10', false), { id: 'education', for: { sectors: ['education'] } });
  const flags = rule('NOMINATION', on('2025-11-10'), { id: 'flags', for: { awards: ['FLAG'] } });
  const school = rule('NOMINATION', on('2025-06-30'), { id: 'school', for: { units: ['SCHOOL'] } });
  const posting = rule('POSTING', { kind: 'calendarDays', after: 'NOMINATION', days: 5 });
  const windows = workOut(rulebook(school, general, education, flags, posting), { extensions: [], isHoliday: noHoliday });
  const chosen = (whom: Parameters<typeof windowOf>[2]) => windowOf(windows, 'NOMINATION', whom)?.rule.id;

  test('the one that names most of the case holds: unit, then sector, then award', () => {
    expect(chosen({})).toBe('general');
    expect(chosen({ unit: 'OTHER', sector: 'health', award: 'ORDER' })).toBe('general');
    expect(chosen({ sector: 'education' })).toBe('education');
    expect(chosen({ award: 'FLAG' })).toBe('flags');
    expect(chosen({ sector: 'education', award: 'FLAG' })).toBe('education');
    expect(chosen({ unit: 'SCHOOL', sector: 'education', award: 'FLAG' })).toBe('school');
  });

  test('what counts from an event counts from the one of the case', () => {
    const of = (whom: Calendar['whom']) =>
      windowOf(workOut(rulebook(general, education, posting), { extensions: [], isHoliday: noHoliday, whom }), 'POSTING')?.closesAt;
    expect(of({})).toEqual(endOf('2025-12-14'));
    expect(of({ sector: 'education' })).toEqual(endOf('2025-07-14'));
  });
});

describe('grace, the latest day and what follows', () => {
  const note = { vi: 'ghi là nộp muộn', en: 'marked as late' };
  const late = rule('YEAR_REPORT', on('2021-01-10', false), {
    grace: { days: 3, note },
    latest: '2021-01-31',
    missed: {
      actor: { vi: 'Ban Thi đua – Khen thưởng', en: 'the board' },
      consequence: { vi: 'trừ điểm khối trưởng', en: 'the head unit loses points' },
    },
    extendedBy: { vi: 'Hội đồng', en: 'the council' },
  });
  const until = (day: string): Extension => ({
    deadline: 'year_report',
    until: endOf(day),
    reason: 'r',
    decisionNumber: '1',
    grantedBy: 'x',
  });

  test('days of grace are visible and let acts through as late', () => {
    const window = windowFor(late);
    expect(window.closesAt).toEqual(endOf('2021-01-09'));
    expect(window.graceUntil).toEqual(endOf('2021-01-12'));
    expect(codesAt(window, startOf('2021-01-12'))).toEqual([]);
    expect([startOf('2021-01-09'), startOf('2021-01-10'), startOf('2021-01-12')].map((at) => lateBy(window, at))).toEqual([0, 1, 3]);
    const message = whyNotInTime(window, startOf('2021-01-13'))[0]?.message.vi;
    expect(message).toContain('Quá hạn: Ban Thi đua – Khen thưởng thực hiện thay; trừ điểm khối trưởng.');
  });

  test('no extension reaches beyond the latest day', () => {
    expect(windowFor(late, { extensions: [until('2021-01-25')] }).closesAt).toEqual(endOf('2021-01-25'));
    expect(windowFor(late, { extensions: [until('2021-03-01')] }).closesAt).toEqual(endOf('2021-01-31'));
  });
});

describe('pauses', () => {
  const closes = rule('NOMINATION', { kind: 'workingDays', after: 'COUNCIL', days: 10 });
  const council = rule('COUNCIL', on('2017-11-30'));
  const pause = (from: string, until?: string, unitId?: string) => ({
    deadline: 'nomination',
    unitId,
    from: new Date(`${from}T02:00:00Z`),
    until: until === undefined ? undefined : new Date(`${until}T02:00:00Z`),
    reason: 'Chờ bổ sung hồ sơ',
  });
  const windowWith = (calendar: Partial<Calendar>) => {
    const window = windowOf(workOut(rulebook(council, closes), { extensions: [], isHoliday: noHoliday, ...calendar }), 'NOMINATION');
    if (!window) throw new Error('no window');
    return window;
  };

  test('stop the clock in working days where the budget is in working days', () => {
    expect(windowWith({}).closesAt).toEqual(endOf('2017-12-14'));
    expect(windowWith({ pauses: [pause('2017-12-06', '2017-12-11')] }).closesAt).toEqual(endOf('2017-12-19'));
  });

  test('while one lasts, acts are in time and no close is named', () => {
    const window = windowWith({ pauses: [pause('2017-12-06')] });
    expect(window).toMatchObject({ closesAt: undefined, paused: { reason: 'Chờ bổ sung hồ sơ' } });
    expect(codesAt(window, startOf('2018-06-01'))).toEqual([]);
  });

  test('of one unit stop only its own clock', () => {
    expect(windowWith({ pauses: [pause('2017-12-06', '2017-12-11', 'a')], unitId: 'b' }).closesAt).toEqual(endOf('2017-12-14'));
    expect(windowWith({ pauses: [pause('2017-12-06', '2017-12-11', 'a')], unitId: 'a' }).closesAt).toEqual(endOf('2017-12-19'));
  });

  test('before an extension was granted are in its day already; later ones move it', () => {
    const extension: Extension = {
      deadline: 'nomination',
      until: endOf('2017-12-20'),
      grantedAt: startOf('2017-12-12'),
      reason: 'r',
      decisionNumber: '1',
      grantedBy: 'x',
    };
    expect(windowWith({ extensions: [extension], pauses: [pause('2017-12-06', '2017-12-08')] }).closesAt).toEqual(endOf('2017-12-20'));
    expect(windowWith({ extensions: [extension], pauses: [pause('2017-12-13', '2017-12-15')] }).closesAt).toEqual(endOf('2017-12-22'));
  });
});

test('a month closes with its last day, whichever month', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2004, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const key = `${year}-${String(month).padStart(2, '0')}`;
      const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
      expect(windowFor(rule('INSPECTION', { kind: 'month', month: key })).closesAt).toEqual(endOf(last));
    }),
  );
});

test('another extension never shortens, whatever stands on record', () => {
  const day = fc.integer({ min: 0, max: 120 }).map((offset) => addDays('2017-03-01', offset));
  const extension = fc.record({ until: day, granted: day, mine: fc.boolean() }).map(
    ({ until, granted, mine }): Extension => ({
      deadline: 'pledge',
      unitId: mine ? 'a' : undefined,
      until: endOf(until),
      grantedAt: startOf(granted),
      reason: 'r',
      decisionNumber: '1',
      grantedBy: 'x',
    }),
  );
  const pause = fc.record({ from: day, length: fc.integer({ min: 0, max: 20 }) }).map(({ from, length }) => ({
    deadline: 'pledge',
    from: startOf(from),
    until: startOf(addDays(from, length)),
    reason: 'r',
  }));
  const closes = rule('PLEDGE', on('2017-03-31'), { latest: '2017-05-15' });
  fc.assert(
    fc.property(fc.array(extension, { maxLength: 4 }), extension, fc.array(pause, { maxLength: 4 }), (extensions, another, pauses) => {
      const closing = (list: Extension[]) => windowFor(closes, { extensions: list, pauses, unitId: 'a' }).closesAt as Date;
      expect(closing([...extensions, another]).getTime()).toBeGreaterThanOrEqual(closing(extensions).getTime());
      expect(closing(extensions).getTime()).toBeGreaterThanOrEqual(endOf('2017-03-31').getTime());
    }),
  );
});
