import { addDays, type Day } from '../time';
import { remembered } from './remember';
import type { Rulebook } from './rulebook';

export type IsWorkingDay = (day: Day) => boolean;

/**
 * Which days are worked under a rulebook: Mondays to Fridays without public holidays, as its layers depart from that. The
 * Government moves days by decisions of its own each year; a layer names the days off and the days worked in their place.
 */
export function workingDaysUnder(rulebook: Rulebook, isHoliday: (day: Day) => boolean): IsWorkingDay {
  const departures = departuresOf(rulebook);
  return (day) => departures.get(day) ?? (!isWeekend(day) && !isHoliday(day));
}

/** Of a day named by several layers the lowest decides; within one layer a day worked outweighs a day off. */
const departuresOf: (rulebook: Rulebook) => ReadonlyMap<Day, boolean> = remembered(
  ({ layers }) =>
    new Map(
      layers.flatMap(({ holidays = [], workingDays = [] }) => [
        ...holidays.map(({ day }) => [day, false] as const),
        ...workingDays.map(({ day }) => [day, true] as const),
      ]),
    ),
);

/** The working day that lies `days` working days after (negative: before) a day, which itself is not counted. */
export function addWorkingDays(day: Day, days: number, isWorkingDay: IsWorkingDay): Day {
  const step = Math.sign(days);
  let reached = day;
  for (let left = Math.abs(days); left > 0; ) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

/** How many working days lie after a day up to another, which counts; negative when the other comes first. */
export function workingDaysBetween(after: Day, until: Day, isWorkingDay: IsWorkingDay): number {
  if (until < after) return -workingDaysBetween(until, after, isWorkingDay);
  let days = 0;
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(day)) days += 1;
  return days;
}

function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
