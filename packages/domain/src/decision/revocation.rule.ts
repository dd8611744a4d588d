import { dayText } from '../format';
import type { Honour, Nominee } from '../people/nominee';
import { type Refusal, refusal } from '../refusal';
import type { Citation } from '../rulebook/citation';
import type { Eligibility, Outcome } from '../rulebook/verdict';
import type { Text } from '../text';
import { whyTextTooLong } from '../text-length.rule';
import type { Span } from '../time';

/** A ground in law on which an award is taken back. */
export interface RevocationGround {
  readonly key: string;
  readonly text: Text;
  readonly inForce?: Span;
  readonly source: Citation;
}

/** An honour that somebody wants to take back. */
export interface HonourToRevoke {
  readonly holder: string;
  readonly award: Text;
  readonly decisionNumber: string;
  /** Whether a decision of this house gave it: only who awarded may take back. */
  readonly isOwn: boolean;
  readonly revokedOn?: string;
  /** Another draft takes it back already. */
  readonly isDrafted: boolean;
}

/** Why these honours may not be taken back so. An empty list means that they may. */
export function whyNotRevoke(
  honours: readonly HonourToRevoke[],
  { ground, reason }: { readonly ground: RevocationGround | undefined; readonly reason: string },
): Refusal[] {
  if (honours.length === 0) return [refusal('DECISION_EMPTY', {}, { field: 'honourIds' })];
  return [
    ...(ground ? [] : [refusal('GROUND_MISSING', {}, { field: 'ground' })]),
    ...(reason.trim() === '' ? [refusal('REASON_MISSING', {}, { field: 'reason' })] : whyTextTooLong('reason', reason)),
    ...honours.flatMap(({ holder, award, decisionNumber, isOwn, revokedOn, isDrafted }) => {
      const facts = { holder, award: award.vi, awardEnglish: award.en };
      if (revokedOn) {
        const day = dayText(revokedOn);
        return [refusal('REVOKED_ALREADY', { ...facts, on: day.vi, onEnglish: day.en })];
      }
      if (!isOwn) return [refusal('REVOKED_BY_WHO_AWARDED', { ...facts, number: decisionNumber })];
      return isDrafted ? [refusal('REVOCATION_DRAFTED', facts)] : [];
    }),
  ];
}

/** An honour as the facts of others name it: whose it is, with the code of a unit that holds it. */
export interface HeldHonour {
  readonly holderId: string;
  readonly holderCode?: string;
  readonly award: string;
  readonly year: number;
}

/** The facts of a nominee without one honour: their own, that of the unit they belong to or, of a collective, a member's. */
export function withoutHonour(nominee: Nominee, { holderId, holderCode, award, year }: HeldHonour): Nominee {
  const others = (honours: readonly Honour[]) => honours.filter((each) => !(each.award === award && each.year === year));
  if (nominee.id === holderId) return { ...nominee, honours: others(nominee.honours) };
  if (nominee.kind === 'PERSON') {
    const { unit } = nominee;
    return unit && unit.code === holderCode ? { ...nominee, unit: { ...unit, honours: others(unit.honours) } } : nominee;
  }
  const members = nominee.members.map((member) =>
    member.id === holderId ? { ...member, honours: member.honours.filter((each) => each !== award) } : member,
  );
  return { ...nominee, members };
}

/** A criterion that reads otherwise without the honour. */
export interface Counted {
  readonly criterion: string;
  readonly requirement: Text;
  readonly before: { readonly outcome: Outcome; readonly because: Text };
  readonly after: { readonly outcome: Outcome; readonly because: Text };
}

/** The criteria that counted an honour: those that answer, or give their reason, otherwise without it. */
export function whatCounted(before: Eligibility, after: Eligibility): Counted[] {
  const later = new Map(after.verdicts.map((verdict) => [verdict.criterion, verdict]));
  return before.verdicts.flatMap((verdict) => {
    const other = later.get(verdict.criterion);
    if (!other || (other.outcome === verdict.outcome && other.because.vi === verdict.because.vi)) return [];
    const { criterion, requirement, outcome, because } = verdict;
    return [{ criterion, requirement, before: { outcome, because }, after: { outcome: other.outcome, because: other.because } }];
  });
}

/** Why a review may not be settled so. An empty list means that it may. */
export function whyNotSettleReview({ isSettled, reason }: { readonly isSettled: boolean; readonly reason: string }): Refusal[] {
  if (isSettled) return [refusal('REVIEW_SETTLED', {})];
  return reason.trim() === '' ? [refusal('REASON_MISSING', {}, { field: 'reason' })] : whyTextTooLong('reason', reason);
}

/** Why something to be given back may not be settled so. An empty list means that it may. */
export function whyNotSettleRecovery(facts: {
  readonly state: 'TO_RECOVER' | 'RECOVERED' | 'WAIVED';
  readonly to: 'RECOVERED' | 'WAIVED';
  readonly on: string;
  readonly today: string;
  readonly documentNumber: string;
  readonly reason: string;
}): Refusal[] {
  if (facts.state !== 'TO_RECOVER') return [refusal('RECOVERY_SETTLED', {})];
  return [
    ...(facts.documentNumber.trim() === '' ? [refusal('DOCUMENT_NUMBER_MISSING', {}, { field: 'documentNumber' })] : []),
    ...(facts.on > facts.today ? [refusal('DAY_IN_FUTURE', {}, { field: 'settledOn' })] : []),
    ...(facts.to === 'WAIVED' && facts.reason.trim() === '' ? [refusal('REASON_MISSING', {}, { field: 'reason' })] : []),
  ];
}
