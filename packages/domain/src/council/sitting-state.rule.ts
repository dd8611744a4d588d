import type { VoteRule } from '../rulebook/vote';
import type { CaseSeat, SittingEvents, SittingState } from './sitting';

/** Where a sitting stands, computed from what happened to it. */
export function stateOfSitting({ convenedAt, openedAt, closedAt, cancelledAt }: SittingEvents): SittingState {
  if (cancelledAt) return 'CANCELLED';
  if (closedAt) return 'CLOSED';
  if (openedAt) return 'OPEN';
  return convenedAt ? 'CONVENED' : 'DRAFT';
}

/** The seats that count in a vote: `turnoutOf` reads them. A seat without a vote is no member there. */
export function seatsThatCount<Of extends Pick<CaseSeat, 'votes'>>(seats: readonly Of[]): Of[] {
  return seats.filter((seat) => seat.votes);
}

/** Whether somebody on this seat may vote under this rule, wherever they are: not a secretary without a vote, not somebody recused. */
export function mayVoteOn(
  rule: VoteRule,
  { votes, isSecretary, isRecused }: Pick<CaseSeat, 'votes' | 'isSecretary' | 'isRecused'>,
): boolean {
  return votes && !isRecused && !(rule.secretaryVotes === false && isSecretary);
}
