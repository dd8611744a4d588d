import { Field, ID, ObjectType } from 'type-graphql';
import { connectionType } from '../graph/connection.type';
import { JsonScalar } from '../graph/json-scalar';
import { TextType } from '../graph/text.type';

@ObjectType('AuditEntry', {
  description: 'One change: who, when, what before and after, and why. Never changed, never removed.',
  simpleResolvers: true,
})
export class AuditEntryType {
  @Field(() => ID, { description: 'Its place in the trail: later entries have greater numbers.' })
  id!: string;

  @Field(() => Date, { description: 'When the server received the request that made the change.' })
  at!: Date;

  @Field(() => ID, { nullable: true, description: 'The account that made it; null when the program itself did.' })
  accountId!: string | null;

  @Field(() => String, { nullable: true, description: 'How that account is called.' })
  accountName!: string | null;

  @Field(() => String, { nullable: true, description: 'In whose place it was made, by a stand-in; null when in their own.' })
  onBehalfOfName!: string | null;

  @Field(() => String, { nullable: true, description: 'The API token through which it was made; null when the person was signed in.' })
  apiTokenName!: string | null;

  @Field(() => String, { description: 'What was done, e.g. `sendPledge`.' })
  action!: string;

  @Field(() => String, { description: 'What kind of thing it was done to, e.g. `Pledge`.' })
  subjectKind!: string;

  @Field(() => ID, { description: 'The thing it was done to.' })
  subjectId!: string;

  @Field(() => ID, { nullable: true, description: 'The unit whose matter it is.' })
  unitId!: string | null;

  @Field(() => TextType, { nullable: true, description: 'What that unit is called.' })
  unitName!: TextType | null;

  @Field(() => JsonScalar, { nullable: true, description: 'What was changed, as it stood before; null for something new.' })
  before!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'What was changed, as it stood afterwards.' })
  after!: unknown;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who did it.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'The request that made it: the same as in the log of the server.' })
  requestId!: string | null;
}

export const AuditEntryConnection = connectionType(AuditEntryType, 'AuditEntry');
