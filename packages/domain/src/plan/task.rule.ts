import { instantText } from '../format';
import { type Refusal, refusal } from '../refusal';
import type { Day } from '../time';

export const PLAN_TASK_STATES = ['DONE', 'LATE', 'DUE', 'UPCOMING', 'UNDATED'] as const;
export type PlanTaskState = (typeof PLAN_TASK_STATES)[number];

/** When a task of the plan is to be done, and whether it is. */
export interface PlanTaskFacts {
  readonly dueFrom: Day | null;
  /** Its last day. */
  readonly dueTo: Day | null;
  readonly doneAt: Date | null;
}

/** Where a task stands on a day. One without a date is never late. */
export function stateOfTask({ dueFrom, dueTo, doneAt }: PlanTaskFacts, today: Day): PlanTaskState {
  if (doneAt) return 'DONE';
  if (!dueTo) return 'UNDATED';
  if (dueTo < today) return 'LATE';
  return dueFrom && dueFrom > today ? 'UPCOMING' : 'DUE';
}

/** Why a task may not be marked as done. */
export function whyNotComplete({ doneAt }: Pick<PlanTaskFacts, 'doneAt'>): Refusal[] {
  if (!doneAt) return [];
  const { vi, en } = instantText(doneAt);
  return [refusal('PLAN_TASK_DONE', { at: vi, atEnglish: en })];
}

/** Why a task may not be opened again. */
export function whyNotReopen({ doneAt }: Pick<PlanTaskFacts, 'doneAt'>): Refusal[] {
  return doneAt ? [] : [refusal('PLAN_TASK_NOT_DONE', {})];
}
