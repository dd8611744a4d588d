import type { Rulebook } from './rulebook';

const DAY = /^(\d{4})(-\d{2}.*)$/;

/** A rulebook for another year: every day of its rules lies as many years later; 29 February becomes the 28th. When rules hold stays. */
export function movedToYear(rulebook: Rulebook, year: number): Rulebook {
  const years = year - rulebook.year;
  return years === 0 ? rulebook : { ...(moved(years, rulebook) as Rulebook), year };
}

function moved(years: number, value: unknown): unknown {
  if (typeof value === 'string') {
    const [, year, rest] = DAY.exec(value) ?? [];
    if (year === undefined || rest === undefined) return value;
    const later = Number(year) + years;
    return `${later}${isLeap(later) ? rest : rest.replace(/^-02-29/, '-02-28')}`;
  }
  if (Array.isArray(value)) return value.map((each) => moved(years, each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, STAYS.has(key) ? each : moved(years, each)]));
}

const STAYS = new Set(['inForce', 'source', 'name', 'wording', 'money']);

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
