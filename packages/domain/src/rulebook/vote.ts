import type { Citation } from './citation';

/** How a body votes. Shares are percents; `strict` reads "over", else "at least". */
export interface VoteRule {
  readonly id: string;
  readonly body: 'UNIT_MEETING' | 'COUNCIL';
  readonly awards: readonly string[];
  /** Share of the body that must be present. */
  readonly quorum: { readonly numerator: number; readonly denominator: number };
  readonly threshold: { readonly percent: number; readonly strict: boolean; readonly of: 'PRESENT' | 'ALL_MEMBERS' };
  readonly source: Citation;
}
