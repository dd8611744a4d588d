import { Field, ID, InputType } from 'type-graphql';

/** What every act on councils and their sittings carries. */
@InputType()
export abstract class ActInput {
  @Field(() => ID, { description: 'A UUID made when the form opens: the same request sent twice is done once.' })
  idempotencyKey!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' })
  dryRun!: boolean;
}
