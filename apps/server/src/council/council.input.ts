import type { CouncilBody, PostRank, SeatPart } from '@vinh-danh/domain/council/council';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import { ActInput } from './act.input';
import { CouncilBodyEnum, PostRankEnum, SeatPartEnum } from './council-enums.type';

@InputType({ description: 'A council as it is entered, or corrected.' })
export class SaveCouncilInput extends ActInput {
  @Field(() => ID, { nullable: true, description: 'Which council is corrected; absent: a new one.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Its version as last read: a newer one is refused as STALE.' })
  version?: number | null;

  @Field(() => ID, { description: 'The unit whose council it is. It stays.' })
  unitId!: string;

  @Field(() => CouncilBodyEnum, { description: 'What kind of council it is. It stays.' })
  body!: CouncilBody;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'What it is called in English.' })
  englishName!: string;

  @Field(() => String, { description: 'The decision that establishes it.' })
  decisionNumber!: string;

  @Field(() => DayScalar, { description: 'Its first day. It stays.' })
  establishedOn!: string;
}

@InputType({ description: 'Which council ends, and when.' })
export class DissolveCouncilInput extends ActInput {
  @Field(() => ID, { description: 'The council.' })
  councilId!: string;

  @Field(() => Int, { description: 'Its version as last read.' })
  version!: number;

  @Field(() => DayScalar, { description: 'Its last day.' })
  lastDay!: string;

  @Field(() => String, { description: 'Why, with the decision.' })
  reason!: string;
}

@InputType({ description: 'A seat as it is entered: a person’s, or that of whoever holds a post.' })
export class SeatMemberInput extends ActInput {
  @Field(() => ID, { description: 'The council.' })
  councilId!: string;

  @Field(() => SeatPartEnum, { description: 'The part in it.' })
  part!: SeatPart;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether the seat has a vote.' })
  votes!: boolean;

  @Field(() => ID, { nullable: true, description: 'Who sits there by name.' })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Or the unit of the post with which the seat goes.' })
  unitId?: string | null;

  @Field(() => PostRankEnum, { nullable: true, description: 'And the post in it.' })
  rank?: PostRank | null;

  @Field(() => DayScalar, { description: 'First day of the term.' })
  seatedFrom!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Last day of the term; absent: open.' })
  seatedTo?: string | null;
}

@InputType({ description: 'Which term ends, and when.' })
export class EndSeatInput extends ActInput {
  @Field(() => ID, { description: 'The seat.' })
  seatId!: string;

  @Field(() => Int, { description: 'Its version as last read.' })
  version!: number;

  @Field(() => DayScalar, { description: 'Last day of the term.' })
  lastDay!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}
