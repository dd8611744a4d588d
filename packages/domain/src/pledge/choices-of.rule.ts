import type { Condition } from '../rulebook/criterion';
import { consideredAwardsOf, criteriaOf } from '../rulebook/read-rulebook';
import type { Rulebook } from '../rulebook/rulebook';
import type { PledgeChoice } from './choice.rule';

/** What a pledge of this rulebook can aim at, the lowest award first. */
export function choicesOf(rulebook: Rulebook): PledgeChoice[] {
  return consideredAwardsOf(rulebook).map(({ key, name, shortName, subject, condition }) => ({
    key,
    name,
    shortName,
    subject,
    asksForInitiative: cannotDoWithout(condition, (criterion) => criterion.kind === 'initiative'),
    restsOn: criteriaOf(condition).flatMap((criterion) => {
      const isNeeded = criterion.kind === 'honours' && cannotDoWithout(condition, (each) => each === criterion);
      return isNeeded && criterion.award !== key ? [criterion.award] : [];
    }),
  }));
}

type Leaf = ReturnType<typeof criteriaOf>[number];

/** Whether the condition can no longer be met once these criteria are not. What a `not` holds is never needed. */
function cannotDoWithout(condition: Condition, isOne: (criterion: Leaf) => boolean): boolean {
  switch (condition.kind) {
    case 'allOf':
      return condition.of.some((branch) => cannotDoWithout(branch, isOne));
    case 'anyOf':
      return condition.of.every((branch) => cannotDoWithout(branch, isOne));
    case 'atLeast':
      return condition.of.filter((branch) => cannotDoWithout(branch, isOne)).length > condition.of.length - condition.count;
    case 'not':
      return false;
    default:
      return isOne(condition);
  }
}
