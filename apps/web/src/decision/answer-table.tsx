import { DataTable } from '../ui/data-table';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import type { CaseAnswer, CaseRow } from './case-row';
import { decisionWords } from './decision-words';
import { Reasons } from './reasons';

interface AnswerTableProps {
  readonly caption: string;
  readonly rows: readonly CaseRow[];
  readonly answers: readonly CaseAnswer[];
  /** The words for a row without and a row with reasons against it. */
  readonly yes: (row: CaseRow) => string;
  readonly no: string;
}

/** What holds for each nomination of a bulk act: done or possible, or why not. */
export function AnswerTable({ caption, rows, answers, yes, no }: AnswerTableProps) {
  const w = useWords(decisionWords);
  const t = useText();
  const refusalsOf = (row: CaseRow) => answers.find(({ nominationId }) => nominationId === row.id)?.refusals ?? [];
  const isRefused = (row: CaseRow) => refusalsOf(row).length > 0;
  // What needs a reader's eye comes first.
  const ordered = [...rows.filter(isRefused), ...rows.filter((row) => !isRefused(row))];
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'nominee', label: w.nominee, cell: (row) => row.nomineeName, rowHeader: true },
        { key: 'award', label: w.award, cell: (row) => t(row.awardName) },
        { key: 'unit', label: w.unit, cell: (row) => t(row.unitName) },
        {
          key: 'answer',
          label: w.result,
          cell: (row) => (
            <div>
              <Tag tone={isRefused(row) ? 'no' : 'ok'}>{isRefused(row) ? no : yes(row)}</Tag>
              <Reasons refusals={refusalsOf(row)} />
            </div>
          ),
        },
      ]}
      rowKey={(row) => row.id}
      rows={ordered}
      showCaption
    />
  );
}
