import { dayText, instantText } from '../format';
import { type Refusal, refusal } from '../refusal';
import type { Window } from '../rulebook/deadline';
import { whyNotInTime } from '../rulebook/deadline.rule';
import type { Turnout, VoteRule } from '../rulebook/vote';
import { quorumOf } from '../rulebook/vote.rule';
import type { Text } from '../text';
import { whyTextTooLong, whyTooLong } from '../text-length.rule';
import { type Day, dayOf } from '../time';
import { dissolved } from './council.rule';
import type { Attendance, CaseOutcome, SittingState } from './sitting';

const STATE_NAMES: Readonly<Record<SittingState, Text>> = {
  DRAFT: { vi: 'chưa được triệu tập', en: 'is not convened' },
  CONVENED: { vi: 'chưa khai mạc', en: 'is not open' },
  OPEN: { vi: 'đang diễn ra', en: 'is under way' },
  CLOSED: { vi: 'đã kết thúc', en: 'is over' },
  CANCELLED: { vi: 'đã bị hủy', en: 'was called off' },
};

/** Why something may not be done while a sitting is in this state. */
export function whyNotIn(state: SittingState, ...allowed: readonly SittingState[]): Refusal[] {
  if (allowed.includes(state)) return [];
  const { vi, en } = STATE_NAMES[state];
  return [refusal('SITTING_STATE', { state: vi, stateEnglish: en })];
}

export const PLACE_LIMIT = 200;

/** When and where a council meets. */
export interface AskedMeeting {
  readonly startsAt: Date;
  readonly place: string;
  /** The window of the plan for the council, as it stands; undefined where the plan has none. */
  readonly window: Window | undefined;
  readonly council: { readonly dissolvedOn: Day | null };
  readonly now: Date;
}

/** Why a council cannot be called to meet then and there: the plan says within which days it meets. */
export function whyNotMeet({ startsAt, place, window, council, now }: AskedMeeting): Refusal[] {
  const { dissolvedOn } = council;
  if (dissolvedOn && dayOf(startsAt) > dissolvedOn) return [dissolved(dissolvedOn)];
  const { vi, en } = instantText(startsAt);
  const name = { vi: 'Địa điểm', en: 'The place' };
  return [
    ...(startsAt < now ? [refusal('SITTING_IN_THE_PAST', { at: vi, atEnglish: en }, { field: 'startsAt' })] : []),
    ...whyNotInTime(window, startsAt).map((reason) => ({ ...reason, field: 'startsAt' })),
    ...(place.trim() === ''
      ? [refusal('SITTING_PLACE_MISSING', {}, { field: 'place' })]
      : whyTooLong(place.trim(), PLACE_LIMIT, name, 'place')),
  ];
}

/** Why a meeting that stands may not be moved: once members know of it, they hear why. */
export function whyNotReschedule(state: SittingState, meeting: AskedMeeting, reason: string): Refusal[] {
  const closed = whyNotIn(state, 'DRAFT', 'CONVENED');
  if (closed.length > 0) return closed;
  return [...whyNotMeet(meeting), ...(state === 'CONVENED' ? whyNoReason(reason) : whyTextTooLong('reason', reason.trim()))];
}

/** A reason in writing that is not too long. */
export function whyNoReason(reason: string): Refusal[] {
  return reason.trim() === '' ? [refusal('REASON_MISSING', {}, { field: 'reason' })] : whyTextTooLong('reason', reason.trim());
}

/** Why a sitting may not be called off: what it has decided stands. */
export function whyNotCancel(state: SittingState, reason: string, decided: readonly string[]): Refusal[] {
  const closed = whyNotIn(state, 'DRAFT', 'CONVENED', 'OPEN');
  if (closed.length > 0) return closed;
  return [...decided.map((name) => refusal('CASE_DECIDED', { case: name })), ...whyNoReason(reason)];
}

/** Why members may not be called in. */
export function whyNotConvene(
  state: SittingState,
  { cases, presides, ...meeting }: Pick<AskedMeeting, 'startsAt' | 'now'> & { readonly cases: number; readonly presides: boolean },
): Refusal[] {
  const closed = whyNotIn(state, 'DRAFT');
  if (closed.length > 0) return closed;
  const at = instantText(meeting.startsAt);
  const day = dayText(dayOf(meeting.startsAt));
  return [
    ...(meeting.startsAt < meeting.now ? [refusal('SITTING_IN_THE_PAST', { at: at.vi, atEnglish: at.en })] : []),
    ...(cases === 0 ? [refusal('AGENDA_EMPTY', {})] : []),
    ...(presides ? [] : [refusal('COUNCIL_WITHOUT_CHAIR', { day: day.vi, dayEnglish: day.en })]),
  ];
}

/** What opening a sitting asks. Recusals change the quorum of a case, never that of the sitting itself. */
export interface OpeningSitting {
  readonly startsAt: Date;
  readonly now: Date;
  readonly window: Window | undefined;
  /** The votes that the agenda asks for, each once. */
  readonly rules: readonly VoteRule[];
  /** Who is there, for a rule. */
  readonly turnoutFor: (rule: VoteRule) => Turnout;
  /** Members of whom nobody recorded whether they are there. */
  readonly unrecorded: readonly string[];
}

