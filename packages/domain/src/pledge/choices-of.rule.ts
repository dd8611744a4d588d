import type { HonoursCriterion } from '../rulebook/criteria/honours';
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
      if (criterion.kind !== 'honours' || criterion.award === key || !needsThisYear(criterion)) return [];
      return cannotDoWithout(condition, (each) => each === criterion) ? [criterion.award] : [];
    }),
  }));
}

/** Whether the award of this very year is needed: no other does as well, and no other year makes up for it. */
function needsThisYear({ or, within, endsWith }: HonoursCriterion): boolean {
  return or === undefined && within === undefined && endsWith !== 'YEAR_BEFORE';
}

type Leaf = ReturnType<typeof criteriaOf>[number];

/**
 * Whether the condition can no longer be met once these criteria are not. What a `not` holds is never needed, what a `when`
 * holds not by everybody.
 */
function cannotDoWithout(condition: Condition, isOne: (criterion: Leaf) => boolean): boolean {
  switch (condition.kind) {
    case 'allOf':
      return condition.of.some((branch) => cannotDoWithout(branch, isOne));
    case 'anyOf':
      return condition.of.every((branch) => cannotDoWithout(branch, isOne));
    case 'atLeast':
      return condition.of.filter((branch) => cannotDoWithout(branch, isOne)).length > condition.of.length - condition.count;
    case 'not':
    case 'when':
      return false;
    default:
      return isOne(condition);
  }
}
