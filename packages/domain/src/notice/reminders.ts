import { formatDay } from '../format';
import type { Day } from '../time';
import type { NoticeCode } from './notice';

/** What waits for somebody while a deadline comes near, and how long before it they are reminded. */
export interface ReminderRule {
  readonly kind: Extract<NoticeCode, `REMIND_${string}`>;
  /** By when it must be done: an event of the year, or SITTING for the sitting in which it comes up. */
  readonly event: string;
  /** Before that begins, rather than before it ends. */
  readonly beforeItOpens?: true;
  /** Working days before the last one, the longest first; 0 is the last day itself. */
  readonly workingDaysBefore: readonly number[];
}

/** The distances are data: a shorter calendar may want others. */
export const REMINDERS: readonly ReminderRule[] = [
  { kind: 'REMIND_PLEDGE', event: 'PLEDGE', workingDaysBefore: [7, 3, 1] },
  { kind: 'REMIND_COLLECTIVE_PLEDGE', event: 'PLEDGE', workingDaysBefore: [7, 3, 1] },
  { kind: 'REMIND_CONFIRM_PLEDGES', event: 'PLEDGE', workingDaysBefore: [3, 0] },
  { kind: 'REMIND_DOSSIER', event: 'NOMINATION', workingDaysBefore: [7, 3, 1] },
  { kind: 'REMIND_APPRAISAL', event: 'COUNCIL', beforeItOpens: true, workingDaysBefore: [7, 3, 1] },
  { kind: 'REMIND_VOTE', event: 'SITTING', workingDaysBefore: [3, 1] },
  { kind: 'REMIND_DECISION', event: 'SUBMISSION', workingDaysBefore: [3, 1] },
];

/**
 * Which of its distances has been reached: the shortest one that is not shorter than what is left. A clock that jumps over several of them
 * reaches one; nothing is reached before the longest, nor once the time is over.
 *
 * @param left working days before the last one; negative when it is past
 */
export function distanceReached(workingDaysBefore: readonly number[], left: number): number | undefined {
  if (left < 0) return undefined;
  return workingDaysBefore.filter((distance) => left <= distance).sort((one, other) => one - other)[0];
}

/** A day as reminders write it. */
export function dueText(day: Day): { readonly due: string; readonly dueEnglish: string } {
  return { due: `hết ngày ${formatDay(day, 'vi')}`, dueEnglish: `the end of ${formatDay(day, 'en')}` };
}
