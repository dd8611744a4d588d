import { useMutation } from '@apollo/client/react';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { useFormat } from '../ui/format';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useText, useWords } from '../ui/words';
import { type PauseLines_pauseFragment, ResumeDeadlineDocument } from './calendar-page.generated';
import { calendarWords } from './calendar-words';
import type { PlanCalendar_windowFragment } from './plan-page.generated';

interface ResumeDialogProps {
  readonly planId: string;
  readonly window: PlanCalendar_windowFragment;
  readonly pause: PauseLines_pauseFragment;
  readonly onClose: () => void;
}

const NONE: readonly [] = [];

/** Lets a clock go on, for those for whom it was stopped. */
export function ResumeDialog({ planId, window, pause, onClose }: ResumeDialogProps) {
  const w = useWords(calendarWords);
  const t = useText();
  const format = useFormat();
  const { key, renew } = useIdempotencyKey(`resume-deadline ${pause.id}`);
  const [mutate, { data, error, loading }] = useMutation(ResumeDeadlineDocument, {
    refetchQueries: ['CalendarPage'],
    awaitRefetchQueries: true,
  });
  const confirm = async () => {
    const input = { planId, deadline: window.deadline, unitId: pause.unitId ?? null, idempotencyKey: key };
    const answer = await mutate({ variables: { input } }).catch(() => undefined);
    if (answer?.data) renew();
    if (answer?.data?.resumeDeadline.refusals.length === 0) onClose();
  };
  return (
    <ConfirmDialog act={w.resume} busy={loading} onCancel={onClose} onConfirm={() => void confirm()} title={w.resumeWhat(t(window.name))}>
      <p>{w.resumeLead(format.instant(pause.from))}</p>
      <RefusalList refusals={data?.resumeDeadline.refusals ?? NONE} />
      {error && <Failed error={error} />}
    </ConfirmDialog>
  );
}
