import { Field, ObjectType } from 'type-graphql';

@ObjectType('Text', { description: 'A sentence or a name in both languages.', simpleResolvers: true })
export class TextType {
  @Field(() => String, { description: 'In Vietnamese, the language of the law.' })
  vi!: string;

  @Field(() => String, { description: 'In English.' })
  en!: string;
}
