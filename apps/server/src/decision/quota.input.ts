import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RefusalType } from '../graph/refusal.type';
import { QuotaType } from './quota.type';

@InputType({ description: 'The number of places of the year for one quota.' })
export class SetQuotaPlacesInput {
  @Field(() => ID, { description: 'A UUID made when the form opens: the same request sent twice is done once.' })
  idempotencyKey!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' })
  dryRun!: boolean;

  @Field(() => ID, { description: 'The plan.' })
  planId!: string;

  @Field(() => String, { description: 'Id of the rule in the rulebook.' })
  rule!: string;

  @Field(() => ID, { nullable: true, description: 'The unit whose places they are; left out for places that all share.' })
  unitId?: string | null;

  @Field(() => Int, { description: 'How many; never fewer than are approved already.' })
  places!: number;

  @Field(() => String, { description: 'The decision that sets the number; at most 80 characters.' })
  decisionNumber!: string;

  @Field(() => String, { description: 'Why so many; at most 2,000 characters.' })
  reason!: string;

  @Field(() => Int, { description: 'The version of the setting as last read, 0 before the first: a newer one is refused as STALE.' })
  version!: number;
}

@ObjectType('SetQuotaPlacesPayload', { description: 'The ledger with the new number, or why it was not set.', simpleResolvers: true })
export class SetQuotaPlacesPayload {
  @Field(() => [QuotaType], { description: 'Every quota of the plan as it stands.' })
  quotas!: QuotaType[];

  @Field(() => [RefusalType], { description: 'Why the number was not set; empty when it was.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}
