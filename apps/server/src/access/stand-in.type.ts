import type { LendableRole } from '@vinh-danh/domain/access/role';
import { STAND_IN_STATES, type StandInState } from '@vinh-danh/domain/access/stand-in.rule';
import type { Text } from '@vinh-danh/domain/text';
import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../graph/connection.type';
import { DayScalar } from '../graph/day-scalar';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';
import { RoleEnum } from './viewer.type';

export const StandInStateEnum = Object.fromEntries(STAND_IN_STATES.map((state) => [state, state])) as { [Name in StandInState]: Name };
registerEnumType(StandInStateEnum, {
  name: 'StandInState',
  description: 'Where a stand-in stands today.',
  valuesConfig: {
    TO_COME: { description: 'Its first day is still to come.' },
    IN_FORCE: { description: 'Its days are running.' },
    ENDED: { description: 'Its last day is over.' },
    REVOKED: { description: 'It was taken back before its end.' },
  },
});

@ObjectType('StandIn', { description: 'Somebody acting in another’s role for a span of days, on a decision.', simpleResolvers: true })
export class StandInType {
  @Field(() => ID, { description: 'Key of the stand-in.' })
  id!: string;

  @Field(() => ID, { description: 'The account whose role it is.' })
  principalId!: string;

  @Field(() => String, { description: 'Whose role it is.' })
  principalName!: string;

  @Field(() => ID, { description: 'The account that acts.' })
  deputyId!: string;

  @Field(() => String, { description: 'Who acts.' })
  deputyName!: string;

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: LendableRole;

  @Field(() => ID, { description: 'The unit for which it is held.' })
  unitId!: string;

  @Field(() => TextType, { description: 'What that unit is called.' })
  unitName!: Text;

  @Field(() => DayScalar, { description: 'Its first day.' })
  validFrom!: string;

  @Field(() => DayScalar, { description: 'Its last day.' })
  validTo!: string;

  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber!: string;

  @Field(() => String, { description: 'Why; may be empty.' })
  reason!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was set.' })
  setAt!: Date;

  @Field(() => String, { description: 'Who set it.' })
  setByName!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was taken back.' })
  revokedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who took it back.' })
  revokedByName!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken back.' })
  revokeReason!: string | null;

  @Field(() => Int, { description: 'Counts up with every change: send it along to change something.' })
  version!: number;
}

export const StandInConnection = connectionType(StandInType, 'StandIn');

@ObjectType('LendableRole', { description: 'A role in which somebody else can act.', simpleResolvers: true })
export class LendableRoleType {
  @Field(() => ID, { description: 'Key of the grant: give it to `setStandIn`.' })
  roleGrantId!: string;

  @Field(() => ID, { description: 'The account that holds it.' })
  accountId!: string;

  @Field(() => String, { description: 'Who holds it.' })
  accountName!: string;

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: LendableRole;

  @Field(() => ID, { description: 'The unit for which it is held.' })
  unitId!: string;

  @Field(() => TextType, { description: 'What that unit is called.' })
  unitName!: Text;

  @Field(() => DayScalar, { nullable: true, description: 'Its last day; null when it has no end yet.' })
  validTo!: string | null;
}

@ObjectType('StandInPayload', { description: 'A stand-in after an act on it, or why the act was refused.', simpleResolvers: true })
export class StandInPayload {
  @Field(() => StandInType, { nullable: true, description: 'The stand-in as it is now; null when the act was refused, and in a dry run.' })
  standIn!: StandInType | null;

  @Field(() => [RefusalType], { description: 'Why nothing was done; empty when it was.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}
