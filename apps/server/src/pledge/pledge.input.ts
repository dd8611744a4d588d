import type { PlannedInitiative, PledgeContent, PledgedTask, PledgeState, PledgeSubject } from '@vinh-danh/domain/pledge/pledge';
import { Field, ID, InputType, Int } from 'type-graphql';
import { PledgeStateEnum, PledgeSubjectEnum } from './pledge-enums.type';

@InputType('PledgeActBase', { description: 'What every act on pledges carries.' })
abstract class Act {
  @Field(() => ID, { description: 'A new UUID for each act; repeating it repeats the answer, not the act.' })
  idempotencyKey!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' })
  dryRun!: boolean;
}

@InputType('SeenPledgeActBase', { description: 'An act on a pledge that was seen in a certain version.' })
abstract class PledgeAct extends Act {
  @Field(() => ID, { description: 'The pledge.' })
  pledgeId!: string;

  @Field(() => Int, { description: 'The version that the act rests on.' })
  version!: number;
}

@InputType({ description: 'One measurable thing to be done in the year.' })
export class PledgedTaskInput implements PledgedTask {
  @Field(() => String, { defaultValue: '', description: 'What will be done; at most 500 characters.' })
  description!: string;

  @Field(() => String, { defaultValue: '', description: 'What is counted or compared; at most 200 characters.' })
  measure!: string;

  @Field(() => String, { defaultValue: '', description: 'What it must come to; at most 200 characters.' })
  target!: string;

  @Field(() => String, { defaultValue: '', description: 'By which day, e.g. `2017-11-30`; empty while it is not known.' })
  dueOn!: string;
}

@InputType({ description: 'An initiative that is planned for the year.' })
export class PlannedInitiativeInput implements PlannedInitiative {
  @Field(() => String, { defaultValue: '', description: 'What it is about; at most 300 characters.' })
  title!: string;
}

@InputType({ description: 'What a pledge says, as far as it is written.' })
export class PledgeContentInput implements PledgeContent {
  @Field(() => [ID], { description: 'Keys of the awards aimed at.' })
  awards!: string[];

  @Field(() => [PledgedTaskInput], { description: 'At most 20.' })
  tasks!: PledgedTaskInput[];

  @Field(() => [PlannedInitiativeInput], { description: 'At most 10.' })
  initiatives!: PlannedInitiativeInput[];
}

@InputType({ description: 'Keeps a draft as it is now; the first time it makes the pledge.' })
export class SavePledgeInput extends Act {
  @Field(() => ID, { nullable: true, description: 'The unit whose collective pledge it is; without it the own pledge of the viewer.' })
  collectiveId?: string | null;

  @Field(() => Int, { description: 'The version that the draft rests on; 0 the first time.' })
  version!: number;

  @Field(() => PledgeContentInput, { description: 'The whole content.' })
  content!: PledgeContentInput;
}

@InputType({ description: 'Sends a pledge as it was last saved.' })
export class SendPledgeInput extends PledgeAct {}

@InputType({ description: 'Takes a sent pledge back before anybody has acted on it.' })
export class RecallPledgeInput extends PledgeAct {}

@InputType({ description: 'Sends a pledge back to its writer.' })
export class ReturnPledgeInput extends PledgeAct {
  @Field(() => String, { description: 'What is to be corrected; at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'A pledge as it was seen.' })
export class SeenPledgeInput {
  @Field(() => ID, { description: 'The pledge.' })
  pledgeId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;
}

@InputType({ description: 'Confirms one or several pledges.' })
export class ConfirmPledgesInput extends Act {
  @Field(() => [SeenPledgeInput], { description: 'At most 100.' })
  pledges!: SeenPledgeInput[];
}

@InputType({ description: 'Which pledges a list holds; what is left out does not narrow it.' })
export class PledgeFilterInput {
  @Field(() => [ID], { nullable: true, description: 'Only of these units and the units below them.' })
  unitIds?: string[] | null;

  @Field(() => [PledgeStateEnum], { nullable: true, description: 'Only in these states.' })
  states?: PledgeState[] | null;

  @Field(() => PledgeSubjectEnum, { nullable: true, description: 'Only of people, or only of collectives.' })
  subject?: PledgeSubject | null;

  @Field(() => String, { nullable: true, description: 'Part of a name or of a receipt number; "dang" finds "Đặng".' })
  search?: string | null;
}
