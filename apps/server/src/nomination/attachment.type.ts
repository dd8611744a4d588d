import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { type AttachmentPurpose, AttachmentPurposeEnum } from './nomination-enums.type';

@ObjectType('Attachment', {
  description: 'A file of a dossier. Upload with POST /attachments, download from GET /attachments/:id.',
  simpleResolvers: true,
})
export class AttachmentType {
  @Field(() => ID, { description: 'Key of the file.' })
  id!: string;

  @Field(() => AttachmentPurposeEnum, { description: 'What it is for.' })
  purpose!: AttachmentPurpose;

  @Field(() => ID, { nullable: true, description: 'The nomination that it is evidence for.' })
  nominationId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The criterion that it supports.' })
  criterion!: string | null;

  @Field(() => ID, { nullable: true, description: 'The paper of a dossier list that it is.' })
  item!: string | null;

  @Field(() => String, { description: 'Its name, made safe.' })
  filename!: string;

  @Field(() => String, { description: 'Its type, told by its content.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Its size in bytes.' })
  size!: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was uploaded.' })
  uploadedAt!: Date;
}
