import { type Refusal, refusal } from '../refusal';
import { citationText } from '../rulebook/describe';
import type { RulebookProblem } from '../rulebook/rulebook-error';
import type { Text } from '../text';

/** Lengths in characters; the columns hold the same. */
export const PUBLICATION_LIMITS = { reason: 2000, decisionNumber: 80 } as const;

/** Rules that somebody wants to publish. */
export interface AskedPublication {
  readonly planYear: number;
  /** The year that the rulebook itself says; undefined when it says none. */
  readonly year: unknown;
  readonly problems: readonly RulebookProblem[];
  /** Number of the version in force when it says exactly the same. */
  readonly sameAs?: number;
  readonly reason: string;
  readonly decisionNumber: string;
}

/** Why these rules may not be published: every reason at once, so that they can be mended in one go. */
export function whyNotPublish({ planYear, year, problems, sameAs, reason, decisionNumber }: AskedPublication): Refusal[] {
  return [
    ...(reason.trim() === '' ? [refusal('PUBLISH_REASON_MISSING', {}, { field: 'reason' })] : []),
    ...(decisionNumber.trim() === '' ? [refusal('PUBLISH_DECISION_MISSING', {}, { field: 'decisionNumber' })] : []),
    ...whyTooLong('reason', { vi: 'Lý do', en: 'The reason' }, reason),
    ...whyTooLong('decisionNumber', { vi: 'Số văn bản', en: 'The number of the decision' }, decisionNumber),
    ...(typeof year === 'number' && year !== planYear ? [refusal('RULEBOOK_YEAR', { year, planYear }, { field: 'year' })] : []),
    ...(sameAs === undefined ? [] : [refusal('RULEBOOK_UNCHANGED', { number: sameAs })]),
    ...problems.map(readProblem),
  ];
}

function readProblem({ place, reason, breaks }: RulebookProblem): Refusal {
  const facts = { place, reason: reason.vi, reasonEnglish: reason.en };
  if (!breaks) return refusal('RULEBOOK_INVALID', facts, { field: place });
  const { vi, en } = citationText(breaks);
  return refusal('RULE_LOOSER', { ...facts, clause: vi, clauseEnglish: en }, { field: place, source: breaks });
}

function whyTooLong(field: keyof typeof PUBLICATION_LIMITS, { vi, en }: Text, text: string): Refusal[] {
  const limit = PUBLICATION_LIMITS[field];
  return text.length > limit ? [refusal('TEXT_TOO_LONG', { what: vi, whatEnglish: en, length: text.length, limit }, { field })] : [];
}
