import { type Refusal, refusal } from '../refusal';
import type { Text } from '../text';
import type { BallotOutcome, Fraction, Seat, Tally, Threshold, Turnout, VoteRule } from './vote';

/** The share that carries as a fraction; percents are kept to a hundredth, so that no vote is lost to rounding. */
export function shareOf(threshold: Threshold): Fraction {
  return 'percent' in threshold ? { numerator: Math.round(threshold.percent * 100), denominator: 10_000 } : threshold;
}

/** How many of the body must be present for its vote to count. Those recused leave the body for this case. */
export function quorumOf(rule: VoteRule, members: number, recused = 0): number {
  return Math.ceil(((members - recused) * rule.quorum.numerator) / rule.quorum.denominator);
}

/** On how many votes the share is counted, as the rule says it: on those present, all members, all staff. */
export function votersCounted(rule: VoteRule, { members, recused = 0, present, consulted = 0, staff = members }: Turnout): number {
  switch (rule.threshold.of) {
    case 'PRESENT':
      return rule.absenteesInWriting ? present + consulted : present;
    case 'PRESENT_OR_CONSULTED':
      return present + consulted;
    case 'ALL_MEMBERS':
      return members - recused;
    case 'ALL_STAFF':
      return staff - recused;
  }
}

/** How many votes in favour carry. Recusals change the base, so it is worked out again for each case. */
export function votesNeeded(rule: VoteRule, turnout: Turnout): number {
  const { numerator, denominator } = shareOf(rule.threshold);
  const parts = numerator * votersCounted(rule, turnout);
  const whole = Math.floor(parts / denominator);
  return rule.threshold.strict || parts > whole * denominator ? whole + 1 : whole;
}

/** Why a vote does not carry. An empty list means that it does. Without a quorum the votes are not even counted. */
export function whyVoteFails(rule: VoteRule, vote: Tally): Refusal[] {
  const { source } = rule;
  if (!hasQuorum(rule, vote)) {
    const quorum = Math.max(quorumOf(rule, vote.members, vote.recused), 1);
    return [refusal('QUORUM_NOT_REACHED', { members: vote.members - (vote.recused ?? 0), present: vote.present, quorum }, { source })];
  }
  const needed = Math.max(votesNeeded(rule, vote), 1);
  if (vote.inFavour >= needed || isTieForChair(rule, vote)) return [];
  return [refusal('VOTE_NOT_PASSED', { inFavour: vote.inFavour, needed, counted: votersCounted(rule, vote) }, { source })];
}

function hasQuorum(rule: VoteRule, { members, recused, present }: Turnout): boolean {
  return present > 0 && present >= quorumOf(rule, members, recused);
}

/** Only where over half carries can half of the votes and the chair's side make a majority. */
function isTieForChair(rule: VoteRule, vote: Tally): boolean {
  const { numerator, denominator } = shareOf(rule.threshold);
  const isHalf = numerator * 2 === denominator && vote.inFavour * 2 === votersCounted(rule, vote);
  return Boolean(rule.chairBreaksTies && vote.chairInFavour && isHalf && vote.inFavour > 0);
}

/** Who counts, seat by seat: a secretary without a vote is no member here, a proxy counts as present where the rule allows it. */
export function turnoutOf(rule: VoteRule, seats: readonly Seat[]): Turnout {
  const members = seats.filter((seat) => !(rule.secretaryVotes === false && seat.isSecretary));
  const voters = members.filter((seat) => !seat.isRecused);
  const count = (attends: Seat['attends']) => voters.filter((seat) => seat.attends === attends).length;
  return {
    members: members.length,
    recused: members.length - voters.length,
    present: count('PRESENT') + (rule.proxies ? count('PROXY') : 0),
    consulted: count('IN_WRITING'),
  };
}

/** Where a nomination stands after the ballots held so far. A ballot without a quorum was none. */
export function ballotOutcome(rule: VoteRule, ballots: readonly Tally[]): BallotOutcome {
  const held = ballots.filter((ballot) => hasQuorum(rule, ballot));
  const carried = held.findIndex((ballot) => whyVoteFails(rule, ballot).length === 0);
  if (carried >= 0) return { kind: 'PASSED', ballot: carried + 1 };
  if (held.length < (rule.ballots ?? 1)) return { kind: 'NEXT_BALLOT', ballot: held.length + 1 };
  return rule.thenDecides ? { kind: 'DECIDED_BY', who: rule.thenDecides } : { kind: 'NOT_PASSED' };
}

/** The result as the minutes have it: "8 may vote, 7 needed, 6 in favour: not passed." */
export function resultText(rule: VoteRule, vote: Tally): Text {
  const { members, recused = 0, present } = vote;
  const left: Text =
    recused > 0 ? { vi: `${recused} người không bỏ phiếu vì có liên quan; `, en: `${recused} recused; ` } : { vi: '', en: '' };
  if (!hasQuorum(rule, vote)) {
    const quorum = Math.max(quorumOf(rule, members, recused), 1);
    return {
      vi: `${left.vi}${members - recused} người có quyền bỏ phiếu, phải có ít nhất ${quorum} người dự, có ${present} người dự: không đủ điều kiện bỏ phiếu.`,
      en: `${left.en}${members - recused} may vote, ${quorum} must be present, ${present} are: no quorum.`,
    };
  }
  const passed = whyVoteFails(rule, vote).length === 0;
  const counted = votersCounted(rule, vote);
  const needed = Math.max(votesNeeded(rule, vote), 1);
  const tie =
    passed && vote.inFavour < needed
      ? { vi: ' (biểu quyết ngang nhau, theo ý kiến người chủ trì)', en: ' (a tie, decided by the chair)' }
      : NOTHING;
  return {
    vi: `${left.vi}${counted} người có quyền bỏ phiếu, phải được ít nhất ${needed} phiếu, được ${vote.inFavour} phiếu đồng ý: ${passed ? 'thông qua' : 'không thông qua'}${tie.vi}.`,
    en: `${left.en}${counted} may vote, ${needed} needed, ${vote.inFavour} in favour: ${passed ? 'passed' : 'not passed'}${tie.en}.`,
  };
}

const NOTHING: Text = { vi: '', en: '' };
