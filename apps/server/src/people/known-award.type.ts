import { Field, ID, ObjectType } from 'type-graphql';
import { TextType } from '../graph/text.type';

@ObjectType('KnownAward', { description: 'An award that some published rules name.', simpleResolvers: true })
export class KnownAwardType {
  @Field(() => ID, { description: 'Key of the award.' })
  key!: string;

  @Field(() => TextType, { description: 'Name.' })
  name!: TextType;
}
