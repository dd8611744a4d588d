import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import type { HonourTable_honourFragment as Honour } from './public.generated';
import { publicWords } from './public-words';

interface HonourTableProps {
  readonly caption: string;
  readonly honours: readonly Honour[];
  /** Of one person or collective the name says nothing. */
  readonly withoutName?: boolean;
}

/** Honours with their decisions; what was taken back says so. */
export function HonourTable({ caption, honours, withoutName = false }: HonourTableProps) {
  const w = useWords(publicWords);
  const t = useText();
  const format = useFormat();
  const columns: Column<Honour>[] = [
    ...(withoutName
      ? []
      : ([
          { key: 'name', label: w.name, rowHeader: true, cell: (row) => <HonoureeLink honouree={row} /> },
          { key: 'unit', label: w.unit, cell: (row) => (row.unitName ? t(row.unitName) : '–') },
        ] satisfies Column<Honour>[])),
    { key: 'award', label: w.award, rowHeader: withoutName, cell: (row) => t(row.awardName) },
    { key: 'year', label: w.year, unbroken: true, cell: (row) => String(row.year) },
    { key: 'decision', label: w.decision, cell: (row) => w.decisionOf(row.decisionNumber, format.day(row.decidedOn)) },
    {
      key: 'state',
      label: w.state,
      cell: (row) =>
        row.revokedOn ? (
          <>
            <Tag tone="no">{w.revokedTag}</Tag> {w.revokedOn(format.day(row.revokedOn), row.revocationNumber ?? '')}
          </>
        ) : (
          <Tag tone="ok">{w.counts}</Tag>
        ),
    },
  ];
  return <DataTable caption={caption} columns={columns} rowKey={(row) => row.id} rows={honours} />;
}

interface Honouree {
  readonly kind: 'PERSON' | 'COLLECTIVE';
  readonly subjectId: string;
  readonly name: string;
}

/** Leads to the page of a person or a collective, which can be passed on. */
export function HonoureeLink({ honouree, children }: { honouree: Honouree; children?: string }) {
  const { kind, subjectId: id, name } = honouree;
  return (
    <Link params={{ id }} to={kind === 'PERSON' ? '/public/people/$id' : '/public/units/$id'}>
      {children ?? name}
    </Link>
  );
}
