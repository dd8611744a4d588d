import { type Refusal, refusal } from '../refusal';
import type { VoteRule } from './vote';

/** Who could vote and who came. */
export interface Turnout {
  readonly members: number;
  readonly present: number;
}

/** How many of the body must be present for its vote to count. */
export function quorumOf(rule: VoteRule, members: number): number {
  return Math.ceil((members * rule.quorum.numerator) / rule.quorum.denominator);
}

/** How many votes in favour carry, counted on those present or on all members, as the rule says. */
export function votesNeeded(rule: VoteRule, turnout: Turnout): number {
  const { percent, strict } = rule.threshold;
  const parts = Math.round(percent * 100) * votersCounted(rule, turnout);
  const whole = Math.floor(parts / 10_000);
  return strict || parts > whole * 10_000 ? whole + 1 : whole;
}

/** Why a vote does not carry. An empty list means that it does. Without a quorum the votes are not even counted. */
export function whyVoteFails(rule: VoteRule, vote: Turnout & { readonly inFavour: number }): Refusal[] {
  const { members, present, inFavour } = vote;
  const quorum = quorumOf(rule, members);
  if (present < quorum || present === 0)
    return [refusal('QUORUM_NOT_REACHED', { members, present, quorum: Math.max(quorum, 1) }, { source: rule.source })];
  const needed = votesNeeded(rule, vote);
  if (inFavour >= needed && inFavour > 0) return [];
  return [
    refusal('VOTE_NOT_PASSED', { inFavour, needed: Math.max(needed, 1), counted: votersCounted(rule, vote) }, { source: rule.source }),
  ];
}

function votersCounted(rule: VoteRule, { members, present }: Turnout): number {
  return rule.threshold.of === 'PRESENT' ? present : members;
}
