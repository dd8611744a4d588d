import { closingText, dayText } from '../format';
import { type Refusal, refusal } from '../refusal';
import type { Window } from '../rulebook/deadline';
import { whyTextTooLong } from '../text-length.rule';
import { type Day, dayOf, endOf } from '../time';

/** More time as the Office or the Director enters it. */
export interface AskedExtension {
  /** The window as it stands for those who get more time. */
  readonly window: Window;
  /** The last day on which the act is still in time. */
  readonly lastDay: Day;
  readonly reason: string;
  readonly decisionNumber: string;
  readonly now: Date;
}

/** Why this extension may not be recorded. It must rest on a decision, say why, and give time that is still to come. */
export function whyNotExtend({ window, lastDay, reason, decisionNumber, now }: AskedExtension): Refusal[] {
  const { rule } = window;
  const event = { event: rule.name.vi, eventEnglish: rule.name.en };
  const source = rule.source;
  if (!rule.extendedBy) return [refusal('EXTENSION_NOT_FORESEEN', event, { source })];
  return [
    ...whyNotTheDay(lastDay, window, now, event),
    ...(reason.trim() === '' ? [refusal('EXTENSION_REASON_MISSING', {}, { field: 'reason' })] : []),
    ...(decisionNumber.trim() === '' ? [refusal('EXTENSION_DECISION_MISSING', {}, { field: 'decisionNumber' })] : []),
    ...whyTextTooLong('reason', reason),
    ...whyTextTooLong('decisionNumber', decisionNumber),
  ];
}

function whyNotTheDay(lastDay: Day, { closesAt, latestAt }: Window, now: Date, event: { event: string; eventEnglish: string }): Refusal[] {
  const field = 'lastDay';
  if (lastDay < dayOf(now)) {
    const { vi, en } = dayText(lastDay);
    return [refusal('EXTENSION_IN_THE_PAST', { lastDay: vi, lastDayEnglish: en }, { field })];
  }
  if (latestAt && endOf(lastDay) > latestAt) {
    const { vi, en } = closingText(latestAt);
    return [refusal('EXTENSION_BEYOND_LATEST', { ...event, latest: vi, latestEnglish: en }, { field })];
  }
  if (!closesAt || endOf(lastDay) > closesAt) return [];
  const { vi, en } = closingText(closesAt);
  return [refusal('EXTENSION_NOT_LATER', { ...event, closesAt: vi, closesAtEnglish: en }, { field })];
}
