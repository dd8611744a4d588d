import { Field, ObjectType } from 'type-graphql';
import { RefusalType } from '../graph/refusal.type';

@ObjectType('ChangePasswordPayload', { description: 'What became of a change of password.', simpleResolvers: true })
export class ChangePasswordPayload {
  @Field(() => [RefusalType], { description: 'Why not; empty when it was changed.' })
  refusals!: readonly RefusalType[];
}
