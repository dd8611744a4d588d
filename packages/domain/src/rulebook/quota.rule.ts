import { type Refusal, refusal } from '../refusal';
import type { Ledger, QuotaRule, Rounding } from './quota';

/**
 * How many places a quota gives over a base: holders of another award, or heads.
 *
 * `anyQualifies` says whether at least one nominee meets the criteria; only then does "at least one" open a place
 * that the share alone would not.
 */
export function placesOf(rule: QuotaRule, base: number, anyQualifies: boolean): number {
  const { amount } = rule;
  if (amount.kind === 'count') return amount.places;
  const places = shareOf(amount.percent, base, amount.rounding);
  return places === 0 && amount.atLeastOneIfAnyQualifies && anyQualifies ? 1 : places;
}

/** How many of these places leaders may take, rounded down; undefined when the rule does not limit leaders. */
export function leaderPlacesOf(rule: QuotaRule, places: number): number | undefined {
  return rule.leaders && shareOf(rule.leaders.atMostPercent, places, 'DOWN');
}

/**
 * Why one more approval does not fit into a quota as it stands. An empty list means that there is a place.
 *
 * A leader needs both a place and one of the leaders' places; both reasons are told when both are missing.
 */
export function whyNoPlace(ledger: Ledger, { isLeader }: { readonly isLeader: boolean }): Refusal[] {
  const { rule, base, places, used, leaderPlaces, leadersUsed } = ledger;
  const refusals: Refusal[] = [];
  const quota = { quota: rule.name.vi, quotaEnglish: rule.name.en };
  if (used >= places) refusals.push(refusal('QUOTA_USED', { ...quota, places, used, base }, { source: rule.source }));
  if (isLeader && leaderPlaces !== undefined && leadersUsed >= leaderPlaces) {
    refusals.push(refusal('QUOTA_LEADERS_USED', { ...quota, places, leaderPlaces, leadersUsed }, { source: rule.source }));
  }
  return refusals;
}

/** A share of a base in whole places. Works on hundredths of a percent in integers, so 15% of 20 is 3 and never 2.9999. */
function shareOf(percent: number, base: number, rounding: Rounding): number {
  const parts = Math.round(percent * 100) * base;
  const whole = Math.floor(parts / 10_000);
  const rest = parts - whole * 10_000;
  if (rounding === 'UP') return rest > 0 ? whole + 1 : whole;
  if (rounding === 'HALF_UP') return rest >= 5_000 ? whole + 1 : whole;
  return whole;
}
