import type { Role } from '@vinh-danh/domain/access/role';
import { Field, ID, InputType } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import type { AccountFilter } from './accounts.query';
import { RoleEnum } from './viewer.type';

@InputType({ description: 'Which accounts are asked for. What is left out does not matter.' })
export class AccountFilterInput implements AccountFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name or the user name; "dang" finds "Đặng".' })
  search?: string | null;

  @Field(() => RoleEnum, { nullable: true, description: 'With this role in force today.' })
  role?: Role | null;

  @Field(() => Boolean, { nullable: true, description: 'Only disabled ones, or only others.' })
  disabled?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those locked after repeated wrong passwords, or only others.' })
  locked?: boolean | null;
}

@InputType('AccountActBase', { description: 'What every act of an administrator carries.' })
abstract class Act {
  @Field(() => ID, { description: 'A new UUID for each act; repeating it repeats the answer, not the act.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Makes an account with a one-time password.' })
export class CreateAccountInput extends Act {
  @Field(() => String, { description: 'The name to sign in with: 3 to 64 letters without accents, digits, dots, hyphens and underscores.' })
  username!: string;

  @Field(() => ID, { nullable: true, description: 'The person whose it is.' })
  personId?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is called when it is nobody’s; a person’s account has their name.' })
  displayName?: string | null;
}

@InputType({ description: 'An act on an account.' })
export class AccountActInput extends Act {
  @Field(() => ID, { description: 'The account.' })
  accountId!: string;

  @Field(() => String, { nullable: true, description: 'Why; at most 2,000 characters.' })
  reason?: string | null;
}

@InputType({ description: 'Keeps where the mail of an account goes.' })
export class SetMailAddressInput extends AccountActInput {
  @Field(() => String, { description: 'The address; empty: no mail is sent.' })
  address!: string;
}

@InputType({ description: 'Grants a role.' })
export class GrantRoleInput extends AccountActInput {
  @Field(() => RoleEnum, { description: 'The role; not EMPLOYEE, which everybody has where they work.' })
  role!: Role;

  @Field(() => ID, { description: 'The unit for which it is held, with those below it.' })
  unitId!: string;

  @Field(() => DayScalar, { description: 'Its first day.' })
  validFrom!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Its last day; without one it has no end yet.' })
  validTo?: string | null;
}

@InputType({ description: 'Ends a role.' })
export class RevokeRoleInput extends Act {
  @Field(() => ID, { description: 'The grant.' })
  roleGrantId!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Its last day; without one it ends at once.' })
  lastDay?: string | null;

  @Field(() => String, { nullable: true, description: 'Why; at most 2,000 characters.' })
  reason?: string | null;
}
