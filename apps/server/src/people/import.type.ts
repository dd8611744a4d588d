import { Field, Int, ObjectType } from 'type-graphql';
import { RefusalType } from '../graph/refusal.type';
import { EntryOutcomeEnum } from './entry.type';

@ObjectType('ImportRow', { description: 'What became of a row of a file.', simpleResolvers: true })
export class ImportRowType {
  @Field(() => Int, { description: 'The row; the names of the columns are row 1.' })
  line!: number;

  @Field(() => String, { description: 'Code of the person or the unit.' })
  code!: string;

  @Field(() => String, { description: 'What the person or the unit is called.' })
  name!: string;

  @Field(() => EntryOutcomeEnum, { description: 'What became of it.' })
  outcome!: 'CREATED' | 'CORRECTED' | 'UNCHANGED';
}

@ObjectType({ description: 'What became of a file. With refusals nothing was imported.', simpleResolvers: true })
export class ImportPayload {
  @Field(() => [ImportRowType], { description: 'The rows, in their order; empty when any was refused.' })
  rows!: ImportRowType[];

  @Field(() => [RefusalType], { description: 'What is wrong; the field names row and column, e.g. `rows.12.level`.' })
  refusals!: RefusalType[];

  @Field(() => Boolean, { description: 'Whether it was only tried.' })
  dryRun!: boolean;
}
