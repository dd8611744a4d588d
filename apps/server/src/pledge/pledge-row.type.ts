import type { PledgeState, PledgeSubject } from '@vinh-danh/domain/pledge/pledge';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../graph/connection.type';
import { PledgeStateEnum, PledgeSubjectEnum } from './pledge-enums.type';

@ObjectType('PledgeRow', { description: 'A pledge as lists show it.', simpleResolvers: true })
export class PledgeRowType {
  @Field(() => ID, { description: 'Key of the pledge.' })
  id!: string;

  @Field(() => PledgeSubjectEnum, { description: 'Whether a person or a collective pledges.' })
  subject!: PledgeSubject;

  @Field(() => String, { description: 'Name of the person or the collective.' })
  name!: string;

  @Field(() => ID, { description: 'The unit where it counts.' })
  unitId!: string;

  @Field(() => String, { description: 'What that unit is called.' })
  unitName!: string;

  @Field(() => PledgeStateEnum, { description: 'Where it stands.' })
  state!: PledgeState;

  @Field(() => [ID], { description: 'Keys of the awards aimed at.' })
  awards!: string[];

  @Field(() => Int, { description: 'How many tasks it holds.' })
  taskCount!: number;

  @Field(() => String, { nullable: true, description: 'Number of the receipt.' })
  receiptNumber!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the server received it, the last time it was sent.' })
  sentAt!: Date | null;

  @Field(() => Int, { description: 'Send it along to act on the pledge.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether it waits for a confirmation that the viewer may give.' })
  mayConfirm!: boolean;
}

@ObjectType('PledgeMissing', {
  description: 'A person or a collective of whom a pledge is expected and who has not sent one.',
  simpleResolvers: true,
})
export class PledgeMissingType {
  @Field(() => PledgeSubjectEnum, { description: 'Whether it is a person or a collective.' })
  subject!: PledgeSubject;

  @Field(() => ID, { description: 'Key of the person or the unit.' })
  id!: string;

  @Field(() => String, { description: 'Name of the person or the collective.' })
  name!: string;

  @Field(() => ID, { description: 'The unit where the pledge is expected.' })
  unitId!: string;

  @Field(() => String, { description: 'What that unit is called.' })
  unitName!: string;

  @Field(() => PledgeStateEnum, { nullable: true, description: 'DRAFT or RETURNED when something is written; null when nothing is.' })
  state!: PledgeState | null;
}

export const PledgeRowConnection = connectionType(PledgeRowType, 'PledgeRow');
export const PledgeMissingConnection = connectionType(PledgeMissingType, 'PledgeMissing');
