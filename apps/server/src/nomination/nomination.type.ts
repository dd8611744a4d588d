import type { NominationState } from '@vinh-danh/domain/nomination/dossier';
import type { Text } from '@vinh-danh/domain/text';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../graph/connection.type';
import { DayScalar } from '../graph/day-scalar';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';
import { NominationStateEnum, type NomineeKind, NomineeKindEnum } from './nomination-enums.type';

@ObjectType('Nomination', { description: 'One nominee for one award in a dossier.', simpleResolvers: true })
export class NominationType {
  @Field(() => ID, { description: 'Key of the nomination.' })
  id!: string;

  @Field(() => ID, { description: 'The dossier that it stands in.' })
  dossierId!: string;

  @Field(() => ID, { description: 'Key of the award.' })
  award!: string;

  @Field(() => Int, { nullable: true, description: 'Votes in favour at the unit meeting.' })
  votesInFavour!: number | null;

  @Field(() => String, { description: 'The report of achievements.' })
  achievements!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'Parts (as in NominationPart) and ids of criteria that the unit may still change; null while the Office sent nothing back: then all.',
  })
  reopened!: string[] | null;

  @Field(() => String, { nullable: true, description: 'What the Office asked for when it last sent this nomination back.' })
  returnNote!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was added to the dossier.' })
  createdAt!: Date;
}

@ObjectType('Nominee', { description: 'Who is nominated: a person, or a unit as a collective.', simpleResolvers: true })
export class NomineeType {
  @Field(() => NomineeKindEnum, { description: 'Person or collective.' })
  kind!: NomineeKind;

  @Field(() => ID, { description: 'Key of the person or of the unit.' })
  id!: string;

  @Field(() => String, { description: 'Full name of the person, or name of the unit.' })
  name!: string;
}

@ObjectType('Finding', { description: 'What somebody answered for, by name, about one criterion.', simpleResolvers: true })
export class FindingType {
  @Field(() => ID, { description: 'Id of the criterion.' })
  criterion!: string;

  @Field(() => Boolean, { description: 'Whether they hold it to be met.' })
  met!: boolean;

  @Field(() => String, { description: 'Who answers for it.' })
  by!: string;

  @Field(() => GraphQLISODateTime, { description: 'When they said so.' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'What they wrote.' })
  note!: string | null;
}

@ObjectType('InitiativeUse', { description: 'A nomination that rests on an initiative.', simpleResolvers: true })
export class InitiativeUseType {
  @Field(() => TextType, { description: 'The award.' })
  award!: Text;

  @Field(() => Int, { description: 'The plan year.' })
  year!: number;
}

@ObjectType('InitiativeChoice', {
  description: 'An initiative of the nominee, and whether the nomination rests on it.',
  simpleResolvers: true,
})
export class InitiativeChoiceType {
  @Field(() => ID, { description: 'Key of the initiative.' })
  id!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: '`INITIATIVE` or `RESEARCH`.' })
  kind!: string;

  @Field(() => String, { description: 'Level at which it is recognised: `UNIT`, `PROVINCE` or `NATION`.' })
  level!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Day on which it was recognised.' })
  recognisedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the decision that recognised it.' })
  decisionNumber!: string | null;

  @Field(() => Boolean, { description: 'Whether this nomination rests on it.' })
  chosen!: boolean;

  @Field(() => InitiativeUseType, {
    nullable: true,
    description: 'Another nomination of the same nominee that rests on it: it cannot be used again.',
  })
  usedFor!: InitiativeUseType | null;
}

@ObjectType('NominationPayload', { description: 'A nomination after an act on it, or why the act was refused.', simpleResolvers: true })
export class NominationPayload {
  @Field(() => NominationType, {
    nullable: true,
    description: 'The nomination as it is now; null when the act was refused, and in a dry run.',
  })
  nomination!: NominationType | null;

  @Field(() => [RefusalType], { description: 'Why nothing was done; empty when it was.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}

@ObjectType('NominationSummary', { description: 'A nomination as lists show it.', simpleResolvers: true })
export class NominationSummaryType {
  @Field(() => ID, { description: 'Key of the nomination.' })
  id!: string;

  @Field(() => ID, { description: 'The dossier that it stands in.' })
  dossierId!: string;

  @Field(() => ID, { description: 'Key of the award.' })
  award!: string;

  @Field(() => TextType, { description: 'Name of the award.' })
  awardName!: Text;

  @Field(() => String, { description: 'Short form of the award as documents write it, e.g. `CSTĐCS`.' })
  awardShortName!: string;

  @Field(() => NomineeKindEnum, { description: 'Person or collective.' })
  nomineeKind!: NomineeKind;

  @Field(() => ID, { description: 'Key of the person or of the unit that is nominated.' })
  nomineeId!: string;

  @Field(() => String, { description: 'Who is nominated.' })
  nomineeName!: string;

  @Field(() => ID, { description: 'The unit whose dossier it is.' })
  unitId!: string;

  @Field(() => TextType, { description: 'Name of that unit.' })
  unitName!: Text;

  @Field(() => NominationStateEnum, { description: 'Where it stands.' })
  state!: NominationState;

  @Field(() => Int, { nullable: true, description: 'Votes in favour at the unit meeting.' })
  votesInFavour!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were present at the unit meeting.' })
  present!: number | null;

  @Field(() => String, { nullable: true, description: 'Receipt number of the dossier.' })
  receiptNumber!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the dossier was received.' })
  sentAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the Director decided.' })
  decidedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was added to its dossier.' })
  createdAt!: Date;

  @Field(() => Int, { description: 'Counts up with every change: send it along to change something.' })
  version!: number;
}

@ObjectType('NominationSummaryEdge', { description: 'A row of a list of nominations.', simpleResolvers: true })
export class NominationSummaryEdge {
  @Field(() => String, { description: 'Where the row stands.' })
  cursor!: string;

  @Field(() => NominationSummaryType, { description: 'The row itself.' })
  node!: NominationSummaryType;
}

@ObjectType('NominationSummaryConnection', { description: 'A page of a list of nominations.', simpleResolvers: true })
export class NominationSummaryConnection {
  @Field(() => [NominationSummaryEdge], { description: 'The rows of the page.' })
  edges!: NominationSummaryEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands in its list.' })
  pageInfo!: PageInfo;
}
