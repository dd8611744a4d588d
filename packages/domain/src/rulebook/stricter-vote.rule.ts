import type { Fraction, VoteRule } from './vote';
import { shareOf } from './vote.rule';

/**
 * Whether whatever passes under the lower vote would also pass under the upper one. Conservative: votes that cannot be
 * compared, such as one on those present and one on all staff, are not stricter.
 */
export function isStricterVote(lower: VoteRule, upper: VoteRule): boolean {
  return (
    lower.body === upper.body &&
    upper.awards.every((award) => lower.awards.includes(award)) &&
    compare(lower.quorum, upper.quorum) >= 0 &&
    hasStricterShare(lower, upper) &&
    hasStricterForm(lower, upper)
  );
}

function hasStricterShare({ threshold: lower }: VoteRule, { threshold: upper }: VoteRule): boolean {
  const countedOn = lower.of === upper.of || (lower.of === 'ALL_MEMBERS' && upper.of === 'PRESENT');
  const more = compare(shareOf(lower), shareOf(upper));
  return countedOn && (more > 0 || (more === 0 && (lower.strict || !upper.strict)));
}

/** Every easing that the lower vote knows, the upper one must know too; every rigour of the upper one must remain. */
function hasStricterForm(lower: VoteRule, upper: VoteRule): boolean {
  return (
    (upper.ballot === undefined || lower.ballot === upper.ballot) &&
    keepsVoters(lower, lower.absenteesInWriting, upper.absenteesInWriting) &&
    keepsVoters(lower, lower.proxies, upper.proxies) &&
    (lower.ballots ?? 1) <= (upper.ballots ?? 1) &&
    (!lower.thenDecides || Boolean(upper.thenDecides)) &&
    (!lower.chairBreaksTies || Boolean(upper.chairBreaksTies)) &&
    lower.secretaryVotes === upper.secretaryVotes &&
    (!upper.lowestFirst || Boolean(lower.lowestFirst))
  );
}

/**
 * Votes of the absent may be forbidden below, not allowed anew. Where a share of those present counts, even forbidding them is no
 * rigour: with fewer voters fewer votes carry.
 */
function keepsVoters({ threshold: { of } }: VoteRule, lower = false, upper = false): boolean {
  return lower === upper || (upper && (of === 'ALL_MEMBERS' || of === 'ALL_STAFF'));
}

function compare(one: Fraction, other: Fraction): number {
  return one.numerator * other.denominator - other.numerator * one.denominator;
}
