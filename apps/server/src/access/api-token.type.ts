import type { Scope } from '@vinh-danh/domain/access/role';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { RefusalType } from '../graph/refusal.type';

/** Names of an enum may not hold a colon: `plan:read` is asked for as PLAN_READ. */
export const ScopeEnum = {
  PLAN_READ: 'plan:read',
  PEOPLE_READ: 'people:read',
  PLEDGES_READ: 'pledges:read',
  PLEDGES_WRITE: 'pledges:write',
  NOMINATIONS_READ: 'nominations:read',
  NOMINATIONS_WRITE: 'nominations:write',
  DECISIONS_WRITE: 'decisions:write',
  AUDIT_READ: 'audit:read',
} as const satisfies Record<string, Scope>;
registerEnumType(ScopeEnum, {
  name: 'Scope',
  description: 'What a token may do on behalf of its account, as far as the account itself may.',
  valuesConfig: {
    PLAN_READ: { description: 'Read the plan, its calendar and its rules.' },
    PEOPLE_READ: { description: 'Read units and people.' },
    PLEDGES_READ: { description: 'Read pledges and coverage.' },
    PLEDGES_WRITE: { description: 'Register, send and confirm pledges.' },
    NOMINATIONS_READ: { description: 'Read dossiers, nominations, eligibility and quotas.' },
    NOMINATIONS_WRITE: { description: 'Prepare, send and appraise dossiers.' },
    DECISIONS_WRITE: { description: 'Approve and refuse nominations.' },
    AUDIT_READ: { description: 'Read the audit trail.' },
  },
});

@ObjectType('ApiToken', { description: 'A token with which an integrator acts for an account.', simpleResolvers: true })
export class ApiTokenType {
  @Field(() => ID, { description: 'Key of the token; not its secret.' })
  id!: string;

  @Field(() => String, { description: 'What its owner calls it.' })
  name!: string;

  @Field(() => String, { description: 'The last characters of its secret, to tell tokens apart.' })
  hint!: string;

  @Field(() => [ScopeEnum], { description: 'What it may do.' })
  scopes!: Scope[];

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it ends by itself.' })
  expiresAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Its last request, to within five minutes; null when it was never used.' })
  lastUsedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was revoked; null while it is in force.' })
  revokedAt!: Date | null;
}

@ObjectType('CreateApiTokenPayload', { description: 'What became of a new token.', simpleResolvers: true })
export class CreateApiTokenPayload {
  @Field(() => ApiTokenType, { nullable: true, description: 'The token; null when refused.' })
  apiToken!: ApiTokenType | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its secret, shown this once: only its hash is kept. Null when refused, or when the request repeats an earlier one.',
  })
  secret!: string | null;

  @Field(() => [RefusalType], { description: 'Why not; empty when it was made.' })
  refusals!: readonly RefusalType[];
}

@ObjectType('RevokeApiTokenPayload', { description: 'What became of a revocation.', simpleResolvers: true })
export class RevokeApiTokenPayload {
  @Field(() => ApiTokenType, { nullable: true, description: 'The token as it now is.' })
  apiToken!: ApiTokenType | null;

  @Field(() => [RefusalType], { description: 'Why not; empty when it was revoked.' })
  refusals!: readonly RefusalType[];
}
