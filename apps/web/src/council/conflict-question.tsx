import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ActRefused } from '../nomination/act-refused';
import { useAct } from '../nomination/use-act';
import form from '../ui/form.module.css';
import { useWords } from '../ui/words';
import { conflictWords } from './conflict-words';
import { AnswerConflictDocument, type SittingCase_caseFragment } from './sitting-case-page.generated';

/** Asks a member whether they have an interest in the case, before they see what others think or vote. */
export function ConflictQuestion({ of, onDone }: { of: SittingCase_caseFragment; onDone: () => void }) {
  const w = useWords(conflictWords);
  const [note, setNote] = useState('');
  const { act, busy, error, refusals } = useAct(AnswerConflictDocument, (data) => data.answerConflict);
  const answer = async (hasInterest: boolean) => {
    if (await act({ caseId: of.id, hasInterest, note: note || null }).catch(() => undefined)) onDone();
  };
  const isAnswered = of.ownInterest === false;
  return (
    <section aria-labelledby="conflict" className={form.panel}>
      <h2 id="conflict">{w.question}</h2>
      <p>{isAnswered ? w.answeredNone : w.questionLead}</p>
      <ActRefused error={error} onNewest={onDone} refusals={refusals} />
      <Textarea label={w.what} maxLength={2_000} onChange={(event) => setNote(event.target.value)} rows={2} value={note} />
      <div className={form.buttons}>
        {!isAnswered && (
          <Button loading={busy} onClick={() => void answer(false)}>
            {w.none}
          </Button>
        )}
        <Button disabled={busy} onClick={() => void answer(true)} variant="default">
          {isAnswered ? w.changeAnswer : w.have}
        </Button>
      </div>
    </section>
  );
}
