import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../nomination/use-act';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useWords } from '../ui/words';
import { ballotWords } from './ballot-words';
import { type BallotCard_ballotFragment, OpenEnvelopesDocument } from './ballots.generated';

const CODE = 'closing-code';
const NONE: readonly FieldError[] = [];

interface EnvelopesDialogProps {
  readonly ballot: BallotCard_ballotFragment;
  readonly closer: 'OUTER' | 'INNER';
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A closer opens their layer with their code. */
export function EnvelopesDialog({ ballot, closer, onClose, onDone }: EnvelopesDialogProps) {
  const w = useWords(ballotWords);
  const [code, setCode] = useState('');
  const [errors, setErrors] = useState(NONE);
  const { act, busy, error, refusals } = useAct(OpenEnvelopesDocument, (data) => data.openEnvelopes);
  const open = async () => {
    if (code.trim() === '') return setErrors([{ fieldId: CODE, message: w.codeMissing }]);
    setErrors(NONE);
    if (await act({ ballotId: ballot.id, closer, code }).catch(() => undefined)) onDone();
  };
  const word = closer === 'OUTER' ? w.openOuter : w.openInner;
  return (
    <ConfirmDialog act={word} busy={busy} onCancel={onClose} onConfirm={() => void open()} title={word}>
      <ErrorSummary errors={errors} />
      {closer === 'OUTER' && ballot.rounds.map(({ id, voted, turnout }) => <p key={id}>{w.closeWarning(voted, turnout.counted)}</p>)}
      <TextInput
        autoCapitalize="characters"
        autoComplete="off"
        description={w.codeHint}
        error={errors.length > 0}
        id={CODE}
        label={w.enterCode}
        onChange={(event) => setCode(event.target.value)}
        spellCheck={false}
        value={code}
      />
      <RefusalList fieldId={() => CODE} refusals={refusals} />
      {error ? <Failed error={error} /> : null}
    </ConfirmDialog>
  );
}
