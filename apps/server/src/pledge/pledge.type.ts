import type { PlannedInitiative, PledgedTask } from '@vinh-danh/domain/pledge/pledge';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { RefusalType } from '../graph/refusal.type';

@ObjectType('PledgedTask', {
  description: 'One measurable thing to be done in the year. In a draft any part may be empty.',
  simpleResolvers: true,
})
export class PledgedTaskType implements PledgedTask {
  @Field(() => String, { description: 'What will be done.' })
  description!: string;

  @Field(() => String, { description: 'What is counted or compared.' })
  measure!: string;

  @Field(() => String, { description: 'What it must come to.' })
  target!: string;

  @Field(() => String, { description: 'By which day, e.g. `2017-11-30`; empty while it is not known.' })
  dueOn!: string;
}

@ObjectType('PlannedInitiative', { description: 'An initiative that is planned for the year.', simpleResolvers: true })
export class PlannedInitiativeType implements PlannedInitiative {
  @Field(() => String, { description: 'What it is about.' })
  title!: string;
}

@ObjectType('Pledge', { description: 'What a person or a collective sets out to do in the year.', simpleResolvers: true })
export class PledgeType {
  @Field(() => ID, { description: 'Key of the pledge.' })
  id!: string;

  @Field(() => [ID], { description: 'Keys of the awards aimed at.' })
  awards!: string[];

  @Field(() => [PledgedTaskType], { description: 'What will be done, how it is measured, by when.' })
  tasks!: PledgedTask[];

  @Field(() => [PlannedInitiativeType], { description: 'Initiatives planned.' })
  initiatives!: PlannedInitiative[];

  @Field(() => String, { nullable: true, description: 'Number of the receipt, e.g. `ĐK-2017-0001`; kept when the pledge is sent again.' })
  receiptNumber!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the server received it, the last time it was sent.' })
  sentAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was confirmed.' })
  confirmedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When its writer took it back; null again once it is sent again.' })
  recalledAt!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was sent back to its writer; null again once it is sent again.',
  })
  returnedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was last sent back.' })
  returnReason!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was begun.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it last changed.' })
  updatedAt!: Date;

  @Field(() => Int, { description: 'Counts up with every change: send it along to change the pledge.' })
  version!: number;
}

@ObjectType('PledgePayload', { description: 'A pledge after an act on it, or why the act was refused.', simpleResolvers: true })
export class PledgePayload {
  @Field(() => PledgeType, { nullable: true, description: 'The pledge as it is now; null when the act was refused, and in a dry run.' })
  pledge!: PledgeType | null;

  @Field(() => [RefusalType], { description: 'Why nothing was done; empty when it was.' })
  refusals!: RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}

@ObjectType('PledgeConfirmation', { description: 'What became of one pledge in an act on several.', simpleResolvers: true })
export class PledgeConfirmationType {
  @Field(() => ID, { description: 'The pledge.' })
  pledgeId!: string;

  @Field(() => PledgeType, { nullable: true, description: 'The pledge as it is now; null when it was not confirmed, and in a dry run.' })
  pledge!: PledgeType | null;

  @Field(() => [RefusalType], { description: 'Why it was not confirmed; empty when it was.' })
  refusals!: RefusalType[];
}

@ObjectType('ConfirmPledgesPayload', {
  description: 'The answer for each pledge, in the order asked. Those that could be confirmed are.',
  simpleResolvers: true,
})
export class ConfirmPledgesPayload {
  @Field(() => [PledgeConfirmationType], { description: 'One answer for each pledge.' })
  results!: PledgeConfirmationType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}
