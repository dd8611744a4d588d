import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import { ReviewOutcomeEnum } from './revocation.type';

const KEY = 'A UUID made when the form opens: the same request sent twice is done once.';
const DRY = { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' };
const VERSION = 'Its version as last read: a newer one is refused as STALE.';

export const RecoverySettlementEnum = { RECOVERED: 'RECOVERED', WAIVED: 'WAIVED' } as const;
registerEnumType(RecoverySettlementEnum, {
  name: 'RecoverySettlement',
  description: 'How something to be given back is settled.',
  valuesConfig: { RECOVERED: { description: 'It was given back.' }, WAIVED: { description: 'It is let go, for a reason.' } },
});

@InputType({ description: 'Honours to be taken back.' })
export class DraftRevocationInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => Boolean, DRY)
  dryRun!: boolean;

  @Field(() => [ID], { description: 'The honours; at most 100.' })
  honourIds!: string[];

  @Field(() => String, { description: 'Key of the ground, as `revocationGrounds` lists them.' })
  ground!: string;

  @Field(() => String, { description: 'What was found; at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'What becomes of a later award that counted a revoked one.' })
export class SettleAwardReviewInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => Boolean, DRY)
  dryRun!: boolean;

  @Field(() => ID, { description: 'The review.' })
  reviewId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => ReviewOutcomeEnum, { description: 'Whether the award stands.' })
  outcome!: keyof typeof ReviewOutcomeEnum;

  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'How something to be given back was settled.' })
export class SettleRecoveryInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => Boolean, DRY)
  dryRun!: boolean;

  @Field(() => ID, { description: 'What was to be given back.' })
  recoveryId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => RecoverySettlementEnum, { description: 'Whether it came back or is waived.' })
  state!: keyof typeof RecoverySettlementEnum;

  @Field(() => DayScalar, { description: 'On which day.' })
  settledOn!: string;

  @Field(() => String, { description: 'Number of the receipt, or of the decision to waive it; at most 80 characters.' })
  documentNumber!: string;

  @Field(() => String, { nullable: true, description: 'Why it is waived.' })
  reason?: string | null;
}
