import type { Day } from '../time';
import type { Rulebook } from './rulebook';
import { rulebookOn } from './rulebook-on';

/**
 * The rules by which an act under a plan is judged on a day: those in force then.
 *
 * What is prepared before the plan's year is read by the law with which that year begins. The last acts fall in the year
 * after, so a plan long past still reads by the rules of those and not by a law that came later.
 */
export function rulesOfPlan(rulebook: Rulebook, day: Day): Rulebook {
  const first = `${rulebook.year}-01-01`;
  const last = `${rulebook.year + 1}-12-31`;
  return rulebookOn(rulebook, day < first ? first : day < last ? day : last);
}
