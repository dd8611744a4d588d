import { DISCIPLINE_FORMS, INQUIRY_KINDS, LEAVE_KINDS, RATING_LEVELS, STUDY_RESULTS } from '@vinh-danh/domain/people/scales';
import { type Column, DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Section } from '../ui/page';
import { useText, useWords } from '../ui/words';
import { peopleWords } from './people-words';
import type { PersonRecord_factsFragment as Facts } from './person-page.generated';

/** What is on record of a person, kind by kind. What the rules of the awards ask stands here as they read it. */
export function PersonRecord({ facts }: { facts: Facts }) {
  const columns = useColumns();
  return (
    <>
      <Part columns={columns.assignments} part="assignments" rows={facts.assignments} />
      <Part columns={columns.ratings} part="ratings" rows={facts.ratings} />
      <Part columns={columns.leaves} part="leaves" rows={facts.leaves} />
      <Part columns={columns.studies} part="studies" rows={facts.studies} />
      <Part columns={columns.disciplines} part="disciplines" rows={facts.disciplines} />
      <Part columns={columns.inquiries} part="inquiries" rows={facts.inquiries} />
    </>
  );
}

type PartName = 'assignments' | 'ratings' | 'leaves' | 'studies' | 'disciplines' | 'inquiries';
type RowOf<Part extends PartName> = Facts[Part][number];
type Columns = { readonly [Part in PartName]: readonly Column<RowOf<Part>>[] };

interface PartProps<Row> {
  readonly part: PartName;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
}

function Part<Row extends { readonly id: string }>({ part, rows, columns }: PartProps<Row>) {
  const w = useWords(peopleWords);
  return (
    <Section title={w[part]}>
      {rows.length > 0 ? <DataTable caption={w[part]} columns={columns} rowKey={(row) => row.id} rows={rows} /> : <p>{w.none[part]}</p>}
    </Section>
  );
}

function useColumns(): Columns {
  const w = useWords(peopleWords);
  const t = useText();
  const f = useFormat();
  const from = { key: 'from', label: w.from, cell: (row: { startedOn: string }) => f.day(row.startedOn) };
  const to = { key: 'to', label: w.to, cell: (row: { endedOn?: string | null }) => (row.endedOn ? f.day(row.endedOn) : w.now) };
  const decision = {
    key: 'decision',
    label: w.decision,
    cell: (row: { decisionNumber: string; decidedOn: string }) => w.decisionOf(row.decisionNumber, f.day(row.decidedOn)),
  };
  return {
    assignments: [
      from,
      to,
      {
        key: 'post',
        label: w.post,
        rowHeader: true,
        cell: (row) => (row.kind === 'SECONDMENT' ? `${row.title} (${w.secondment})` : row.title),
      },
      { key: 'unit', label: w.unit, cell: (row) => t(row.unit.name) },
    ],
    ratings: [
      { key: 'year', label: w.year, rowHeader: true, cell: (row) => row.year },
      { key: 'level', label: w.level, cell: (row) => t(RATING_LEVELS[row.level]) },
      decision,
    ],
    leaves: [
      from,
      to,
      { key: 'kind', label: w.leaveKind, rowHeader: true, cell: (row) => t(LEAVE_KINDS[row.kind]) },
      { key: 'days', label: w.workingDays, numeric: true, cell: (row) => f.number(row.workingDays) },
    ],
    studies: [
      from,
      to,
      { key: 'course', label: w.course, rowHeader: true, cell: (row) => row.course },
      { key: 'result', label: w.result, cell: (row) => (row.result ? t(STUDY_RESULTS[row.result]) : w.unknown) },
    ],
    disciplines: [
      { key: 'form', label: w.form, rowHeader: true, cell: (row) => t(DISCIPLINE_FORMS[row.form]) },
      decision,
      { key: 'ends', label: w.endsOn, cell: (row) => (row.endsOn ? f.day(row.endsOn) : w.unknown) },
    ],
    inquiries: [
      { key: 'kind', label: w.kind, rowHeader: true, cell: (row) => t(INQUIRY_KINDS[row.kind]) },
      { key: 'reference', label: w.reference, cell: (row) => row.reference },
      { key: 'opened', label: w.openedOn, cell: (row) => f.day(row.openedOn) },
      { key: 'concluded', label: w.concludedOn, cell: (row) => (row.concludedOn ? f.day(row.concludedOn) : w.pending) },
    ],
  };
}
