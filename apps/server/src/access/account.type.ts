import type { Role } from '@vinh-danh/domain/access/role';
import { Field, ID, ObjectType } from 'type-graphql';
import { connectionType } from '../graph/connection.type';
import { DayScalar } from '../graph/day-scalar';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';
import { RoleEnum, ViewerType } from './viewer.type';

@ObjectType('ChangePasswordPayload', { description: 'What became of a change of password.', simpleResolvers: true })
export class ChangePasswordPayload {
  @Field(() => [RefusalType], { description: 'Why not; empty when it was changed.' })
  refusals!: readonly RefusalType[];
}

@ObjectType('SetOwnMailAddressPayload', { description: "What became of a change of the viewer's mail address.", simpleResolvers: true })
export class SetOwnMailAddressPayload {
  @Field(() => ViewerType, { nullable: true, description: 'The viewer as they now are; null when refused.' })
  viewer!: ViewerType | null;

  @Field(() => [RefusalType], { description: 'Why not; empty when it was kept.' })
  refusals!: readonly RefusalType[];
}

@ObjectType('RoleGrant', {
  description: 'A role of an account for a unit and those below it, during a span of days.',
  simpleResolvers: true,
})
export class RoleGrantType {
  @Field(() => ID, { description: 'Key of the grant.' })
  id!: string;

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @Field(() => ID, { description: 'The unit for which it is held.' })
  unitId!: string;

  @Field(() => TextType, { description: 'What that unit is called.' })
  unitName!: TextType;

  @Field(() => DayScalar, { description: 'Its first day.' })
  validFrom!: string;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Its last day; null when it has no end yet. The day before the first: taken back before it was ever in force.',
  })
  validTo!: string | null;

  @Field(() => Boolean, { description: 'Whether it is in force today.' })
  inForce!: boolean;

  @Field(() => Date, { description: 'When it was granted.' })
  grantedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who granted it; null when the program did as it was set up.' })
  grantedByName!: string | null;

  @Field(() => String, { description: 'Why it was granted.' })
  reason!: string;
}

@ObjectType('Account', { description: 'Who can sign in.', simpleResolvers: true })
export class AccountType {
  @Field(() => ID, { description: 'Key of the account.' })
  id!: string;

  @Field(() => String, { description: 'The name to sign in with.' })
  username!: string;

  @Field(() => String, { description: 'How the account is called.' })
  displayName!: string;

  @Field(() => ID, { nullable: true, description: 'The person behind it; null for an account that is nobody’s.' })
  personId!: string | null;

  @Field(() => String, { nullable: true, description: 'Where mail of the program goes; null: nowhere.' })
  mailAddress!: string | null;

  @Field(() => TextType, { nullable: true, description: 'The unit in which that person works today.' })
  unitName!: TextType | null;

  @Field(() => Date, { nullable: true, description: 'Until when it is locked after repeated wrong passwords; null when it is not.' })
  lockedUntil!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Since when it is disabled; null when it is not.' })
  disabledAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it has a one-time password that its owner has not changed yet.' })
  mustChangePassword!: boolean;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => [RoleGrantType], { description: 'Its roles, past and future ones included, the latest first.' })
  roles!: RoleGrantType[];
}

export const AccountConnection = connectionType(AccountType, 'Account');

@ObjectType('AccountPayload', { description: 'What became of an act on an account.', simpleResolvers: true })
export class AccountPayload {
  @Field(() => AccountType, { nullable: true, description: 'The account as it now is; null when refused.' })
  account!: AccountType | null;

  @Field(() => [RefusalType], { description: 'Why not; empty when it was done.' })
  refusals!: readonly RefusalType[];
}

@ObjectType('OneTimePasswordPayload', {
  description: 'What became of an act that gives an account a one-time password.',
  simpleResolvers: true,
})
export class OneTimePasswordPayload extends AccountPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'The password, shown this once, to be handed to its owner: it opens nothing but its own change. Null when refused, or when the request repeats an earlier one.',
  })
  oneTimePassword!: string | null;
}
