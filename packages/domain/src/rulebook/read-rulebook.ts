import type { Award, AwardKey } from './award';
import type { Condition, Criterion } from './criterion';
import type { DeadlineRule } from './deadline';
import type { QuotaRule } from './quota';
import type { Rulebook } from './rulebook';
import type { VoteRule } from './vote';

/** All awards, the lowest first, each with the conditions that lower layers add to it. */
export function awardsOf(rulebook: Rulebook): Award[] {
  return rulebook.layers
    .flatMap((layer) => layer.awards)
    .map((award) => ({ ...award, condition: withAdditions(rulebook, award) }))
    .sort((a, b) => a.order - b.order);
}

/** The awards that the plan pledges and nominates for, the lowest first. Rules may name others, e.g. one that must be held before. */
export function consideredAwardsOf(rulebook: Rulebook): Award[] {
  const considered = rulebook.layers.findLast((layer) => layer.considers)?.considers;
  return awardsOf(rulebook).filter((award) => considered === undefined || considered.includes(award.key));
}

/** One award, with the conditions that lower layers add to it. Throws a RangeError when the rulebook does not define it. */
export function awardOf(rulebook: Rulebook, key: AwardKey): Award {
  const award = awardsOf(rulebook).find((each) => each.key === key);
  if (!award) throw new RangeError(`The rulebook of ${rulebook.year} defines no award ${key}.`);
  return award;
}

/** The quotas in force: of several with one id the lowest layer's. */
export function quotasOf(rulebook: Rulebook): QuotaRule[] {
  return lowestById(rulebook.layers.map((layer) => layer.quotas));
}

/** The quotas that count an award. Several may bind at once. */
export function quotasFor(rulebook: Rulebook, award: AwardKey): QuotaRule[] {
  return quotasOf(rulebook).filter((quota) => quota.awards.includes(award));
}

/** The deadlines in force: of several with one id the lowest layer's. */
export function deadlinesOf(rulebook: Rulebook): DeadlineRule[] {
  return lowestById(rulebook.layers.map((layer) => layer.deadlines));
}

/** The votes in force: of several with one id the lowest layer's. */
export function votesOf(rulebook: Rulebook): VoteRule[] {
  return lowestById(rulebook.layers.map((layer) => layer.votes));
}

/** How a body votes on an award; undefined when no rule asks it to. */
export function voteFor(rulebook: Rulebook, body: VoteRule['body'], award: AwardKey): VoteRule | undefined {
  return votesOf(rulebook).findLast((vote) => vote.body === body && vote.awards.includes(award));
}

/** The criteria at the leaves of a condition, in the order of the text. */
export function criteriaOf(condition: Condition): Criterion[] {
  switch (condition.kind) {
    case 'allOf':
    case 'anyOf':
    case 'atLeast':
      return condition.of.flatMap(criteriaOf);
    case 'not':
      return criteriaOf(condition.of);
    default:
      return [condition];
  }
}

function withAdditions(rulebook: Rulebook, award: Award): Condition {
  const added = rulebook.layers.flatMap((layer) => layer.additions ?? []).filter((addition) => addition.awards.includes(award.key));
  return added.length === 0 ? award.condition : { kind: 'allOf', of: [award.condition, ...added.map((addition) => addition.condition)] };
}

function lowestById<Rule extends { readonly id: string }>(layers: readonly (readonly Rule[])[]): Rule[] {
  return [...new Map(layers.flat().map((rule) => [rule.id, rule])).values()];
}
