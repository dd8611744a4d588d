import type { RatingLevel, UnitKind } from '../people/nominee';
import type { Text } from '../text';
import type { Day, Span } from '../time';
import type { AwardKey } from './award';
import type { Citation } from './citation';
import type { LayerKind } from './layer-kind';
import type { OverflowRule } from './overflow';

/** From the strictest to the loosest: `HALF_UP` goes up from one half. */
export const ROUNDINGS = ['DOWN', 'HALF_UP', 'UP'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** What kind of nominee a quota counts. */
export type Counted = 'PERSONS' | 'COLLECTIVES';

/** How many may be approved for an award. Several quotas may count one award; then each of them must have a place. */
export interface QuotaRule {
  readonly id: string;
  readonly name: Text;
  /** Awards that share these places. */
  readonly awards: readonly AwardKey[];
  /** Counts only nominees of this kind, and only those in a base of people or collectives. Absent: both. */
  readonly counts?: Counted;
  readonly over: QuotaScope;
  readonly amount: QuotaAmount;
  readonly leaders?: LeadersShare;
  /** So many of the places leaders cannot take. */
  readonly keptForNonLeaders?: number;
  /** A soft limit may be passed for a reason in writing. Absent: nobody passes it. */
  readonly soft?: true;
  /** Who comes first when more pass than there are places. Absent: nothing is said, the chair decides. */
  readonly overflow?: OverflowRule;
  readonly inForce?: Span;
  /** The kinds of layers that may set another quota in its place, even a looser one. */
  readonly delegates?: readonly LayerKind[];
  readonly source: Citation;
}

/**
 * Whose places they are. `EACH_UNIT` gives places to every unit for those who belong to it directly. Named units and kinds of
 * units include the units below them; `each` says whether each has its places or all of them share.
 */
export type QuotaScope =
  | 'ORGANISATION'
  | 'EACH_UNIT'
  | { readonly units: readonly string[]; readonly each: boolean }
  | { readonly unitKinds: readonly UnitKind[]; readonly each: boolean };

export type QuotaAmount =
  | PlainAmount
  /** The first row whose title the unit holds this year tells; a row without a title fits every unit. No row fits: no place. */
  | { readonly kind: 'byUnitTitle'; readonly rows: readonly UnitTitleRow[] }
  /** Nobody is approved until the number for the year is set. */
  | { readonly kind: 'setYearly'; readonly by: 'COUNCIL' | 'DIRECTOR' }
  /** No limit: the ledger counts, and nothing is refused. */
  | { readonly kind: 'none' };

export type PlainAmount = CountAmount | ShareAmount;

export interface CountAmount {
  readonly kind: 'count';
  readonly places: number;
}

export interface ShareAmount {
  readonly kind: 'share';
  /** In percent, with at most two decimals. */
  readonly percent: number;
  readonly base: QuotaBase;
  readonly rounding: Rounding;
  readonly atLeastOneIfAnyQualifies: boolean;
}

export interface UnitTitleRow {
  readonly title: AwardKey | null;
  readonly amount: PlainAmount;
}

/** What a share is taken of. Bases of people and collectives count only the kind that the quota counts. */
export type QuotaBase =
  /** Who was approved for another award this year; with `years`, and held it in the years before, so many in a row with this one. */
  | { readonly kind: 'holders'; readonly award: AwardKey; readonly years?: number }
  /** People on the rolls on a day; absent: on the day of the question. */
  | { readonly kind: 'headcount'; readonly on?: Day }
  /** Those rated at this level or above for the year. */
  | { readonly kind: 'rated'; readonly atLeast: RatingLevel }
  /** Those who meet the award's conditions, but for what a person must attest by name. */
  | { readonly kind: 'eligible'; readonly award: AwardKey }
  /** Those whose pledge of the year is confirmed. */
  | { readonly kind: 'participants' }
  /** Units that are collectives. */
  | { readonly kind: 'subUnits' }
  /** Heads and deputies on the rolls. */
  | { readonly kind: 'leaders' };

/** How many leaders may be among those who take the places: a share of the places, or of all leaders on the rolls. Rounded down. */
export interface LeadersShare {
  readonly atMostPercent: number;
  /** Absent: of the places. Either way leaders take their places from the same ones. */
  readonly of?: 'PLACES' | 'LEADERS';
}

/**
 * A quota as it stands.
 *
 * `held + used + left` is always `places`: a nomination holds a place as long as there is one, and what is nominated beyond the
 * places is told apart in `over`. So `held + over` are nominated, and nothing is ever negative.
 */
export interface Ledger {
  readonly rule: QuotaRule;
  /** What the share is taken of; 0 where there is no share. */
  readonly base: number;
  /** How many may be approved. Undefined: no limit, or not set yet: `isNotSet` tells. */
  readonly places?: number;
  /** Places for which somebody is nominated who is not yet decided. */
  readonly held: number;
  /** Approved. */
  readonly used: number;
  /** Neither approved nor nominated for. Undefined together with `places`. */
  readonly left?: number;
  /** Nominated beyond the places: so many will go without. */
  readonly over: number;
  /** How many of the places leaders may take, by both their share and what is kept for others. Undefined: as many as there are. */
  readonly leaderPlaces?: number;
  readonly leadersUsed: number;
  /** All leaders on the rolls, where their share is taken of them. */
  readonly leaderBase?: number;
}
