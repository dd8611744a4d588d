import { addDays, type Day } from '../../time';

export const firstDayOf = (year: number): Day => `${year}-01-01`;
export const lastDayOf = (year: number): Day => `${year}-12-31`;
export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** The years that end with the given one, earliest first. */
export function yearsUpTo(year: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => year - count + 1 + index);
}

/** The same day so many months later; the last of the month where that day does not exist. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastOfMonth = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(dayOfMonth, lastOfMonth));
  return first.toISOString().slice(0, 10);
}

/** Whole months and remaining days from a day up to and including another. From 1 March to 31 December are 10 months. */
export function monthsAndDays(from: Day, to: Day): { months: number; days: number } {
  const end = addDays(to, 1);
  let months = 0;
  while (addMonths(from, months + 1) <= end) months += 1;
  const reached = addMonths(from, months);
  return { months, days: Math.max(0, daysBetween(reached, end)) };
}

/** Mondays to Fridays from a day up to and including another. */
export function weekdaysIn(from: Day, to: Day): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return count;
}

export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
export const later = (a: Day, b: Day): Day => (a > b ? a : b);

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
