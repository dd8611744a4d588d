import { parseRulebook } from '@vinh-danh/domain/rulebook/parse-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';

/** Reads a case through the door that a user's own rules come through: as JSON, refused when anything in it is wrong. */
export function readCase(rulebook: Rulebook): Rulebook {
  return parseRulebook(JSON.parse(JSON.stringify(rulebook)));
}
