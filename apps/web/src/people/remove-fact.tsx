import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import type { FactKind } from '@vinh-danh/domain/people/fact-kind';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { useState } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useWords } from '../ui/words';
import { entryWords } from './entry-words';
import type { FactRecord } from './fact-records';
import { RemoveFactDocument } from './facts.generated';

interface RemoveFactProps {
  readonly kind: FactKind;
  readonly record: FactRecord;
  readonly onRemoved: () => void;
}

const NONE: readonly [] = [];

/** Removes a record that was entered by mistake, for a reason. */
export function RemoveFact({ kind, record, onRemoved }: RemoveFactProps) {
  const w = useWords(entryWords);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { key, renew } = useIdempotencyKey(`remove-fact.${record.id}`);
  const [run, { data, error, loading }] = useMutation(RemoveFactDocument, { refetchQueries: ['PersonPage', 'UnitPage'] });
  const confirm = async () => {
    const input = { idempotencyKey: key, kind, id: record.id, version: record.version, reason };
    const answer = await run({ variables: { input } }).catch(() => undefined);
    if (!answer?.data) return;
    renew();
    if (answer.data.removeFact.removedId) onRemoved();
  };
  return (
    <div>
      <Button color="red" onClick={() => setOpen(true)} variant="subtle">
        {w.remove}
      </Button>
      {open && (
        <ConfirmDialog
          act={w.remove}
          busy={loading}
          dangerous
          onCancel={() => setOpen(false)}
          onConfirm={() => void confirm()}
          title={w.removeTitle}
        >
          <p>{w.removeHint}</p>
          <RefusalList fieldId={() => 'remove-reason'} refusals={data?.removeFact.refusals ?? NONE} />
          {error && <Failed error={error} />}
          <Textarea
            id="remove-reason"
            label={w.removeReason}
            maxLength={TEXT_LIMITS.reason}
            onChange={(event) => setReason(event.target.value)}
            value={reason}
          />
        </ConfirmDialog>
      )}
    </div>
  );
}
