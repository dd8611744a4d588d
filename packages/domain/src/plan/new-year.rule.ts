import { movedToYear } from '../rulebook/moved-to-year.rule';
import type { Rulebook } from '../rulebook/rulebook';

/**
 * The rules of another year as a new plan begins with them: their days lie as many years later. Days off that were decided for the
 * old year are left out, because those of the new one are other days.
 */
export function rulesForNewYear(rulebook: Rulebook, year: number): Rulebook {
  if (rulebook.year === year) return rulebook;
  const moved = movedToYear(rulebook, year);
  return { ...moved, layers: moved.layers.map(({ holidays: _holidays, workingDays: _workingDays, ...layer }) => layer) };
}
