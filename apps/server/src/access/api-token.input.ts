import type { Scope } from '@vinh-danh/domain/access/role';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ScopeEnum } from './api-token.type';

@InputType({ description: 'Makes a token for the own account.' })
export class CreateApiTokenInput {
  @Field(() => ID, { description: 'A new UUID for each act; repeating it repeats the answer, not the act.' })
  idempotencyKey!: string;

  @Field(() => String, { description: 'What to call it, e.g. the system that uses it; at most 80 characters.' })
  name!: string;

  @Field(() => [ScopeEnum], { description: 'What it may do, at least one.' })
  scopes!: Scope[];

  @Field(() => Int, { description: 'For how many days it is valid, from 1 to 366.' })
  days!: number;
}

@InputType({ description: 'Revokes a token of the own account.' })
export class RevokeApiTokenInput {
  @Field(() => ID, { description: 'A new UUID for each act; repeating it repeats the answer, not the act.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The token.' })
  apiTokenId!: string;
}
