import { type Refusal, refusal } from '../refusal';
import type { Turnout, VoteRule } from '../rulebook/vote';
import { quorumOf } from '../rulebook/vote.rule';
import type { Text } from '../text';
import { whyTextTooLong } from '../text-length.rule';
import { type BallotDates, type BallotForm, type Choice, type Closer, MOST_CASES, stateOfBallot } from './ballot';
import type { CaseSeat } from './sitting';
import { mayVoteOn } from './sitting-state.rule';
import type { CaseStanding } from './tally.rule';

const FORMS: Readonly<Record<BallotForm, Text>> = {
  OPEN: { vi: 'biểu quyết công khai', en: 'an open vote' },
  SECRET: { vi: 'bỏ phiếu kín', en: 'a secret ballot' },
};

/** A case that somebody wants to put to the vote. */
export interface CaseToOpen {
  /** Nominee and award, or the initiative. */
  readonly name: string;
  readonly rule: VoteRule | undefined;
  readonly isDecided: boolean;
  /** Still waiting for a decision, and not withdrawn. */
  readonly isLive: boolean;
  /** Sent back alone to its unit, and not yet looked at again by who asked. */
  readonly isSentBack: boolean;
  readonly isRunning: boolean;
  readonly standing: CaseStanding | undefined;
  readonly turnout: Turnout | undefined;
  /** Cases of lower titles in this sitting that are not decided. */
  readonly lowerUndecided: readonly string[];
}

export interface OpeningFacts {
  readonly sittingIsOpen: boolean;
  readonly form: BallotForm;
  readonly cases: readonly CaseToOpen[];
  /** Who would close a secret ballot, of those who take part in the sitting. */
  readonly closers: readonly string[];
}

/** Why this ballot may not be opened now. An empty list means it may. */
export function whyNotOpenBallot({ sittingIsOpen, form, cases, closers }: OpeningFacts): Refusal[] {
  if (!sittingIsOpen) return [refusal('BALLOT_SITTING_NOT_OPEN', {})];
  if (cases.length === 0 || cases.length > MOST_CASES) return [refusal('BALLOT_WITHOUT_CASES', { most: MOST_CASES }, { field: 'caseIds' })];
  const refusals = cases.flatMap((each) => whyNotOpenCase(each, form));
  if (form === 'SECRET' && new Set(closers).size !== 2) refusals.push(refusal('BALLOT_CLOSERS_MISSING', {}, { field: 'closers' }));
  return refusals;
}

/** Why this case may not be put to the vote in this form. */
export function whyNotOpenCase(facts: CaseToOpen, form: BallotForm): Refusal[] {
  const { name, rule, standing, turnout } = facts;
  const it = { case: name };
  if (facts.isDecided) return [refusal('BALLOT_CASE_DECIDED', it)];
  if (!facts.isLive) return [refusal('BALLOT_CASE_GONE', it)];
  if (facts.isSentBack) return [refusal('BALLOT_CASE_SENT_BACK', it)];
  if (!rule || !standing || !turnout) return [refusal('BALLOT_NO_RULE', it)];
  const { source } = rule;
  if (facts.isRunning) return [refusal('BALLOT_RUNNING', it)];
  if (standing.kind !== 'NEXT_BALLOT') return [refusal('BALLOT_NONE_LEFT', { ...it, ballots: rule.ballots ?? 1 }, { source })];
  const refusals: Refusal[] = [];
  if (rule.ballot && rule.ballot !== form) {
    const { vi, en } = FORMS[rule.ballot];
    refusals.push(refusal('BALLOT_FORM_SET', { ...it, form: vi, formEnglish: en }, { source, field: 'form' }));
  }
  if (rule.lowestFirst && facts.lowerUndecided.length > 0) {
    refusals.push(refusal('BALLOT_LOWER_FIRST', { ...it, lower: facts.lowerUndecided.join(', ') }, { source }));
  }
  return [...refusals, ...whyNoQuorum(rule, turnout)];
}

/** Without a quorum nobody is asked to vote. */
function whyNoQuorum(rule: VoteRule, { members, recused, present }: Turnout): Refusal[] {
  const quorum = Math.max(quorumOf(rule, members, recused), 1);
  if (present >= quorum) return [];
  return [refusal('QUORUM_NOT_REACHED', { members: members - (recused ?? 0), present, quorum }, { source: rule.source })];
}

/** Who wants to vote, and on what. */
export interface VotingFacts {
  readonly ballot: BallotDates;
  readonly rule: VoteRule;
  /** Whose vote it is; undefined when the viewer sits on no seat and is nobody's proxy. */
  readonly seat: CaseSeat | undefined;
  /** Who casts it: the member themselves, or their proxy. */
  readonly personId: string | undefined;
  readonly hasVoted: boolean;
  readonly offersLower: boolean;
}

/** Why this vote may not be cast now. An empty list means it may. */
export function whyNotVote(facts: VotingFacts, choice?: Choice): Refusal[] {
  const { ballot, rule, seat, personId } = facts;
  if (!seat) return [refusal('BALLOT_NO_VOTE', {})];
  const { name, isRecused, attends } = seat;
  if (isRecused) return [refusal('BALLOT_RECUSED', { name }, { source: rule.source })];
  if (!mayVoteOn(rule, seat)) return [refusal('BALLOT_NO_VOTE', {}, { source: rule.source })];
  if (facts.hasVoted) return [refusal('BALLOT_ALREADY_VOTED', { name })];
  const state = stateOfBallot(ballot);
  if (state === 'AWAITS_KEYS') return [refusal('BALLOT_KEYS_MISSING', {})];
  if (state !== 'OPEN') return [refusal('BALLOT_OVER', {})];
  if (attends === 'PROXY' && personId !== seat.proxyPersonId) return [refusal('BALLOT_NOT_BY_PROXY', { name })];
  if (!takesPart(rule, attends)) return [refusal('BALLOT_ABSENT', { name }, { source: rule.source })];
  if (!seat.hasAnswered) return [refusal('BALLOT_INTEREST_UNANSWERED', {})];
  return choice === 'LOWER_TITLE' && !facts.offersLower ? [refusal('BALLOT_CHOICE_NOT_OFFERED', {}, { field: 'choice' })] : [];
}

