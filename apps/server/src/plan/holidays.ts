import type { DayOff } from '@vinh-danh/domain/rulebook/deadline';
import { addDays, type Day } from '@vinh-danh/domain/time';
import Holidays from 'date-holidays';

// Only public ones: working out the feasts of the lunar year takes its time.
const calendar = new Holidays('VN', { types: ['public'] });
/** The lunar year is worked out for the years that plans can have, and not for a slip of the pen. */
const [FIRST, LAST] = [1990, 2210];
const NONE: ReadonlyMap<Day, DayOff> = new Map();
const years = new Map<number, ReadonlyMap<Day, DayOff>>();

/**
 * Whether a day is a public holiday in Viet Nam, or the day off in place of one that fell on a weekend (Labour Code 2012,
 * Article 115). Days that the Government moves by a decision of its own, and the second day of the National Day since 2021
 * (Labour Code 2019, Article 112), are not known here: a layer of the rulebook names them.
 */
export function isHoliday(day: Day): boolean {
  return holidaysIn(Number(day.slice(0, 4))).has(day);
}

/** The public holidays of a year with their names, in the order of the calendar. */
export function publicHolidays(year: number): DayOff[] {
  return [...holidaysIn(year).values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}

function holidaysIn(year: number): ReadonlyMap<Day, DayOff> {
  if (year < FIRST || year > LAST) return NONE;
  const known = years.get(year) ?? readHolidays(year);
  years.set(year, known);
  return known;
}

function readHolidays(year: number): ReadonlyMap<Day, DayOff> {
  const days = new Map<Day, DayOff>();
  const english = new Map(calendar.getHolidays(year, 'en').map(({ rule, name }) => [rule, name]));
  const holidays = calendar.getHolidays(year, 'vi').map(({ date, start, end, rule, name }) => ({
    from: date.slice(0, 10),
    length: Math.round((end.getTime() - start.getTime()) / DAY_MS),
    name: { vi: name, en: english.get(rule) ?? name },
  }));
  for (const { from, length, name } of holidays) {
    // The days off of Tết are counted from its eve; those after the eve are called by the feast itself.
    const rest = holidays.find((each) => each.from === addDays(from, 1))?.name ?? name;
    for (let each = 0; each < length; each += 1) {
      const day = addDays(from, each);
      days.set(day, { day, name: each === 0 ? name : rest });
    }
  }
  for (const { day, name } of [...days.values()].filter((each) => isWeekend(each.day))) {
    const instead = nextWorkingDay(day, days);
    days.set(instead, { day: instead, name: { vi: `Nghỉ bù ${name.vi}`, en: `${name.en} (day off instead)` } });
  }
  return days;
}

const DAY_MS = 24 * 60 * 60 * 1000;

function nextWorkingDay(day: Day, off: ReadonlyMap<Day, DayOff>): Day {
  let next = addDays(day, 1);
  while (isWeekend(next) || off.has(next)) next = addDays(next, 1);
  return next;
}

function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
