import { type Refusal, refusal } from '../refusal';
import { whyTooLong } from '../text-length.rule';

/** Years of which a plan can be: since the first Law on Emulation and Commendation, as far as its data can reach. */
const YEARS = { first: 2004, last: 2200 } as const;
/** Lengths in characters. */
export const PLAN_LIMITS = { title: 500, number: 80 } as const;

/** The head of a plan as the Office enters it. */
export interface AskedPlan {
  readonly year: number;
  readonly number: string;
  readonly title: string;
  /** Whether the year has a plan already. */
  readonly isTaken: boolean;
}

/** Why this plan may not be made. */
export function whyNotCreatePlan({ year, number, title, isTaken }: AskedPlan): Refusal[] {
  const { first, last } = YEARS;
  return [
    ...(year < first || year > last ? [refusal('PLAN_YEAR', { first, last }, { field: 'year' })] : []),
    ...(isTaken ? [refusal('PLAN_EXISTS', { year }, { field: 'year' })] : []),
    ...(title.trim() === '' ? [refusal('PLAN_TITLE_MISSING', {}, { field: 'title' })] : []),
    ...whyTooLong(title, PLAN_LIMITS.title, { vi: 'Tên kế hoạch', en: 'The title' }, 'title'),
    ...whyTooLong(number, PLAN_LIMITS.number, { vi: 'Số kế hoạch', en: 'The number' }, 'number'),
  ];
}
