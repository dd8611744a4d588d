import { addDays, type Day, dayOf, endOf, startOf } from '../time';
import type { Pause, Step, TimedStep } from './deadline';
import { addWorkingDays, type IsWorkingDay, workingDaysBetween } from './working-days.rule';

/** A close with what has become of it by pauses. */
export interface Reached {
  /** Undefined while it is not known: not announced, or the clock stands still. */
  readonly closesAt?: Date;
  readonly pauses: readonly Pause[];
  readonly paused?: Pause;
}

/** The last day on which something that closes at an instant is still open. */
export function lastDayOf(closesAt: Date): Day {
  return dayOf(new Date(closesAt.getTime() - 1));
}

/** Moves a close by so many days and keeps its time of day. */
export function moveBy(closesAt: Date, days: number, working: boolean, isWorkingDay: IsWorkingDay): Date {
  const last = lastDayOf(closesAt);
  const moved = working ? addWorkingDays(last, days, isWorkingDay) : addDays(last, days);
  return new Date(closesAt.getTime() + startOf(moved).getTime() - startOf(last).getTime());
}

/**
 * Stops the clock: a close moves by the days of each pause that begins before it, counted as its budget counts: working days
 * or calendar days. The day on which a pause begins is used up, the day on which it ends is given back. A pause that begins
 * after the close comes too late.
 */
export function withPauses(closesAt: Date, pauses: readonly Pause[], working: boolean, isWorkingDay: IsWorkingDay): Reached {
  const used: Pause[] = [];
  let reached = closesAt;
  for (const pause of pauses) {
    if (pause.from >= reached) break;
    used.push(pause);
    if (!pause.until) return { pauses: used, paused: pause };
    reached = moveBy(reached, daysIn(pause.from, pause.until, working, isWorkingDay), working, isWorkingDay);
  }
  return { closesAt: reached, pauses: used };
}

function daysIn(from: Date, until: Date, working: boolean, isWorkingDay: IsWorkingDay): number {
  if (working) return workingDaysBetween(dayOf(from), dayOf(until), isWorkingDay);
  return (startOf(dayOf(until)).getTime() - startOf(dayOf(from)).getTime()) / DAY_MS;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Pauses in order, without overlaps, from an instant on: a clock that stands still cannot be stopped again. */
export function joinPauses(pauses: readonly Pause[], since?: Date): Pause[] {
  const joined: Pause[] = [];
  for (const pause of pauses.filter((each) => lasts(each, since)).sort((one, other) => one.from.getTime() - other.from.getTime())) {
    const next = since && pause.from < since ? { ...pause, from: since } : pause;
    const last = joined.at(-1);
    if (last && !(last.until && last.until < next.from)) joined[joined.length - 1] = together(last, next);
    else joined.push(next);
  }
  return joined;
}

function lasts({ from, until }: Pause, since: Date | undefined): boolean {
  return !until || (until > from && !(since && until <= since));
}

/** Two pauses that meet are one, as long as both; without an end if either has none. */
function together(first: Pause, next: Pause): Pause {
  if (!first.until || !next.until) return { ...first, until: undefined };
  return first.until > next.until ? first : { ...first, until: next.until };
}

/**
 * Steps one after another: each begins where the one before it ends, and a pause stops the step in which it begins, so that
 * it and all that follow move. Budgets of working days and of calendar days may alternate.
 */
export function timeSteps(
  startsAt: Date | undefined,
  steps: readonly Step[],
  pauses: readonly Pause[],
  isWorkingDay: IsWorkingDay,
): Reached & { readonly steps: readonly TimedStep[] } {
  const timed: TimedStep[] = [];
  const used: Pause[] = [];
  let reached: Reached = { closesAt: startsAt && endOf(lastDayOf(startsAt)), pauses: [] };
  for (const step of steps) {
    const opensAt = reached.closesAt;
    if (opensAt) {
      const closesAt = moveBy(opensAt, step.days, step.working, isWorkingDay);
      reached = withPauses(
        closesAt,
        pauses.filter((pause) => !used.includes(pause)),
        step.working,
        isWorkingDay,
      );
      used.push(...reached.pauses);
    }
    timed.push({ step, opensAt, closesAt: opensAt && reached.closesAt });
  }
  return { closesAt: reached.closesAt, paused: reached.paused, pauses: used, steps: timed };
}
