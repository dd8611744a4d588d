import { useAct } from '../nomination/use-act';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { ballotWords } from './ballot-words';
import { type BallotCard_ballotFragment, CloseBallotDocument } from './ballots.generated';

interface CloseDialogProps {
  readonly ballot: BallotCard_ballotFragment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Ends an open vote, saying how many have voted so far. */
export function CloseDialog({ ballot, onClose, onDone }: CloseDialogProps) {
  const w = useWords(ballotWords);
  const t = useText();
  const { act, busy, error, refusals } = useAct(CloseBallotDocument, (data) => data.closeBallot);
  const close = async () => {
    if (await act({ ballotId: ballot.id }).catch(() => undefined)) onDone();
  };
  return (
    <ConfirmDialog act={w.close} busy={busy} onCancel={onClose} onConfirm={() => void close()} title={w.closeQuestion}>
      {ballot.rounds.map(({ id, caseName, voted, turnout }) => (
        <p key={id}>
          <strong>{t(caseName)}</strong>: {w.closeWarning(voted, turnout.counted)}
        </p>
      ))}
      <RefusalList refusals={refusals} />
      {error ? <Failed error={error} /> : null}
    </ConfirmDialog>
  );
}
