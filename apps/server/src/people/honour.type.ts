import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';

@ObjectType('Honour', { description: 'An award that a person or a unit holds. Honours are public.', simpleResolvers: true })
export class HonourType {
  @Field(() => ID, { description: 'Key of the honour.' })
  id!: string;

  @Field(() => ID, { description: 'Key of the award.' })
  award!: string;

  @Field(() => Int, { description: 'For which year.' })
  year!: number;

  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber!: string;

  @Field(() => DayScalar, { description: 'Day of the decision.' })
  decidedOn!: string;
}
