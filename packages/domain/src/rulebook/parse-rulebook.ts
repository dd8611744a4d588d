import { readRulebook } from './problems-of';
import type { Rulebook } from './rulebook';
import { RulebookError, type RulebookProblem } from './rulebook-error';

/**
 * Reads a rulebook from JSON, e.g. from the database or an import.
 *
 * Throws a RulebookError that names the first place and the reason: too big, a wrong shape, an unknown kind of criterion,
 * an id used twice, an award that no layer defines, a share above 100%, a window that closes before it opens, a circle, a
 * layer that is looser than those above it.
 */
export function parseRulebook(json: unknown): Rulebook {
  const { rulebook, problems } = readRulebook(json);
  const [first] = problems;
  if (first || !rulebook) throw new RulebookError(first ?? NOT_READ);
  return rulebook;
}

const NOT_READ: RulebookProblem = { place: '', reason: { vi: 'Không đọc được.', en: 'Cannot be read.' } };
