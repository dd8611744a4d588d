import { closingText, dayText, instantText } from '../format';
import type { Window } from '../rulebook/deadline';
import type { Text } from '../text';
import { dayOf } from '../time';

export const WINDOW_STATES = ['UPCOMING', 'OPEN', 'GRACE', 'CLOSED', 'NOT_ANNOUNCED'] as const;
export type WindowState = (typeof WINDOW_STATES)[number];

/** Where a window stands at an instant; with `whyNotInTime` it agrees on what is in time. While its clock is stopped it is open. */
export function stateOfWindow({ rule, opensAt, closesAt, graceUntil, paused }: Window, now: Date): WindowState {
  if (rule.opens ? !opensAt : !closesAt && !paused) return 'NOT_ANNOUNCED';
  if (opensAt && now < opensAt) return 'UPCOMING';
  if (!closesAt || now < closesAt) return 'OPEN';
  return graceUntil && now < graceUntil ? 'GRACE' : 'CLOSED';
}

/** A window as it is written: "từ ngày 15/03/2017 đến hết ngày 31/03/2017 (23:59:59)". */
export function windowText({ opensAt, closesAt, paused }: Window): Text {
  const from = opensAt && dayText(dayOf(opensAt));
  const to = closesAt && closingText(closesAt);
  if (paused) return pausedText(paused.from, from);
  if (!from && !to) return { vi: 'Thời gian sẽ thông báo sau', en: 'To be announced' };
  return {
    vi: [from && `từ ngày ${from.vi}`, to ? `đến ${to.vi}` : 'thời hạn sẽ thông báo sau'].filter(Boolean).join(' '),
    en: [from && `from ${from.en}`, to ? `to ${to.en}` : 'to a day to be announced'].filter(Boolean).join(' '),
  };
}

function pausedText(since: Date, from: Text | undefined): Text {
  const { vi, en } = instantText(since);
  return {
    vi: [from && `từ ngày ${from.vi};`, `đang tạm dừng tính thời hạn từ ${vi}`].filter(Boolean).join(' '),
    en: [from && `from ${from.en};`, `its clock has been stopped since ${en}`].filter(Boolean).join(' '),
  };
}
