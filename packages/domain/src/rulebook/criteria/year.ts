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
  if (end <= from) return { months: 0, days: 0 };
  const apart = monthOf(end) - monthOf(from);
  const months = addMonths(from, apart) <= end ? apart : apart - 1;
  return { months, days: daysBetween(addMonths(from, months), end) };
}

/** Mondays to Fridays from a day up to and including another. */
export function weekdaysIn(from: Day, to: Day): number {
  const days = daysBetween(from, to) + 1;
  if (days <= 0) return 0;
  const weeks = Math.floor(days / 7);
  const first = new Date(`${from}T00:00:00Z`).getUTCDay();
  let count = weeks * 5;
  for (let each = 0; each < days % 7; each += 1) {
    const weekday = (first + each) % 7;
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return count;
}

export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
export const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** Months since the year 0, to tell how far apart two days are. */
function monthOf(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

/** Calendar days from one day to another; none between a day and itself. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** A span of days, both included. */
export interface Days {
  readonly from: Day;
  readonly until: Day;
}

/** How many days the spans cover together; those of several are counted once, and none where one ends before it begins. */
export function daysCovered(spans: readonly Days[]): number {
  return united(spans).reduce((sum, { from, until }) => sum + daysBetween(from, until) + 1, 0);
}

/** The spans without overlaps, earliest first; those that touch are one. */
export function united(spans: readonly Days[]): { from: Day; until: Day }[] {
  const result: { from: Day; until: Day }[] = [];
  for (const { from, until } of spans.filter((span) => span.from <= span.until).sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = result.at(-1);
    if (last && from <= addDays(last.until, 1)) last.until = later(last.until, until);
    else result.push({ from, until });
  }
  return result;
}

/** What is left of a span without others, which are given in order and without overlaps. */
export function without(whole: Days, others: readonly Days[]): Days[] {
  const left: Days[] = [];
  let from = whole.from;
  for (const other of others) {
    if (from < other.from) left.push({ from, until: earlier(addDays(other.from, -1), whole.until) });
    from = later(from, addDays(other.until, 1));
  }
  return from <= whole.until ? [...left, { from, until: whole.until }] : left;
}

/** Whole months of spans that do not overlap; of several, 30 single days make a month. */
export function monthsIn(spans: readonly Days[]): number {
  const all = spans.map(({ from, until }) => monthsAndDays(from, until));
  return all.reduce((sum, { months }) => sum + months, 0) + Math.floor(all.reduce((sum, { days }) => sum + days, 0) / 30);
}
