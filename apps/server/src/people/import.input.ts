import { factRule } from '@vinh-danh/domain/people/fact-kind';
import { IMPORT_KINDS, type ImportKind, MOST_ROWS } from '@vinh-danh/domain/people/import-columns';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';

export const ImportKindEnum = Object.fromEntries(IMPORT_KINDS.map((kind) => [kind, kind])) as { [Kind in ImportKind]: Kind };
registerEnumType(ImportKindEnum, {
  name: 'ImportKind',
  description: 'What the rows of a file are: people, or one kind of fact.',
  valuesConfig: Object.fromEntries(IMPORT_KINDS.map((kind) => [kind, { description: `${nameOf(kind)}.` }])) as Record<
    ImportKind,
    { description: string }
  >,
});

function nameOf(kind: ImportKind): string {
  return kind === 'person' ? 'People: new ones, and the particulars of those known' : factRule(kind).name.en;
}

@InputType({ description: 'A file to import: all its rows or none.' })
export class ImportInput {
  @Field(() => ImportKindEnum, { description: 'What its rows are.' })
  kind!: ImportKind;

  @Field(() => [String], {
    description: `The file as CSV, line by line, the names of the columns first; at most ${MOST_ROWS} rows. Commas, semicolons or tabs between cells.`,
  })
  lines!: string[];

  @Field(() => String, { nullable: true, description: 'Why; needed when a row changes what is on record. At most 2,000 characters.' })
  reason?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only tries: says what would become of each row, and keeps nothing.' })
  dryRun!: boolean;

  @Field(() => ID, { description: 'A UUID made when the form opens: the same request is done once.' })
  idempotencyKey!: string;
}
