import { REFUSAL_CODES, type Refusal, type RefusalCode, templateOf } from '@vinh-danh/domain/refusal';
import { Field, FieldResolver, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';
import { CitationType } from './citation.type';
import { TextType } from './text.type';

export const RefusalCodeEnum = Object.fromEntries(REFUSAL_CODES.map((code) => [code, code])) as { [Code in RefusalCode]: Code };
registerEnumType(RefusalCodeEnum, {
  name: 'RefusalCode',
  description: 'Every way in which a rule can say no, with what it says; facts stand in braces.',
  valuesConfig: Object.fromEntries(REFUSAL_CODES.map((code) => [code, { description: templateOf(code).en }])),
});

@ObjectType('RefusalFact', { description: 'One fact behind a refusal, fit to be read.', simpleResolvers: true })
export class RefusalFactType {
  @Field(() => String, { description: 'What it is, e.g. `places`.' })
  name!: string;

  @Field(() => String, { description: 'Its value.' })
  value!: string;
}

@ObjectType('Refusal', {
  description: 'One reason why something may not be done: code, facts, source and a sentence in both languages.',
  simpleResolvers: true,
})
export class RefusalType {
  @Field(() => RefusalCodeEnum, { description: 'What kind of reason it is.' })
  code!: RefusalCode;

  @Field(() => TextType, { description: 'The reason as a sentence.' })
  message!: TextType;

  @Field(() => CitationType, { nullable: true, description: 'The rule behind it, where there is one.' })
  source?: CitationType | null;

  @Field(() => String, { nullable: true, description: 'The input that it speaks of, e.g. `tasks.0.measure`.' })
  field?: string | null;
}

@Resolver(() => RefusalType)
export class RefusalResolver {
  @FieldResolver(() => [RefusalFactType], { description: 'The facts behind it, by name.' })
  facts(@Root() refusal: Refusal): RefusalFactType[] {
    return Object.entries(refusal.facts).map(([name, value]) => ({ name, value: String(value) }));
  }
}
