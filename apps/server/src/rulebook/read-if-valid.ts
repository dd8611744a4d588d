import { parseRulebook } from '@vinh-danh/domain/rulebook/parse-rulebook';
import { problemsOf } from '@vinh-danh/domain/rulebook/problems-of';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';

/** What was read of the data of one draft, for the several fields of one request that ask for it. */
const known = new WeakMap<object, Rulebook | null>();

/** A rulebook as data, read; null while something is wrong with it. */
export function readIfValid(json: object): Rulebook | null {
  const found = known.get(json);
  if (found !== undefined) return found;
  const read = problemsOf(json).length === 0 ? parseRulebook(json) : null;
  known.set(json, read);
  return read;
}
