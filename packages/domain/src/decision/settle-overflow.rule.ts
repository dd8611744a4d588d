import { formatNumber } from '../format';
import { type Refusal, refusal } from '../refusal';
import type { OverflowRule } from '../rulebook/overflow';
import { type Contender, NO_OVERFLOW_RULE, type Overflow, type Room, rankForPlaces } from '../rulebook/overflow.rule';
import type { Text } from '../text';
import { whyTextTooLong } from '../text-length.rule';

/** Who settles that somebody has a place: the ranking alone, a second ballot among those who are even, or the chair. */
export const SETTLERS = ['RANKING', 'SECOND_BALLOT', 'CHAIR'] as const;
export type Settler = (typeof SETTLERS)[number];

export interface Ranked extends Overflow {
  readonly settledBy: Settler;
}

/**
 * Ranks those whom the council passed for the places that there are, and where some are even, by the second ballot that was held among
 * all of them.
 *
 * @param second votes of the second ballot in percent, by contender
 */
export function rankPassed(
  rule: OverflowRule = NO_OVERFLOW_RULE,
  contenders: readonly Contender[],
  room: Room,
  second: ReadonlyMap<string, number>,
): Ranked {
  const first = rankForPlaces(rule, contenders, room);
  const tied = contenders.filter(({ id }) => first.tied.includes(id));
  const isHeld = tied.length > 0 && first.unranked.length === 0 && tied.every(({ id }) => second.has(id));
  if (!isHeld) return { ...first, settledBy: 'RANKING' };
  const leadersChosen = contenders.filter(({ id, isLeader }) => isLeader && first.chosen.includes(id)).length;
  const left = { places: first.seats, leaderPlaces: room.leaderPlaces === undefined ? undefined : room.leaderPlaces - leadersChosen };
  const again = rankForPlaces(
    { rankBy: 'VOTES', tieBreaks: [], settledBy: 'CHAIR' },
    tied.map((contender) => ({ ...contender, votes: second.get(contender.id) })),
    left,
  );
  const steps = again.steps.map(({ about, text }) => ({ about, text: prefixed(text) }));
  return {
    chosen: [...first.chosen, ...again.chosen],
    without: [...again.without, ...first.without],
    tied: again.tied,
    seats: again.seats,
    unranked: [],
    steps: [...first.steps, ...steps],
    settledBy: 'SECOND_BALLOT',
  };
}

function prefixed({ vi, en }: Text): Text {
  return { vi: `Bỏ phiếu lần hai: ${vi}`, en: `Second ballot: ${en}` };
}

/** Who has a place, and how it came about. */
export interface Settled {
  readonly placed: readonly string[];
  readonly without: readonly string[];
  readonly settledBy: Settler;
  readonly steps: readonly Text[];
}

export interface SettlingFacts {
  readonly quota: Text;
  readonly ranked: Ranked;
  readonly settledBy: OverflowRule['settledBy'];
  /** Cases that the quota counts and that are not decided yet. */
  readonly undecided: number;
  /** Of those who are even whom the chair gives a place, and why. */
  readonly chosen: readonly string[];
  readonly reason: string;
}

/** Why the places of a quota cannot be given so now. An empty list means they can. */
export function whyNotSettlePlaces({ quota, ranked, settledBy, undecided, chosen, reason }: SettlingFacts): Refusal[] {
  const it = { quota: quota.vi, quotaEnglish: quota.en };
  if (undecided > 0 || ranked.unranked.length > 0) return [refusal('PLACES_NOT_RANKED', it)];
  if (ranked.tied.length === 0) return [];
  if (settledBy === 'SECOND_BALLOT' && ranked.settledBy !== 'SECOND_BALLOT') return [refusal('PLACES_BY_SECOND_BALLOT', it)];
  const picked = new Set(chosen.filter((id) => ranked.tied.includes(id)));
  if (picked.size !== ranked.seats || chosen.length !== picked.size)
    return [refusal('PLACES_WRONG_NUMBER', { seats: ranked.seats }, { field: 'chosen' })];
  const given = reason.trim();
  return given === '' ? [refusal('REASON_MISSING', {}, { field: 'reason' })] : whyTextTooLong('reason', given);
}

/** Why no second ballot can be held among those who are even. */
export function whyNoSecondBallot({ quota, ranked, undecided }: Pick<SettlingFacts, 'quota' | 'ranked' | 'undecided'>): Refusal[] {
  const it = { quota: quota.vi, quotaEnglish: quota.en };
  if (undecided > 0 || ranked.unranked.length > 0) return [refusal('PLACES_NOT_RANKED', it)];
  return ranked.tied.length === 0 || ranked.settledBy === 'SECOND_BALLOT' ? [refusal('PLACES_NO_TIE', it)] : [];
}

/** The places as they are given: what the ranking leaves even, the chair has chosen. */
export function settlePlaces({ ranked, chosen, reason }: Pick<SettlingFacts, 'ranked' | 'chosen' | 'reason'>): Settled {
  const steps = ranked.steps.map(({ text }) => text);
  if (ranked.tied.length === 0) return { placed: ranked.chosen, without: ranked.without, settledBy: ranked.settledBy, steps };
  const left = ranked.tied.filter((id) => !chosen.includes(id));
  const said: Text = {
    vi: `Người chủ trì chọn ${formatNumber(chosen.length, 'vi')} trong số ngang nhau. Lý do: ${reason.trim()}`,
    en: `The chair chose ${formatNumber(chosen.length, 'en')} of those who are even. Reason: ${reason.trim()}`,
  };
  return { placed: [...ranked.chosen, ...chosen], without: [...left, ...ranked.without], settledBy: 'CHAIR', steps: [...steps, said] };
}
