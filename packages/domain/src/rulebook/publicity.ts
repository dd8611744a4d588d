import type { Citation } from './citation';

/** What an objection without a name does: it is only put on record, or it freezes the decision when it brings evidence that can be checked. */
export const ANONYMOUS_OBJECTIONS = ['RECORDED', 'FREEZES_WITH_EVIDENCE'] as const;
export type AnonymousObjections = (typeof ANONYMOUS_OBJECTIONS)[number];

/** What may be shown of somebody to everybody. */
export interface PublicChoices {
  /** Their name beside an award on the public page of decisions. */
  readonly decisions: boolean;
  /** Their name on a list that is posted to the public before the decision. */
  readonly postings: boolean;
  /** Their story, with a picture, as an exemplary person. */
  readonly stories: boolean;
}

/** How far emulation and commendation happen in public. */
export interface PublicityRule {
  /** What is shown of a person who has chosen nothing. */
  readonly withoutChoice: PublicChoices;
  readonly anonymousObjections: AnonymousObjections;
  readonly source: Citation;
}
