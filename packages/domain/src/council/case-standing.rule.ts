import { type Refusal, refusal } from '../refusal';
import type { Turnout, VoteRule } from '../rulebook/vote';
import { quorumOf, turnoutOf, votersCounted, votesNeeded } from '../rulebook/vote.rule';
import type { Text } from '../text';
import type { CaseSeat } from './sitting';
import { seatsThatCount } from './sitting-state.rule';

/** Where a case stands before its vote: who may vote on it, who is there, and how many votes carry. */
export interface CaseStanding extends Turnout {
  readonly recused: number;
  /** Members who are left to vote. */
  readonly mayVote: number;
  readonly quorum: number;
  /** On how many votes the share is counted, as things stand. */
  readonly counted: number;
  readonly needed: number;
  readonly text: Text;
  /** Why there can be no vote, and what follows from it. Empty: there can. */
  readonly refusals: readonly Refusal[];
}

/**
 * Works quorum, voters and votes needed out for one case: those recused leave the base.
 *
 * @param isForeseen nobody is there yet: as it will be when everybody comes of whom nothing else is known
 */
export function standingOfCase(rule: VoteRule, seats: readonly CaseSeat[], isForeseen = false): CaseStanding {
  const turnout = turnoutOf(rule, seatsThatCount(seats));
  const { members, recused = 0, present } = turnout;
  const mayVote = members - recused;
  const quorum = Math.max(quorumOf(rule, members, recused), 1);
  const needed = Math.max(votesNeeded(rule, turnout), 1);
  return {
    ...turnout,
    recused,
    mayVote,
    quorum,
    counted: votersCounted(rule, turnout),
    needed,
    text: standingText({ recused, mayVote, quorum, present, needed }, isForeseen),
    refusals: whyNoVote(rule, { recused, mayVote, quorum, present }),
  };
}

function standingText(
  { recused, mayVote, quorum, present, needed }: Pick<CaseStanding, 'recused' | 'mayVote' | 'quorum' | 'present' | 'needed'>,
  isForeseen: boolean,
): Text {
  const apart: Text = recused > 0 ? { vi: `${recused} người không tham gia; `, en: `${recused} recused; ` } : { vi: '', en: '' };
  if (isForeseen)
    return {
      vi: `${apart.vi}${mayVote} người được bỏ phiếu, phải có mặt ít nhất ${quorum}; nếu ${present} người dự thì cần ${needed} phiếu đồng ý.`,
      en: `${apart.en}${mayVote} may vote, ${quorum} must be present; with ${present} there, ${needed} needed.`,
    };
  return {
    vi: `${apart.vi}${mayVote} người được bỏ phiếu, phải có mặt ít nhất ${quorum}, có mặt ${present}; cần ${needed} phiếu đồng ý.`,
    en: `${apart.en}${mayVote} may vote, ${quorum} must be present, ${present} are; ${needed} needed.`,
  };
}

function whyNoVote(
  { source }: VoteRule,
  { recused, mayVote, quorum, present }: Pick<CaseStanding, 'recused' | 'mayVote' | 'quorum' | 'present'>,
): Refusal[] {
  if (mayVote === 0) return [refusal('CASE_HAS_NO_VOTERS', { recused }, { source })];
  if (present >= quorum) return [];
  return [refusal('CASE_HAS_NO_QUORUM', { recused, members: mayVote, present, quorum }, { source })];
}
