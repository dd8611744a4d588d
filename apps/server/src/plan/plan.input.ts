import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';

@InputType({ description: 'More time, on a decision.' })
export class ExtendDeadlineInput {
  @Field(() => ID, { description: 'The plan.' })
  planId!: string;

  @Field(() => ID, { description: 'Key of the deadline, as in the calendar.' })
  deadline!: string;

  @Field(() => ID, { nullable: true, description: 'For which unit; without it for all.' })
  unitId?: string | null;

  @Field(() => DayScalar, { description: 'The last day on which acts are still in time.' })
  lastDay!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'Number of the decision that it rests on.' })
  decisionNumber!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' })
  dryRun!: boolean;

  @Field(() => ID, { description: 'A UUID made when the form opens: the same request is done once.' })
  idempotencyKey!: string;
}

@InputType({ description: 'A deadline whose clock goes on.' })
export class ResumeDeadlineInput {
  @Field(() => ID, { description: 'The plan.' })
  planId!: string;

  @Field(() => ID, { description: 'Key of the deadline, as in the calendar.' })
  deadline!: string;

  @Field(() => ID, { nullable: true, description: 'For which unit it was stopped; without it for all.' })
  unitId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' })
  dryRun!: boolean;

  @Field(() => ID, { description: 'A UUID made when the form opens: the same request is done once.' })
  idempotencyKey!: string;
}

@InputType({ description: 'A deadline whose clock is stopped from now on.' })
export class PauseDeadlineInput extends ResumeDeadlineInput {
  @Field(() => String, { description: 'Why, e.g. which supplement is awaited.' })
  reason!: string;
}

@InputType({ description: 'A task of the plan as its client saw it.' })
export class PlanTaskInput {
  @Field(() => ID, { description: 'The task.' })
  taskId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => ID, { description: 'A UUID made when the form opens: the same request is done once.' })
  idempotencyKey!: string;
}
