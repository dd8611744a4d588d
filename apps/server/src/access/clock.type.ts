import { Field, ObjectType } from 'type-graphql';

@ObjectType('Clock', { description: 'The moment by which deadlines are judged.', simpleResolvers: true })
export class ClockType {
  @Field(() => Date, { description: 'The moment at which the server received this request.' })
  now!: Date;

  @Field(() => Boolean, { description: 'Whether this is a demonstration, whose clock can be set and whose people are invented.' })
  demonstration!: boolean;
}
