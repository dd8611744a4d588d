import { Textarea } from '@mantine/core';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { useState } from 'react';
import { useAct } from '../nomination/use-act';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useWords } from '../ui/words';
import { ballotWords } from './ballot-words';
import { type BallotCard_ballotFragment, VoidBallotDocument } from './ballots.generated';

const REASON = 'void-reason';
const NONE: readonly FieldError[] = [];

interface VoidDialogProps {
  readonly ballot: BallotCard_ballotFragment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks for a ballot to be void, with a reason; or confirms what another has asked for. */
export function VoidDialog({ ballot, onClose, onDone }: VoidDialogProps) {
  const w = useWords(ballotWords);
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState(NONE);
  const { act, busy, error, refusals } = useAct(VoidBallotDocument, (data) => data.voidBallot);
  const confirms = ballot.mayConfirmVoid;
  const send = async () => {
    if (!confirms && reason.trim() === '') return setErrors([{ fieldId: REASON, message: w.reasonMissing }]);
    setErrors(NONE);
    if (await act({ ballotId: ballot.id, reason: confirms ? '' : reason.trim() }).catch(() => undefined)) onDone();
  };
  return (
    <ConfirmDialog
      act={confirms ? w.voidConfirm : w.voidAsk}
      busy={busy}
      dangerous
      onCancel={onClose}
      onConfirm={() => void send()}
      title={w.voidQuestion}
    >
      <ErrorSummary errors={errors} />
      <p>{w.voidExplained}</p>
      {confirms ? (
        <p>{w.voidAsked(ballot.voidAskedBy ?? '', ballot.voidReason ?? '')}</p>
      ) : (
        <Textarea
          error={errors.length > 0}
          id={REASON}
          label={w.reason}
          maxLength={TEXT_LIMITS.reason}
          onChange={(event) => setReason(event.target.value)}
          rows={3}
          value={reason}
        />
      )}
      <RefusalList refusals={refusals} />
      {error ? <Failed error={error} /> : null}
    </ConfirmDialog>
  );
}
