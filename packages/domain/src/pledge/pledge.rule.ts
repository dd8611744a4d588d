import { type Refusal, refusal } from '../refusal';
import type { Window } from '../rulebook/deadline';
import { whyNotInTime } from '../rulebook/deadline.rule';
import { whyTooLong } from '../text-length.rule';
import { type PledgeSetting, whyIncomplete, whyNotKept } from './content.rule';
import { PLEDGE_LIMITS, PLEDGE_STATE_NAMES, type PledgeContent, type PledgeEvents, type PledgeState } from './pledge';
import { stateOf } from './state.rule';

/** What every act on a pledge asks of time. */
export interface PledgeTime {
  readonly now: Date;
  /** The window for pledges as it stands for the unit; absent when the rulebook sets none. */
  readonly window?: Window;
}

export interface SendPledgeFacts extends PledgeTime, PledgeSetting {
  readonly pledge: PledgeEvents;
  readonly content: PledgeContent;
}

/** What the one who confirms or returns a pledge brings along. */
export interface ReviewPledgeFacts {
  readonly pledge: PledgeEvents;
  /** It is the reviewer's own, or the reviewer sent it for their collective. */
  readonly isOwn: boolean;
}

/**
 * Why a draft with this content may not be kept. Time does not come into it: what was written is kept after the window has closed and
 * before it opens; only sending waits for the window.
 */
export function whyNotSavePledge(facts: PledgeSetting & Pick<SendPledgeFacts, 'pledge' | 'content'>): Refusal[] {
  const fixed = whyNotEditable(stateOf(facts.pledge));
  return fixed.length > 0 ? fixed : whyNotKept(facts.content, facts);
}

/**
 * Why this pledge may not be sent now: everything at once, an empty list means it may.
 *
 * A pledge that was returned was received in time once; its correction does not run against the window again.
 */
export function whyNotSendPledge(facts: SendPledgeFacts): Refusal[] {
  const state = stateOf(facts.pledge);
  const fixed = whyNotEditable(state);
  if (fixed.length > 0) return fixed;
  return [...(state === 'RETURNED' ? [] : whyNotInTime(facts.window, facts.now)), ...whyIncomplete(facts.content, facts)];
}

/** Why this pledge may not be confirmed now by this reviewer. Nobody confirms their own. */
export function whyNotConfirmPledge({ pledge, isOwn }: ReviewPledgeFacts): Refusal[] {
  return [...whyNotWaiting(stateOf(pledge)), ...(isOwn ? [refusal('PLEDGE_OWN', {})] : [])];
}

/** Why this pledge may not be returned to its writer now: as for confirming, and a reason must be given. */
export function whyNotReturnPledge(facts: ReviewPledgeFacts & { readonly reason: string }): Refusal[] {
  const name = { vi: 'Lý do trả lại', en: 'The reason for the return' };
  return [
    ...whyNotConfirmPledge(facts),
    ...(facts.reason.trim() === '' ? [refusal('REASON_MISSING', {}, { field: 'reason' })] : []),
    ...whyTooLong(facts.reason, PLEDGE_LIMITS.reason, name, 'reason'),
  ];
}

/**
 * Why a sent pledge may not be taken back now: until it is confirmed or returned, and only while it could be sent again, so that nobody
 * loses a registration that was in time.
 */
export function whyNotRecallPledge({ pledge, now, window }: PledgeTime & { readonly pledge: PledgeEvents }): Refusal[] {
  return [...whyNotWaiting(stateOf(pledge)), ...whyNotInTime(window, now)];
}

/** Why a unit of this kind has no pledge of its own: the directorate and the department as a whole are not collectives of the plan. */
export function whyNotACollective(unit: { readonly kind: string; readonly name: string }): Refusal[] {
  return isCollective(unit.kind) ? [] : [refusal('PLEDGE_NOT_A_COLLECTIVE', { unit: unit.name })];
}

/** Kinds of unit that do not pledge as a collective. */
export const NOT_A_COLLECTIVE: readonly string[] = ['DEPARTMENT', 'LEADERSHIP'];

export function isCollective(unitKind: string): boolean {
  return !NOT_A_COLLECTIVE.includes(unitKind);
}

function whyNotEditable(state: PledgeState): Refusal[] {
  return state === 'DRAFT' || state === 'RETURNED' ? [] : [refusal('PLEDGE_NOT_EDITABLE', inState(state))];
}

function whyNotWaiting(state: PledgeState): Refusal[] {
  return state === 'SENT' ? [] : [refusal('PLEDGE_NOT_WAITING', inState(state))];
}

function inState(state: PledgeState): { state: string; stateEnglish: string } {
  return { state: PLEDGE_STATE_NAMES[state].vi, stateEnglish: PLEDGE_STATE_NAMES[state].en };
}
