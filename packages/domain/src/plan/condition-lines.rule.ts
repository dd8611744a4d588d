import type { Citation } from '../rulebook/citation';
import type { Setting } from '../rulebook/criteria/kind';
import type { Condition } from '../rulebook/criterion';
import { describeGroup } from '../rulebook/describe-condition';
import { requirementOf } from '../rulebook/judge.rule';
import type { Text } from '../text';

/** A line of an award's conditions: a requirement with its source, or the sentence over those that stand below it. */
export interface ConditionLine {
  /** How many sentences stand above it. */
  readonly depth: number;
  readonly text: Text;
  /** Absent for a sentence that only joins others. */
  readonly source?: Citation;
}

/** The conditions of an award as a list to be read from the top. That all of a list must be met goes without saying. */
export function conditionLines(condition: Condition, setting: Setting, depth = 0): ConditionLine[] {
  switch (condition.kind) {
    case 'allOf':
      return condition.of.flatMap((each) => conditionLines(each, setting, depth));
    case 'anyOf':
      return [{ depth, text: ANY_OF }, ...condition.of.flatMap((each) => choice(each, setting, depth + 1))];
    case 'atLeast':
      return [{ depth, text: atLeast(condition.count) }, ...condition.of.flatMap((each) => choice(each, setting, depth + 1))];
    case 'when':
      return [{ depth, text: describeGroup(condition.who) }, ...choice(condition.then, setting, depth + 1)];
    case 'not':
      return [{ depth, text: NOT }, ...choice(condition.of, setting, depth + 1)];
    default:
      return [{ depth, text: requirementOf(condition, setting), source: condition.source }];
  }
}

/** Below "one of these" several that belong together are named as such. */
function choice(condition: Condition, setting: Setting, depth: number): ConditionLine[] {
  if (condition.kind !== 'allOf') return conditionLines(condition, setting, depth);
  return [{ depth, text: ALL_OF }, ...conditionLines(condition, setting, depth + 1)];
}

const ANY_OF: Text = { vi: 'Có một trong các điều kiện sau:', en: 'One of these:' };
const ALL_OF: Text = { vi: 'Có đủ các điều kiện sau:', en: 'All of these:' };
const NOT: Text = { vi: 'Không thuộc trường hợp sau:', en: 'Not this:' };
const atLeast = (count: number): Text => ({ vi: `Có ít nhất ${count} trong các điều kiện sau:`, en: `At least ${count} of these:` });
