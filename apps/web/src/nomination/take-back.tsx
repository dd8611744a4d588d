import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../app/viewer';
import { ConfirmDialog } from '../ui/confirm-dialog';
import form from '../ui/form.module.css';
import { useWords } from '../ui/words';
import { ActRefused } from './act-refused';
import { type DossierPage_dossierFragment, RecallDossierDocument, WithdrawDossierDocument } from './dossier-page.generated';
import { dossierWords } from './dossier-words';
import { useAct } from './use-act';

interface TakeBackProps {
  readonly dossier: Pick<DossierPage_dossierFragment, 'id' | 'state' | 'version' | 'recallRefusals' | 'withdrawRefusals'>;
  readonly onNewest: () => void;
}

/** Taking a sent dossier back to change it, and giving it up for good. */
export function TakeBack({ dossier, onNewest }: TakeBackProps) {
  const w = useWords(dossierWords);
  const mayWrite = useMay('writeDossier');
  const [asking, setAsking] = useState<'recall' | 'withdraw'>();
  const [reason, setReason] = useState('');
  const recall = useAct(RecallDossierDocument, (data) => data.recallDossier);
  const withdraw = useAct(WithdrawDossierDocument, (data) => data.withdrawDossier);
  if (!mayWrite || dossier.state === 'WITHDRAWN') return null;
  const seen = { dossierId: dossier.id, version: dossier.version };
  const confirm = async () => {
    const acting = asking === 'recall' ? recall.act(seen) : withdraw.act({ ...seen, reason });
    await acting.catch(() => undefined);
    setAsking(undefined);
  };
  const open = (act: 'recall' | 'withdraw') => () => {
    recall.clear();
    withdraw.clear();
    setAsking(act);
  };
  return (
    <>
      <ActRefused error={recall.error ?? withdraw.error} onNewest={onNewest} refusals={[...recall.refusals, ...withdraw.refusals]} />
      <div className={form.buttons}>
        {dossier.recallRefusals.length === 0 && (
          <Button onClick={open('recall')} variant="default">
            {w.recall}
          </Button>
        )}
        {dossier.withdrawRefusals.length === 0 && (
          <Button onClick={open('withdraw')} variant="default">
            {w.withdraw}
          </Button>
        )}
      </div>
      {asking === 'recall' && (
        <ConfirmDialog
          act={w.recall}
          busy={recall.busy}
          onCancel={() => setAsking(undefined)}
          onConfirm={() => void confirm()}
          title={w.recallQuestion}
        >
          <p>{w.recallText}</p>
        </ConfirmDialog>
      )}
      {asking === 'withdraw' && (
        <ConfirmDialog
          act={w.withdraw}
          busy={withdraw.busy}
          dangerous
          onCancel={() => setAsking(undefined)}
          onConfirm={() => void confirm()}
          title={w.withdrawQuestion}
        >
          <p>{w.withdrawText}</p>
          <Textarea
            autosize
            label={w.withdrawReason}
            maxLength={2_000}
            minRows={2}
            onChange={(event) => setReason(event.target.value)}
            required
            value={reason}
          />
        </ConfirmDialog>
      )}
    </>
  );
}
