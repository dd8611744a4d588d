import { DOCUMENT_KINDS, DOCUMENTS, type DocumentKind } from '@vinh-danh/domain/document/document';
import type { Refusal } from '@vinh-danh/domain/refusal';
import type { Text } from '@vinh-danh/domain/text';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';

export const DocumentKindEnum = Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind, kind])) as { [Kind in DocumentKind]: Kind };
registerEnumType(DocumentKindEnum, {
  name: 'DocumentKind',
  description: 'Kinds of document that are made from templates.',
  valuesConfig: Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind, { description: `${DOCUMENTS[kind].name.en}.` }])),
});

@ObjectType('IssuedDocument', { description: 'A document as it was issued; never changed.', simpleResolvers: true })
export class IssuedDocumentType {
  @Field(() => ID, { description: 'Key of the document; its files are at `/files/documents/{id}/docx` and `/pdf`.' })
  id!: string;

  @Field(() => DocumentKindEnum, { description: 'What it is.' })
  kind!: DocumentKind;

  @Field(() => String, { description: 'What its Word file is called.' })
  filename!: string;

  @Field(() => String, { description: 'SHA-256 of the Word file, in hexadecimal: by it a copy is known to be the same.' })
  sha256!: string;

  @Field(() => Date, { description: 'When it was issued.' })
  issuedAt!: Date;

  @Field(() => String, { description: 'By whom.' })
  issuedByName!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the template that it was made from; null for the one that came with the program.',
  })
  templateNumber!: number | null;
}

@ObjectType('DocumentSlot', {
  description: 'A kind of document that something can have, with those that were issued.',
  simpleResolvers: true,
})
export class DocumentSlotType {
  @Field(() => DocumentKindEnum, { description: 'The kind.' })
  kind!: DocumentKind;

  @Field(() => TextType, { description: 'How it is called.' })
  name!: Text;

  @Field(() => [RefusalType], { description: 'Why none can be issued now; empty when one can.' })
  refusals!: readonly Refusal[];

  @Field(() => Boolean, { description: 'Whether a draft may be looked at: not by those from whom its result is kept.' })
  canPreview!: boolean;

  @Field(() => [IssuedDocumentType], { description: 'Those that were issued, the newest first; none that the viewer may not see.' })
  documents!: IssuedDocumentType[];
}

@ObjectType('CertificateBatch', { description: 'Certificates for every line of a decision, made by a worker.', simpleResolvers: true })
export class CertificateBatchType {
  @Field(() => ID, { description: 'Key of the batch; its files are at `/files/certificates/{id}/pdf` and `/zip` once it is finished.' })
  id!: string;

  @Field(() => Int, { description: 'The how-manieth of its decision it is.' })
  number!: number;

  @Field(() => String, { description: 'Why they were made again; blank for the first.' })
  reason!: string;

  @Field(() => Int, { description: 'How many are made.' })
  issued!: number;

  @Field(() => Int, { description: 'How many there will be.' })
  total!: number;

  @Field(() => Date, { description: 'When they were asked for.' })
  askedAt!: Date;

  @Field(() => String, { description: 'By whom.' })
  askedByName!: string;

  @Field(() => Date, { nullable: true, description: 'When the last one was made and all were printed; null before.' })
  finishedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was given up; null otherwise.' })
  failedAt!: Date | null;
}

@ObjectType('CertificateSlot', { description: 'The certificates of a decision.', simpleResolvers: true })
export class CertificateSlotType {
  @Field(() => [RefusalType], { description: 'Why they cannot be made now, supposing that a reason is given; empty when they can.' })
  refusals!: readonly Refusal[];

  @Field(() => [CertificateBatchType], { description: 'What was asked for, the newest first.' })
  batches!: CertificateBatchType[];
}

@ObjectType('DocumentFolder', { description: 'What documents a sitting, a decision or a nomination has.', simpleResolvers: true })
export class DocumentFolderType {
  @Field(() => TextType, { description: 'What they are about.' })
  title!: Text;

  @Field(() => [DocumentSlotType], { description: 'Kind by kind.' })
  slots!: DocumentSlotType[];

  @Field(() => CertificateSlotType, { nullable: true, description: 'The certificates, where a decision has any.' })
  certificates!: CertificateSlotType | null;

  @Field(() => Boolean, { description: 'Whether the viewer may issue them.' })
  canIssue!: boolean;
}

@ObjectType('DocumentShelfEntry', { description: 'A sitting or a decision that has documents.', simpleResolvers: true })
export class DocumentShelfEntryType {
  @Field(() => ID, { description: 'Key of the sitting or decision.' })
  id!: string;

  @Field(() => String, { description: 'SITTING or DECISION.' })
  subject!: 'SITTING' | 'DECISION';

  @Field(() => TextType, { description: 'How it is called.' })
  title!: Text;

  @Field(() => String, { nullable: true, description: 'Its day, e.g. 2017-12-20; null where there is none yet.' })
  day!: string | null;

  @Field(() => Int, { description: 'How many documents were issued about it, certificates included.' })
  issued!: number;
}
