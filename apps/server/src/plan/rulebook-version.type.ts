import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RefusalType } from '../graph/refusal.type';

@ObjectType('RulebookVersion', {
  description: 'The rules of a plan as they were published. Never edited: what changes is a new version, and a dossier keeps its own.',
  simpleResolvers: true,
})
export class RulebookVersionType {
  @Field(() => ID, { description: 'Key of the version.' })
  id!: string;

  @Field(() => ID, { description: 'The plan whose rules they are.' })
  planId!: string;

  @Field(() => Int, { description: 'Counted from 1 within the plan.' })
  number!: number;

  @Field(() => Date, { description: 'When it was published.' })
  publishedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who published it; null when it came with the program.' })
  publishedBy!: string | null;

  @Field(() => String, { description: 'Why it was published; empty for a first version that nobody explained.' })
  reason!: string;

  @Field(() => String, { description: 'Number of the decision that it rests on; may be empty.' })
  decisionNumber!: string;
}

@ObjectType('PublishRulebookPayload', { description: 'What became of publishing.', simpleResolvers: true })
export class PublishRulebookPayload {
  @Field(() => RulebookVersionType, { nullable: true, description: 'The new version; null when refused, and in a dry run.' })
  version!: RulebookVersionType | null;

  @Field(() => [RefusalType], { description: 'Every reason why not; empty when published.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}
