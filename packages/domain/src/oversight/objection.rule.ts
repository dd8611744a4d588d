import { closingText } from '../format';
import type { NominationState } from '../nomination/dossier';
import { type Refusal, refusal } from '../refusal';
import type { AnonymousObjections } from '../rulebook/publicity';
import { whyTooLong } from '../text-length.rule';
import { OBJECTION_LIMITS, type ObjectionConsequence, type ObjectionFinding, type ObjectionState } from './objection';
import { isShownOutside, type PostedList } from './posting.rule';

/** Who objects: an employee by their account, somebody outside by name and contact, or nobody by name. */
export type Objector =
  | { readonly kind: 'EMPLOYEE'; readonly isNominee: boolean }
  | { readonly kind: 'OUTSIDE'; readonly name: string; readonly contact: string }
  | { readonly kind: 'ANONYMOUS'; readonly fromOutside: boolean };

/** What stands between somebody and an objection to one entry of a list, whatever they would write. */
export interface EntryFacts {
  readonly posting: PostedList;
  /** Whether the nomination still stands on the list. */
  readonly isPosted: boolean;
  readonly nominee: string;
  readonly state: NominationState;
  readonly objector: Objector;
  /** When the server received it. */
  readonly now: Date;
}

export interface ObjectionFacts extends EntryFacts {
  readonly text: string;
  /** Whether the condition is one of the award's; `null` in place of one means "something else". */
  readonly isConditionKnown: boolean;
  /** Whether the same person objected to the same condition on this list already. */
  readonly isTwice: boolean;
}

/** Why nobody, or not this one, may object to this entry now. An empty list means they may. */
export function whyNotObjectTo({ posting, isPosted, nominee, state, objector, now }: EntryFacts): Refusal[] {
  const isOutside = objector.kind === 'OUTSIDE' || (objector.kind === 'ANONYMOUS' && objector.fromOutside);
  if (posting.withdrawnAt) return [refusal('OBJECTION_LIST_WITHDRAWN', {})];
  if (!isPosted || (isOutside && !isShownOutside(posting, now))) return [refusal('OBJECTION_NOT_POSTED', {})];
  if (isDecided(state)) return [refusal('OBJECTION_DECIDED', { nominee })];
  if (now >= posting.closesAt) {
    const { vi, en } = closingText(posting.closesAt);
    return [refusal('OBJECTION_TOO_LATE', { closedAt: vi, closedAtEnglish: en })];
  }
  if (objector.kind === 'EMPLOYEE' && objector.isNominee) return [refusal('OBJECTION_TO_ONESELF', {})];
  return [];
}

function isDecided(state: NominationState): boolean {
  return state === 'APPROVED' || state === 'REFUSED' || state === 'PROPOSED_UPWARD' || state === 'WITHDRAWN';
}

/** Why this objection may not be filed now. An empty list means it may. */
export function whyNotObject(facts: ObjectionFacts): Refusal[] {
  const elsewhere = whyNotObjectTo(facts);
  if (elsewhere.length > 0) return elsewhere;
  return [...whyTextUnfit(facts), ...whyUnknown(facts.objector), ...(facts.isTwice ? [refusal('OBJECTION_TWICE', {})] : [])];
}

function whyTextUnfit({ text, isConditionKnown }: ObjectionFacts): Refusal[] {
  const condition = isConditionKnown ? [] : [refusal('OBJECTION_CONDITION_UNKNOWN', {}, { field: 'criterion' })];
  if (text.trim() === '') return [...condition, refusal('OBJECTION_TEXT_MISSING', {}, { field: 'text' })];
  return [...condition, ...whyTooLong(text.trim(), OBJECTION_LIMITS.text, { vi: 'Nội dung kiến nghị', en: 'The objection' }, 'text')];
}

function whyUnknown(objector: Objector): Refusal[] {
  if (objector.kind !== 'OUTSIDE') return [];
  const [name, contact] = [objector.name.trim(), objector.contact.trim()];
  return [
    ...(name === '' ? [refusal('OBJECTION_NAME_MISSING', {}, { field: 'name' })] : []),
    ...(contact === '' ? [refusal('OBJECTION_CONTACT_MISSING', {}, { field: 'contact' })] : []),
    ...whyTooLong(name, OBJECTION_LIMITS.name, { vi: 'Họ và tên', en: 'The name' }, 'name'),
    ...whyTooLong(contact, OBJECTION_LIMITS.contact, { vi: 'Thông tin liên hệ', en: 'The contact' }, 'contact'),
  ];
}

