import { useMutation, useQuery } from '@apollo/client/react';
import { NativeSelect, Textarea } from '@mantine/core';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { useState } from 'react';
import { UnitsDocument } from '../people/units.generated';
import { ConfirmDialog } from '../ui/confirm-dialog';
import form from '../ui/form.module.css';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useText, useWords } from '../ui/words';
import { PauseDeadlineDocument } from './calendar-page.generated';
import { calendarWords } from './calendar-words';
import type { PlanCalendar_windowFragment } from './plan-page.generated';

interface PauseDialogProps {
  readonly planId: string;
  readonly window: PlanCalendar_windowFragment;
  readonly onClose: () => void;
}

const NONE: readonly [] = [];
const fieldId = (field: string) => `pause-${field}`;

/** Stops the clock of a deadline from now on, for all or for one unit, with a reason. */
export function PauseDialog({ planId, window, onClose }: PauseDialogProps) {
  const w = useWords(calendarWords);
  const t = useText();
  const units = useQuery(UnitsDocument).data?.units ?? NONE;
  const { key, renew } = useIdempotencyKey(`pause-deadline ${window.deadline}`);
  const [unitId, setUnitId] = useState('');
  const [reason, setReason] = useState('');
  const [mutate, { data, error, loading }] = useMutation(PauseDeadlineDocument, {
    refetchQueries: ['CalendarPage'],
    awaitRefetchQueries: true,
  });
  const confirm = async () => {
    const input = { planId, deadline: window.deadline, unitId: unitId || null, reason, idempotencyKey: key };
    const answer = await mutate({ variables: { input } }).catch(() => undefined);
    if (answer?.data) renew();
    if (answer?.data?.pauseDeadline.refusals.length === 0) onClose();
  };
  return (
    <ConfirmDialog act={w.pause} busy={loading} onCancel={onClose} onConfirm={() => void confirm()} title={w.pauseWhat(t(window.name))}>
      <div className={form.panel}>
        <p>{w.pauseLead(t(window.written))}</p>
        <RefusalList fieldId={fieldId} refusals={data?.pauseDeadline.refusals ?? NONE} />
        {error && <Failed error={error} />}
        <NativeSelect
          data={[{ value: '', label: w.everybody }, ...units.map((unit) => ({ value: unit.id, label: t(unit.name) }))]}
          label={w.pausedFor}
          onChange={(event) => setUnitId(event.target.value)}
          value={unitId}
        />
        <Textarea
          description={w.reasonHint}
          id={fieldId('reason')}
          label={w.reason}
          maxLength={TEXT_LIMITS.reason}
          onChange={(event) => setReason(event.target.value)}
          required
          rows={4}
          value={reason}
        />
      </div>
    </ConfirmDialog>
  );
}
