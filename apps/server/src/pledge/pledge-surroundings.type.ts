import { Field, ObjectType } from 'type-graphql';

@ObjectType('PledgeSurroundings', { description: 'Names around a pledge, and what the viewer may do with it.', simpleResolvers: true })
export class PledgeSurroundingsType {
  @Field(() => String, { description: 'Name of the person or the collective.' })
  name!: string;

  @Field(() => String, { description: 'The unit where it counts.' })
  unitName!: string;

  @Field(() => String, { description: 'That unit in English.' })
  unitEnglishName!: string;

  @Field(() => String, { nullable: true, description: 'Who sent it.' })
  sentBy!: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer writes it: their own, or that of their collective.' })
  mayWrite!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer confirms or returns pledges of this unit.' })
  mayReview!: boolean;
}
