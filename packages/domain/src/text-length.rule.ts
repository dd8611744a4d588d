import { type Refusal, refusal } from './refusal';
import type { Text } from './text';

/** Characters of the texts that every act carries; the columns hold the same. */
export const TEXT_LIMITS = { reason: 2_000, decisionNumber: 80 } as const;

/** What refusals call these texts. */
const TEXT_NAMES: Readonly<Record<keyof typeof TEXT_LIMITS, Text>> = {
  reason: { vi: 'Lý do', en: 'The reason' },
  decisionNumber: { vi: 'Số văn bản', en: 'The number of the decision' },
};

/** Why a text is longer than it may be. */
export function whyTooLong(text: string, limit: number, name: Text, field: string): Refusal[] {
  if (text.length <= limit) return [];
  return [refusal('TEXT_TOO_LONG', { what: name.vi, whatEnglish: name.en, length: text.length, limit }, { field })];
}

/** The same of a text that every act carries. */
export function whyTextTooLong(field: keyof typeof TEXT_LIMITS, text: string): Refusal[] {
  return whyTooLong(text, TEXT_LIMITS[field], TEXT_NAMES[field], field);
}
