import type { DossierPart, DossierState } from '@vinh-danh/domain/nomination/dossier';
import type { TaskKey, TaskStatus } from '@vinh-danh/domain/nomination/task-list.rule';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import { RefusalType } from '../graph/refusal.type';
import { DossierPartEnum, DossierStateEnum, DossierTaskKeyEnum, TaskStatusEnum } from './nomination-enums.type';

@ObjectType('Dossier', {
  description: 'What a unit sends to the Office: its meeting, its minutes and several nominations.',
  simpleResolvers: true,
})
export class DossierType {
  @Field(() => ID, { description: 'Key of the dossier.' })
  id!: string;

  @Field(() => ID, { description: 'The unit whose dossier it is.' })
  unitId!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Day on which the unit met and voted.' })
  meetingHeldOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many belong to the unit.' })
  meetingMembers!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of them were present.' })
  meetingPresent!: number | null;

  @Field(() => String, { nullable: true, description: 'Number of the receipt, e.g. `HS-2017-0001`; kept when the dossier is sent again.' })
  receiptNumber!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the server received it, the last time it was sent.' })
  sentAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the unit took it back before the Office acted.' })
  recalledAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the Office sent it back; null again once it is sent again.' })
  returnedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What the Office asked for when it last sent the dossier back.' })
  returnNote!: string | null;

  @Field(() => [DossierPartEnum], {
    nullable: true,
    description: 'Parts that may still change; null until the first return, when all may.',
  })
  reopened!: DossierPart[] | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the Office accepted it.' })
  acceptedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the unit withdrew it.' })
  withdrawnAt!: Date | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was begun.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it or anything in it last changed.' })
  updatedAt!: Date;

  @Field(() => Int, { description: 'Counts up with every change of the dossier or anything in it: send it along to change something.' })
  version!: number;
}

@ObjectType('DossierCount', { description: 'How many dossiers stand in a state.', simpleResolvers: true })
export class DossierCountType {
  @Field(() => DossierStateEnum, { description: 'The state.' })
  state!: DossierState;

  @Field(() => Int, { description: 'How many; never 0.' })
  count!: number;
}

@ObjectType('DossierTask', { description: 'One step of preparing a dossier, for a task list.', simpleResolvers: true })
export class DossierTaskType {
  @Field(() => DossierTaskKeyEnum, { description: 'Which step.' })
  key!: TaskKey;

  @Field(() => ID, { nullable: true, description: 'The nomination that a step NOMINATION is about.' })
  nominationId!: string | null;

  @Field(() => TaskStatusEnum, { description: 'How far it is.' })
  status!: TaskStatus;

  @Field(() => [RefusalType], { description: 'What is still missing in this step.' })
  refusals!: readonly RefusalType[];
}

@ObjectType('DossierEvent', { description: 'One change of a dossier or of a nomination in it.', simpleResolvers: true })
export class DossierEventType {
  @Field(() => ID, { description: 'Key of the entry in the audit trail.' })
  id!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Who; null when the program did it by itself.' })
  by!: string | null;

  @Field(() => String, { nullable: true, description: 'In whose place, by a stand-in; null when in their own.' })
  onBehalfOf!: string | null;

  @Field(() => String, { description: 'What was done: the name of the mutation, or `attachFile`.' })
  action!: string;

  @Field(() => ID, { nullable: true, description: 'The nomination that it was done to; null for the dossier as a whole.' })
  nominationId!: string | null;

  @Field(() => String, { nullable: true, description: 'Whose nomination that is.' })
  nominee!: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null;
}

@ObjectType('DossierPayload', { description: 'A dossier after an act on it, or why the act was refused.', simpleResolvers: true })
export class DossierPayload {
  @Field(() => DossierType, { nullable: true, description: 'The dossier as it is now; null when the act was refused, and in a dry run.' })
  dossier!: DossierType | null;

  @Field(() => [RefusalType], { description: 'Why nothing was done; empty when it was.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}
