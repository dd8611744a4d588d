import { useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { dayOf } from '@vinh-danh/domain/time';
import { useState } from 'react';
import { useNow } from '../app/viewer';
import { useAct } from '../nomination/use-act';
import { ConfirmDialog } from '../ui/confirm-dialog';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useWords } from '../ui/words';
import type { ShownDecision } from './decision-page';
import {
  AnnounceAwardDecisionDocument,
  DecisionNumberingDocument,
  RegisterAwardDecisionDocument,
  type RegisterAwardDecisionMutation,
} from './decision-page.generated';
import { registerWords } from './register-words';

interface DialogProps {
  readonly decision: ShownDecision;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type Effects = RegisterAwardDecisionMutation['registerAwardDecision']['effects'];

/** Number, date and signer, with what registering will do before it is done. */
export function RegisterDialog({ decision, onClose, onDone }: DialogProps) {
  const w = useWords(registerWords);
  const format = useFormat();
  const today = dayOf(useNow());
  const [asked, setAsked] = useState({ number: '', issuedOn: today, signer: '' });
  const [effects, setEffects] = useState<Effects>(null);
  const { act, busy, error, refusals } = useAct(RegisterAwardDecisionDocument, (data) => data.registerAwardDecision);
  const change = (field: keyof typeof asked) => (event: { target: { value: string } }) => {
    setEffects(null);
    setAsked({ ...asked, [field]: event.target.value });
  };
  const send = (dryRun: boolean) => act({ decisionId: decision.id, version: decision.version, ...asked, dryRun }).catch(() => undefined);
  const preview = async () => setEffects((await send(true))?.effects ?? null);
  const register = async () => {
    if (await send(false)) onDone();
  };
  return (
    <ConfirmDialog act={w.register} busy={busy} onCancel={onClose} onConfirm={() => void register()} title={w.registerTitle}>
      <div className={form.panel}>
        <RefusalList fieldId={(field) => `register-${field}`} refusals={refusals} />
        {error !== undefined && error !== null && <Failed error={error} />}
        <Numbering kind={decision.kind} />
        <TextInput id="register-number" label={w.number} maxLength={80} onChange={change('number')} required value={asked.number} />
        <TextInput id="register-issuedOn" label={w.date} onChange={change('issuedOn')} required type="date" value={asked.issuedOn} />
        <TextInput id="register-signer" label={w.signer} maxLength={120} onChange={change('signer')} required value={asked.signer} />
        {effects && (
          <Notice live>
            <p>{w.effects(format.number(effects.honours), format.number(effects.due), format.number(effects.payable))}</p>
            {effects.superseded > 0 && <p>{w.superseded(format.number(effects.superseded))}</p>}
            {effects.reviews > 0 && <p>{w.reviews(format.number(effects.reviews))}</p>}
          </Notice>
        )}
        <div>
          <Button loading={busy} onClick={() => void preview()} variant="default">
            {w.check}
          </Button>
        </div>
      </div>
    </ConfirmDialog>
  );
}

/** The last number, the next one, and those that were left out. */
function Numbering({ kind }: Pick<ShownDecision, 'kind'>) {
  const w = useWords(registerWords);
  const format = useFormat();
  const { data } = useQuery(DecisionNumberingDocument, { variables: { kind }, fetchPolicy: 'network-only' });
  if (!data) return null;
  const { last, lastIssuedOn, next, gaps } = data.decisionNumbering;
  return (
    <p>
      {last && lastIssuedOn && w.lastNumber(last, format.day(lastIssuedOn))} {w.nextNumber(String(next))}{' '}
      {gaps.length > 0 && w.gaps(gaps.join(', '))}
    </p>
  );
}

/** When and how it was announced. */
export function AnnounceDialog({ decision, onClose, onDone }: DialogProps) {
  const w = useWords(registerWords);
  const today = dayOf(useNow());
  const [asked, setAsked] = useState({ on: today, how: '' });
  const { act, busy, error, refusals } = useAct(AnnounceAwardDecisionDocument, (data) => data.announceAwardDecision);
  const announce = async () => {
    const done = await act({ decisionId: decision.id, version: decision.version, ...asked, dryRun: false }).catch(() => undefined);
    if (done) onDone();
  };
  return (
    <ConfirmDialog act={w.announce} busy={busy} onCancel={onClose} onConfirm={() => void announce()} title={w.announceTitle}>
      <div className={form.panel}>
        <RefusalList fieldId={(field) => `announce-${field}`} refusals={refusals} />
        {error !== undefined && error !== null && <Failed error={error} />}
        <TextInput
          id="announce-on"
          label={w.announcedOn}
          onChange={(event) => setAsked({ ...asked, on: event.target.value })}
          required
          type="date"
          value={asked.on}
        />
        <TextInput
          id="announce-how"
          label={w.how}
          maxLength={500}
          onChange={(event) => setAsked({ ...asked, how: event.target.value })}
          required
          value={asked.how}
        />
      </div>
    </ConfirmDialog>
  );
}
