import type { Text } from '../text';
import type { Span } from '../time';
import type { AwardKey } from './award';
import type { Citation } from './citation';
import type { LayerKind } from './layer-kind';

/**
 * Who votes: a unit's people, the council of the agency, the council on initiatives, the council of a unit, the council of
 * the ministry or province above, which meets elsewhere and is only shown.
 */
export const VOTING_BODIES = ['UNIT_MEETING', 'COUNCIL', 'INITIATIVE_COUNCIL', 'UNIT_COUNCIL', 'UPPER_COUNCIL'] as const;
export type VotingBody = (typeof VOTING_BODIES)[number];

/** On whom a share of votes is counted. `PRESENT_OR_CONSULTED` adds absentees who were asked for their opinion. */
export const VOTERS_COUNTED = ['PRESENT', 'ALL_MEMBERS', 'ALL_STAFF', 'PRESENT_OR_CONSULTED'] as const;
export type VotersCounted = (typeof VOTERS_COUNTED)[number];

export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** The share that carries. `strict` reads "over", else "at least". */
export type Threshold = ({ readonly percent: number } | Fraction) & { readonly strict: boolean; readonly of: VotersCounted };

/** How a body votes. */
export interface VoteRule {
  readonly id: string;
  readonly body: VotingBody;
  /** On which awards; empty for a council on initiatives, and for what other councils decide beside awards. */
  readonly awards: readonly AwardKey[];
  /** Share of the body that must be present. */
  readonly quorum: Fraction;
  readonly threshold: Threshold;
  readonly ballot?: 'OPEN' | 'SECRET';
  /** Absentees vote in writing, and then count among those who voted. They do not make up a quorum. */
  readonly absenteesInWriting?: boolean;
  /** Absentees send somebody with a written power, who then counts as present. */
  readonly proxies?: boolean;
  /** How many ballots at most on one nomination; absent: one. */
  readonly ballots?: number;
  /** Who decides when the last ballot carries nothing; absent: it has failed. */
  readonly thenDecides?: Text;
  /** With exactly half in favour, the side of the chair carries. */
  readonly chairBreaksTies?: boolean;
  /** `false`: the secretary has no vote and does not count among the members. */
  readonly secretaryVotes?: false;
  /** Titles are voted on from the lowest upwards. */
  readonly lowestFirst?: true;
  readonly inForce?: Span;
  /** The layers that may set another vote, even an easier one, in its place. */
  readonly delegates?: readonly LayerKind[];
  /** The layers that may say how many ballots there are and who decides after the last; quorum and share stay as they are. */
  readonly leavesBallotsTo?: readonly LayerKind[];
  readonly source: Citation;
}

/** Who could vote and who came. Members and staff include those recused; all others are counted without them. */
export interface Turnout {
  /** Everybody with a vote in the body. */
  readonly members: number;
  /** Members who may not vote on this case; they leave the base. */
  readonly recused?: number;
  /** Members who may vote and are there, by proxy if the rule allows it. */
  readonly present: number;
  /** Members who are not there and gave their vote or opinion in writing. */
  readonly consulted?: number;
  /** Everybody on the rolls of the unit, for shares of all staff; absent: the members. */
  readonly staff?: number;
}

/** A vote as it was counted. */
export interface Tally extends Turnout {
  readonly inFavour: number;
  readonly against?: number;
  /** How the chair voted, for ties. */
  readonly chairInFavour?: boolean;
}

/** A seat in a body on the day of a vote. */
export interface Seat {
  readonly attends: 'PRESENT' | 'PROXY' | 'IN_WRITING' | 'ABSENT';
  readonly isSecretary?: boolean;
  readonly isRecused?: boolean;
}

/** Where a nomination stands after its ballots. */
export type BallotOutcome =
  | { readonly kind: 'PASSED'; readonly ballot: number }
  | { readonly kind: 'NOT_PASSED' }
  /** Another ballot may be held: the number of it. */
  | { readonly kind: 'NEXT_BALLOT'; readonly ballot: number }
  /** The ballots are used up and it falls to somebody. */
  | { readonly kind: 'DECIDED_BY'; readonly who: Text };
