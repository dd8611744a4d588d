import { type Refusal, refusal } from '../refusal';
import type { AwardKey } from './award';
import type { Ledger, PlainAmount, QuotaRule, Rounding } from './quota';

/** What of a quota lies outside its rule: the titles of the unit whose places they are, and the number set for the year. */
export interface QuotaYear {
  readonly titles?: ReadonlySet<AwardKey>;
  readonly set?: number;
}

/**
 * How many places a quota gives over a base: holders of another award, heads, or what else the rule says.
 *
 * `anyQualifies` says whether at least one nominee meets the criteria; only then does "at least one" open a place that the share
 * alone would not. Undefined when there is no limit, or when the number of the year is not set yet.
 */
export function placesOf(rule: QuotaRule, base: number, anyQualifies: boolean, year: QuotaYear = {}): number | undefined {
  const amount = plainAmountOf(rule, year.titles);
  if (amount === undefined) return rule.amount.kind === 'setYearly' ? year.set : undefined;
  if (amount.kind === 'count') return amount.places;
  const places = shareOf(amount.percent, base, amount.rounding);
  return places === 0 && amount.atLeastOneIfAnyQualifies && anyQualifies ? 1 : places;
}

const NO_PLACE: PlainAmount = { kind: 'count', places: 0 };

/** The count or share that holds for a unit with these titles. Undefined where the rule itself gives no number. */
export function plainAmountOf({ amount }: QuotaRule, titles: ReadonlySet<AwardKey> = new Set()): PlainAmount | undefined {
  switch (amount.kind) {
    case 'count':
    case 'share':
      return amount;
    case 'byUnitTitle':
      return amount.rows.find(({ title }) => title === null || titles.has(title))?.amount ?? NO_PLACE;
    case 'setYearly':
    case 'none':
      return undefined;
  }
}

/**
 * How many of these places leaders may take: their share, rounded down, and never what is kept for others.
 *
 * @param leaders all leaders on the rolls, for a share that is taken of them
 * @returns undefined when the rule does not limit leaders, or limits them to a share of places without a number
 */
export function leaderPlacesOf(rule: QuotaRule, places: number | undefined, leaders = 0): number | undefined {
  const base = rule.leaders?.of === 'LEADERS' ? leaders : places;
  const limits = [
    places,
    rule.leaders && base !== undefined ? shareOf(rule.leaders.atMostPercent, base, 'DOWN') : undefined,
    rule.keptForNonLeaders !== undefined && places !== undefined ? Math.max(0, places - rule.keptForNonLeaders) : undefined,
  ];
  if (limits[1] === undefined && limits[2] === undefined) return undefined;
  return Math.min(...limits.filter((limit) => limit !== undefined));
}

/** What is counted of a quota before its ledger can be drawn up. */
export interface QuotaCount extends QuotaYear {
  readonly base: number;
  readonly leaders?: number;
  /** Whether at least one nominee meets the criteria. */
  readonly anyQualifies: boolean;
  /** Nominated and not yet decided. */
  readonly nominated: number;
  readonly used: number;
  readonly leadersUsed: number;
}

/**
 * A quota as it stands. What was approved stays approved: where a base has fallen since, the limit is what is used, and nobody
 * else is approved until the base has grown again.
 */
export function ledgerOf(rule: QuotaRule, count: QuotaCount): Ledger {
  const { base, leaders, nominated, used, leadersUsed } = count;
  const given = placesOf(rule, base, count.anyQualifies, count);
  const places = given === undefined ? undefined : Math.max(given, used);
  const held = places === undefined ? nominated : Math.min(nominated, places - used);
  const leaderPlaces = leaderPlacesOf(rule, given, leaders);
  return {
    rule,
    base,
    ...(places === undefined ? {} : { places, left: places - used - held }),
    held,
    used,
    over: nominated - held,
    ...(leaderPlaces === undefined ? {} : { leaderPlaces: Math.max(leaderPlaces, leadersUsed) }),
    leadersUsed,
    ...(rule.leaders?.of === 'LEADERS' ? { leaderBase: leaders ?? 0 } : {}),
  };
}

