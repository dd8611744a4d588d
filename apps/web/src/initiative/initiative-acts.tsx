import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { whyNotRecognise, whyNotRefuseInitiative } from '@vinh-danh/domain/initiative/initiative.rule';
import { INITIATIVE_LEVELS } from '@vinh-danh/domain/people/scales';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { dayOf } from '@vinh-danh/domain/time';
import { useState } from 'react';
import { useNow } from '../app/viewer';
import { ConfirmDialog } from '../ui/confirm-dialog';
import form from '../ui/form.module.css';
import { RefusalList, type ShownRefusal } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useText, useWords } from '../ui/words';
import { initiativeWords } from './initiative-words';
import {
  type Initiative_filedFragment,
  RecogniseInitiativeDocument,
  RefuseInitiativeDocument,
  WithdrawInitiativeDocument,
} from './initiatives-page.generated';

type Initiative = Initiative_filedFragment;
type Level = Initiative['level'];
type Act = 'withdraw' | 'recognise' | 'refuse';

const NONE: readonly [] = [];
const AGAIN = { refetchQueries: ['InitiativesPage'], awaitRefetchQueries: true };
const fieldId = (field: string) => `review-${field}`;

const DIALOGS = { withdraw: Withdraw, recognise: Recognise, refuse: Refuse };

/** What the reader may do with an initiative now: its authors take it back, the Office records what became of it. */
export function InitiativeActs({ initiative }: { initiative: Initiative }) {
  const w = useWords(initiativeWords);
  const [open, setOpen] = useState<Act>();
  const acts = actsOn(initiative);
  const Opened = open && DIALOGS[open];
  if (acts.length === 0) return null;
  return (
    <div className={form.buttons}>
      {acts.map((act) => (
        <Button key={act} onClick={() => setOpen(act)} variant={act === 'recognise' ? 'filled' : 'default'}>
          {w[act]}
        </Button>
      ))}
      {Opened && <Opened initiative={initiative} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

function actsOn({ state, isOwn, mayReview, withdrawRefusals }: Initiative): Act[] {
  return [
    ...(mayReview && (state === 'PASSED' || state === 'RECOGNISED') ? ['recognise' as const] : []),
    ...(mayReview && (state === 'FILED' || state === 'NOT_PASSED') ? ['refuse' as const] : []),
    ...(isOwn && withdrawRefusals.length === 0 ? ['withdraw' as const] : []),
  ];
}

interface DialogProps {
  readonly initiative: Initiative;
  readonly onClose: () => void;
}

function Withdraw({ initiative: { id, version }, onClose }: DialogProps) {
  const w = useWords(initiativeWords);
  const { key, renew } = useIdempotencyKey(`withdraw-initiative ${id}`);
  const [withdraw, { data, error, loading }] = useMutation(WithdrawInitiativeDocument, AGAIN);
  const confirm = async () => {
    const answer = await withdraw({ variables: { input: { initiativeId: id, version, idempotencyKey: key } } }).catch(() => undefined);
    if (answer?.data) renew();
    if (answer?.data?.withdrawInitiative.refusals.length === 0) onClose();
  };
  return (
    <ConfirmDialog act={w.withdraw} busy={loading} onCancel={onClose} onConfirm={() => void confirm()} title={w.withdrawTitle}>
      <p>{w.withdrawLead}</p>
      <RefusalList refusals={data?.withdrawInitiative.refusals ?? NONE} />
      {error && <Failed error={error} />}
    </ConfirmDialog>
  );
}

function Recognise({ initiative: { id, version, state, level: asked, recognitions }, onClose }: DialogProps) {
  const w = useWords(initiativeWords);
  const t = useText();
  const today = dayOf(useNow());
  const { key, renew } = useIdempotencyKey(`recognise-initiative ${id}`);
  const [level, setLevel] = useState<Level>(state === 'PASSED' ? 'UNIT' : asked);
  const [decidedOn, setDecidedOn] = useState('');
  const [decisionNumber, setDecisionNumber] = useState('');
  const [refusals, setRefusals] = useState<readonly ShownRefusal[]>(NONE);
  const [recognise, { error, loading }] = useMutation(RecogniseInitiativeDocument, AGAIN);
  const confirm = async () => {
    const wrong = whyNotRecognise({ state, recognised: recognitions.map((each) => each.level), level, decidedOn, decisionNumber, today });
    setRefusals(wrong);
    if (wrong.length > 0) return;
    const input = { initiativeId: id, version, level, decidedOn, decisionNumber, idempotencyKey: key };
    const answer = await recognise({ variables: { input } }).catch(() => undefined);
    if (!answer?.data) return;
    renew();
    setRefusals(answer.data.recogniseInitiative.refusals);
    if (answer.data.recogniseInitiative.refusals.length === 0) onClose();
  };
  return (
    <ConfirmDialog act={w.recognise} busy={loading} onCancel={onClose} onConfirm={() => void confirm()} title={w.recogniseTitle}>
      <div className={form.panel}>
        <p>{w.recogniseLead}</p>
        <RefusalList fieldId={fieldId} refusals={refusals} />
        {error && <Failed error={error} />}
        <NativeSelect
          data={Object.entries(INITIATIVE_LEVELS).map(([value, name]) => ({ value, label: t(name) }))}
          id={fieldId('level')}
          label={w.level}
          onChange={(event) => setLevel(event.target.value as Level)}
          value={level}
        />
        <TextInput
          id={fieldId('decidedOn')}
          label={w.decidedOn}
          onChange={(event) => setDecidedOn(event.target.value)}
          required
          type="date"
          value={decidedOn}
        />
        <TextInput
          id={fieldId('decisionNumber')}
          label={w.decisionNumber}
          maxLength={TEXT_LIMITS.decisionNumber}
          onChange={(event) => setDecisionNumber(event.target.value)}
          required
          value={decisionNumber}
        />
      </div>
    </ConfirmDialog>
  );
}

function Refuse({ initiative: { id, version, state }, onClose }: DialogProps) {
  const w = useWords(initiativeWords);
  const { key, renew } = useIdempotencyKey(`refuse-initiative ${id}`);
  const [reason, setReason] = useState('');
  const [refusals, setRefusals] = useState<readonly ShownRefusal[]>(NONE);
  const [refuse, { error, loading }] = useMutation(RefuseInitiativeDocument, AGAIN);
  const confirm = async () => {
    const wrong = whyNotRefuseInitiative(state, reason);
    setRefusals(wrong);
    if (wrong.length > 0) return;
    const answer = await refuse({ variables: { input: { initiativeId: id, version, reason, idempotencyKey: key } } }).catch(
      () => undefined,
    );
    if (!answer?.data) return;
    renew();
    setRefusals(answer.data.refuseInitiative.refusals);
    if (answer.data.refuseInitiative.refusals.length === 0) onClose();
  };
  return (
    <ConfirmDialog act={w.refuse} busy={loading} onCancel={onClose} onConfirm={() => void confirm()} title={w.refuseTitle}>
      <div className={form.panel}>
        <RefusalList fieldId={fieldId} refusals={refusals} />
        {error && <Failed error={error} />}
        <Textarea
          id={fieldId('reason')}
          label={w.reason}
          maxLength={TEXT_LIMITS.reason}
          onChange={(event) => setReason(event.target.value)}
          required
          rows={4}
          value={reason}
        />
      </div>
    </ConfirmDialog>
  );
}