/** Why a sitting may not be opened now. It may as soon as one of the votes on its agenda has its quorum. */
export function whyNotOpen(state: SittingState, { startsAt, now, window, rules, turnoutFor, unrecorded }: OpeningSitting): Refusal[] {
  const closed = whyNotIn(state, 'CONVENED');
  if (closed.length > 0) return closed;
  const day = dayText(dayOf(startsAt));
  if (dayOf(now) < dayOf(startsAt)) return [refusal('SITTING_NOT_YET', { day: day.vi, dayEnglish: day.en })];
  const missing = rules.map((rule) => whyNoQuorum(rule, turnoutFor(rule)));
  return [
    ...whyNotInTime(window, now),
    ...(rules.length === 0 ? [refusal('AGENDA_EMPTY', {})] : []),
    ...(unrecorded.length > 0 ? [refusal('ATTENDANCE_INCOMPLETE', { names: unrecorded.join(', ') })] : []),
    ...(missing.every((reasons) => reasons.length > 0) ? (missing[0] ?? []) : []),
  ];
}

/** Why the council as a whole has no quorum for a vote. */
function whyNoQuorum(rule: VoteRule, { members, present }: Turnout): Refusal[] {
  const quorum = Math.max(quorumOf(rule, members), 1);
  return present >= quorum ? [] : [refusal('COUNCIL_HAS_NO_QUORUM', { members, present, quorum }, { source: rule.source })];
}

/** Why a sitting may not be closed. What it has not decided is put off; what is being voted on must be counted first. */
export function whyNotClose(state: SittingState, { ballotRuns }: { readonly ballotRuns: boolean }): Refusal[] {
  return [...whyNotIn(state, 'OPEN'), ...(ballotRuns ? [refusal('VOTING_UNDER_WAY', {})] : [])];
}

/** A nomination or an initiative that might come on an agenda. */
export interface AskedCase {
  readonly name: string;
  /** Accepted by the Office, and neither withdrawn, decided nor sent back alone. */
  readonly isReady: boolean;
  /** How this council votes on it; undefined where the rules do not ask it to. */
  readonly rule: VoteRule | undefined;
  /** The sittings of this council before which it came and which were not called off. */
  readonly before: readonly { readonly number: number; readonly outcome: CaseOutcome | null; readonly isOver: boolean }[];
}

/** Why something may not come on the agenda. What was put off may come again. */
export function whyNotPlace(state: SittingState, { name, isReady, rule, before }: AskedCase): Refusal[] {
  const closed = whyNotIn(state, 'DRAFT', 'CONVENED', 'OPEN');
  if (closed.length > 0) return closed;
  if (!isReady) return [refusal('CASE_NOT_READY', { case: name })];
  if (!rule) return [refusal('CASE_NEEDS_NO_COUNCIL', { case: name })];
  if (before.some(({ outcome }) => outcome !== null && outcome !== 'DEFERRED')) return [refusal('CASE_DECIDED', { case: name })];
  const pending = before.find(({ outcome, isOver }) => outcome === null && !isOver);
  return pending ? [refusal('CASE_ELSEWHERE', { case: name, number: pending.number })] : [];
}

/** A case that is to be put off, or taken off the agenda. */
export interface PlacedCase {
  readonly name: string;
  readonly outcome: CaseOutcome | null;
  readonly ballotRuns: boolean;
}

/** Why a case may not be taken off the agenda or put off. */
export function whyNotDefer(state: SittingState, { name, outcome, ballotRuns }: PlacedCase, reason: string): Refusal[] {
  const closed = whyNotIn(state, 'DRAFT', 'CONVENED', 'OPEN');
  if (closed.length > 0) return closed;
  if (outcome !== null) return [refusal('CASE_DECIDED', { case: name })];
  if (ballotRuns) return [refusal('CASE_BEING_VOTED_ON', { case: name })];
  return whyNoReason(reason);
}

/** Why an agenda may not be put into this order: it must be the same cases, each once. */
export function whyNotOrder(state: SittingState, there: readonly string[], asked: readonly string[]): Refusal[] {
  const closed = whyNotIn(state, 'DRAFT', 'CONVENED', 'OPEN');
  if (closed.length > 0) return closed;
  const isSame = asked.length === there.length && new Set(asked).size === asked.length && asked.every((id) => there.includes(id));
  return isSame ? [] : [refusal('AGENDA_DIFFERS', {})];
}

/** How somebody is to be recorded. */
export interface AskedAttendance {
  readonly name: string;
  readonly attends: Attendance;
  readonly proxy: { readonly name: string; readonly hasPower: boolean; readonly isMember: boolean } | null;
  /** The votes that the agenda asks for. */
  readonly rules: readonly VoteRule[];
}

/** Why somebody may not be recorded so. Proxies come only where a rule on the agenda allows them, with a written power. */
export function whyNotAttend({ name, attends, proxy, rules }: AskedAttendance): Refusal[] {
  if (attends !== 'PROXY') return [];
  if (!rules.some((rule) => rule.proxies)) return [refusal('PROXY_NOT_ALLOWED', { name }, { source: rules[0]?.source, field: 'attends' })];
  if (!proxy?.hasPower) return [refusal('PROXY_POWER_MISSING', { name }, { field: 'proxyPersonId' })];
  return proxy.isMember ? [refusal('PROXY_IS_MEMBER', { name: proxy.name }, { field: 'proxyPersonId' })] : [];
}
