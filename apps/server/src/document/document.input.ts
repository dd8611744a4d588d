import type { DocumentKind } from '@vinh-danh/domain/document/document';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { RefusalType } from '../graph/refusal.type';
import { CertificateBatchType, DocumentKindEnum, IssuedDocumentType } from './document.type';

@InputType({ description: 'A document to be issued.' })
export class IssueDocumentInput {
  @Field(() => DocumentKindEnum, { description: 'Which kind; certificates are made with `makeCertificates`.' })
  kind!: DocumentKind;

  @Field(() => ID, { description: 'The sitting, the decision or the nomination that it is about, as the kind has it.' })
  subjectId!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' })
  dryRun!: boolean;

  @Field(() => ID, { description: 'A UUID made when the form opens: the same request is done once.' })
  idempotencyKey!: string;
}

@ObjectType('IssueDocumentPayload', { description: 'What became of a document that was to be issued.', simpleResolvers: true })
export class IssueDocumentPayload {
  @Field(() => IssuedDocumentType, { nullable: true, description: 'The document; null when it was refused or only tried.' })
  document!: IssuedDocumentType | null;

  @Field(() => [RefusalType], { description: 'Why not; empty when it was issued.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether it was only tried.' })
  dryRun!: boolean;
}

@InputType({ description: 'Certificates for every line of a decision.' })
export class MakeCertificatesInput {
  @Field(() => ID, { description: 'The decision.' })
  decisionId!: string;

  @Field(() => String, { nullable: true, description: 'Why they are made again; needed from the second time on.' })
  reason?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' })
  dryRun!: boolean;

  @Field(() => ID, { description: 'A UUID made when the form opens: the same request is done once.' })
  idempotencyKey!: string;
}

@ObjectType('MakeCertificatesPayload', { description: 'What became of certificates that were asked for.', simpleResolvers: true })
export class MakeCertificatesPayload {
  @Field(() => CertificateBatchType, { nullable: true, description: 'The batch; null when it was refused or only tried.' })
  batch!: CertificateBatchType | null;

  @Field(() => [RefusalType], { description: 'Why not; empty when a worker makes them.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether it was only tried.' })
  dryRun!: boolean;
}

@InputType({ description: 'Which template is used from now on.' })
export class ChooseTemplateInput {
  @Field(() => DocumentKindEnum, { description: 'For which kind of document.' })
  kind!: DocumentKind;

  @Field(() => ID, { nullable: true, description: 'The template; null for the one that came with the program.' })
  templateId?: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' })
  dryRun!: boolean;

  @Field(() => ID, { description: 'A UUID made when the form opens: the same request is done once.' })
  idempotencyKey!: string;
}

@InputType({ description: 'What stands at the head of documents from now on.' })
export class SetLetterheadInput {
  @Field(() => String, { description: 'The body above; blank when there is none.' })
  superior!: string;

  @Field(() => String, { description: 'The issuing body.' })
  name!: string;

  @Field(() => String, { description: 'The place, as it stands before the date.' })
  place!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' })
  dryRun!: boolean;

  @Field(() => ID, { description: 'A UUID made when the form opens: the same request is done once.' })
  idempotencyKey!: string;
}
