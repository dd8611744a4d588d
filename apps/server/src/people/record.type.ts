import { Field, ID, Int, ObjectType } from 'type-graphql';

/** What every record says of itself: its version, and who entered or corrected it last. */
@ObjectType('RecordBase', { description: 'What every record says of itself.', simpleResolvers: true })
export abstract class RecordType {
  @Field(() => ID, { description: 'Key of the record.' })
  id!: string;

  @Field(() => Int, { description: 'Version, for correcting it.' })
  version!: number;

  @Field(() => Date, { nullable: true, description: 'When it was entered or corrected last; null for what came with the first data.' })
  recordedAt!: Date | null;
}