/** Whether somebody who attends in this way has a vote that the rule counts. */
function takesPart(rule: VoteRule, attends: CaseSeat['attends']): boolean {
  switch (attends) {
    case 'PRESENT':
      return true;
    case 'PROXY':
      return rule.proxies === true;
    case 'IN_WRITING':
      return rule.absenteesInWriting === true || rule.threshold.of === 'PRESENT_OR_CONSULTED';
    case 'ABSENT':
      return false;
  }
}

/** Who is asked to cast the votes of a case: each member who may, or the proxy of one who sends a proxy. */
export function whoIsToVote(rule: VoteRule, seats: readonly CaseSeat[]): string[] {
  return seats
    .filter((seat) => mayVoteOn(rule, seat) && takesPart(rule, seat.attends))
    .map(({ attends, personId, proxyPersonId }) => (attends === 'PROXY' && proxyPersonId ? proxyPersonId : personId));
}

/** A closer and the step that is theirs. */
export interface ClosingFacts {
  readonly ballot: BallotDates;
  readonly step: Closer;
  readonly closer: { readonly personId: string; readonly name: string };
  readonly personId: string | undefined;
  /** Cases in which somebody voted in secret and was recused since. */
  readonly recusedSince: readonly string[];
}

/** Which closer a secret ballot waits for; undefined when it waits for neither. */
export function closerAwaited(ballot: BallotDates): Closer | undefined {
  const state = stateOfBallot(ballot);
  return state === 'OPEN' ? 'OUTER' : state === 'MIXED' ? 'INNER' : undefined;
}

/** Why this person may not open this layer of a secret ballot now, whatever code they have. */
export function whyNotOpenEnvelopes({ ballot, step, closer, personId, recusedSince }: ClosingFacts): Refusal[] {
  const state = stateOfBallot(ballot);
  if (state === 'AWAITS_KEYS') return [refusal('BALLOT_KEYS_MISSING', {})];
  if (closerAwaited(ballot) !== step) return [refusal('BALLOT_OVER', {})];
  if (personId !== closer.personId) return [refusal('BALLOT_NOT_CLOSER', { name: closer.name })];
  return recusedSince.map((name) => refusal('BALLOT_VOTER_RECUSED', { case: name }));
}

/** Why a closer may not take a code now. */
export function whyNotTakeKey(ballot: BallotDates, step: Closer, closer: ClosingFacts['closer'], personId: string | undefined): Refusal[] {
  if (ballot.form === 'OPEN') return [refusal('BALLOT_NOT_SECRET', {})];
  if (personId !== closer.personId) return [refusal('BALLOT_NOT_CLOSER', { name: closer.name })];
  if (ballot[step === 'OUTER' ? 'outerKey' : 'innerKey'] !== null) return [refusal('BALLOT_KEY_TAKEN', {})];
  return stateOfBallot(ballot) === 'AWAITS_KEYS' ? [] : [refusal('BALLOT_OVER', {})];
}

/** Why a ballot may not be declared void: it is over, no reason is given, or the one who asked confirms it themselves. */
export function whyNotVoid(
  ballot: BallotDates,
  { reason, askedBy, viewerId }: { reason: string; askedBy: { id: string; name: string } | null; viewerId: string },
): Refusal[] {
  const state = stateOfBallot(ballot);
  if (state === 'COUNTED' || state === 'VOID') return [refusal('BALLOT_OVER', {})];
  if (askedBy) return askedBy.id === viewerId ? [refusal('BALLOT_VOID_BY_OTHER', { name: askedBy.name })] : [];
  const given = reason.trim();
  return given === '' ? [refusal('REASON_MISSING', {}, { field: 'reason' })] : whyTextTooLong('reason', given);
}

/** Why a case may not be settled beside its ballots: by the chair after a tie, or by whom the rules name after the last one. */
export function whyNotSettle(facts: {
  readonly name: string;
  readonly isDecided: boolean;
  readonly isRunning: boolean;
  readonly standing: CaseStanding | undefined;
  readonly held: number;
  /** Whether the one who settles presides over the sitting. */
  readonly presides: boolean;
  readonly passed: boolean;
  readonly reason: string;
}): Refusal[] {
  const { name, standing, passed } = facts;
  const it = { case: name };
  if (facts.isDecided) return [refusal('BALLOT_CASE_DECIDED', it)];
  if (facts.isRunning) return [refusal('BALLOT_RUNNING', it)];
  const isOpen = standing?.kind === 'TIE_FOR_CHAIR' || standing?.kind === 'DECIDED_BY';
  // The council need not hold all the ballots that it may: then the case has failed.
  const givesUp = standing?.kind === 'NEXT_BALLOT' && facts.held > 0 && !passed;
  if (!isOpen && !givesUp) return [refusal('BALLOT_NOT_TO_SETTLE', it)];
  if (standing?.kind === 'TIE_FOR_CHAIR' && !facts.presides) return [refusal('BALLOT_CHAIR_SETTLES', it)];
  const reason = facts.reason.trim();
  return reason === '' ? [refusal('REASON_MISSING', {}, { field: 'reason' })] : whyTextTooLong('reason', reason);
}
