import type { Citation } from './citation';

/** How whoever decides may be tied to whom a nomination is about, as the records tell: the same ties recuse a council's member. */
export const DECIDING_TIES = ['OWN', 'LINE', 'UNIT', 'FAMILY'] as const;
export type DecidingTie = (typeof DECIDING_TIES)[number];

/** Who does not decide about whom: nominating and deciding lie in different hands. */
export interface SeparationRule {
  /** The ties for which nobody decides who holds the power themselves. They lead everybody, so this is less. */
  readonly decider: readonly DecidingTie[];
  /** The ties for which nobody decides who stands in for another, and keeps a post and its people beside that. */
  readonly standIn: readonly DecidingTie[];
  readonly source: Citation;
}
