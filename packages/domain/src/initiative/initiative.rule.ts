import { dayText } from '../format';
import type { InitiativeLevel } from '../people/nominee';
import { INITIATIVE_LEVELS, isAtLeast } from '../people/scales';
import { type Refusal, refusal } from '../refusal';
import type { Window } from '../rulebook/deadline';
import { whyNotInTime } from '../rulebook/deadline.rule';
import type { Text } from '../text';
import { TEXT_LIMITS, whyTextTooLong, whyTooLong } from '../text-length.rule';
import type { Day } from '../time';

export const INITIATIVE_TEXT_LIMITS = { title: 300, description: 10_000, effect: 10_000 } as const;
export const MOST_COAUTHORS = 10;

export const INITIATIVE_STATES = ['FILED', 'BEFORE_COUNCIL', 'PASSED', 'NOT_PASSED', 'RECOGNISED', 'REFUSED', 'WITHDRAWN'] as const;
export type InitiativeState = (typeof INITIATIVE_STATES)[number];

/** What happened to an initiative that was filed. */
export interface InitiativeEvents {
  readonly recognisedOn: Day | null;
  readonly refusedAt: Date | null;
  readonly withdrawnAt: Date | null;
  /** Whether it is on the agenda of a council that has met, or will. */
  readonly isPlaced: boolean;
  /** What the council decided; null: nothing yet, it was put off, or it is not for this reader. */
  readonly passed: boolean | null;
}

/** Where an initiative stands. */
export function stateOfInitiative({ recognisedOn, refusedAt, withdrawnAt, isPlaced, passed }: InitiativeEvents): InitiativeState {
  if (withdrawnAt) return 'WITHDRAWN';
  if (refusedAt) return 'REFUSED';
  if (recognisedOn) return 'RECOGNISED';
  if (passed !== null) return passed ? 'PASSED' : 'NOT_PASSED';
  return isPlaced ? 'BEFORE_COUNCIL' : 'FILED';
}

/** An initiative as it is filed. */
export interface AskedInitiative {
  readonly title: string;
  readonly description: string;
  readonly effect: string;
  readonly coauthors: number;
  /** The plan's window for initiatives; undefined where it has none. */
  readonly window: Window | undefined;
  readonly now: Date;
}

const FIELDS: Readonly<Record<keyof typeof INITIATIVE_TEXT_LIMITS, Text>> = {
  title: { vi: 'Tên sáng kiến', en: 'The title' },
  description: { vi: 'Nội dung sáng kiến', en: 'The description' },
  effect: { vi: 'Hiệu quả, phạm vi áp dụng', en: 'The effect and where it is used' },
};

/** Why an initiative may not be filed so. */
export function whyNotFile({ window, now, coauthors, ...texts }: AskedInitiative): Refusal[] {
  const late = whyNotInTime(window, now);
  if (late.length > 0) return late;
  const fields = Object.keys(FIELDS) as (keyof typeof FIELDS)[];
  return [
    ...fields.flatMap((field) => {
      const text = texts[field].trim();
      const { vi, en } = FIELDS[field];
      if (text === '') return [refusal('INITIATIVE_TEXT_MISSING', { field: vi, fieldEnglish: en }, { field })];
      return whyTooLong(text, INITIATIVE_TEXT_LIMITS[field], FIELDS[field], field);
    }),
    ...(coauthors > MOST_COAUTHORS ? [refusal('INITIATIVE_COAUTHORS', { most: MOST_COAUTHORS }, { field: 'coauthorIds' })] : []),
  ];
}

/** Why an initiative may not be withdrawn: it is decided, or the council has it before it. */
export function whyNotWithdrawInitiative(state: InitiativeState): Refusal[] {
  if (state === 'FILED') return [];
  return state === 'BEFORE_COUNCIL' || state === 'PASSED' || state === 'NOT_PASSED'
    ? [refusal('INITIATIVE_BEFORE_COUNCIL', {})]
    : [refusal('INITIATIVE_SETTLED', {})];
}

/** A decision of recognition as the Office records it. */
export interface AskedRecognition {
  readonly state: InitiativeState;
  /** The levels at which it was recognised before. */
  readonly recognised: readonly InitiativeLevel[];
  readonly level: InitiativeLevel;
  readonly decidedOn: Day;
  readonly decisionNumber: string;
  readonly today: Day;
}

/**
 * Why a recognition may not be recorded. The first is at the level of this body and rests on its council; the chain then goes upwards, each
 * level on a decision of its own, made elsewhere.
 */
export function whyNotRecognise({ state, recognised, level, decidedOn, decisionNumber, today }: AskedRecognition): Refusal[] {
  const name = INITIATIVE_LEVELS[level];
  if (state !== 'PASSED' && state !== 'RECOGNISED') return [refusal('INITIATIVE_NOT_PASSED', {})];
  if (state === 'PASSED' && level !== 'UNIT') return [refusal('INITIATIVE_LEVEL_FIRST', {}, { field: 'level' })];
  if (recognised.some((earlier) => isAtLeast(INITIATIVE_LEVELS, earlier, level)))
    return [refusal('INITIATIVE_LEVEL_HELD', { level: name.vi, levelEnglish: name.en }, { field: 'level' })];
  const day = dayText(decidedOn);
  const number = decisionNumber.trim();
  return [
    ...(decidedOn > today ? [refusal('INITIATIVE_DECISION_AHEAD', { day: day.vi, dayEnglish: day.en }, { field: 'decidedOn' })] : []),
    ...(number === '' ? [refusal('INITIATIVE_DECISION_MISSING', {}, { field: 'decisionNumber' })] : []),
    ...whyTooLong(number, TEXT_LIMITS.decisionNumber, { vi: 'Số văn bản', en: 'The number of the decision' }, 'decisionNumber'),
  ];
}

/** Why a refusal may not be noted: what the council passed, and what is settled, is not refused by the Office. */
export function whyNotRefuseInitiative(state: InitiativeState, reason: string): Refusal[] {
  if (state === 'PASSED') return [refusal('INITIATIVE_PASSED', {})];
  if (state === 'BEFORE_COUNCIL') return [refusal('INITIATIVE_BEFORE_COUNCIL', {})];
  if (state !== 'FILED' && state !== 'NOT_PASSED') return [refusal('INITIATIVE_SETTLED', {})];
  return reason.trim() === '' ? [refusal('REASON_MISSING', {}, { field: 'reason' })] : whyTextTooLong('reason', reason.trim());
}
