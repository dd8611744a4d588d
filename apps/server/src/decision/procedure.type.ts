import { CASE_OUTCOMES, type CaseOutcome } from '@vinh-danh/domain/decision/procedure.rule';
import type { Citation } from '@vinh-danh/domain/rulebook/citation';
import type { Text } from '@vinh-danh/domain/text';
import { Field, GraphQLISODateTime, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CitationType } from '../graph/citation.type';
import { TextType } from '../graph/text.type';

export const ProcedureOutcomeEnum = Object.fromEntries(CASE_OUTCOMES.map((each) => [each, each])) as Record<CaseOutcome, CaseOutcome>;
registerEnumType(ProcedureOutcomeEnum, {
  name: 'CouncilOutcome',
  description: 'What the council made of a nomination.',
  valuesConfig: {
    PASSED: { description: 'It passed.' },
    NOT_PASSED: { description: 'It did not pass.' },
    LOWER_TITLE: { description: 'It carried for a lower title.' },
    DEFERRED: { description: 'It was put off.' },
  },
});

@ObjectType('CouncilStanding', { description: 'What the council made of a nomination.', simpleResolvers: true })
export class CouncilStandingType {
  @Field(() => Boolean, { description: 'Whether the rules ask for its vote.' })
  isNeeded!: boolean;

  @Field(() => CitationType, { nullable: true, description: 'Where they ask for it.' })
  source!: Citation | null;

  @Field(() => Int, { nullable: true, description: 'Number of the sitting; null where it was on no agenda yet.' })
  sitting!: number | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When that sitting begins.' })
  startsAt!: Date | null;

  @Field(() => ProcedureOutcomeEnum, {
    nullable: true,
    description: 'The result; null while there is none, and for those who are recused from the case.',
  })
  outcome!: CaseOutcome | null;

  @Field(() => TextType, { nullable: true, description: 'The title for which it carried instead.' })
  lowerAward!: Text | null;

  @Field(() => Int, { nullable: true, description: 'Votes in favour.' })
  votesInFavour!: number | null;

  @Field(() => Int, { nullable: true, description: 'Votes that were needed.' })
  votesNeeded!: number | null;

  @Field(() => Int, { nullable: true, description: 'On how many votes they were counted.' })
  votersCounted!: number | null;

  @Field(() => TextType, { nullable: true, description: 'The result as the minutes have it.' })
  minutes!: Text | null;

  @Field(() => Boolean, {
    description: 'Whether votes are kept from the viewer, who is recused from the case, until the decision is announced.',
  })
  isWithheld!: boolean;
}

@ObjectType('PostingStanding', { description: 'Whether the result was posted for objections.', simpleResolvers: true })
export class PostingStandingType {
  @Field(() => Boolean, { description: 'Whether the rules ask for it.' })
  isNeeded!: boolean;

  @Field(() => CitationType, { nullable: true, description: 'Where they ask for it.' })
  source!: Citation | null;

  @Field(() => Int, { nullable: true, description: 'Number of the posting; null before the first.' })
  number!: number | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was posted.' })
  postedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'The first instant at which it is too late to object.' })
  closesAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether objections are still taken.' })
  isRunning!: boolean;
}

@ObjectType('NominationProcedure', { description: 'What must come before the Director decides.', simpleResolvers: true })
export class NominationProcedureType {
  @Field(() => CouncilStandingType, { description: 'The council.' })
  council!: CouncilStandingType;

  @Field(() => PostingStandingType, { description: 'The posting.' })
  posting!: PostingStandingType;

  @Field(() => Int, { description: 'How many objections and inquiries freeze the decision now.' })
  freezes!: number;
}
