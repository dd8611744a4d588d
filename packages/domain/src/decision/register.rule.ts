import { dayText } from '../format';
import { type Refusal, refusal } from '../refusal';
import type { Text } from '../text';
import { whyTextTooLong } from '../text-length.rule';
import type { Day } from '../time';
import type { DecisionKind, DecisionState } from './award-decision';

export function stateOfDecision({
  registeredAt,
  announcedAt,
}: {
  readonly registeredAt: Date | null;
  readonly announcedAt: Date | null;
}): DecisionState {
  if (announcedAt) return 'ANNOUNCED';
  return registeredAt ? 'REGISTERED' : 'DRAFT';
}

/** The digits with which a number begins: "125/QĐ-SKHCN" is the 125th. Undefined where there are none. */
export function runningNumberOf(number: string): number | undefined {
  const digits = /^\s*0*([1-9]\d{0,8})(?!\d)/.exec(number)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The numbers that were left out below the highest; of a long gap its first ones. */
export function gapsIn(given: readonly number[], most = 20): number[] {
  const taken = new Set(given);
  const highest = given.reduce((high, each) => Math.max(high, each), 0);
  const gaps: number[] = [];
  for (let number = 1; number < highest && gaps.length < most; number += 1) if (!taken.has(number)) gaps.push(number);
  return gaps;
}

/** What putting nominations into a draft asks of each. */
export interface DraftedNomination {
  readonly nominee: string;
  readonly award: Text;
  readonly isApproved: boolean;
  /** Whether the Director decides the award; else it is sent up. */
  readonly isOwn: boolean;
  /** The decision of the same kind that names it already. */
  readonly standsIn?: { readonly number: string | null };
  /** Something still freezes it. */
  readonly isFrozen: boolean;
}

/** Why these nominations may not stand in a decision of a kind. An empty list means that they may. */
export function whyNotDraft(kind: 'AWARD' | 'PROPOSAL', nominations: readonly DraftedNomination[], corrects = false): Refusal[] {
  if (nominations.length === 0) return [refusal('DECISION_EMPTY', {}, { field: 'nominationIds' })];
  return nominations.flatMap(({ nominee, award, isApproved, isOwn, standsIn, isFrozen }) => {
    const facts = { nominee, award: award.vi, awardEnglish: award.en };
    if (!isApproved) return [refusal('NOT_APPROVED_YET', facts)];
    if (isFrozen) return [refusal('LINE_FROZEN', facts)];
    if (isOwn !== (kind === 'AWARD')) return [refusal('DECIDED_ELSEWHERE', { ...facts, kind })];
    return standsIn && !corrects ? [refusal('ALREADY_IN_DECISION', { ...facts, number: standsIn.number ?? '' })] : [];
  });
}

/** What giving a decision its number and date asks. */
export interface Registration {
  readonly kind: DecisionKind;
  readonly state: DecisionState;
  readonly lines: number;
  readonly number: string;
  readonly issuedOn: Day;
  readonly signer: string;
  readonly today: Day;
  /** The day on which the last of its nominations was approved. */
  readonly approvedOn?: Day;
  /** The day of the decision that it corrects, answers or takes back. */
  readonly follows?: Day;
  /** The decision of the same series and year that has the number already. */
  readonly taken?: { readonly number: string; readonly issuedOn: Day };
  /** The last moment of the plan's window for sending up, and the rule behind it; for proposals. */
  readonly submission?: { readonly closesOn: Day; readonly source: Refusal['source'] };
  /** Nominees who hold the same award of the year by another decision. */
  readonly heldAlready: readonly { readonly nominee: string; readonly award: Text; readonly number: string }[];
  /** Nominees of its lines of whom something is frozen again since they were drafted. */
  readonly frozen: readonly { readonly nominee: string; readonly award: Text }[];
}

/** Why a decision may not be registered so. An empty list means that it may. */
export function whyNotRegister(facts: Registration): Refusal[] {
  if (facts.state !== 'DRAFT') return [refusal('DECISION_REGISTERED', {})];
  if (facts.lines === 0) return [refusal('DECISION_EMPTY', {})];
  return [...whyNotNumber(facts), ...whyNotDate(facts), ...whyNotSign(facts), ...whyNotLines(facts)];
}

function whyNotNumber({ kind, number, taken }: Registration): Refusal[] {
  const field = { field: 'number' };
  if (number.trim() === '') return [refusal('DECISION_NUMBER_MISSING', {}, field)];
  const tooLong = whyTextTooLong('decisionNumber', number).map((each) => ({ ...each, ...field }));
  if (tooLong.length > 0) return tooLong;
  if (kind !== 'UPPER_AWARD' && runningNumberOf(number) === undefined) return [refusal('DECISION_NUMBER_WITHOUT_DIGITS', {}, field)];
  if (!taken) return [];
  const day = dayText(taken.issuedOn);
  return [refusal('DECISION_NUMBER_TAKEN', { number: taken.number, issued: day.vi, issuedEnglish: day.en }, field)];
}

function whyNotDate({ kind, issuedOn, today, approvedOn, follows, submission }: Registration): Refusal[] {
  const field = { field: 'issuedOn' };
  if (issuedOn > today) return [refusal('DAY_IN_FUTURE', {}, field)];
  const earliest = [approvedOn, follows].reduce<Day | undefined>((last, day) => (day && (!last || day > last) ? day : last), undefined);
  if (earliest && issuedOn < earliest) {
    const day = dayText(earliest);
    return [refusal('ISSUED_BEFORE_APPROVAL', { earliest: day.vi, earliestEnglish: day.en }, field)];
  }
  if (kind === 'PROPOSAL' && submission && issuedOn > submission.closesOn) {
    const day = dayText(submission.closesOn);
    return [refusal('SUBMISSION_CLOSED', { closes: day.vi, closesEnglish: day.en }, { ...field, source: submission.source })];
  }
  return [];
}

function whyNotSign({ kind, signer }: Registration): Refusal[] {
  if (signer.trim() !== '') return [];
  return kind === 'UPPER_AWARD' ? [] : [refusal('SIGNER_MISSING', {}, { field: 'signer' })];
}

function whyNotLines({ heldAlready, frozen }: Registration): Refusal[] {
  return [
    ...heldAlready.map(({ nominee, award, number }) =>
      refusal('HONOUR_ON_RECORD', { nominee, award: award.vi, awardEnglish: award.en, number }),
    ),
    ...frozen.map(({ nominee, award }) => refusal('LINE_FROZEN', { nominee, award: award.vi, awardEnglish: award.en })),
  ];
}

/** Why a decision may not be announced. An empty list means that it may. */
export function whyNotAnnounce(facts: {
  readonly state: DecisionState;
  readonly how: string;
  readonly on: Day;
  readonly issuedOn: Day | null;
  readonly today: Day;
}): Refusal[] {
  if (facts.state === 'DRAFT') return [refusal('DECISION_NOT_REGISTERED', {})];
  if (facts.state === 'ANNOUNCED') return [refusal('DECISION_ANNOUNCED', {})];
  return [
    ...(facts.how.trim() === '' ? [refusal('ANNOUNCED_HOW_MISSING', {}, { field: 'how' })] : []),
    ...(facts.on > facts.today ? [refusal('DAY_IN_FUTURE', {}, { field: 'on' })] : []),
    ...(facts.issuedOn && facts.on < facts.issuedOn ? [refusal('ANNOUNCED_BEFORE_ISSUE', {}, { field: 'on' })] : []),
  ];
}

/** Why a nominee may not take or decline an award now. An empty list means that they may. */
export function whyNotRespond(facts: {
  readonly state: DecisionState;
  readonly kind: DecisionKind;
  readonly granted: boolean | null;
  readonly accepts: boolean;
  readonly hasResponded: boolean;
  readonly isRevoked: boolean;
  readonly isPaid: boolean;
  readonly note: string;
}): Refusal[] {
  if (facts.kind === 'PROPOSAL' || facts.granted === false) return [refusal('NOTHING_TO_ACCEPT', {})];
  if (facts.isRevoked) return [refusal('HONOUR_REVOKED', {})];
  if (facts.state !== 'ANNOUNCED') return [refusal('NOT_ANNOUNCED_YET', {})];
  if (facts.hasResponded) return [refusal('RESPONDED_ALREADY', {})];
  if (facts.accepts) return [];
  if (facts.isPaid) return [refusal('PAID_ALREADY', {})];
  return facts.note.trim() === '' ? [refusal('REASON_MISSING', {}, { field: 'note' })] : whyTextTooLong('reason', facts.note);
}

/** One line of what the level above answered. */
export interface UpperLine {
  readonly nominee: string;
  readonly isProposed: boolean;
  readonly isAnswered: boolean;
  readonly granted: boolean;
  readonly reason: string;
}

/** Why the answer of the level above may not be recorded so; number and date are asked by `whyNotRegister`. */
export function whyNotUpper(proposal: DecisionState, issuedBy: string, lines: readonly UpperLine[]): Refusal[] {
  if (proposal === 'DRAFT') return [refusal('DECISION_NOT_REGISTERED', {})];
  if (lines.length === 0) return [refusal('DECISION_EMPTY', {}, { field: 'lines' })];
  return [
    ...(issuedBy.trim() === '' ? [refusal('ISSUER_MISSING', {}, { field: 'issuedBy' })] : []),
    ...lines.flatMap(({ nominee, isProposed, isAnswered, granted, reason }, index) => {
      if (!isProposed) return [refusal('NOT_IN_PROPOSAL', { nominee })];
      if (isAnswered) return [refusal('ANSWERED_ALREADY', { nominee })];
      return granted || reason.trim() !== '' ? [] : [refusal('REASON_MISSING', {}, { field: `lines.${index}.reason` })];
    }),
  ];
}
