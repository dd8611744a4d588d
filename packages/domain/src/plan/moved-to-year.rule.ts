import type { Rulebook } from '../rulebook/rulebook';
import { addDays, type Day } from '../time';

/**
 * The same rules for another year: the dates of their deadlines lie as many years later, so that a new plan begins from the last one.
 * 29 February becomes 28 where the year has none. What the law fixes with a span in force stays where it is.
 */
export function movedToYear(rulebook: Rulebook, year: number): Rulebook {
  const by = year - rulebook.year;
  if (by === 0) return rulebook;
  return {
    ...rulebook,
    year,
    layers: rulebook.layers.map((layer) => ({ ...layer, deadlines: layer.deadlines.map((deadline) => moved(deadline, by)) })),
  };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/** Every day, month and instant within a deadline, but for its span in force and the documents that it cites. */
function moved<Part>(part: Part, by: number): Part {
  if (typeof part === 'string') return movedText(part, by) as Part;
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map((each) => moved(each, by)) as Part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, key === 'inForce' || key === 'source' ? value : moved(value, by)]),
  ) as Part;
}

function movedText(text: string, by: number): string {
  if (DAY.test(text)) return movedDay(text, by);
  if (MONTH.test(text)) return `${movedYear(text, by)}${text.slice(4)}`;
  return INSTANT.test(text) ? `${movedDay(text.slice(0, 10), by)}${text.slice(10)}` : text;
}

function movedDay(day: Day, by: number): Day {
  const year = movedYear(day, by);
  const isLeapDay = day.endsWith('-02-29') && addDays(`${year}-02-28`, 1).endsWith('-03-01');
  return isLeapDay ? `${year}-02-28` : `${year}${day.slice(4)}`;
}

function movedYear(text: string, by: number): string {
  return String(Number(text.slice(0, 4)) + by).padStart(4, '0');
}
