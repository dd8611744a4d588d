import { COUNCIL_BODIES, type CouncilBody, POST_RANKS, type PostRank, SEAT_PARTS, type SeatPart } from '@vinh-danh/domain/council/council';
import {
  ATTENDANCES,
  type Attendance,
  CASE_OUTCOMES,
  type CaseOutcome,
  OPINION_SIDES,
  type OpinionSide,
  RECUSAL_GROUNDS,
  type RecusalGround,
  SITTING_STATES,
  type SittingState,
  TIE_KINDS,
  type TieKind,
} from '@vinh-danh/domain/council/sitting';
import { registerEnumType } from 'type-graphql';

/** An enum of GraphQL with one value for each of these words. */
function enumOf<Word extends string>(words: readonly Word[]): { [Each in Word]: Each } {
  return Object.fromEntries(words.map((word) => [word, word])) as { [Each in Word]: Each };
}

export const CouncilBodyEnum = enumOf<CouncilBody>(COUNCIL_BODIES);
registerEnumType(CouncilBodyEnum, {
  name: 'CouncilBody',
  description: 'What kind of council it is; a rulebook says how each votes.',
  valuesConfig: {
    COUNCIL: { description: 'The council for emulation and commendation of the body.' },
    INITIATIVE_COUNCIL: { description: 'The council on initiatives.' },
    UNIT_COUNCIL: { description: 'The council of a unit.' },
  },
});

export const SeatPartEnum = enumOf<SeatPart>(SEAT_PARTS);
registerEnumType(SeatPartEnum, {
  name: 'SeatPart',
  description: 'The part that somebody has in a council.',
  valuesConfig: {
    CHAIR: { description: 'Presides; there is one at a time.' },
    VICE_CHAIR: { description: 'Presides in place of the chair.' },
    STANDING_MEMBER: { description: 'Prepares what the council decides.' },
    MEMBER: { description: 'A member.' },
    SECRETARY: { description: 'Keeps the record; may have no vote.' },
  },
});

export const PostRankEnum = enumOf<PostRank>(POST_RANKS);
registerEnumType(PostRankEnum, {
  name: 'PostRank',
  description: 'A post with which a seat can go.',
  valuesConfig: { HEAD: { description: 'The head of a unit.' }, DEPUTY: { description: 'A deputy head; the longest in post first.' } },
});

export const SittingStateEnum = enumOf<SittingState>(SITTING_STATES);
registerEnumType(SittingStateEnum, {
  name: 'SittingState',
  description: 'Where a sitting stands.',
  valuesConfig: {
    DRAFT: { description: 'Being prepared; members do not see it.' },
    CONVENED: { description: 'Members are called in.' },
    OPEN: { description: 'It is under way.' },
    CLOSED: { description: 'It is over.' },
    CANCELLED: { description: 'It was called off.' },
  },
});

export const AttendanceEnum = enumOf<Attendance>(ATTENDANCES);
registerEnumType(AttendanceEnum, {
  name: 'Attendance',
  description: 'How a member takes part in a sitting.',
  valuesConfig: {
    PRESENT: { description: 'Is there.' },
    PROXY: { description: 'Sent somebody with a written power; counts as present where the rules allow it.' },
    IN_WRITING: { description: 'Is not there and gave an opinion in writing; never makes up a quorum.' },
    ABSENT: { description: 'Takes no part.' },
  },
});

export const CaseOutcomeEnum = enumOf<CaseOutcome>(CASE_OUTCOMES);
registerEnumType(CaseOutcomeEnum, {
  name: 'CaseOutcome',
  description: 'What a council decided on a case.',
  valuesConfig: {
    PASSED: { description: 'It carried.' },
    NOT_PASSED: { description: 'It did not carry.' },
    LOWER_TITLE: { description: 'A lower title carried instead.' },
    DEFERRED: { description: 'It was put off; it may come before another sitting.' },
  },
});

export const RecusalGroundEnum = enumOf<RecusalGround>(RECUSAL_GROUNDS);
registerEnumType(RecusalGroundEnum, {
  name: 'RecusalGround',
  description: 'Why a member takes no part in a case.',
  valuesConfig: {
    OWN: { description: 'It is their own case, or that of a collective to which they belong. Never lifted.' },
    UNIT: { description: 'They belong to the same unit, or lead one above or below it within one body.' },
    LINE: { description: 'One of the two directly manages the other.' },
    FAMILY: { description: 'A declared family tie.' },
    DECLARED: { description: 'They said that they have an interest.' },
    SET: { description: 'Recorded by whoever runs the sitting.' },
  },
});

export const OpinionSideEnum = enumOf<OpinionSide>(OPINION_SIDES);
registerEnumType(OpinionSideEnum, {
  name: 'OpinionSide',
  description: 'Which way a written opinion goes.',
  valuesConfig: {
    AGREE: { description: 'For it.' },
    DISAGREE: { description: 'Against it.' },
    LOWER_TITLE: { description: 'For a lower title.' },
  },
});

export const TieKindEnum = enumOf<TieKind>(TIE_KINDS);
registerEnumType(TieKindEnum, {
  name: 'TieKind',
  description: 'How two people are related.',
  valuesConfig: {
    SPOUSE: { description: 'Husband or wife.' },
    PARENT: { description: 'Father, mother, or a parent in law.' },
    CHILD: { description: 'Son, daughter, or a child in law.' },
    SIBLING: { description: 'Brother or sister, also of the spouse.' },
    OTHER: { description: 'Another tie that could sway a judgement.' },
  },
});
