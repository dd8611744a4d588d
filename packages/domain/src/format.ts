import type { Language, Text } from './text';
import { addDays, type Day, dayOf, startOf } from './time';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A day as documents write it: `15/03/2017`; in English, where that order is ambiguous, `15 March 2017`. */
export function formatDay(day: Day, language: Language = 'vi'): string {
  const [year, month, dayOfMonth] = day.split('-') as [string, string, string];
  return language === 'vi' ? `${dayOfMonth}/${month}/${year}` : `${Number(dayOfMonth)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** The time of day in Viet Nam, on 24 hours: `17:05`. */
export function formatTime(instant: Date): string {
  const minutes = Math.floor((instant.getTime() - startOf(dayOf(instant)).getTime()) / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** An instant in Viet Nam: `17:05 ngày 15/03/2017`, `17:05 on 15 March 2017`. */
export function formatInstant(instant: Date, language: Language = 'vi'): string {
  return `${formatTime(instant)} ${language === 'vi' ? 'ngày' : 'on'} ${formatDay(dayOf(instant), language)}`;
}

/**
 * The moment at which something closes, where the instant itself is already too late. At midnight it names the
 * last day and its last second, since "00:00 on 5 December" is widely read as a day more than it is.
 */
export function formatClosing(closesAt: Date, language: Language = 'vi'): string {
  const day = dayOf(closesAt);
  if (startOf(day).getTime() !== closesAt.getTime()) return formatInstant(closesAt, language);
  const lastDay = formatDay(addDays(day, -1), language);
  return language === 'vi' ? `hết ngày ${lastDay} (23:59:59)` : `the end of ${lastDay} (23:59:59)`;
}

/** Days as they were written before: verdicts on a province write the same few days again and again. */
const daysWritten = new Map<Day, Text>();
const MOST_WRITTEN = 20_000;

export function dayText(day: Day): Text {
  const known = daysWritten.get(day);
  if (known) return known;
  const text = { vi: formatDay(day, 'vi'), en: formatDay(day, 'en') };
  if (daysWritten.size < MOST_WRITTEN) daysWritten.set(day, text);
  return text;
}

export const instantText = (instant: Date): Text => ({ vi: formatInstant(instant, 'vi'), en: formatInstant(instant, 'en') });
export const closingText = (closesAt: Date): Text => ({ vi: formatClosing(closesAt, 'vi'), en: formatClosing(closesAt, 'en') });

/** Made once: to make one takes a hundred times as long as to write a number with it. */
const NUMBERS: Readonly<Record<Language, Intl.NumberFormat>> = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
};

/** A number as each language writes it: `1.234,5` and `1,234.5`. */
export function formatNumber(value: number, language: Language = 'vi'): string {
  return NUMBERS[language].format(value);
}

/** A share in percent: `70%`, `66,67%`. */
export const percentText = (percent: number): Text => ({ vi: `${formatNumber(percent, 'vi')}%`, en: `${formatNumber(percent, 'en')}%` });
