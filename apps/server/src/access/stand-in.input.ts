import type { StandInState } from '@vinh-danh/domain/access/stand-in.rule';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import { StandInStateEnum } from './stand-in.type';

@InputType('StandInActBase', { description: 'What every act on a stand-in carries.' })
abstract class Act {
  @Field(() => ID, { description: 'A new UUID for each act; repeating it repeats the answer, not the act.' })
  idempotencyKey!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' })
  dryRun!: boolean;
}

@InputType({ description: 'Lets somebody act in another’s place for a span of days.' })
export class SetStandInInput extends Act {
  @Field(() => ID, { description: 'The role that is lent, as `lendableRoles` gives it: whose it is, and for which unit.' })
  roleGrantId!: string;

  @Field(() => ID, { description: 'The person who will act. They need an account.' })
  deputyPersonId!: string;

  @Field(() => DayScalar, { description: 'The first day, today or later.' })
  validFrom!: string;

  @Field(() => DayScalar, { description: 'The last day.' })
  validTo!: string;

  @Field(() => String, { description: 'Number of the decision that appoints the stand-in; at most 80 characters.' })
  decisionNumber!: string;

  @Field(() => String, { defaultValue: '', description: 'Why; at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Ends a stand-in at once.' })
export class RevokeStandInInput extends Act {
  @Field(() => ID, { description: 'The stand-in.' })
  standInId!: string;

  @Field(() => Int, { description: 'The version that the act rests on.' })
  version!: number;

  @Field(() => String, { description: 'Why it ends before its time; at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Which stand-ins are asked for. What is left out does not matter.' })
export class StandInFilterInput {
  @Field(() => [StandInStateEnum], { nullable: true, description: 'In one of these states.' })
  states?: StandInState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those in which the viewer has a part.' })
  mine?: boolean | null;
}
