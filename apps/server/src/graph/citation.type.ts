import type { Confidence } from '@vinh-danh/domain/rulebook/citation';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { TextType } from './text.type';

export const ConfidenceEnum = { VERIFIED: 'VERIFIED', SECONDARY: 'SECONDARY', UNVERIFIED: 'UNVERIFIED' } as const satisfies Record<
  Confidence,
  Confidence
>;
registerEnumType(ConfidenceEnum, {
  name: 'Confidence',
  description: 'How sure we are that the source says what the rule says.',
  valuesConfig: {
    VERIFIED: { description: 'Read in the legal act itself, or where it is quoted word for word.' },
    SECONDARY: { description: 'Read in one document that restates it.' },
    UNVERIFIED: { description: 'General knowledge that no source confirmed yet.' },
  },
});

@ObjectType('Citation', { description: 'Where a rule comes from.', simpleResolvers: true })
export class CitationType {
  @Field(() => String, { description: 'Key of the document, e.g. `decree-65-2014`; the plan itself is `plan`.' })
  document!: string;

  @Field(() => TextType, { description: 'How the document is called.' })
  name!: TextType;

  @Field(() => String, { nullable: true, description: 'Article.' })
  article?: string | null;

  @Field(() => String, { nullable: true, description: 'Clause of the article.' })
  clause?: string | null;

  @Field(() => String, { nullable: true, description: 'Point of the clause.' })
  point?: string | null;

  @Field(() => String, { nullable: true, description: "Anchor of a paragraph on the plan's page, e.g. `III.1`." })
  paragraph?: string | null;

  @Field(() => ConfidenceEnum, { description: 'How sure we are of it.' })
  confidence!: Confidence;
}
