/** Calendar days are strings such as `2017-03-15`: they compare, sort and travel without a time zone. */
export type Day = string;

/** Viet Nam keeps one zone, UTC+7, and no summer time. */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

const OFFSET_MS = 7 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A stretch of days. Both ends belong to it; an end that is absent is open. */
export interface Span {
  readonly from?: Day;
  readonly until?: Day;
}

/** Whether a day lies in a span. No span holds always. */
export function isIn(span: Span | undefined, day: Day): boolean {
  return (span?.from === undefined || span.from <= day) && (span?.until === undefined || day <= span.until);
}

/** Whether two spans share a day. */
export function overlap(a: Span | undefined, b: Span | undefined): boolean {
  return startsInTime(a, b) && startsInTime(b, a);
}

/** The days that belong to both spans; undefined when there is none. */
export function common(a: Span | undefined, b: Span | undefined): Span | undefined {
  if (!overlap(a, b)) return undefined;
  const froms = [a?.from, b?.from].filter((day) => day !== undefined).sort();
  const untils = [a?.until, b?.until].filter((day) => day !== undefined).sort();
  return { from: froms.at(-1), until: untils[0] };
}

function startsInTime(a: Span | undefined, b: Span | undefined): boolean {
  return a?.from === undefined || b?.until === undefined || a.from <= b.until;
}

/** The calendar day on which an instant falls in Viet Nam. */
export function dayOf(instant: Date): Day {
  return dayNumbered(Math.floor((instant.getTime() + OFFSET_MS) / DAY_MS));
}

/** Days as they were written before: writing one takes longer than finding it, and a year has few. */
const written = new Map<number, Day>();
const MOST_WRITTEN = 20_000;

/** A day by its number from 1 January 1970. */
function dayNumbered(number: number): Day {
  const known = written.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * DAY_MS).toISOString().slice(0, 10);
  if (written.size < MOST_WRITTEN) written.set(number, day);
  return day;
}

/** The first instant of a day in Viet Nam. A day ends where the next one begins. */
export function startOf(day: Day): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - OFFSET_MS);
}

/** The first instant after a day in Viet Nam: what "to the end of the day" means for `now < closesAt`. */
export function endOf(day: Day): Date {
  return new Date(startOf(day).getTime() + DAY_MS);
}

/** The day that lies `days` calendar days after (negative: before) the given one. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
