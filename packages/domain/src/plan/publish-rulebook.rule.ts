import { type Refusal, refusal } from '../refusal';
import { citationText } from '../rulebook/describe';
import type { RulebookProblem } from '../rulebook/rulebook-error';
import { whyTextTooLong } from '../text-length.rule';

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
    ...whyTextTooLong('reason', reason),
    ...whyTextTooLong('decisionNumber', decisionNumber),
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
