import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import messages from '../ui/messages.module.css';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import { AnswerTable } from './answer-table';
import { isStale, type Outcome } from './case-row';
import { decisionWords } from './decision-words';
import { useDoneWord } from './use-approve-word';

/** What became of each nomination of the last act. It takes the focus, and stays until the reader puts it away. */
export function OutcomeNotice({ outcome, onClose }: { outcome: Outcome; onClose: () => void }) {
  const w = useWords(decisionWords);
  const doneWord = useDoneWord();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome) box.current?.focus();
  }, [outcome]);
  const { act, rows, answers } = outcome;
  const done = answers.filter(({ refusals }) => refusals.length === 0).length;
  return (
    <div className={done > 0 ? messages.confirmation : messages.refusals} ref={box} role="status" tabIndex={-1}>
      <h2>{w.outcome(doneWord(act, rows), done, rows.length)}</h2>
      {isStale(answers) && (
        <Notice>
          <p>{w.staleReloaded}</p>
        </Notice>
      )}
      <AnswerTable answers={answers} caption={w.results} no={w.notDecided} rows={rows} yes={(row) => doneWord(act, [row])} />
      <div>
        <Button onClick={onClose} variant="default">
          {w.close}
        </Button>
      </div>
    </div>
  );
}
