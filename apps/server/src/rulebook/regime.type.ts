import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import { JsonObjectScalar } from '../graph/json-object-scalar';
import { TextType } from '../graph/text.type';

@ObjectType('Regime', {
  description: 'Rules to begin with: the law of a time, or the complete regulation of an organisation as an example.',
  simpleResolvers: true,
})
export class RegimeType {
  @Field(() => ID, { description: 'Its key.' })
  key!: string;

  @Field(() => TextType, { description: 'What it is called.' })
  name!: TextType;

  @Field(() => TextType, { nullable: true, description: 'What one must know of it, e.g. that it is an example.' })
  notice!: TextType | null;

  @Field(() => Boolean, { description: 'Whether it is the law alone: layers of an organisation are still to be added.' })
  isLaw!: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'From which day its law is in force; null where that is not said.' })
  from!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day on which its law is in force; null for the one of today.' })
  until!: string | null;

  @Field(() => Int, { description: 'How many awards it defines.' })
  awards!: number;

  @Field(() => JsonObjectScalar, { description: 'Its rules as data: a layer can be taken out of it and put into a draft.' })
  rulebook!: object;
}
