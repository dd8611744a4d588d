import { type Refusal, refusal } from '../refusal';
import type { QuotaRule } from '../rulebook/quota';

/** What setting the number of a year asks. */
export interface PlacesToSet {
  readonly rule: QuotaRule;
  readonly isDirector: boolean;
  readonly used: number;
  readonly places: number;
  readonly decisionNumber: string;
  readonly reason: string;
}

/** Why the number of places of a year may not be set so. An empty list means that it may. */
export function whyNotSetPlaces({ rule, isDirector, used, places, decisionNumber, reason }: PlacesToSet): Refusal[] {
  const quota = { quota: rule.name.vi, quotaEnglish: rule.name.en };
  const source = { source: rule.source };
  if (rule.amount.kind !== 'setYearly') return [refusal('QUOTA_SET_BY_RULE', quota, source)];
  if (rule.amount.by === 'DIRECTOR' && !isDirector) return [refusal('QUOTA_SET_BY_DIRECTOR', quota, source)];
  return [
    ...(places < used && !rule.soft ? [refusal('QUOTA_SET_BELOW_USED', { ...quota, places, used }, { field: 'places' })] : []),
    ...(decisionNumber.trim() ? [] : [refusal('QUOTA_SET_DECISION_MISSING', {}, { field: 'decisionNumber' })]),
    ...(reason.trim() ? [] : [refusal('REASON_MISSING', {}, { field: 'reason' })]),
  ];
}
