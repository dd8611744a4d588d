import { narrowed } from '../rulebook/audience.rule';
import { lastDayOf } from '../rulebook/clock.rule';
import type { DeadlineRule, EventKey, KnownEvent, Whom, Window } from '../rulebook/deadline';
import { eventsAwaited, isCounted, windowOf } from '../rulebook/deadline.rule';
import { type IsWorkingDay, workingDaysBetween } from '../rulebook/working-days.rule';
import { addDays, dayOf } from '../time';
import { stateOfWindow, type WindowState } from './window.rule';

/** A step of the year as the calendar shows it. */
export interface CalendarStep {
  readonly window: Window;
  readonly state: WindowState;
  /** On how many working days it is open, the first and the last included; undefined while either is not known. */
  readonly lasts?: number;
  /** Working days that are left, today included; only while it is open. */
  readonly left?: number;
  /** Room before the next step that waits for it; of several the one that waits least. */
  readonly slack?: Slack;
  /** It ends only after a step that waits for it begins or ends. */
  readonly isLate: boolean;
}

/** How much room a step leaves to one that waits for it. */
export interface Slack {
  /** Id of the deadline that waits. */
  readonly to: string;
  /** Working days between the two; negative when they overlap. */
  readonly workingDays: number;
  /** Counted to the beginning of the step that waits, or, where that has none, to its end. */
  readonly until: 'OPENING' | 'CLOSE';
  /** The step that waits counts from this one, so that it moves along. */
  readonly moves: boolean;
}

export interface YearCalendar {
  /** In the order of time; steps without any date come last. */
  readonly steps: readonly CalendarStep[];
  /** How many steps have begun: today stands before the one with this index. */
  readonly today: number;
}

/** For whom, when, and which days are worked. */
interface CalendarCase {
  readonly now: Date;
  readonly isWorkingDay: IsWorkingDay;
  /** The case that is shown; deadlines that are not for its unit are left out. */
  readonly whom?: Whom;
}

/** The course of every dossier: the council looks at what was sent, its result is posted, then sent up. */
const COURSE: Readonly<Partial<Record<KnownEvent, readonly KnownEvent[]>>> = {
  COUNCIL: ['NOMINATION'],
  POSTING: ['COUNCIL'],
  SUBMISSION: ['COUNCIL', 'POSTING'],
};

/** The year worked out: each step with its days, its room and its place in the order of time. */
export function calendarOf(windows: readonly Window[], { now, isWorkingDay, whom = {} }: CalendarCase): YearCalendar {
  const shown = windows.filter(({ rule }) => whom.unit === undefined || !rule.for?.units || rule.for.units.includes(whom.unit));
  const rooms = shown.flatMap((waiting) => roomsBefore(waiting, shown, whom, isWorkingDay));
  const steps = shown
    .map((window): CalendarStep => {
      const slack = least(rooms.filter((room) => room.of === window.rule.id).map((room) => room.slack));
      const state = stateOfWindow(window, now);
      return {
        window,
        state,
        lasts: lengthOf(window, shown, whom, isWorkingDay),
        left: state === 'OPEN' && window.closesAt ? daysFrom(now, window.closesAt, isWorkingDay) : undefined,
        slack,
        isLate: slack !== undefined && slack.workingDays < 0,
      };
    })
    .sort((one, other) => placeOf(one.window) - placeOf(other.window));
  return { steps, today: steps.filter(({ window }) => placeOf(window) <= now.getTime()).length };
}

function placeOf({ opensAt, closesAt, steps }: Window): number {
  return (opensAt ?? steps?.[0]?.opensAt ?? closesAt)?.getTime() ?? Number.POSITIVE_INFINITY;
}

function roomsBefore(
  waiting: Window,
  windows: readonly Window[],
  whom: Whom,
  isWorkingDay: IsWorkingDay,
): { readonly of: string; readonly slack: Slack }[] {
  return awaitedBy(waiting.rule).flatMap((event) => {
    const before = windowOf(windows, event, narrowed(whom, waiting.rule.for));
    const slack = before && before !== waiting ? slackBetween(before, waiting, isWorkingDay) : undefined;
    return before && slack ? [{ of: before.rule.id, slack }] : [];
  });
}

function awaitedBy(rule: DeadlineRule): EventKey[] {
  return [...new Set([...eventsAwaited(rule), ...(COURSE[rule.event as KnownEvent] ?? [])])];
}

function slackBetween({ rule: { event }, closesAt }: Window, waiting: Window, isWorkingDay: IsWorkingDay): Slack | undefined {
  const { opens, closes } = waiting.rule;
  const until = waiting.opensAt ?? waiting.closesAt;
  if (!closesAt || !until) return undefined;
  const last = waiting.opensAt ? addDays(dayOf(waiting.opensAt), -1) : lastDayOf(until);
  return {
    to: waiting.rule.id,
    workingDays: workingDaysBetween(lastDayOf(closesAt), last, isWorkingDay),
    until: waiting.opensAt ? 'OPENING' : 'CLOSE',
    moves: [opens, closes].some((moment) => moment && isCounted(moment) && moment.after === event),
  };
}

function least(slacks: readonly Slack[]): Slack | undefined {
  return slacks.reduce<Slack | undefined>(
    (tightest, each) => (tightest && tightest.workingDays <= each.workingDays ? tightest : each),
    undefined,
  );
}

/** From its opening, or else from the close of what it counts from. */
function lengthOf(window: Window, windows: readonly Window[], whom: Whom, isWorkingDay: IsWorkingDay): number | undefined {
  const { rule, opensAt, closesAt } = window;
  const after = isCounted(rule.closes) ? windowOf(windows, rule.closes.after, narrowed(whom, rule.for))?.closesAt : undefined;
  const begins = opensAt ?? after;
  return begins && closesAt && begins < closesAt ? daysFrom(begins, closesAt, isWorkingDay) : undefined;
}

function daysFrom(begins: Date, closesAt: Date, isWorkingDay: IsWorkingDay): number {
  return workingDaysBetween(addDays(dayOf(begins), -1), lastDayOf(closesAt), isWorkingDay);
}
