import type { Text } from '../text';
import type { Citation } from './citation';

export type Rounding = 'DOWN' | 'UP' | 'HALF_UP';

/** How many may be approved for an award, over the whole organisation or in each unit. */
export interface QuotaRule {
  readonly id: string;
  readonly name: Text;
  /** Awards that share these places. */
  readonly awards: readonly string[];
  readonly over: 'ORGANISATION' | 'EACH_UNIT';
  readonly amount:
    | { readonly kind: 'count'; readonly places: number }
    | {
        readonly kind: 'share';
        readonly percent: number;
        readonly base: QuotaBase;
        readonly rounding: Rounding;
        readonly atLeastOneIfAnyQualifies: boolean;
      };
  /** Of these places, leaders may take at most this share, rounded down. */
  readonly leaders?: { readonly atMostPercent: number };
  readonly source: Citation;
}

/** What a share is taken of: the holders of another award this year, or the people on the rolls. */
export type QuotaBase = { readonly kind: 'holders'; readonly award: string } | { readonly kind: 'headcount' };

/** A quota as it stands. `held` is nominated and not yet decided, `used` is approved. */
export interface Ledger {
  readonly rule: QuotaRule;
  readonly base: number;
  readonly places: number;
  readonly held: number;
  readonly used: number;
  readonly leaderPlaces?: number;
  readonly leadersUsed: number;
}