/** Whether an objection freezes the decision as it is filed: with a name always, without one as the rules say. */
export function freezesDecision(objector: Objector['kind'], rule: AnonymousObjections, hasEvidence: boolean): boolean {
  return objector !== 'ANONYMOUS' || (rule === 'FREEZES_WITH_EVIDENCE' && hasEvidence);
}

/** Dated facts of an objection. */
export interface HandledObjection {
  readonly releasedAt: Date | null;
  readonly repliedAt: Date | null;
  readonly answeredAt: Date | null;
}

export function stateOfObjection({ releasedAt, repliedAt, answeredAt }: HandledObjection): ObjectionState {
  if (answeredAt) return 'ANSWERED';
  if (repliedAt) return 'REPLIED';
  return releasedAt ? 'RELEASED' : 'RECEIVED';
}

/** Why its text may not be released to the nominee now. */
export function whyNotRelease(objection: HandledObjection, text: string): Refusal[] {
  if (objection.answeredAt) return [refusal('OBJECTION_ANSWERED', {})];
  if (objection.repliedAt) return [refusal('OBJECTION_REPLIED', {})];
  if (text.trim() === '') return [refusal('OBJECTION_RELEASE_MISSING', {}, { field: 'text' })];
  return whyTooLong(text.trim(), OBJECTION_LIMITS.text, { vi: 'Nội dung chuyển', en: 'The text' }, 'text');
}

/** Why the nominee or their unit may not reply now. */
export function whyNotReply(objection: HandledObjection, text: string): Refusal[] {
  if (objection.answeredAt) return [refusal('OBJECTION_ANSWERED', {})];
  if (text.trim() === '') return [refusal('OBJECTION_REPLY_MISSING', {}, { field: 'text' })];
  return whyTooLong(text.trim(), OBJECTION_LIMITS.reply, { vi: 'Ý kiến giải trình', en: 'The reply' }, 'text');
}

export interface AnswerFacts {
  readonly objection: HandledObjection;
  readonly finding: ObjectionFinding;
  readonly consequence: ObjectionConsequence;
  readonly reasons: string;
  readonly citation: string;
  /** Whether the rules let a council vote on the award. */
  readonly needsCouncil: boolean;
}

/** Why an objection may not be answered so now. An empty list means it may. */
export function whyNotAnswer({ objection, finding, consequence, reasons, citation, needsCouncil }: AnswerFacts): Refusal[] {
  if (objection.answeredAt) return [refusal('OBJECTION_ANSWERED', {})];
  const found = finding === 'UPHELD';
  return [
    // Nobody is found against without having been asked.
    ...(finding !== 'NOT_UPHELD' && !objection.releasedAt ? [refusal('OBJECTION_NOT_RELEASED', {})] : []),
    ...(found && consequence === 'NONE' ? [refusal('OBJECTION_CONSEQUENCE_MISSING', {}, { field: 'consequence' })] : []),
    ...(finding === 'NOT_UPHELD' && consequence !== 'NONE'
      ? [refusal('OBJECTION_CONSEQUENCE_UNFOUNDED', {}, { field: 'consequence' })]
      : []),
    ...(consequence === 'COUNCIL' && !needsCouncil ? [refusal('OBJECTION_NO_COUNCIL', {}, { field: 'consequence' })] : []),
    ...(reasons.trim() === '' ? [refusal('OBJECTION_REASONS_MISSING', {}, { field: 'reasons' })] : []),
    ...(citation.trim() === '' ? [refusal('OBJECTION_CITATION_MISSING', {}, { field: 'citation' })] : []),
    ...whyTooLong(reasons.trim(), OBJECTION_LIMITS.finding, { vi: 'Kết luận', en: 'The finding' }, 'reasons'),
    ...whyTooLong(citation.trim(), OBJECTION_LIMITS.citation, { vi: 'Căn cứ', en: 'The source' }, 'citation'),
  ];
}
