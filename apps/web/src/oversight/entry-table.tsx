import type { ReactNode } from 'react';
import { type Column, DataTable } from '../ui/data-table';
import { useText, useWords } from '../ui/words';
import { oversightWords } from './oversight-words';
import type { EntryTable_entryFragment as Entry } from './postings.generated';

interface EntryTableProps {
  readonly caption: string;
  readonly entries: readonly Entry[];
  /** What the reader can do with one line. */
  readonly act?: (entry: Entry) => ReactNode;
}

/** Who stands on a list: name, unit, award and the achievements in short. */
export function EntryTable({ caption, entries, act }: EntryTableProps) {
  const w = useWords(oversightWords);
  const t = useText();
  const columns: Column<Entry>[] = [
    { key: 'nominee', label: w.nominee, rowHeader: true, cell: (entry) => entry.nomineeName },
    { key: 'unit', label: w.unit, cell: (entry) => t(entry.unitName) },
    { key: 'award', label: w.award, cell: (entry) => t(entry.awardName) },
    { key: 'summary', label: w.summary, cell: (entry) => <span lang="vi">{entry.summary}</span> },
    ...(act ? [{ key: 'act', label: w.object, cell: act }] : []),
  ];
  return <DataTable caption={caption} columns={columns} rowKey={(entry) => entry.nominationId} rows={entries} />;
}
