import type { NominationState } from '../nomination/dossier';
import { type Refusal, refusal } from '../refusal';
import { timeSteps } from '../rulebook/clock.rule';
import type { Moment, Window } from '../rulebook/deadline';
import { addWorkingDays, type IsWorkingDay } from '../rulebook/working-days.rule';
import type { Text } from '../text';
import { whyTextTooLong, whyTooLong } from '../text-length.rule';
import { addDays, type Day, dayOf, endOf, startOf } from '../time';
import { type CouncilStanding, POSTING_LIMITS, type PostingAudience, type PostingState } from './posting';

/**
 * The first instant at which it is too late to object to a list that is posted on a day; undefined when the rules do not say how long a
 * list is posted. The day of posting itself is not counted: whoever looks in the evening still has all the days.
 *
 * A deadline that counts days gives their number, whatever it counts them from in the calendar of the year: a list that is posted late
 * is posted for as long. More time that was granted on the record is given as well.
 */
export function postingClosesAt(window: Window | undefined, from: Day, isWorkingDay: IsWorkingDay): Date | undefined {
  if (!window) return undefined;
  const counted = countedClose(window.rule.closes, from, isWorkingDay) ?? fixedClose(window, from);
  const extended = window.extension?.until;
  return counted && extended && extended > counted ? extended : counted;
}

function countedClose(closes: Moment, from: Day, isWorkingDay: IsWorkingDay): Date | undefined {
  switch (closes.kind) {
    case 'workingDays':
      return closes.days > 0 ? endOf(addWorkingDays(from, closes.days, isWorkingDay)) : undefined;
    case 'calendarDays':
      return closes.days > 0 ? endOf(addDays(from, closes.days)) : undefined;
    case 'steps':
      return timeSteps(endOf(from), closes.steps, [], isWorkingDay).closesAt;
    default:
      return undefined;
  }
}

/** A day that the plan names holds only if a list posted today is still posted tomorrow. */
function fixedClose({ rule, closesAt }: Window, from: Day): Date | undefined {
  const isFixed = rule.closes.kind === 'day' || rule.closes.kind === 'month' || rule.closes.kind === 'instant';
  return isFixed && closesAt && closesAt > endOf(from) ? closesAt : undefined;
}

/** One nomination that is to be posted. */
export interface PostedFacts {
  /** Empty where whose it is stands beside the reasons. */
  readonly nominee: string;
  readonly state: NominationState;
  readonly council: CouncilStanding;
  /** Whether it stands on another list that was not withdrawn. */
  readonly isPosted: boolean;
  readonly summary: string;
  /** Whether the nominee lets their name be posted to the public. */
  readonly mayBePublic: boolean;
}

export interface PostFacts {
  /** Undefined when the rules do not say how long. */
  readonly closesAt: Date | undefined;
  readonly audience: PostingAudience;
  /** The first day on which those outside may see it. */
  readonly embargoOn: Day | undefined;
  readonly note: string;
  readonly entries: readonly PostedFacts[];
  readonly now: Date;
}

/** Why a list may not be posted so. An empty list means it may. */
export function whyNotPost(facts: PostFacts): Refusal[] {
  const { entries, note } = facts;
  const known = facts.closesAt ? [] : [refusal('POSTING_DAYS_NOT_SET', {})];
  if (entries.length === 0) return [...known, refusal('POSTING_EMPTY', {}, { field: 'entries' })];
  if (entries.length > POSTING_LIMITS.entries)
    return [refusal('POSTING_TOO_MANY', { limit: POSTING_LIMITS.entries }, { field: 'entries' })];
  return [
    ...known,
    ...whyNotShown(facts),
    ...whyTooLong(note, POSTING_LIMITS.note, { vi: 'Ghi chú', en: 'The note' }, 'note'),
    ...entries.flatMap(whyNotPostOne),
  ];
}

function whyNotShown({ audience, embargoOn, entries, now }: PostFacts): Refusal[] {
  const field = 'embargoOn';
  if (embargoOn !== undefined && audience !== 'PUBLIC') return [refusal('POSTING_EMBARGO_NOT_PUBLIC', {}, { field })];
  if (embargoOn !== undefined && embargoOn < dayOf(now)) return [refusal('POSTING_EMBARGO_PAST', {}, { field })];
  const nobody = audience === 'PUBLIC' && entries.every(({ mayBePublic }) => !mayBePublic);
  return nobody ? [refusal('POSTING_NOBODY_PUBLIC', {}, { field: 'audience' })] : [];
}

/** Why one nomination may not be posted now, whatever stands beside it. */
export function whyNotPostOne({ nominee, state, council, isPosted, summary }: PostedFacts, index: number): Refusal[] {
  const field = `entries.${index}.summary`;
  if (isPosted) return [refusal('POSTING_STANDS', { nominee })];
  if (state !== 'ACCEPTED') return [refusal('POSTING_NOT_OPEN', { nominee })];
  if (council === 'AWAITED') return [refusal('POSTING_COUNCIL_AWAITED', { nominee })];
  if (council === 'NOT_PASSED') return [refusal('POSTING_NOT_PASSED', { nominee })];
  const text = summary.trim();
  if (text === '') return [refusal('POSTING_SUMMARY_MISSING', { nominee }, { field })];
  const name: Text = { vi: `Tóm tắt thành tích của ${nominee}`, en: `The summary of the achievements of ${nominee}` };
  return whyTooLong(text, POSTING_LIMITS.summary, name, field);
}

/** A list that was posted, as rules see it. */
export interface PostedList {
  readonly audience: PostingAudience;
  readonly closesAt: Date;
  readonly withdrawnAt: Date | null;
  /** The first day on which those outside may see it. */
  readonly embargoOn: Day | null;
}

/** Why a list may not be taken back now. */
export function whyNotWithdrawPosting({
  withdrawnAt,
  decided,
  reason,
}: Pick<PostedList, 'withdrawnAt'> & { readonly decided: number; readonly reason: string }): Refusal[] {
  if (withdrawnAt) return [refusal('POSTING_WITHDRAWN', {})];
  if (decided > 0) return [refusal('POSTING_ALREADY_DECIDED', { decided })];
  return reason.trim() === '' ? [refusal('REASON_MISSING', {}, { field: 'reason' })] : whyTextTooLong('reason', reason.trim());
}

/** Where a list stands at an instant. */
export function stateOfPosting({ closesAt, withdrawnAt }: PostedList, now: Date): PostingState {
  if (withdrawnAt) return 'WITHDRAWN';
  return now < closesAt ? 'OPEN' : 'CLOSED';
}

/** Whether those outside may know of a list. One that was taken back says so to them as long as it would have been posted. */
export function isShownOutside({ audience, embargoOn, closesAt, withdrawnAt }: PostedList, now: Date): boolean {
  if (audience !== 'PUBLIC' || (embargoOn !== null && now < startOf(embargoOn))) return false;
  return withdrawnAt === null || now < closesAt;
}

/** Whether those outside may read the names on it: only while they may object, since nothing is decided yet. */
export function areNamesShownOutside(posting: PostedList, now: Date): boolean {
  return isShownOutside(posting, now) && stateOfPosting(posting, now) === 'OPEN';
}
