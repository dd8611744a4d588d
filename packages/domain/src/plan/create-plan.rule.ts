import { type Refusal, refusal } from '../refusal';
import type { Text } from '../text';

/** Years of which a plan can be: since the first Law on Emulation and Commendation, as far as its data can reach. */
const YEARS = { first: 2004, last: 2200 } as const;
const LIMITS = { title: 500, number: 80 } as const;

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
    ...whyTooLong('title', { vi: 'Tên kế hoạch', en: 'The title' }, title),
    ...whyTooLong('number', { vi: 'Số kế hoạch', en: 'The number' }, number),
  ];
}

function whyTooLong(field: keyof typeof LIMITS, { vi, en }: Text, text: string): Refusal[] {
  const limit = LIMITS[field];
  return text.length > limit ? [refusal('TEXT_TOO_LONG', { what: vi, whatEnglish: en, length: text.length, limit }, { field })] : [];
}
