import { useMutation } from '@apollo/client/react';
import { Textarea, TextInput } from '@mantine/core';
import { PART_NAMES } from '@vinh-danh/domain/council/part-names';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { dayOf } from '@vinh-danh/domain/time';
import { useState } from 'react';
import { useNow } from '../app/viewer';
import { ConfirmDialog } from '../ui/confirm-dialog';
import form from '../ui/form.module.css';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useText, useWords } from '../ui/words';
import { EndSeatDocument } from './council-page.generated';
import { councilWords } from './council-words';
import type { Seat } from './seat-table';

const NONE: readonly [] = [];
const fieldId = (field: string) => `end-seat-${field}`;

/** Ends a term, for a reason. The seat stays on record. */
export function EndSeat({ seat, onClose }: { seat: Seat; onClose: () => void }) {
  const w = useWords(councilWords);
  const t = useText();
  const today = dayOf(useNow());
  const { key, renew } = useIdempotencyKey(`end-seat ${seat.id}`);
  const [lastDay, setLastDay] = useState<string>(today);
  const [reason, setReason] = useState('');
  const [end, { data, error, loading }] = useMutation(EndSeatDocument, { refetchQueries: ['CouncilPage'], awaitRefetchQueries: true });
  const confirm = async () => {
    const input = { seatId: seat.id, version: seat.version, lastDay, reason, idempotencyKey: key };
    const answer = await end({ variables: { input } }).catch(() => undefined);
    if (answer?.data) renew();
    if (answer?.data?.endSeat.refusals.length === 0) onClose();
  };
  const name = seat.name ?? t(PART_NAMES[seat.part]);
  return (
    <ConfirmDialog act={w.end} busy={loading} onCancel={onClose} onConfirm={() => void confirm()} title={w.endTitle(name)}>
      <div className={form.panel}>
        <p>{w.endLead}</p>
        <RefusalList fieldId={fieldId} refusals={data?.endSeat.refusals ?? NONE} />
        {error && <Failed error={error} />}
        <TextInput
          id={fieldId('lastDay')}
          label={w.lastDay}
          onChange={(event) => setLastDay(event.target.value)}
          required
          type="date"
          value={lastDay}
        />
        <Textarea
          id={fieldId('reason')}
          label={w.reason}
          maxLength={TEXT_LIMITS.reason}
          onChange={(event) => setReason(event.target.value)}
          required
          rows={3}
          value={reason}
        />
      </div>
    </ConfirmDialog>
  );
}
