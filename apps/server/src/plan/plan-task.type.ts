import { PLAN_TASK_STATES, type PlanTaskState } from '@vinh-danh/domain/plan/task.rule';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';

export const PlanTaskStateEnum = Object.fromEntries(PLAN_TASK_STATES.map((state) => [state, state])) as { [State in PlanTaskState]: State };
registerEnumType(PlanTaskStateEnum, {
  name: 'PlanTaskState',
  description: 'Where a task of the plan stands today.',
  valuesConfig: {
    DONE: { description: 'Marked as done.' },
    LATE: { description: 'Its last day has passed.' },
    DUE: { description: 'Its time is now.' },
    UPCOMING: { description: 'Its time has not come.' },
    UNDATED: { description: 'The plan names no date.' },
  },
});

@ObjectType('PlanTask', { description: 'Something that the plan asks for.', simpleResolvers: true })
export class PlanTaskType {
  @Field(() => ID, { description: 'Key of the task.' })
  id!: string;

  @Field(() => Int, { description: 'Its place in the list.' })
  position!: number;

  @Field(() => TextType, { description: 'What is to be done.' })
  title!: TextType;

  @Field(() => ID, { nullable: true, description: 'The unit that answers for it; null where every unit does.' })
  ownerUnitId!: string | null;

  @Field(() => TextType, { nullable: true, description: 'Name of that unit.' })
  owner!: TextType | null;

  @Field(() => DayScalar, { nullable: true, description: 'Its first day.' })
  dueFrom!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Its last day.' })
  dueTo!: string | null;

  @Field(() => TextType, { description: 'The date as it is worded.' })
  due!: TextType;

  @Field(() => String, { description: 'Anchor of the paragraph that asks for it.' })
  paragraph!: string;

  @Field(() => PlanTaskStateEnum, { description: 'Where it stands today.' })
  state!: PlanTaskState;

  @Field(() => Date, { nullable: true, description: 'When it was marked as done.' })
  doneAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who marked it.' })
  doneBy!: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer may mark it as done and open it again.' })
  mayComplete!: boolean;

  @Field(() => Int, { description: 'Send it back with a change: who saw an older version is told so.' })
  version!: number;
}

@ObjectType('PlanTaskPayload', { description: 'What became of a change to a task of the plan.', simpleResolvers: true })
export class PlanTaskPayload {
  @Field(() => PlanTaskType, { nullable: true, description: 'The task as it is now; null when refused.' })
  task!: PlanTaskType | null;

  @Field(() => [RefusalType], { description: 'Why not; empty when done.' })
  refusals!: readonly RefusalType[];
}
