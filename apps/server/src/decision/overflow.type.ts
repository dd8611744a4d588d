import { SETTLERS, type Settler } from '@vinh-danh/domain/decision/settle-overflow.rule';
import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CitationType } from '../graph/citation.type';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';

const SettlerEnum = Object.fromEntries(SETTLERS.map((settler) => [settler, settler])) as { [Name in Settler]: Name };
registerEnumType(SettlerEnum, {
  name: 'PlacesSettler',
  description: 'What settled who has a place.',
  valuesConfig: {
    RANKING: { description: 'The ranking by the rules alone.' },
    SECOND_BALLOT: { description: 'A second ballot among those who were even.' },
    CHAIR: { description: 'The chair, with a reason.' },
  },
});

const PlaceStandingEnum = { PLACED: 'PLACED', TIED: 'TIED', WITHOUT: 'WITHOUT' } as const;
export type PlaceStanding = keyof typeof PlaceStandingEnum;
registerEnumType(PlaceStandingEnum, {
  name: 'PlaceStanding',
  description: 'Where somebody who passed stands in the ranking for places.',
  valuesConfig: {
    PLACED: { description: 'Has a place.' },
    TIED: { description: 'Even with others around the last place: people must still decide.' },
    WITHOUT: { description: 'Passed, and no place is left.' },
  },
});

@ObjectType('RankedCase', { description: 'Somebody who passed, in the ranking for the places of a quota.', simpleResolvers: true })
export class RankedCaseType {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => String, { description: 'Who it is.' })
  name!: string;

  @Field(() => Int, { description: 'Votes in favour.' })
  votesInFavour!: number;

  @Field(() => Int, { description: 'On how many they are counted: recusals differ from case to case.' })
  votersCounted!: number;

  @Field(() => Float, { nullable: true, description: 'Votes in percent: what is compared.' })
  votes!: number | null;

  @Field(() => Float, { nullable: true, description: 'The score, where the rules compare it.' })
  score!: number | null;

  @Field(() => Boolean, { description: 'A woman, or a collective with so many women as the rules say.' })
  womenFirst!: boolean;

  @Field(() => Boolean, { description: 'Whether they lead a unit.' })
  isLeader!: boolean;

  @Field(() => PlaceStandingEnum, { description: 'Where they stand.' })
  standing!: PlaceStanding;
}

@ObjectType('PlacesRanking', { description: 'Who of those whom a council passed has a place in a quota.', simpleResolvers: true })
export class PlacesRankingType {
  @Field(() => String, { description: 'Id of the rule of the quota.' })
  rule!: string;

  @Field(() => TextType, { description: 'What the quota is called.' })
  name!: TextType;

  @Field(() => TextType, { description: 'The quota as a sentence.' })
  sentence!: TextType;

  @Field(() => ID, { nullable: true, description: 'The unit whose places they are; null for places that all share.' })
  unitId!: string | null;

  @Field(() => TextType, { nullable: true, description: 'What that unit is called.' })
  unitName!: TextType | null;

  @Field(() => Int, { description: 'Places that are left, as if all whom the council passed below were approved.' })
  places!: number;

  @Field(() => Int, { nullable: true, description: 'Of them places that leaders may take; null without a limit.' })
  leaderPlaces!: number | null;

  @Field(() => Int, { description: 'Cases of this sitting that the quota counts and that are not decided yet.' })
  undecided!: number;

  @Field(() => Boolean, { description: 'Whether a second ballot decides between those who are even; else the chair does.' })
  bySecondBallot!: boolean;

  @Field(() => Int, { description: 'For how many places those who are even contend.' })
  seats!: number;

  @Field(() => [RankedCaseType], { description: 'Those who passed, in their order.' })
  cases!: RankedCaseType[];

  @Field(() => [TextType], { description: 'How the ranking came about, step by step.' })
  steps!: TextType[];

  @Field(() => SettlerEnum, { nullable: true, description: 'What settled it; null while it is not.' })
  settledBy!: Settler | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was settled.' })
  settledAt!: Date | null;

  @Field(() => String, { description: 'Why the chair chose so; empty where nobody chose.' })
  reason!: string;

  @Field(() => [RefusalType], { description: 'Why the places cannot be given by the ranking alone now; empty when they can.' })
  settleRefusals!: readonly RefusalType[];

  @Field(() => [RefusalType], { description: 'Why no second ballot can be held now; empty when one can.' })
  ballotRefusals!: readonly RefusalType[];

  @Field(() => CitationType, { description: 'Where the quota comes from.' })
  source!: CitationType;
}

@ObjectType('PlacesPayload', { description: 'The answer when places are given.', simpleResolvers: true })
export class PlacesPayload {
  @Field(() => [PlacesRankingType], { nullable: true, description: 'The rankings as they then are; null when refused or only tried.' })
  rankings!: PlacesRankingType[] | null;

  @Field(() => [RefusalType], { description: 'Why it was not done; empty when it was.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}
