import { Button } from '@mantine/core';
import form from '../ui/form.module.css';
import { useWords } from '../ui/words';
import { ApproveDialog } from './approve-dialog';
import type { CaseRow, Outcome } from './case-row';
import { decisionWords } from './decision-words';
import { RefuseDialog } from './refuse-dialog';
import { useApproveWord } from './use-approve-word';

export type Asking = 'approve' | 'refuse' | undefined;

interface DecisionBarProps {
  /** The nominations that a dialog asks about. */
  readonly rows: readonly CaseRow[];
  /** Those that the buttons name; a key may act on another one without a button. */
  readonly buttonsFor: readonly CaseRow[];
  readonly asking: Asking;
  readonly onAsk: (asking: Asking) => void;
  readonly onNewest: () => void;
  readonly onDone: (outcome: Outcome, goOn: boolean) => void;
  readonly hasNext?: boolean;
  /** False where approving is known to be impossible: then only refusing is offered. */
  readonly canApprove?: boolean;
}

/** The acts on nominations, and the dialogs that ask before they are done. */
export function DecisionBar({ rows, buttonsFor, asking, onAsk, onNewest, onDone, hasNext, canApprove = true }: DecisionBarProps) {
  const w = useWords(decisionWords);
  const approveWord = useApproveWord();
  const done = (outcome: Outcome, goOn: boolean) => {
    onAsk(undefined);
    onDone(outcome, goOn);
  };
  const shared = { rows, hasNext, onClose: () => onAsk(undefined), onDone: done };
  const refuseWord = buttonsFor.length === 1 ? w.refuse : w.several(w.refuse, buttonsFor.length);
  return (
    <>
      {buttonsFor.length > 0 && (
        <div className={form.buttons}>
          {canApprove && (
            <Button aria-keyshortcuts="a" onClick={() => onAsk('approve')}>
              {approveWord(buttonsFor)}
            </Button>
          )}
          <Button aria-keyshortcuts="r" color="red" onClick={() => onAsk('refuse')} variant="outline">
            {refuseWord}
          </Button>
        </div>
      )}
      {asking === 'approve' && rows.length > 0 && <ApproveDialog {...shared} onNewest={onNewest} />}
      {asking === 'refuse' && rows.length > 0 && <RefuseDialog {...shared} />}
    </>
  );
}
