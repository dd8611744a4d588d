import type { Text } from '../text';
import type { Setting } from './criteria/kind';
import type { Condition } from './criterion';
import { groupText } from './group.rule';
import { requirementOf } from './judge.rule';
import { type Branch, isBranch, partsOf } from './walk-condition';

/** The parts of a condition that leave a choice, hold for some only, or exclude something: all else is asked of everybody. */
export function choicesIn(condition: Condition): Branch[] {
  if (!isBranch(condition)) return [];
  return condition.kind === 'allOf' ? condition.of.flatMap(choicesIn) : [condition];
}

/** The choices that a condition leaves, as a sentence that follows another; nothing when it leaves none. */
export function describeChoices(condition: Condition, setting: Setting): Text {
  const choices = choicesIn(condition).map((choice) => describe(choice, setting));
  if (choices.length === 0) return { vi: '', en: '' };
  return { vi: ` Trong đó: ${joined(choices, '; ').vi}.`, en: ` Among the conditions: ${joined(choices, '; ').en}.` };
}

/** How criteria combine, by their ids: what each of them asks may change without it. */
export function shapeOf(condition: Condition): unknown {
  if (!isBranch(condition)) return condition.id;
  const { kind } = condition;
  const count = kind === 'atLeast' ? condition.count : undefined;
  const who = kind === 'when' ? condition.who : undefined;
  return { kind, count, who, of: partsOf(condition).map((part) => shapeOf(part.condition)) };
}

function describe(condition: Condition, setting: Setting): Text {
  if (!isBranch(condition)) return withoutStop(requirementOf(condition, setting));
  const parts = partsOf(condition).map((part) => describe(part.condition, setting));
  const several = joined(
    parts.map(({ vi, en }) => ({ vi: `(${vi})`, en: `(${en})` })),
    ' ',
  );
  switch (condition.kind) {
    case 'allOf':
      return joined(parts, '; ');
    case 'anyOf':
      return { vi: `ít nhất một trong: ${several.vi}`, en: `at least one of ${several.en}` };
    case 'atLeast':
      return { vi: `ít nhất ${condition.count} trong: ${several.vi}`, en: `at least ${condition.count} of ${several.en}` };
    case 'not':
      return { vi: `không thuộc trường hợp: ${several.vi}`, en: `not ${several.en}` };
    case 'when': {
      const who = groupText(condition.who);
      return { vi: `đối với ${who.vi}: ${several.vi}`, en: `for ${who.en}: ${several.en}` };
    }
  }
}

function joined(texts: readonly Text[], by: string): Text {
  return { vi: texts.map((text) => text.vi).join(by), en: texts.map((text) => text.en).join(by) };
}

function withoutStop({ vi, en }: Text): Text {
  return { vi: vi.replace(/\.$/, ''), en: en.replace(/\.$/, '') };
}
