import { closingText, instantText } from '../format';
import { type Refusal, refusal } from '../refusal';
import { addDays, type Day, dayOf, endOf, startOf } from '../time';
import { mostSpecific, narrowed } from './audience.rule';
import { joinPauses, lastDayOf, moveBy, type Reached, timeSteps, withPauses } from './clock.rule';
import type { DeadlineRule, EventKey, Extension, Moment, Pause, TimedStep, Whom, Window } from './deadline';
import { insteadText } from './describe-deadline';
import { deadlinesOf } from './read-rulebook';
import type { Rulebook } from './rulebook';
import { addWorkingDays, workingDaysUnder } from './working-days.rule';

export interface Calendar {
  readonly extensions: readonly Extension[];
  readonly pauses?: readonly Pause[];
  /** For whom: their own extensions and pauses count beside those for all. */
  readonly unitId?: string;
  /** The case for which events are looked up that others count from. */
  readonly whom?: Whom;
  /** Public holidays; the rulebook adds days off and days worked of its own. */
  readonly isHoliday: (day: Day) => boolean;
}

type Counted = Extract<Moment, { readonly after: EventKey }>;

/** All deadlines of a rulebook as instants, extensions and pauses included, in the order of the rulebook. */
export function workOut(rulebook: Rulebook, calendar: Calendar): Window[] {
  const rules = deadlinesOf(rulebook);
  const isWorkingDay = workingDaysUnder(rulebook, calendar.isHoliday);
  const done = new Map<string, Window>();

  function windowFor(rule: DeadlineRule): Window {
    const known = done.get(rule.id);
    if (known) return known;
    const opensAt = rule.opens && opening(rule.opens, rule);
    const base = closing(rule, opensAt);
    const extension = longestOf(rule, base);
    const closesAt = extension?.closesAt ?? base.closesAt;
    const window: Window = {
      rule,
      opensAt,
      closesAt,
      extension: extension?.extension,
      graceUntil: closesAt && rule.grace && moveBy(closesAt, rule.grace.days, false, isWorkingDay),
      latestAt: rule.latest === undefined ? undefined : endOf(rule.latest),
      pauses: base.pauses,
      paused: base.paused,
      steps: base.steps,
    };
    done.set(rule.id, window);
    return window;
  }

  function opening(moment: Moment, rule: DeadlineRule): Date | undefined {
    switch (moment.kind) {
      case 'day':
        return startOf(moment.day);
      case 'month':
        return startOf(`${moment.month}-01`);
      case 'instant':
        return new Date(moment.at);
      case 'steps':
        return timeSteps(closeOf(moment.after, rule), moment.steps, [], isWorkingDay).closesAt;
      case 'toBeAnnounced':
        return undefined;
      default: {
        const last = countedDay(moment, rule);
        return last === undefined ? undefined : startOf(last);
      }
    }
  }

  function closing(rule: DeadlineRule, opensAt: Date | undefined): Reached & { readonly steps?: readonly TimedStep[] } {
    const { closes } = rule;
    const startsAt = isCounted(closes) ? closeOf(closes.after, rule) : undefined;
    const pauses = joinPauses((calendar.pauses ?? []).filter(holdsFor(rule)), opensAt ?? startsAt);
    if (closes.kind === 'steps') return timeSteps(startsAt, closes.steps, pauses, isWorkingDay);
    const closesAt = plainClose(closes, rule);
    return closesAt ? withPauses(closesAt, pauses, closes.kind === 'workingDays', isWorkingDay) : { pauses: [] };
  }

  function plainClose(moment: Exclude<Moment, { readonly kind: 'steps' }>, rule: DeadlineRule): Date | undefined {
    switch (moment.kind) {
      case 'day':
        return moment.inclusive ? endOf(moment.day) : startOf(moment.day);
      case 'month':
        return startOf(nextMonth(moment.month));
      case 'instant':
        return new Date(moment.at);
      case 'toBeAnnounced':
        return undefined;
      default: {
        const last = countedDay(moment, rule);
        return last === undefined ? undefined : endOf(last);
      }
    }
  }

  function countedDay({ kind, after, days }: Exclude<Counted, { readonly kind: 'steps' }>, rule: DeadlineRule): Day | undefined {
    const closesAt = closeOf(after, rule);
    if (!closesAt) return undefined;
    const last = lastDayOf(closesAt);
    return kind === 'workingDays' ? addWorkingDays(last, days, isWorkingDay) : addDays(last, days);
  }

  function closeOf(event: EventKey, rule: DeadlineRule): Date | undefined {
    const other = mostSpecific(rules, event, narrowed(calendar.whom, rule.for), (each) => each);
    return other && windowFor(other).closesAt;
  }

  function holdsFor({ id }: DeadlineRule) {
    return ({ deadline, unitId }: Extension | Pause) => deadline === id && (unitId === undefined || unitId === calendar.unitId);
  }

  /** Of the extensions that hold here, the one that reaches farthest; none shortens, and none passes the exceptional latest day. */
  function longestOf(rule: DeadlineRule, base: Reached): { extension: Extension; closesAt: Date } | undefined {
    if (base.paused) return undefined;
    return calendar.extensions.filter(holdsFor(rule)).reduce<{ extension: Extension; closesAt: Date } | undefined>((longest, extension) => {
      const closesAt = closeUnder(extension, rule);
      const isLonger = (!base.closesAt || closesAt > base.closesAt) && (!longest || closesAt > longest.closesAt);
      return isLonger ? { extension, closesAt } : longest;
    }, undefined);
  }

  /** A decision names a day. Only a pause that begins after it stops the clock again. */
  function closeUnder({ until, grantedAt }: Extension, rule: DeadlineRule): Date {
    const latest = rule.latest === undefined ? until : endOf(rule.latest);
    const named = until < latest ? until : latest;
    if (!grantedAt) return named;
    const pauses = joinPauses((calendar.pauses ?? []).filter(holdsFor(rule)).filter(({ from }) => from >= grantedAt));
    return withPauses(named, pauses, rule.closes.kind === 'workingDays', isWorkingDay).closesAt ?? named;
  }

  return rules.map(windowFor);
}

