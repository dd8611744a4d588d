import type { Citation } from '@vinh-danh/domain/rulebook/citation';
import { parseRulebook } from '@vinh-danh/domain/rulebook/parse-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { RulebookError } from '@vinh-danh/domain/rulebook/rulebook-error';
import type { Text } from '@vinh-danh/domain/text';

/** Why a rulebook cannot be published. */
export interface RulebookProblem {
  readonly place: string;
  readonly reason: Text;
  readonly breaks?: Citation;
}

/** Everything that is wrong with a rulebook as data; empty when it can be published. */
export function findProblems(rulebook: object): RulebookProblem[] {
  try {
    parseRulebook(rulebook);
    return [];
  } catch (error) {
    if (error instanceof RulebookError) return [{ place: error.place, reason: error.reason }];
    throw error;
  }
}

/** A rulebook as data, read; null while something is wrong with it. */
export function readIfValid(rulebook: object): Rulebook | null {
  return findProblems(rulebook).length === 0 ? parseRulebook(rulebook) : null;
}
