import { Button, Textarea } from '@mantine/core';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { useState } from 'react';
import { useMay } from '../app/viewer';
import { useAct } from '../nomination/use-act';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { type Column, DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { RefusalList } from '../ui/refusal-list';
import { useWords } from '../ui/words';
import { type FundEntriesQuery, ReverseIncomeDocument } from './fund-page.generated';
import { fundWords } from './fund-words';

type Entry = FundEntriesQuery['fundEntries']['edges'][number]['node'];

/** What came into the fund. Who keeps it takes back what was entered by mistake: with an entry of its own, so that both stay. */
export function FundEntries({ rows, onDone }: { rows: readonly Entry[]; onDone: () => void }) {
  const w = useWords(fundWords);
  const format = useFormat();
  const mayKeep = useMay('keepFund');
  const [reversing, setReversing] = useState<Entry>();
  const columns: readonly Column<Entry>[] = [
    { key: 'number', label: w.documentNumber, rowHeader: true, cell: (row) => row.documentNumber },
    { key: 'day', label: w.day, unbroken: true, cell: (row) => format.day(row.enteredOn) },
    { key: 'kind', label: w.kind, cell: (row) => w.kinds[row.kind] },
    { key: 'note', label: w.note, cell: (row) => row.note },
    { key: 'amount', label: w.amount, numeric: true, cell: (row) => format.number(row.amount) },
    ...(mayKeep
      ? [
          {
            key: 'reverse',
            label: w.reverse,
            cell: (row: Entry) =>
              row.isReversed
                ? w.isReversed
                : row.kind === 'INCOME' && (
                    <Button
                      aria-label={w.reverseOf(row.documentNumber)}
                      onClick={() => setReversing(row)}
                      size="compact-sm"
                      variant="default"
                    >
                      {w.reverse}
                    </Button>
                  ),
          },
        ]
      : []),
  ];
  const done = () => {
    setReversing(undefined);
    onDone();
  };
  return (
    <>
      <DataTable caption={w.entries} columns={columns} rowKey={(row) => row.id} rows={rows} />
      {reversing && <ReverseDialog entry={reversing} onClose={() => setReversing(undefined)} onDone={done} />}
    </>
  );
}

function ReverseDialog({ entry, onClose, onDone }: { entry: Entry; onClose: () => void; onDone: () => void }) {
  const w = useWords(fundWords);
  const format = useFormat();
  const [reason, setReason] = useState('');
  const { act, busy, refusals } = useAct(ReverseIncomeDocument, (data) => data.reverseIncome);
  const reverse = async () => {
    if (await act({ entryId: entry.id, reason: reason.trim(), dryRun: false }).catch(() => undefined)) onDone();
  };
  return (
    <ConfirmDialog
      act={w.reverse}
      busy={busy}
      dangerous
      onCancel={onClose}
      onConfirm={() => void reverse()}
      title={w.reverseTitle(entry.documentNumber)}
    >
      <RefusalList fieldId={(field) => `reverse-${field}`} refusals={refusals} />
      <p>{w.reverseText(format.number(entry.amount))}</p>
      <Textarea
        id="reverse-reason"
        label={w.reverseReason}
        maxLength={TEXT_LIMITS.reason}
        onChange={(event) => setReason(event.target.value)}
        required
        rows={3}
        value={reason}
      />
    </ConfirmDialog>
  );
}
