import type { Seat } from '../rulebook/vote';
import type { SeatPart } from './council';

export const SITTING_STATES = ['DRAFT', 'CONVENED', 'OPEN', 'CLOSED', 'CANCELLED'] as const;
export type SittingState = (typeof SITTING_STATES)[number];

/** From its convocation until it is closed, those who sit in it answer, give opinions and attend. */
export const UNDER_WAY: readonly SittingState[] = ['CONVENED', 'OPEN'];

/** How somebody takes part in a sitting: there, by a proxy with a written power, by a written opinion, or not at all. */
export const ATTENDANCES = ['PRESENT', 'PROXY', 'IN_WRITING', 'ABSENT'] as const satisfies readonly Seat['attends'][];
export type Attendance = (typeof ATTENDANCES)[number];

/** What a council decided on a case. */
export const CASE_OUTCOMES = ['PASSED', 'NOT_PASSED', 'LOWER_TITLE', 'DEFERRED'] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

/** Why a member may not sit on a case. */
export const RECUSAL_GROUNDS = ['OWN', 'UNIT', 'LINE', 'FAMILY', 'DECLARED', 'SET'] as const;
export type RecusalGround = (typeof RECUSAL_GROUNDS)[number];

/** In how many cases a member may say at once that they have no interest. */
export const MOST_ANSWERED_AT_ONCE = 100;

export const TIE_KINDS = ['SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'OTHER'] as const;
export type TieKind = (typeof TIE_KINDS)[number];

/** Which way a written opinion goes. */
export const OPINION_SIDES = ['AGREE', 'DISAGREE', 'LOWER_TITLE'] as const;
export type OpinionSide = (typeof OPINION_SIDES)[number];

/** What happened to a sitting: its state follows from it. */
export interface SittingEvents {
  readonly convenedAt: Date | null;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly cancelledAt: Date | null;
}

/** A seat of a council, with whoever sits on it, as it counts in one case. */
export interface CaseSeat extends Seat {
  readonly seatId: string;
  readonly part: SeatPart;
  /** Whether the seat has a vote at all; that of a secretary may have none. */
  readonly votes: boolean;
  readonly personId: string;
  readonly name: string;
  /** Who votes in their place, with a written power. */
  readonly proxyPersonId: string | null;
  /** Whether they have said that they have, or have not, an interest in the case. */
  readonly hasAnswered: boolean;
}
