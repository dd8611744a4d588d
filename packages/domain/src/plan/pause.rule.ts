import { instantText } from '../format';
import { type Refusal, refusal } from '../refusal';
import type { Window } from '../rulebook/deadline';
import { whyTextTooLong } from '../text-length.rule';

/** A stop of the clock as the Office enters it. */
export interface AskedPause {
  /** The window as it stands for those whose clock is stopped. */
  readonly window: Window;
  readonly reason: string;
  readonly now: Date;
}

/** Why the clock of this deadline may not be stopped now: it must run, and not be stopped already. */
export function whyNotPause({ window, reason, now }: AskedPause): Refusal[] {
  const { rule, opensAt, closesAt, paused } = window;
  const event = { event: rule.name.vi, eventEnglish: rule.name.en };
  if (paused) {
    const since = instantText(paused.from);
    return [refusal('PAUSE_RUNS', { ...event, since: since.vi, sinceEnglish: since.en })];
  }
  if (!closesAt || now >= closesAt || (opensAt && now < opensAt)) return [refusal('PAUSE_OUTSIDE_WINDOW', event, { source: rule.source })];
  if (reason.trim() === '') return [refusal('PAUSE_REASON_MISSING', {}, { field: 'reason' })];
  return whyTextTooLong('reason', reason);
}

/** Why a clock cannot go on: it was not stopped. */
export function whyNotResume({ rule, paused }: Window): Refusal[] {
  return paused ? [] : [refusal('PAUSE_NOT_RUNNING', { event: rule.name.vi, eventEnglish: rule.name.en })];
}
