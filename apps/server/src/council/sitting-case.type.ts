import type { CaseOutcome, OpinionSide, RecusalGround } from '@vinh-danh/domain/council/sitting';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CitationType } from '../graph/citation.type';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';
import { CaseOutcomeEnum, OpinionSideEnum, RecusalGroundEnum } from './council-enums.type';
import type { KeptBy } from './recused-from.query';

export const CaseBallotEnum = { OPEN: 'OPEN', SECRET: 'SECRET' } as const;
registerEnumType(CaseBallotEnum, {
  name: 'CaseBallot',
  description: 'How a council votes on a case, where its rules say so.',
  valuesConfig: { OPEN: { description: 'By name.' }, SECRET: { description: 'In secret.' } },
});

@ObjectType('Recusal', { description: 'Why somebody takes no part in a case.', simpleResolvers: true })
export class RecusalType {
  @Field(() => ID, { description: 'Key of the recusal.' })
  id!: string;

  @Field(() => Int, { description: 'Counts its changes.' })
  version!: number;

  @Field(() => ID, { description: 'Who.' })
  personId!: string;

  @Field(() => String, { description: 'Their name.' })
  name!: string;

  @Field(() => RecusalGroundEnum, { description: 'On which ground.' })
  ground!: RecusalGround;

  @Field(() => TextType, { description: 'The ground inside a sentence.' })
  because!: { vi: string; en: string };

  @Field(() => TextType, { description: 'What the ground means.' })
  explanation!: { vi: string; en: string };

  @Field(() => String, { description: 'In the words of whoever set or declared it.' })
  note!: string;

  @Field(() => Date, { description: 'Since when.' })
  setAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who set it; null: found in the records.' })
  setBy!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was lifted; null: it stands.' })
  clearedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who lifted it.' })
  clearedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was lifted.' })
  clearReason!: string | null;

  @Field(() => Boolean, { description: 'Whether it can be lifted at all.' })
  mayBeCleared!: boolean;
}

@ObjectType('WrittenOpinion', { description: 'What a member who does not come thinks of a case.', simpleResolvers: true })
export class WrittenOpinionType {
  @Field(() => ID, { description: 'Whose it is.' })
  personId!: string;

  @Field(() => String, { description: 'Their name.' })
  name!: string;

  @Field(() => OpinionSideEnum, { nullable: true, description: 'Which way it goes; null in a secret ballot.' })
  side!: OpinionSide | null;

  @Field(() => String, { description: 'The opinion.' })
  opinion!: string;

  @Field(() => ID, { nullable: true, description: 'As it came in on paper: see `GET /sitting-files/:id`.' })
  fileId!: string | null;

  @Field(() => Date, { description: 'When it was given.' })
  givenAt!: Date;
}

@ObjectType('CaseStanding', {
  description: 'Who may vote on a case and how many votes carry, worked out without those recused.',
  simpleResolvers: true,
})
export class CaseStandingType {
  @Field(() => Int, { description: 'Members with a vote in the council.' })
  members!: number;

  @Field(() => Int, { description: 'Of these, those recused from the case.' })
  recused!: number;

  @Field(() => Int, { description: 'Who are left to vote.' })
  mayVote!: number;

  @Field(() => Int, { description: 'Of these, those who are there; before the sitting, those who may come.' })
  present!: number;

  @Field(() => Int, { description: 'How many must be there.' })
  quorum!: number;

  @Field(() => Int, { description: 'How many votes in favour carry.' })
  needed!: number;

  @Field(() => Boolean, { description: 'Whether nobody is there yet, and it is as it will be when all come.' })
  isForeseen!: boolean;

  @Field(() => TextType, { description: 'The same as a sentence, as the minutes have it.' })
  text!: { vi: string; en: string };

  @Field(() => [RefusalType], { description: 'Why there can be no vote, and what follows from it; empty when there can.' })
  refusals!: readonly RefusalType[];

  @Field(() => CitationType, { description: 'The rule of the vote.' })
  source!: CitationType;
}

@ObjectType('SittingCase', {
  description: 'One line of an agenda. Who is kept away from the case sees why, and nothing of what others think or decide of it.',
  simpleResolvers: true,
})
export class SittingCaseType {
  @Field(() => ID, { description: 'Key of the case.' })
  id!: string;

  @Field(() => ID, { description: 'The sitting.' })
  sittingId!: string;

  @Field(() => Int, { description: 'Its place on the agenda, from 1.' })
  place!: number;

  @Field(() => ID, { nullable: true, description: 'The nomination.' })
  nominationId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Or the initiative.' })
  initiativeId!: string | null;

  @Field(() => String, { description: 'Whom or what it is about.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The unit from which it comes.' })
  unit!: string | null;

  @Field(() => String, { nullable: true, description: 'Key of the award; null for an initiative.' })
  award!: string | null;

  @Field(() => TextType, { nullable: true, description: 'Name of the award.' })
  awardName!: { vi: string; en: string } | null;

  @Field(() => CaseBallotEnum, { nullable: true, description: 'How the council votes on it; null where its rules leave that open.' })
  ballot!: 'OPEN' | 'SECRET' | null;

  /** By what the viewer is kept away; it shows in `partRefusals`. */
  keptBy!: KeptBy | null;

  @Field(() => Boolean, { description: 'Whether the viewer is kept away from the case.' })
  isKeptFrom!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'What the viewer answered when asked for an interest; null: not yet, or not asked.',
  })
  ownInterest!: boolean | null;

  @Field(() => CaseOutcomeEnum, { nullable: true, description: 'What the council decided; null: nothing yet, or not for this viewer.' })
  outcome!: CaseOutcome | null;

  @Field(() => TextType, { nullable: true, description: 'With LOWER_TITLE: the award for which it carried.' })
  lowerAwardName!: { vi: string; en: string } | null;

  @Field(() => TextType, { nullable: true, description: 'The result as the minutes have it.' })
  minutes!: { vi: string; en: string } | null;

  @Field(() => Date, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;

  @Field(() => CaseStandingType, { nullable: true, description: 'Who may vote and how many votes carry; null for who is kept away.' })
  standing!: CaseStandingType | null;

  @Field(() => [RecusalType], {
    description: 'Who takes no part in it, and whose recusal was lifted. Who is kept away, or only votes, sees their own.',
  })
  recusals!: readonly RecusalType[];
}

@ObjectType('SittingCasePayload', { description: 'What became of an act on a case.', simpleResolvers: true })
export class SittingCasePayload {
  @Field(() => SittingCaseType, { nullable: true, description: 'The case as it is now; null when refused, and in a dry run.' })
  case!: SittingCaseType | null;

  @Field(() => [RefusalType], { description: 'Why not; empty when done.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}

@ObjectType('ConflictAnswer', { description: 'What became of one case in an answer on several.', simpleResolvers: true })
export class ConflictAnswerType {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => [RefusalType], { description: 'Why the answer was not taken; empty when it was.' })
  refusals!: readonly RefusalType[];
}

@ObjectType('DeclareNoConflictPayload', {
  description: 'The answer for each case, in the order asked. Those that could be answered are.',
  simpleResolvers: true,
})
export class DeclareNoConflictPayload {
  @Field(() => [ConflictAnswerType], { description: 'One for each case.' })
  results!: readonly ConflictAnswerType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}
