import { Field, ID, ObjectType } from 'type-graphql';
import { RefusalType } from '../graph/refusal.type';
import { QuotaType } from './quota.type';

@ObjectType('RowDecision', { description: 'What became of one nomination of a bulk decision.', simpleResolvers: true })
export class RowDecisionType {
  @Field(() => ID, { description: 'The nomination.' })
  nominationId!: string;

  @Field(() => [RefusalType], { description: 'Why it was not decided as asked; empty when it was.' })
  refusals!: readonly RefusalType[];
}

@ObjectType('DecisionPayload', {
  description: 'The answer to a decision, row by row, with the quotas as they then stand.',
  simpleResolvers: true,
})
export class DecisionPayload {
  @Field(() => [RowDecisionType], { description: 'One answer for each row, in the order asked.' })
  rows!: readonly RowDecisionType[];

  @Field(() => [QuotaType], { description: 'Every quota of the plan after the decision; in a preview and in a dry run, as it would be.' })
  quotas!: readonly QuotaType[];

  @Field(() => [RefusalType], { description: 'Why the whole request was not taken; empty when each row has its own answer.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}
