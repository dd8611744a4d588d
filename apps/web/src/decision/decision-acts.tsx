import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../app/viewer';
import { useAct } from '../nomination/use-act';
import { ConfirmDialog } from '../ui/confirm-dialog';
import form from '../ui/form.module.css';
import { RefusalList } from '../ui/refusal-list';
import { useWords } from '../ui/words';
import { AnnounceDialog, RegisterDialog } from './decision-dialogs';
import type { ShownDecision } from './decision-page';
import { DiscardAwardDecisionDocument } from './decision-page.generated';
import { ChangeDraftDialog, CorrectDialog } from './redraft-dialogs';
import { registerWords } from './register-words';

type Asking = 'register' | 'change' | 'discard' | 'announce' | 'correct';

/** What can be done with a decision now, by who keeps the register. */
export function DecisionActs({ decision, onDone }: { decision: ShownDecision; onDone: () => void }) {
  const w = useWords(registerWords);
  const mayKeep = useMay('keepRegister');
  const navigate = useNavigate();
  const [asking, setAsking] = useState<Asking>();
  const { act, busy, refusals } = useAct(DiscardAwardDecisionDocument, (data) => data.discardAwardDecision);
  const acts = actsFor(decision);
  if (!mayKeep || acts.length === 0) return null;
  const close = () => setAsking(undefined);
  const done = () => {
    close();
    onDone();
  };
  const discard = async () => {
    const gone = await act({ decisionId: decision.id, version: decision.version, dryRun: false }).catch(() => undefined);
    if (gone) void navigate({ to: '/decisions' });
  };
  const toDraft = (id: string) => {
    close();
    void navigate({ to: '/decisions/$id', params: { id } });
  };
  const names = { register: w.register, change: w.changeDraft, discard: w.discard, announce: w.announce, correct: w.correct };
  return (
    <div className={form.buttons}>
      {acts.map((each, index) => (
        <Button key={each} onClick={() => setAsking(each)} variant={index === 0 && each !== 'correct' ? 'filled' : 'default'}>
          {names[each]}
        </Button>
      ))}
      {asking === 'register' && <RegisterDialog decision={decision} onClose={close} onDone={done} />}
      {asking === 'change' && <ChangeDraftDialog decision={decision} onClose={close} onDone={done} />}
      {asking === 'announce' && <AnnounceDialog decision={decision} onClose={close} onDone={done} />}
      {asking === 'correct' && <CorrectDialog decision={decision} onClose={close} onDone={toDraft} />}
      {asking === 'discard' && (
        <ConfirmDialog act={w.discard} busy={busy} dangerous onCancel={close} onConfirm={() => void discard()} title={w.discardTitle}>
          <RefusalList refusals={refusals} />
        </ConfirmDialog>
      )}
    </div>
  );
}

/**
 * Decisions of the own body are changed while they are drafts, and corrected by another one after that. Both are chosen from all lines:
 * of a long decision only once all are shown, for a line that nobody sees would be lost.
 */
function actsFor({ kind, state, correctsId, lines }: ShownDecision): Asking[] {
  const isDrafted = (kind === 'AWARD' || kind === 'PROPOSAL') && !lines.pageInfo.hasNextPage;
  if (state === 'DRAFT') return ['register', ...(isDrafted ? (['change'] as const) : []), 'discard'];
  return [...(state === 'REGISTERED' ? (['announce'] as const) : []), ...(isDrafted && !correctsId ? (['correct'] as const) : [])];
}
