/** What a member may say on a case. `LOWER_TITLE`: not this title, but the one below it. */
export const CHOICES = ['AGREE', 'DISAGREE', 'LOWER_TITLE'] as const;
export type Choice = (typeof CHOICES)[number];

/** `OPEN`: by name. `SECRET`: who voted and what was voted are never joined. */
export const BALLOT_FORMS = ['OPEN', 'SECRET'] as const;
export type BallotForm = (typeof BALLOT_FORMS)[number];

/** `CASE`: on a title. `PLACES`: between those who are even for the last places of a quota. */
export const BALLOT_PURPOSES = ['CASE', 'PLACES'] as const;
export type BallotPurpose = (typeof BALLOT_PURPOSES)[number];

/** The two who close a secret ballot: one opens the outer envelopes and mixes them, then the other opens the inner ones and counts. */
export const CLOSERS = ['OUTER', 'INNER'] as const;
export type Closer = (typeof CLOSERS)[number];

/** Where a ballot stands. */
export const BALLOT_STATES = ['AWAITS_KEYS', 'OPEN', 'MIXED', 'COUNTED', 'VOID'] as const;
export type BallotState = (typeof BALLOT_STATES)[number];

/** What a paper says once it is counted. A paper that cannot be read counts as cast and for nothing. */
export type CountedChoice = Choice | 'INVALID';

/** The most cases that one ballot puts to the vote. */
export const MOST_CASES = 60;

/** The dated facts of a ballot, from which its state follows. */
export interface BallotDates {
  readonly form: BallotForm;
  readonly outerKey: string | null;
  readonly innerKey: string | null;
  /** Voting ended. Of a secret ballot: the outer envelopes were opened and mixed. */
  readonly closedAt: Date | null;
  readonly countedAt: Date | null;
  readonly voidedAt: Date | null;
}

/** Where a ballot stands, from its dates. */
export function stateOfBallot({ form, outerKey, innerKey, closedAt, countedAt, voidedAt }: BallotDates): BallotState {
  if (voidedAt) return 'VOID';
  if (countedAt) return 'COUNTED';
  if (closedAt) return 'MIXED';
  return form === 'SECRET' && !(outerKey && innerKey) ? 'AWAITS_KEYS' : 'OPEN';
}