/** Whether a moment is counted from the close of another event. */
export function isCounted(moment: Moment): moment is Counted {
  return 'after' in moment;
}

/** The events that a deadline counts from or waits for. */
export function eventsAwaited({ opens, closes, waitsFor = [] }: DeadlineRule): EventKey[] {
  return [...new Set([...[opens, closes].flatMap((moment) => (moment && isCounted(moment) ? [moment.after] : [])), ...waitsFor])];
}

/**
 * The window of an event as it holds for a case; undefined when the rulebook sets no deadline for it. The one that names most
 * of the case is taken: its unit before its sector before its award; of equals the one that stands last.
 */
export function windowOf(windows: readonly Window[], event: EventKey, whom: Whom = {}): Window | undefined {
  return mostSpecific(windows, event, whom, ({ rule }) => rule);
}

/**
 * Why an act asks too early or too late. An empty list means that it is in time; so it is when no deadline is set, in the
 * days of grace, and while the clock stands still.
 *
 * `now` is the moment when the server received the request. An event that is announced neither in its beginning
 * nor in its end has not begun.
 */
export function whyNotInTime(window: Window | undefined, now: Date): Refusal[] {
  if (!window) return [];
  const { rule, opensAt, closesAt, graceUntil, paused } = window;
  const event = { event: rule.name.vi, eventEnglish: rule.name.en };
  const more = { source: rule.source };
  if (rule.opens ? !opensAt : !closesAt && !paused) return [refusal('WINDOW_NOT_ANNOUNCED', event, more)];
  if (opensAt && now < opensAt) {
    const { vi, en } = instantText(opensAt);
    return [refusal('WINDOW_NOT_OPEN', { ...event, opensAt: vi, opensAtEnglish: en }, more)];
  }
  return closesAt && now >= (graceUntil ?? closesAt) ? [whyClosed(rule, closesAt)] : [];
}

function whyClosed({ name, missed, extendedBy, source }: DeadlineRule, closesAt: Date): Refusal {
  const { vi, en } = closingText(closesAt);
  const facts = {
    event: name.vi,
    eventEnglish: name.en,
    closedAt: vi,
    closedAtEnglish: en,
    extendedBy: extendedBy?.vi ?? '',
    extendedByEnglish: extendedBy?.en ?? '',
    instead: missed ? insteadText(missed).vi : '',
    insteadEnglish: missed ? insteadText(missed).en : '',
  };
  return refusal('WINDOW_CLOSED', facts, { source });
}

/** By how many calendar days an act is late, a day begun counting whole; 0 in time, and where no close is known. */
export function lateBy({ closesAt }: Window, at: Date): number {
  if (!closesAt || at < closesAt) return 0;
  return Math.max(1, Math.round((startOf(dayOf(at)).getTime() - startOf(lastDayOf(closesAt)).getTime()) / DAY_MS));
}

const DAY_MS = 24 * 60 * 60 * 1000;

function nextMonth(month: string): Day {
  return `${addDays(`${month}-01`, 31).slice(0, 7)}-01`;
}
