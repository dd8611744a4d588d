import type { CouncilBody, PostRank, SeatPart } from '@vinh-danh/domain/council/council';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../graph/connection.type';
import { DayScalar } from '../graph/day-scalar';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';
import { CouncilBodyEnum, PostRankEnum, SeatPartEnum } from './council-enums.type';

@ObjectType('CouncilSeat', { description: 'A seat in a council, over a term.', simpleResolvers: true })
export class CouncilSeatType {
  @Field(() => ID, { description: 'Key of the seat.' })
  id!: string;

  @Field(() => Int, { description: 'Counts its changes.' })
  version!: number;

  @Field(() => SeatPartEnum, { description: 'The part in the council.' })
  part!: SeatPart;

  @Field(() => Boolean, { description: 'Whether the seat has a vote.' })
  votes!: boolean;

  @Field(() => ID, { nullable: true, description: 'Who sits there by name; null when the seat goes with a post.' })
  personId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit of the post with which the seat goes.' })
  unitId!: string | null;

  @Field(() => TextType, { nullable: true, description: 'Name of that unit.' })
  unit!: { vi: string; en: string } | null;

  @Field(() => PostRankEnum, { nullable: true, description: 'The post in that unit.' })
  rank!: PostRank | null;

  @Field(() => ID, { nullable: true, description: 'Who sits there today; null when nobody does.' })
  sitterId!: string | null;

  @Field(() => String, { nullable: true, description: 'Their name; of a seat by name the name, even outside its term.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'The title of the post that they hold.' })
  title!: string | null;

  @Field(() => DayScalar, { description: 'First day of the term.' })
  seatedFrom!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Last day of the term; null: open.' })
  seatedTo!: string | null;

  @Field(() => Boolean, { description: 'Whether the term runs today.' })
  isCurrent!: boolean;
}

@ObjectType('Council', { description: 'A council that considers nominations or initiatives.', simpleResolvers: true })
export class CouncilType {
  @Field(() => ID, { description: 'Key of the council.' })
  id!: string;

  @Field(() => Int, { description: 'Counts its changes.' })
  version!: number;

  @Field(() => CouncilBodyEnum, { description: 'What kind of council it is.' })
  body!: CouncilBody;

  @Field(() => TextType, { description: 'What it is called.' })
  name!: { vi: string; en: string };

  @Field(() => String, { description: 'The decision that establishes it.' })
  decisionNumber!: string;

  @Field(() => DayScalar, { description: 'Its first day.' })
  establishedOn!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Its last day; null while it stands.' })
  dissolvedOn!: string | null;

  @Field(() => ID, { description: 'The unit whose council it is.' })
  unitId!: string;

  @Field(() => TextType, { description: 'Name of that unit.' })
  unit!: { vi: string; en: string };
}

export const CouncilConnection = connectionType(CouncilType, 'Council');

@ObjectType('CouncilPayload', { description: 'What became of a change to a council.', simpleResolvers: true })
export class CouncilPayload {
  @Field(() => CouncilType, { nullable: true, description: 'The council as it is now; null when refused, and in a dry run of a new one.' })
  council!: CouncilType | null;

  @Field(() => [RefusalType], { description: 'Why not; empty when done.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}