/** Whether the number of the year is still to be set; until then nobody is approved. */
export function isNotSet({ rule, places }: Ledger): boolean {
  return rule.amount.kind === 'setYearly' && places === undefined;
}

/** What a ledger warns of before the wall: more nominated than places, every place spoken for, or the last one. */
export type QuotaWarning = 'OVER' | 'FULL' | 'LAST';

export function warningOf({ left, over, held, used }: Ledger): QuotaWarning | undefined {
  if (over > 0) return 'OVER';
  if (left === undefined || held + used === 0) return undefined;
  if (left === 0) return 'FULL';
  return left === 1 ? 'LAST' : undefined;
}

/**
 * Why one more approval does not fit into a quota as it stands. An empty list means that there is a place.
 *
 * A leader needs both a place and one of the leaders' places; both reasons are told when both are missing. What a soft limit
 * refuses, a reason in writing lifts: see `withoutLifted`.
 */
export function whyNoPlace(ledger: Ledger, { isLeader }: { readonly isLeader: boolean }): Refusal[] {
  const { rule, base, places, used, leaderPlaces, leadersUsed } = ledger;
  const quota = { quota: rule.name.vi, quotaEnglish: rule.name.en };
  const source = { source: rule.source };
  if (isNotSet(ledger)) return [refusal('QUOTA_NOT_SET', quota, source)];
  const refusals: Refusal[] = [];
  if (places !== undefined && used >= places) {
    refusals.push(refusal(rule.soft ? 'QUOTA_SOFT_USED' : 'QUOTA_USED', { ...quota, places, used, base }, source));
  }
  if (isLeader && leaderPlaces !== undefined && leadersUsed >= leaderPlaces) {
    const facts = { ...quota, places: places ?? leaderPlaces, leaderPlaces, leadersUsed };
    refusals.push(refusal(rule.soft ? 'QUOTA_SOFT_LEADERS_USED' : 'QUOTA_LEADERS_USED', facts, source));
  }
  return refusals;
}

const SOFT: ReadonlySet<string> = new Set(['QUOTA_SOFT_USED', 'QUOTA_SOFT_LEADERS_USED']);

/** Whether a reason in writing would lift a refusal. */
export function isLiftedByReason({ code }: { readonly code: string }): boolean {
  return SOFT.has(code);
}

/** What still stands against an approval once a reason is given. Blanks are no reason. */
export function withoutLifted(refusals: readonly Refusal[], reason: string | undefined): Refusal[] {
  return reason?.trim() ? refusals.filter((each) => !isLiftedByReason(each)) : [...refusals];
}

/** A share of a base in whole places. Works on hundredths of a percent in integers, so 15% of 20 is 3 and never 2.9999. */
export function shareOf(percent: number, base: number, rounding: Rounding): number {
  const parts = Math.round(percent * 100) * base;
  const whole = Math.floor(parts / 10_000);
  const rest = parts - whole * 10_000;
  if (rounding === 'UP') return rest > 0 ? whole + 1 : whole;
  if (rounding === 'HALF_UP') return rest >= 5_000 ? whole + 1 : whole;
  return whole;
}

/** The awards on whose results of the year a quota waits, so that awards are worked from the lowest title up. */
export function awardsAwaited({ amount }: QuotaRule): AwardKey[] {
  switch (amount.kind) {
    case 'share':
      return baseAward(amount);
    case 'byUnitTitle':
      return [...new Set(amount.rows.flatMap((row) => [...(row.title === null ? [] : [row.title]), ...baseAward(row.amount)]))];
    case 'count':
    case 'setYearly':
    case 'none':
      return [];
  }
}

function baseAward(amount: PlainAmount): AwardKey[] {
  return amount.kind === 'share' && amount.base.kind === 'holders' ? [amount.base.award] : [];
}
