import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CitationType } from '../graph/citation.type';
import { TextType } from '../graph/text.type';

@ObjectType('Quota', { description: 'The places of one quota of a plan, as they stand.', simpleResolvers: true })
export class QuotaType {
  @Field(() => ID, { description: 'Key of the ledger row.' })
  id!: string;

  @Field(() => String, { description: 'Id of the rule in the rulebook.' })
  rule!: string;

  @Field(() => TextType, { description: 'What the quota is called.' })
  name!: TextType;

  @Field(() => TextType, { description: 'The rule as a sentence: share, base, rounding.' })
  sentence!: TextType;

  @Field(() => [String], { description: 'Awards that share these places.' })
  awards!: string[];

  @Field(() => ID, { nullable: true, description: 'The unit whose places these are; null for the whole organisation.' })
  unitId!: string | null;

  @Field(() => Int, { description: 'What the share is taken of, e.g. how many hold the award below. For a fixed count it is 0.' })
  base!: number;

  @Field(() => ID, { nullable: true, description: 'The award whose holders are the base; null when the base is something else.' })
  baseAward!: string | null;

  @Field(() => Int, { description: 'How many may be approved.' })
  places!: number;

  @Field(() => Int, { description: 'Nominated and accepted by the Office, not yet decided.' })
  held!: number;

  @Field(() => Int, { description: 'Approved.' })
  used!: number;

  @Field(() => Int, { description: 'Places still free: places less used.' })
  left!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Of the places, how many leaders may take; null when leaders have no limit of their own.',
  })
  leaderPlaces!: number | null;

  @Field(() => Int, { description: 'Places taken by leaders.' })
  leadersUsed!: number;

  @Field(() => Int, { description: 'Places there would be if every nomination under way that the base is counted from were approved.' })
  expectedPlaces!: number;

  @Field(() => CitationType, { description: 'Where the quota comes from.' })
  source!: CitationType;
}
