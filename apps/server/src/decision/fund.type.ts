import type { PaymentState } from '@vinh-danh/domain/decision/payment';
import type { Citation } from '@vinh-danh/domain/rulebook/citation';
import type { Text } from '@vinh-danh/domain/text';
import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CitationType } from '../graph/citation.type';
import { connectionType } from '../graph/connection.type';
import { DayScalar } from '../graph/day-scalar';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';

export const PaymentStateEnum = {
  DUE: 'DUE',
  PAID: 'PAID',
  NOTHING_DUE: 'NOTHING_DUE',
  CANCELLED: 'CANCELLED',
} as const satisfies Record<PaymentState, PaymentState>;
registerEnumType(PaymentStateEnum, {
  name: 'PaymentState',
  description: 'Where the money of an award stands.',
  valuesConfig: {
    DUE: { description: 'It is to be paid.' },
    PAID: { description: 'It was paid.' },
    NOTHING_DUE: { description: 'Nothing is to be paid: its reason says why.' },
    CANCELLED: { description: 'It is not paid any more: the award was declined or revoked.' },
  },
});

export const FundEntryKindEnum = { INCOME: 'INCOME', RECOVERED: 'RECOVERED', REVERSAL: 'REVERSAL' } as const;
registerEnumType(FundEntryKindEnum, {
  name: 'FundEntryKind',
  description: 'How money came into the fund.',
  valuesConfig: {
    INCOME: { description: 'It was given to the fund.' },
    RECOVERED: { description: 'It came back after an award was revoked.' },
    REVERSAL: { description: 'An entry was taken back.' },
  },
});

@ObjectType('FundUnit', { description: 'What is to be paid to the people and collectives of one unit.', simpleResolvers: true })
export class FundUnitType {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field(() => TextType, { description: 'Its name.' })
  unitName!: Text;

  @Field(() => Int, { description: 'Payments that are due.' })
  dueCount!: number;

  @Field(() => Float, { description: 'What is due, in đồng.' })
  due!: number;

  @Field(() => Float, { description: 'What was paid, in đồng.' })
  paid!: number;
}

@ObjectType('Fund', { description: 'The fund for awards of a year, in đồng.', simpleResolvers: true })
export class FundType {
  @Field(() => ID, { description: 'The plan whose awards it pays.' })
  planId!: string;

  @Field(() => Int, { description: 'Its year.' })
  year!: number;

  @Field(() => Float, { description: 'What came in, what was taken back left out.' })
  income!: number;

  @Field(() => Float, { description: 'What is promised by registered decisions and not paid yet.' })
  committed!: number;

  @Field(() => Float, { description: 'What was paid.' })
  paid!: number;

  @Field(() => Float, { description: 'What is neither paid nor promised. Below nothing: more is promised than there is.' })
  left!: number;

  @Field(() => [FundUnitType], { description: 'By unit, those with most due first.' })
  units!: readonly FundUnitType[];
}

@ObjectType('FundEntry', { description: 'Money that came into the fund, or an entry that took it back.', simpleResolvers: true })
export class FundEntryType {
  @Field(() => ID, { description: 'Key of the entry.' })
  id!: string;

  @Field(() => FundEntryKindEnum, { description: 'How it came.' })
  kind!: keyof typeof FundEntryKindEnum;

  @Field(() => Float, { description: 'How much, in đồng; below nothing where it takes an entry back.' })
  amount!: number;

  @Field(() => DayScalar, { description: 'On which day.' })
  enteredOn!: string;

  @Field(() => String, { description: 'Number of the document.' })
  documentNumber!: string;

  @Field(() => String, { description: 'What was noted with it.' })
  note!: string;

  @Field(() => Boolean, { description: 'Whether another entry has taken it back.' })
  isReversed!: boolean;

  @Field(() => GraphQLISODateTime, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => String, { description: 'Who recorded it.' })
  recordedBy!: string;
}

export const FundEntryConnection = connectionType(FundEntryType, 'FundEntry');
export type FundEntryConnection = InstanceType<typeof FundEntryConnection>;

@ObjectType('Payment', { description: 'The money of one award, as it was worked out and why.', simpleResolvers: true })
export class PaymentType {
  @Field(() => ID, { description: 'Key of the payment.' })
  id!: string;

  @Field(() => ID, { description: 'The decision that gave the award.' })
  decisionId!: string;

  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber!: string;

  @Field(() => DayScalar, { description: 'Its date: the base salary of that day counts.' })
  decidedOn!: string;

  @Field(() => String, { description: 'Who gets it.' })
  nominee!: string;

  @Field(() => String, { description: 'Key of the award.' })
  award!: string;

  @Field(() => TextType, { description: 'Name of the award.' })
  awardName!: Text;

  @Field(() => TextType, { nullable: true, description: 'In whose list it stands.' })
  unitName!: Text | null;

  @Field(() => Float, { nullable: true, description: 'By the rules, in đồng; null where they do not say.' })
  amount!: number | null;

  @Field(() => Float, { nullable: true, description: 'The multiple of the base salary.' })
  multiple!: number | null;

  @Field(() => Float, { nullable: true, description: 'The base salary, in đồng a month.' })
  baseSalary!: number | null;

  @Field(() => CitationType, { nullable: true, description: 'Where the multiple stands.' })
  source!: Citation | null;

  @Field(() => Float, { description: 'What is to be paid of it, in đồng.' })
  due!: number;

  @Field(() => TextType, { description: 'Why so much.' })
  because!: Text;

  @Field(() => PaymentStateEnum, { description: 'Where it stands.' })
  state!: PaymentState;

  @Field(() => DayScalar, { nullable: true, description: 'When it was paid.' })
  paidOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the voucher.' })
  voucherNumber!: string | null;

  @Field(() => Boolean, { description: 'Whether it waits, because the award is being looked at again.' })
  isFrozen!: boolean;

  @Field(() => Int, { description: 'Counts up with every change: send it along to pay.' })
  version!: number;
}

export const PaymentConnection = connectionType(PaymentType, 'Payment');
export type PaymentConnection = InstanceType<typeof PaymentConnection>;

@ObjectType('FundPayload', { description: 'The fund after an act on it, or why the act was refused.', simpleResolvers: true })
export class FundPayload {
  @Field(() => FundType, { nullable: true, description: 'The fund as it is now; null when refused and in a dry run.' })
  fund!: FundType | null;

  @Field(() => [RefusalType], { description: 'Why nothing was done; empty when it was.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}
