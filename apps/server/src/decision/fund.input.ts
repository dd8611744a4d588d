import type { PaymentState } from '@vinh-danh/domain/decision/payment';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import { PaymentStateEnum } from './fund.type';

const KEY = 'A UUID made when the form opens: the same request sent twice is done once.';
const DRY = { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' };

@InputType({ description: 'Which payments a list holds.' })
export class PaymentFilterInput {
  @Field(() => [PaymentStateEnum], { nullable: true, description: 'Only in these states.' })
  states?: PaymentState[] | null;

  @Field(() => ID, { nullable: true, description: 'Only of this unit and those below it.' })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this decision.' })
  decisionId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A part of the name of the nominee, or of the number of the decision or the voucher.',
  })
  search?: string | null;
}

@InputType({ description: 'One payment in the version that the writer saw.' })
export class PaymentRowInput {
  @Field(() => ID, { description: 'The payment.' })
  paymentId!: string;

  @Field(() => Int, { description: 'Its version as last read: a newer one is refused as STALE.' })
  version!: number;
}

@InputType({ description: 'Payments that were made.' })
export class PayAwardsInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => Boolean, DRY)
  dryRun!: boolean;

  @Field(() => [PaymentRowInput], { description: 'At most 200, all or none.' })
  payments!: PaymentRowInput[];

  @Field(() => DayScalar, { description: 'When they were paid; not in the future and not before the decision.' })
  paidOn!: string;

  @Field(() => String, { description: 'Number of the voucher; at most 80 characters.' })
  voucherNumber!: string;
}

@InputType({ description: 'Money that came into the fund.' })
export class EnterIncomeInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => Boolean, DRY)
  dryRun!: boolean;

  @Field(() => ID, { description: 'The plan whose fund it is.' })
  planId!: string;

  @Field(() => Float, { description: 'How much: a whole number of đồng above nothing.' })
  amount!: number;

  @Field(() => String, { description: 'Number of the document; at most 80 characters.' })
  documentNumber!: string;

  @Field(() => DayScalar, { description: 'On which day.' })
  enteredOn!: string;

  @Field(() => String, { nullable: true, description: 'What is noted with it; at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'Income that was entered by mistake.' })
export class ReverseIncomeInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => Boolean, DRY)
  dryRun!: boolean;

  @Field(() => ID, { description: 'The entry.' })
  entryId!: string;

  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string;
}
