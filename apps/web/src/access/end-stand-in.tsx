import { useMutation } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useWords } from '../ui/words';
import { standInWords } from './stand-in-words';
import { RevokeStandInDocument, type StandInPartsFragment } from './stand-ins-page.generated';

/** Ends a stand-in before its last day, with a reason. */
export function EndStandIn({ standIn, onClose }: { standIn: StandInPartsFragment; onClose: () => void }) {
  const w = useWords(standInWords);
  const { key } = useIdempotencyKey(`end-stand-in.${standIn.id}`);
  const [reason, setReason] = useState('');
  const [revoke, { data, error, loading }] = useMutation(RevokeStandInDocument);
  const send = async () => {
    const input = { standInId: standIn.id, version: standIn.version, reason, idempotencyKey: key };
    const answer = await revoke({ variables: { input } });
    if (answer.data?.revokeStandIn.refusals.length === 0) onClose();
  };
  return (
    <ConfirmDialog
      act={w.end}
      busy={loading}
      dangerous
      onCancel={onClose}
      onConfirm={() => void send().catch(() => undefined)}
      title={w.endTitle}
    >
      <p>{w.endText}</p>
      <RefusalList refusals={data?.revokeStandIn.refusals ?? []} />
      {error && <Failed error={error} />}
      <Textarea
        autosize
        label={w.endReason}
        maxLength={2_000}
        minRows={2}
        onChange={(event) => setReason(event.target.value)}
        required
        value={reason}
      />
    </ConfirmDialog>
  );
}
