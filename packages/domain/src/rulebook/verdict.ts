import type { Text } from '../text';
import type { Citation } from './citation';

/** Three answers. Missing data is never a pass: it is UNDETERMINED, and a human must look. */
export type Outcome = 'MET' | 'NOT_MET' | 'UNDETERMINED';

/** A fact that a verdict rests on, with where it came from. */
export interface Fact {
  readonly label: Text;
  readonly value: Text;
  readonly origin?: Text;
}

/** Who can correct what a verdict rests on. */
export type Corrector = 'NOMINEE' | 'UNIT_HEAD' | 'OFFICE' | 'DIRECTOR' | 'NOBODY';

/** The answer of one criterion: shown on the page, printed in the letter, returned by GraphQL. */
export interface Verdict {
  readonly criterion: string;
  readonly kind: string;
  readonly outcome: Outcome;
  /** What is required, as a sentence. */
  readonly requirement: Text;
  /** Why the outcome is what it is, as a sentence. */
  readonly because: Text;
  readonly facts: readonly Fact[];
  readonly source: Citation;
  /** What would change a verdict that is not MET. */
  readonly remedy?: { readonly text: Text; readonly by: Corrector };
  /** Other verdicts that would do instead: this one stands in a branch `anyOf` or `atLeast` that is satisfied without it. */
  readonly optional?: boolean;
}

/** All verdicts of one nominee for one award. */
export interface Eligibility {
  readonly award: string;
  readonly outcome: Outcome;
  readonly verdicts: readonly Verdict[];
}
