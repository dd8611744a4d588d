import { useMutation, useQuery } from '@apollo/client/react';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { useState } from 'react';
import { UnitsDocument } from '../people/units.generated';
import { ConfirmDialog } from '../ui/confirm-dialog';
import form from '../ui/form.module.css';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useText, useWords } from '../ui/words';
import { ExtendDeadlineDocument, type PlanCalendar_windowFragment } from './plan-page.generated';
import { planWords } from './plan-words';

interface ExtendDialogProps {
  readonly planId: string;
  readonly window: PlanCalendar_windowFragment;
  /** The query of the page, which is read anew. */
  readonly shownBy: 'PlanPage' | 'CalendarPage';
  readonly onClose: () => void;
}

const NONE: readonly [] = [];
const fieldId = (field: string) => `extend-${field}`;

/** Gives more time, to all or to one unit, on a decision and with a reason. */
export function ExtendDialog({ planId, window, shownBy, onClose }: ExtendDialogProps) {
  const w = useWords(planWords);
  const t = useText();
  const units = useQuery(UnitsDocument).data?.units ?? NONE;
  const { key, renew } = useIdempotencyKey(`extend-deadline ${window.deadline}`);
  const [asked, setAsked] = useState({ unitId: '', lastDay: '', decisionNumber: '', reason: '' });
  const [mutate, { data, error, loading }] = useMutation(ExtendDeadlineDocument, {
    refetchQueries: [shownBy],
    awaitRefetchQueries: true,
  });
  const change = (field: keyof typeof asked) => (event: { target: { value: string } }) =>
    setAsked({ ...asked, [field]: event.target.value });
  const confirm = async () => {
    const input = { ...asked, unitId: asked.unitId || null, planId, deadline: window.deadline, idempotencyKey: key };
    const answer = await mutate({ variables: { input } }).catch(() => undefined);
    if (answer?.data) renew();
    if (answer?.data?.extendDeadline.refusals.length === 0) onClose();
  };
  return (
    <ConfirmDialog act={w.extend} busy={loading} onCancel={onClose} onConfirm={() => void confirm()} title={w.extendWhat(t(window.name))}>
      <div className={form.panel}>
        <p>{w.extendLead(t(window.written))}</p>
        <RefusalList fieldId={fieldId} refusals={data?.extendDeadline.refusals ?? NONE} />
        {error && <Failed error={error} />}
        <NativeSelect
          data={[{ value: '', label: w.everybody }, ...units.map((unit) => ({ value: unit.id, label: t(unit.name) }))]}
          label={w.forUnit}
          onChange={change('unitId')}
          value={asked.unitId}
        />
        <TextInput
          description={w.lastDayHint}
          id={fieldId('lastDay')}
          label={w.lastDay}
          onChange={change('lastDay')}
          required
          type="date"
          value={asked.lastDay}
        />
        <TextInput
          description={w.decisionHint}
          id={fieldId('decisionNumber')}
          label={w.decisionNumber}
          maxLength={TEXT_LIMITS.decisionNumber}
          onChange={change('decisionNumber')}
          required
          value={asked.decisionNumber}
        />
        <Textarea
          id={fieldId('reason')}
          label={w.reason}
          maxLength={TEXT_LIMITS.reason}
          onChange={change('reason')}
          required
          rows={4}
          value={asked.reason}
        />
      </div>
    </ConfirmDialog>
  );
}
