import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog';
import form from '../ui/form.module.css';
import type { ShownRefusal } from '../ui/refusal-list';
import { useWords } from '../ui/words';
import { ActRefused } from './act-refused';
import { workflowWords } from './workflow-words';

interface TakeOverProps {
  readonly asker: string;
  readonly act: (reason: string) => Promise<unknown>;
  readonly busy: boolean;
  readonly error: unknown;
  readonly refusals: readonly ShownRefusal[];
  readonly onNewest: () => void;
}

/** Looking again at what somebody else asked for: never by the way, always with a reason. */
export function TakeOver({ asker, act, busy, error, refusals, onNewest }: TakeOverProps) {
  const w = useWords(workflowWords);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const confirm = async () => {
    await act(reason).catch(() => undefined);
    setOpen(false);
  };
  return (
    <>
      <ActRefused error={error} onNewest={onNewest} refusals={[...refusals]} />
      <div className={form.buttons}>
        <Button onClick={() => setOpen(true)} variant="default">
          {w.takeOver}
        </Button>
      </div>
      {open && (
        <ConfirmDialog
          act={w.takeOver}
          busy={busy}
          onCancel={() => setOpen(false)}
          onConfirm={() => void confirm()}
          title={`${w.takeOver}?`}
        >
          <p>{w.takeOverText(asker)}</p>
          <Textarea
            autosize
            label={w.takeOverReason}
            maxLength={2_000}
            minRows={2}
            onChange={(event) => setReason(event.target.value)}
            required
            value={reason}
          />
        </ConfirmDialog>
      )}
    </>
  );
}
