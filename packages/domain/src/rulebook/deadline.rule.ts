import { closingText, instantText } from '../format';
import { type Refusal, refusal } from '../refusal';
import { addDays, type Day, dayOf, endOf, startOf } from '../time';
import type { DeadlineRule, EventKey, Extension, Moment, Window } from './deadline';
import { deadlinesOf } from './read-rulebook';
import type { Rulebook } from './rulebook';

export interface Calendar {
  readonly extensions: readonly Extension[];
  /** For whom: their own extensions count beside those for all. */
  readonly unitId?: string;
  /** Days off beyond Saturdays and Sundays. */
  readonly isHoliday: (day: Day) => boolean;
}

/** All deadlines of a rulebook as instants, extensions included, in the order of the rulebook. */
export function workOut(rulebook: Rulebook, calendar: Calendar): Window[] {
  const rules = deadlinesOf(rulebook);
  const done = new Map<string, Window>();

  function windowFor(rule: DeadlineRule): Window {
    const known = done.get(rule.id);
    if (known) return known;
    const opensOn = rule.opens && firstDay(rule.opens);
    const closesAt = closing(rule.closes);
    const extension = longestOf(calendar, rule, closesAt);
    const window: Window = {
      rule,
      opensAt: opensOn === undefined ? undefined : startOf(opensOn),
      closesAt: extension?.until ?? closesAt,
      extension,
    };
    done.set(rule.id, window);
    return window;
  }

  function firstDay(moment: Moment): Day | undefined {
    if (moment.kind === 'day') return moment.day;
    if (moment.kind === 'month') return `${moment.month}-01`;
    if (moment.kind === 'workingDays') return workingDayFrom(moment.after, moment.days);
    return undefined;
  }

  function closing(moment: Moment): Date | undefined {
    if (moment.kind === 'day') return moment.inclusive ? endOf(moment.day) : startOf(moment.day);
    if (moment.kind === 'month') return startOf(nextMonth(moment.month));
    if (moment.kind === 'toBeAnnounced') return undefined;
    const day = workingDayFrom(moment.after, moment.days);
    return day === undefined ? undefined : endOf(day);
  }

  function workingDayFrom(event: EventKey, days: number): Day | undefined {
    const other = rules.find((rule) => rule.event === event);
    const closesAt = other && windowFor(other).closesAt;
    return closesAt && addWorkingDays(dayOf(new Date(closesAt.getTime() - 1)), days, calendar.isHoliday);
  }

  return rules.map(windowFor);
}

/** The window of an event; undefined when the rulebook sets no deadline for it. */
export function windowOf(windows: readonly Window[], event: EventKey): Window | undefined {
  return windows.find((window) => window.rule.event === event);
}

/**
 * Why an act asks too early or too late. An empty list means that it is in time; so it is when no deadline is set.
 *
 * `now` is the moment when the server received the request. An event that is announced neither in its beginning
 * nor in its end has not begun.
 */
export function whyNotInTime(window: Window | undefined, now: Date): Refusal[] {
  if (!window) return [];
  const { rule, opensAt, closesAt } = window;
  const event = { event: rule.name.vi, eventEnglish: rule.name.en };
  const more = { source: rule.source };
  if (rule.opens ? !opensAt : !closesAt) return [refusal('WINDOW_NOT_ANNOUNCED', event, more)];
  if (opensAt && now < opensAt) {
    const { vi, en } = instantText(opensAt);
    return [refusal('WINDOW_NOT_OPEN', { ...event, opensAt: vi, opensAtEnglish: en }, more)];
  }
  if (closesAt && now >= closesAt) {
    const { vi, en } = closingText(closesAt);
    const by = { extendedBy: rule.extendedBy?.vi ?? '', extendedByEnglish: rule.extendedBy?.en ?? '' };
    return [refusal('WINDOW_CLOSED', { ...event, closedAt: vi, closedAtEnglish: en, ...by }, more)];
  }
  return [];
}

/** The working day that lies `days` working days after (negative: before) a day, which itself is not counted. */
export function addWorkingDays(day: Day, days: number, isHoliday: (day: Day) => boolean): Day {
  const step = Math.sign(days);
  let reached = day;
  for (let left = Math.abs(days); left > 0; ) {
    reached = addDays(reached, step);
    if (!isWeekend(reached) && !isHoliday(reached)) left -= 1;
  }
  return reached;
}

function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function nextMonth(month: string): Day {
  return `${addDays(`${month}-01`, 31).slice(0, 7)}-01`;
}

/** Of the extensions that hold here, the one that reaches farthest. An extension never shortens. */
function longestOf({ extensions, unitId }: Calendar, rule: DeadlineRule, closesAt: Date | undefined): Extension | undefined {
  return extensions
    .filter((e) => e.deadline === rule.id && (e.unitId === undefined || e.unitId === unitId) && (!closesAt || e.until > closesAt))
    .reduce<Extension | undefined>((longest, e) => (longest && longest.until >= e.until ? longest : e), undefined);
}
