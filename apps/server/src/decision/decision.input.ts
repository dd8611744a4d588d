import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'One nomination in the version that the Director saw.' })
export class NominationRowInput {
  @Field(() => ID, { description: 'The nomination.' })
  nominationId!: string;

  @Field(() => Int, { description: 'Its version as last read: a newer one is refused as STALE.' })
  version!: number;
}

@InputType({ description: 'Which nominations to approve.' })
export class ApproveNominationsInput {
  @Field(() => ID, { description: 'A UUID made when the form opens: the same request sent twice is done once.' })
  idempotencyKey!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' })
  dryRun!: boolean;

  @Field(() => [NominationRowInput], { description: 'At most 100, in any order: the lowest title is decided first.' })
  rows!: NominationRowInput[];

  @Field(() => String, {
    nullable: true,
    description: 'Why a soft limit is passed, kept with each place beyond it; at most 2,000 characters. It lifts nothing else.',
  })
  reason?: string | null;
}

@InputType({ description: 'Which nominations to refuse, and why.' })
export class RefuseNominationsInput {
  @Field(() => ID, { description: 'A UUID made when the form opens: the same request sent twice is done once.' })
  idempotencyKey!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' })
  dryRun!: boolean;

  @Field(() => [NominationRowInput], { description: 'At most 100.' })
  rows!: NominationRowInput[];

  @Field(() => String, { description: 'The reason, which the nominees will read; at most 2,000 characters.' })
  reason!: string;
}
