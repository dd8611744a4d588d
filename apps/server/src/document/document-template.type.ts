import type { DocumentKind } from '@vinh-danh/domain/document/document';
import type { Text } from '@vinh-danh/domain/text';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';
import { DocumentKindEnum } from './document.type';

@ObjectType('Placeholder', { description: 'What a template may hold in braces.', simpleResolvers: true })
export class PlaceholderType {
  @Field(() => String, { description: 'Its name, e.g. `so`; written `{so}`.' })
  name!: string;

  @Field(() => TextType, { description: 'What it stands for.' })
  meaning!: Text;

  @Field(() => String, { nullable: true, description: 'How it reads; null for a part.' })
  example!: string | null;

  @Field(() => Boolean, { description: 'Whether it is a part with a beginning and an end: `{#name}…{/name}`.' })
  isPart!: boolean;

  @Field(() => [String], { description: 'Of what stands only inside lists: the lists, from the outermost in.' })
  within!: string[];
}

@ObjectType('DocumentTemplate', { description: 'A template that was taken in.', simpleResolvers: true })
export class DocumentTemplateType {
  @Field(() => ID, { description: 'Key of the template; its file is at `/files/templates/{kind}/{id}/docx`.' })
  id!: string;

  @Field(() => Int, { description: 'The how-manieth of its kind it is.' })
  number!: number;

  @Field(() => String, { description: 'What its file was called.' })
  filename!: string;

  @Field(() => String, { description: 'What its uploader noted.' })
  note!: string;

  @Field(() => Int, { description: 'Bytes of the file.' })
  size!: number;

  @Field(() => Date, { description: 'When it was taken in.' })
  uploadedAt!: Date;

  @Field(() => String, { description: 'From whom.' })
  uploadedByName!: string;

  @Field(() => Int, { description: 'How many documents were made from it.' })
  documents!: number;
}

@ObjectType('TemplateChoice', { description: 'From when on a template was used.', simpleResolvers: true })
export class TemplateChoiceType {
  @Field(() => Int, { nullable: true, description: 'Number of the template; null for the one that came with the program.' })
  number!: number | null;

  @Field(() => String, { description: 'Why; may be blank.' })
  reason!: string;

  @Field(() => Date, { description: 'Since when.' })
  chosenAt!: Date;

  @Field(() => String, { description: 'By whom.' })
  chosenByName!: string;
}

@ObjectType('TemplateShelf', { description: 'The templates of one kind of document.', simpleResolvers: true })
export class TemplateShelfType {
  @Field(() => DocumentKindEnum, { description: 'The kind.' })
  kind!: DocumentKind;

  @Field(() => TextType, { description: 'How it is called.' })
  name!: Text;

  @Field(() => ID, { nullable: true, description: 'The template in use; null for the one that came with the program.' })
  inUse!: string | null;

  @Field(() => [DocumentTemplateType], { description: 'Those that were taken in, the newest first.' })
  templates!: DocumentTemplateType[];

  @Field(() => [TemplateChoiceType], { description: 'What was used when, the newest first.' })
  choices!: TemplateChoiceType[];

  @Field(() => [PlaceholderType], { description: 'Everything that a template of this kind may hold.' })
  placeholders!: PlaceholderType[];
}

@ObjectType('Letterhead', { description: 'What stands at the head of documents.', simpleResolvers: true })
export class LetterheadType {
  @Field(() => String, { description: 'The body above; blank when there is none.' })
  superior!: string;

  @Field(() => String, { description: 'The issuing body.' })
  name!: string;

  @Field(() => String, { description: 'The place, as it stands before the date.' })
  place!: string;
}

@ObjectType('ChooseTemplatePayload', { description: 'What became of the choice of a template.', simpleResolvers: true })
export class ChooseTemplatePayload {
  @Field(() => TemplateShelfType, { description: 'The templates of the kind as they now are.' })
  shelf!: TemplateShelfType;

  @Field(() => [RefusalType], { description: 'Why not; empty when it was done.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether it was only tried.' })
  dryRun!: boolean;
}

@ObjectType('SetLetterheadPayload', { description: 'What became of the head of documents.', simpleResolvers: true })
export class SetLetterheadPayload {
  @Field(() => LetterheadType, { description: 'The head as it now is.' })
  letterhead!: LetterheadType;

  @Field(() => [RefusalType], { description: 'Why not; empty when it was done.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether it was only tried.' })
  dryRun!: boolean;
}
