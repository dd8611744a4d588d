import { Link } from '@tanstack/react-router';
import { type FactKind, factRule } from '@vinh-danh/domain/people/fact-kind';
import { dayOf } from '@vinh-danh/domain/time';
import { ButtonLink } from '../ui/button-link';
import { type Column, DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Section } from '../ui/page';
import { useText, useWords } from '../ui/words';
import { entryWords } from './entry-words';
import type { FactSubject } from './fact-subject';

interface RecordRow {
  readonly id: string;
  readonly recordedAt?: string | null;
}

interface RecordPartProps<Row> {
  readonly kind: FactKind;
  readonly title: string;
  /** Said where there is nothing. */
  readonly none: string;
  readonly subject: FactSubject;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** What a row is called where only its link is read out, e.g. "2016". */
  readonly nameOf: (row: Row) => string | number;
}

/** The records of a kind, each with where it comes from; whoever may enter them finds the way to the forms here. */
export function RecordPart<Row extends RecordRow>({ kind, title, none, subject, rows, columns, nameOf }: RecordPartProps<Row>) {
  const w = useWords(entryWords);
  const t = useText();
  const f = useFormat();
  const mayEnter = subject.mayEnter.includes(kind);
  const what = t(factRule(kind).name);
  const recorded: Column<Row> = {
    key: 'recorded',
    label: w.recorded,
    cell: (row) => (row.recordedAt ? w.recordedOn(f.day(dayOf(new Date(row.recordedAt)))) : w.firstData),
  };
  const correct: Column<Row> = {
    key: 'correct',
    label: w.correct,
    cell: (row) => (
      <Link {...addressOf(subject, kind)} aria-label={w.correctRow(`${what}, ${nameOf(row)}`)} search={{ record: row.id }}>
        {w.correct}
      </Link>
    ),
  };
  const add = mayEnter && (
    <ButtonLink {...addressOf(subject, kind)} aria-label={w.addWhat(what)} size="compact-md" variant="default">
      {w.add}
    </ButtonLink>
  );
  return (
    <Section actions={add} title={title}>
      {rows.length > 0 ? (
        <DataTable caption={title} columns={[...columns, recorded, ...(mayEnter ? [correct] : [])]} rowKey={(row) => row.id} rows={rows} />
      ) : (
        <p>{none}</p>
      )}
    </Section>
  );
}

/** Where facts of a kind are entered. */
function addressOf({ type, id }: FactSubject, kind: FactKind) {
  const to = type === 'person' ? ('/people/$id/facts/$kind' as const) : ('/units/$id/facts/$kind' as const);
  return { to, params: { id, kind } };
}
