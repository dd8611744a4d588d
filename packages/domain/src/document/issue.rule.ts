import { type Refusal, refusal } from '../refusal';
import { type AwardDecisionKind, DOCUMENTS, type DocumentKind } from './document';

/** A case of whose result a reader may not learn yet. */
export interface HiddenCase {
  readonly nominee: string;
}

/** Why a document would tell its reader what is kept from them. */
export function whyHidden(hidden: readonly HiddenCase[]): Refusal[] {
  const [first, ...more] = hidden;
  return first ? [refusal('RECUSED_FROM_DOCUMENT', { nominee: first.nominee, more: more.length })] : [];
}

export interface SittingFacts {
  readonly isConvened: boolean;
  readonly isClosed: boolean;
  readonly isCancelled: boolean;
  /** The cases from which the reader is recused, until their decisions are announced. */
  readonly hidden: readonly HiddenCase[];
}

/** Why this document of a sitting cannot be issued now, or not by this person. */
export function whyNotIssueOfSitting(kind: DocumentKind, { isConvened, isClosed, isCancelled, hidden }: SittingFacts): Refusal[] {
  if (isCancelled) return [refusal('SITTING_CANCELLED', {})];
  if (kind === 'AGENDA') return isConvened ? [] : [refusal('SITTING_NOT_CONVENED', {})];
  return [...(isClosed ? [] : [refusal('SITTING_NOT_CLOSED', {})]), ...whyHidden(hidden)];
}

export interface DecisionFacts {
  readonly kind: AwardDecisionKind;
  readonly isRegistered: boolean;
  readonly lines: number;
  readonly hidden: readonly HiddenCase[];
}

/** Why this document of a decision cannot be issued now, or not by this person. */
export function whyNotIssueOfDecision(kind: DocumentKind, { kind: decision, isRegistered, lines, hidden }: DecisionFacts): Refusal[] {
  const { decisions, name } = DOCUMENTS[kind];
  if (!decisions?.includes(decision)) return [refusal('DOCUMENT_NOT_OF_DECISION', { document: name.vi, documentEnglish: name.en })];
  const refusals = whyHidden(hidden);
  if (lines === 0) refusals.push(refusal('DECISION_WITHOUT_LINES', {}));
  if (!isRegistered) refusals.push(refusal('DECISION_NOT_REGISTERED', {}));
  return refusals;
}

export interface LetterFacts {
  readonly isRefused: boolean;
  /** Approved, and of an award that another level decides. */
  readonly isSentUp: boolean;
  /** Stands in a decision that was announced; for what was sent up, the upper level's. */
  readonly isAnnounced: boolean;
  readonly isApproved: boolean;
  readonly hidden: readonly HiddenCase[];
}

/** Why no letter on the result can be issued now, or not by this person. */
export function whyNotIssueLetter({ isRefused, isSentUp, isAnnounced, isApproved, hidden }: LetterFacts): Refusal[] {
  if (!isRefused && !isApproved) return [refusal('NOMINATION_WITHOUT_RESULT', {})];
  if (isApproved && !isSentUp && !isAnnounced) return [refusal('RESULT_NOT_ANNOUNCED', {})];
  return whyHidden(hidden);
}

export interface BatchFacts {
  /** Batches of this decision so far. */
  readonly batches: number;
  /** One that is under way. */
  readonly running: { readonly issued: number; readonly total: number } | null;
  readonly reason: string;
}

/** Why the certificates of a decision cannot be made now. What was made is not made again without saying why. */
export function whyNotMakeCertificates(decision: DecisionFacts, { batches, running, reason }: BatchFacts): Refusal[] {
  const refusals = whyNotIssueOfDecision('TITLE_CERTIFICATE', decision);
  if (running) refusals.push(refusal('CERTIFICATES_BEING_MADE', running));
  else if (batches > 0 && reason.trim() === '')
    refusals.push(refusal('CERTIFICATES_AGAIN_WITHOUT_REASON', { number: batches }, { field: 'reason' }));
  return refusals;
}
