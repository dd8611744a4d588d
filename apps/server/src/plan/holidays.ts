import type { Day } from '@vinh-danh/domain/time';
import Holidays from 'date-holidays';

const calendar = new Holidays('VN');
const years = new Map<string, ReadonlySet<Day>>();

/** Whether nobody works in Viet Nam on this day: weekends and public holidays, lunar ones included. */
export function isHoliday(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 || publicHolidays(day.slice(0, 4)).has(day);
}

function publicHolidays(year: string): ReadonlySet<Day> {
  let days = years.get(year);
  if (!days) {
    days = new Set(calendar.getHolidays(year).flatMap((holiday) => (holiday.type === 'public' ? daysOf(holiday) : [])));
    years.set(year, days);
  }
  return days;
}

/** `date` begins with the first local day; a feast of several days ends where `end` says. */
function daysOf({ date, start, end }: { date: string; start: Date; end: Date }): Day[] {
  const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Array.from({ length }, (_, index) => new Date(first + index * 86_400_000).toISOString().slice(0, 10));
}
