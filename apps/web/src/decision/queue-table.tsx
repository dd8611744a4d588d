import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { StateTag } from '../nomination/state-tag';
import { type Column, DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { useText, useWords } from '../ui/words';
import { decisionWords } from './decision-words';
import { CouncilCell, PostingCell } from './procedure-cells';
import type { QueueSearch } from './queue-search';
import type { QueueTable_rowFragment } from './queue-table.generated';

export type QueueRow = QueueTable_rowFragment;

/** The link of a row: where the keys move. */
export const linkId = (id: string) => `case-${id}`;

interface QueueTableProps {
  readonly rows: readonly QueueRow[];
  readonly search: QueueSearch;
  readonly current?: string;
  readonly onCurrent: (id: string) => void;
  readonly chosen: readonly string[];
  /** Chooses rows or leaves them; not given to those who decide nothing. */
  readonly onChoose?: (id: string) => void;
}

/** Nominations in a table, each leading to its case under the same filters. */
export function QueueTable({ rows, search, current, onCurrent, chosen, onChoose }: QueueTableProps) {
  const w = useWords(decisionWords);
  const t = useText();
  const format = useFormat();
  const box: Column<QueueRow> = {
    key: 'choose',
    label: w.choose,
    cell: (row) =>
      row.state === 'ACCEPTED' && (
        <Checkbox
          aria-label={w.chooseOne(row.nomineeName, row.awardShortName)}
          checked={chosen.includes(row.id)}
          onChange={() => onChoose?.(row.id)}
          onFocus={() => onCurrent(row.id)}
        />
      ),
  };
  // The waiting ones all stand alike.
  const showsState = rows.some(({ state }) => state !== 'ACCEPTED');
  const showsDecision = rows.some(({ decidedAt }) => decidedAt);
  return (
    <DataTable
      caption={w.list}
      columns={[
        ...(onChoose && rows.some(({ state }) => state === 'ACCEPTED') ? [box] : []),
        {
          key: 'nominee',
          label: w.nominee,
          cell: (row) => (
            <Link
              id={linkId(row.id)}
              onFocus={() => onCurrent(row.id)}
              params={{ nominationId: row.id }}
              search={search}
              to="/approvals/$nominationId"
            >
              {row.nomineeName}
            </Link>
          ),
          rowHeader: true,
        },
        { key: 'award', label: w.award, cell: (row) => t(row.awardName) },
        { key: 'unit', label: w.unit, cell: (row) => t(row.unitName) },
        { key: 'votes', label: w.votes, cell: (row) => votesOf(row), numeric: true },
        ...(rows.some(({ procedure }) => procedure)
          ? [
              { key: 'council', label: w.council, cell: (row: QueueRow) => <CouncilCell procedure={row.procedure} /> },
              { key: 'posting', label: w.posting, cell: (row: QueueRow) => <PostingCell procedure={row.procedure} /> },
            ]
          : []),
        { key: 'number', label: w.receiptNumber, unbroken: true, cell: (row) => row.receiptNumber },
        ...(showsState ? [{ key: 'state', label: w.state, cell: (row: QueueRow) => <StateTag state={row.state} /> }] : []),
        ...(showsDecision
          ? [{ key: 'decidedAt', label: w.decidedAt, cell: (row: QueueRow) => row.decidedAt && format.instant(row.decidedAt) }]
          : []),
      ]}
      isCurrent={(row) => row.id === current}
      rowKey={(row) => row.id}
      rows={rows}
    />
  );

  function votesOf({ votesInFavour, present }: QueueRow): string {
    if (typeof votesInFavour !== 'number' || typeof present !== 'number') return '–';
    return `${format.number(votesInFavour)}/${format.number(present)}`;
  }
}
