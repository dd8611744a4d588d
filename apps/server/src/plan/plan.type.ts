import type { PlanBody } from '@vinh-danh/domain/plan/plan';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import { TextType } from '../graph/text.type';

@ObjectType('PlanParagraph', { description: 'A paragraph of a plan.', simpleResolvers: true })
export class PlanParagraphType {
  @Field(() => String, { description: 'Its anchor on the page, e.g. `III.1`: what citations of the plan point at.' })
  anchor!: string;

  @Field(() => TextType, { description: 'In Vietnamese word for word, in English a summary.' })
  text!: TextType;
}

@ObjectType('PlanSection', { description: 'A section of a plan.', simpleResolvers: true })
export class PlanSectionType {
  @Field(() => String, { description: 'Roman number.' })
  number!: string;

  @Field(() => TextType, { description: 'Heading.' })
  title!: TextType;

  @Field(() => [PlanParagraphType], { description: 'Its paragraphs.' })
  paragraphs!: readonly PlanParagraphType[];
}

@ObjectType('PlanBody', {
  description: "A plan as its own text. The Vietnamese is the document's, word for word; the English is a summary.",
  simpleResolvers: true,
})
export class PlanBodyType implements PlanBody {
  @Field(() => TextType, { description: 'Who issued it.' })
  authority!: TextType;

  @Field(() => TextType, { description: 'Where it was signed.' })
  place!: TextType;

  @Field(() => [TextType], { description: 'What it rests on.' })
  legalBases!: readonly TextType[];

  @Field(() => TextType, { description: 'The sentence before the sections.' })
  preamble!: TextType;

  @Field(() => [PlanSectionType], { description: 'Its sections.' })
  sections!: readonly PlanSectionType[];

  @Field(() => TextType, { description: 'The sentence after the sections.' })
  closing!: TextType;

  @Field(() => [TextType], { description: 'To whom it was sent.' })
  recipients!: readonly TextType[];

  @Field(() => TextType, { description: 'Who signed it.' })
  signatory!: TextType;
}

@ObjectType('Plan', { description: 'The plan of a year.', simpleResolvers: true })
export class PlanType {
  @Field(() => ID, { description: 'Key of the plan.' })
  id!: string;

  @Field(() => Int, { description: 'Its year.' })
  year!: number;

  @Field(() => String, { description: 'Its number as written; the one of 2017 was left open.' })
  number!: string;

  @Field(() => TextType, { description: 'Its title.' })
  title!: TextType;

  @Field(() => DayScalar, { description: 'When it was issued.' })
  issuedOn!: string;

  @Field(() => PlanBodyType, { description: 'Its own text.' })
  body!: PlanBody;
}
