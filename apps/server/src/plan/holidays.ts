import { addDays, type Day } from '@vinh-danh/domain/time';
import Holidays from 'date-holidays';

const calendar = new Holidays('VN');
const years = new Map<number, ReadonlySet<Day>>();

/**
 * Whether a day is a public holiday in Viet Nam, or the day off in place of one that fell on a weekend (Labour Code 2012,
 * Article 115). Days that the Government moves by a decision of its own are not known here.
 */
export function isHoliday(day: Day): boolean {
  const year = Number(day.slice(0, 4));
  const known = years.get(year) ?? holidaysOf(year);
  years.set(year, known);
  return known.has(day);
}

function holidaysOf(year: number): ReadonlySet<Day> {
  const days = new Set<Day>();
  for (const holiday of calendar.getHolidays(year)) {
    if (holiday.type !== 'public') continue;
    const length = Math.round((holiday.end.getTime() - holiday.start.getTime()) / DAY_MS);
    for (let each = 0; each < length; each += 1) days.add(addDays(holiday.date.slice(0, 10), each));
  }
  for (const day of [...days].filter(isWeekend)) days.add(nextWorkingDay(day, days));
  return days;
}

const DAY_MS = 24 * 60 * 60 * 1000;

function nextWorkingDay(day: Day, off: ReadonlySet<Day>): Day {
  let next = addDays(day, 1);
  while (isWeekend(next) || off.has(next)) next = addDays(next, 1);
  return next;
}

function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
