/** Who comes first when more pass than there are places, and who settles what the ranking leaves even. */
export interface OverflowRule {
  /** What is compared first. A score is the total on the sheet of the award. */
  readonly rankBy: 'VOTES' | 'SCORE';
  /** Asked one after the other of those who are even. */
  readonly tieBreaks: readonly TieBreak[];
  /** What follows when they are even in everything. */
  readonly settledBy: 'SECOND_BALLOT' | 'CHAIR';
}

export type TieBreak =
  /** The other measure: votes after a score, a score after votes. */
  | { readonly kind: 'votes' }
  | { readonly kind: 'score' }
  /** Women, and collectives in which women are at least this share, in percent, of the members. */
  | { readonly kind: 'women'; readonly collectivesFromPercent: number }
  /** Who leads nobody. */
  | { readonly kind: 'nonLeaders' };
