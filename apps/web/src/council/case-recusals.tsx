import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ActRefused } from '../nomination/act-refused';
import { useAct } from '../nomination/use-act';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { DataTable } from '../ui/data-table';
import form from '../ui/form.module.css';
import { Section } from '../ui/page';
import { useText, useWords } from '../ui/words';
import { ClearRecusalDocument, SetRecusalDocument, type SittingCase_caseFragment } from './sitting-case-page.generated';
import { sittingWords } from './sitting-words';

interface CaseRecusalsProps {
  readonly of: SittingCase_caseFragment;
  readonly onDone: () => void;
}

type Recusal = SittingCase_caseFragment['recusals'][number];

/** Who takes no part in a case and why; whoever runs the sitting lifts or adds one, with a reason. */
export function CaseRecusals({ of, onDone }: CaseRecusalsProps) {
  const w = useWords(sittingWords);
  const t = useText();
  const [lifted, setLifted] = useState<Recusal>();
  const [isSetting, setSetting] = useState(false);
  const mayChange = of.outcome === null && of.sitting.state !== 'CLOSED' && of.sitting.state !== 'CANCELLED';
  return (
    <Section id="recusals" title={w.recusals}>
      {of.recusals.length === 0 ? (
        <p>{w.noRecusals}</p>
      ) : (
        <DataTable
          caption={w.recusals}
          columns={[
            { key: 'member', label: w.member, rowHeader: true, cell: ({ name }) => name },
            {
              key: 'ground',
              label: w.ground,
              cell: ({ because, note, setBy, clearedAt, clearedBy, clearReason }) => (
                <>
                  {[t(because), note].filter(Boolean).join('. ')} ({setBy ?? w.found})
                  {clearedAt && <div className={form.hint}>{w.lifted(clearedBy ?? '', clearReason ?? '')}</div>}
                </>
              ),
            },
            {
              key: 'acts',
              label: w.acts,
              cell: (recusal) =>
                mayChange && recusal.mayBeCleared && recusal.clearedAt === null ? (
                  <Button aria-label={w.liftOf(recusal.name)} onClick={() => setLifted(recusal)} size="compact-sm" variant="default">
                    {w.lift}
                  </Button>
                ) : null,
            },
          ]}
          rowKey={({ id }) => id}
          rows={of.recusals}
        />
      )}
      {mayChange && (
        <div>
          <Button onClick={() => setSetting(true)} variant="default">
            {w.set}
          </Button>
        </div>
      )}
      {lifted && <LiftDialog onClose={() => setLifted(undefined)} onDone={onDone} recusal={lifted} />}
      {isSetting && <SetDialog of={of} onClose={() => setSetting(false)} onDone={onDone} />}
    </Section>
  );
}

function LiftDialog({ recusal, onClose, onDone }: { recusal: Recusal; onClose: () => void; onDone: () => void }) {
  const w = useWords(sittingWords);
  const [reason, setReason] = useState('');
  const { act, busy, error, refusals } = useAct(ClearRecusalDocument, (data) => data.clearRecusal);
  const confirm = async () => {
    if (!(await act({ recusalId: recusal.id, version: recusal.version, reason }).catch(() => undefined))) return;
    onClose();
    onDone();
  };
  return (
    <ConfirmDialog act={w.lift} busy={busy} onCancel={onClose} onConfirm={() => void confirm()} title={w.liftOf(recusal.name)}>
      <ActRefused error={error} fieldId={(field) => `lift-${field}`} onNewest={onDone} refusals={refusals} />
      <Textarea
        id="lift-reason"
        label={w.reason}
        maxLength={2_000}
        onChange={(event) => setReason(event.target.value)}
        required
        rows={3}
        value={reason}
      />
    </ConfirmDialog>
  );
}

function SetDialog({ of, onClose, onDone }: CaseRecusalsProps & { onClose: () => void }) {
  const w = useWords(sittingWords);
  const [asked, setAsked] = useState({ personId: of.sitting.seats[0]?.personId ?? '', reason: '' });
  const { act, busy, error, refusals } = useAct(SetRecusalDocument, (data) => data.setRecusal);
  const confirm = async () => {
    if (!(await act({ caseId: of.id, ...asked }).catch(() => undefined))) return;
    onClose();
    onDone();
  };
  return (
    <ConfirmDialog act={w.set} busy={busy} onCancel={onClose} onConfirm={() => void confirm()} title={w.set}>
      <p>{w.setLead}</p>
      <ActRefused error={error} fieldId={(field) => `recuse-${field}`} onNewest={onDone} refusals={refusals} />
      <NativeSelect
        data={of.sitting.seats.map(({ personId, name }) => ({ value: personId, label: name }))}
        id="recuse-personId"
        label={w.member}
        onChange={(event) => setAsked({ ...asked, personId: event.target.value })}
        value={asked.personId}
      />
      <Textarea
        id="recuse-reason"
        label={w.reason}
        maxLength={2_000}
        onChange={(event) => setAsked({ ...asked, reason: event.target.value })}
        required
        rows={3}
        value={asked.reason}
      />
    </ConfirmDialog>
  );
}
