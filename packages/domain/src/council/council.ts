import type { Rank } from '../people/nominee';
import type { VotingBody } from '../rulebook/vote';

/** The councils that meet here; the body of a rulebook's vote rule by the same name votes as that rule says. */
export const COUNCIL_BODIES = ['COUNCIL', 'INITIATIVE_COUNCIL', 'UNIT_COUNCIL'] as const satisfies readonly VotingBody[];
export type CouncilBody = (typeof COUNCIL_BODIES)[number];

/** The part that somebody has in a council. */
export const SEAT_PARTS = ['CHAIR', 'VICE_CHAIR', 'STANDING_MEMBER', 'MEMBER', 'SECRETARY'] as const;
export type SeatPart = (typeof SEAT_PARTS)[number];

/** The posts with which a seat can go. */
export const POST_RANKS = ['HEAD', 'DEPUTY'] as const satisfies readonly Rank[];
export type PostRank = (typeof POST_RANKS)[number];
