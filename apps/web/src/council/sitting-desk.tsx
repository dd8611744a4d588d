import { Button, Textarea, TextInput } from '@mantine/core';
import { PLACE_LIMIT } from '@vinh-danh/domain/council/sitting.rule';
import { formatTime } from '@vinh-danh/domain/format';
import { dayOf } from '@vinh-danh/domain/time';
import { useState } from 'react';
import { ActRefused } from '../nomination/act-refused';
import { useAct } from '../nomination/use-act';
import { ConfirmDialog } from '../ui/confirm-dialog';
import form from '../ui/form.module.css';
import { Section } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { useWords } from '../ui/words';
import {
  CancelSittingDocument,
  CloseSittingDocument,
  ConveneSittingDocument,
  MoveSittingDocument,
  OpenSittingDocument,
  type Sitting_deskFragment,
} from './sitting-page.generated';
import { sittingWords } from './sitting-words';

type Asking = 'convene' | 'open' | 'close' | 'move' | 'cancel';

interface SittingDeskProps {
  readonly sitting: Sitting_deskFragment;
  readonly onDone: () => void;
}

/** Which acts stand in which state. */
const ACTS: Readonly<Record<Sitting_deskFragment['state'], readonly Asking[]>> = {
  DRAFT: ['convene', 'move', 'cancel'],
  CONVENED: ['open', 'move', 'cancel'],
  OPEN: ['close', 'cancel'],
  CLOSED: [],
  CANCELLED: [],
};

const fieldId = (field: string) => `sitting-${field}`;

/** What whoever runs the sitting does with it, and why the next step cannot be taken yet. */
export function SittingDesk({ sitting, onDone }: SittingDeskProps) {
  const w = useWords(sittingWords);
  const [asking, setAsking] = useState<Asking>();
  const acts = ACTS[sitting.state];
  if (acts.length === 0) return null;
  const blocked = { convene: sitting.conveneRefusals, open: sitting.openRefusals };
  const reasons = acts.flatMap((act) => (act === 'convene' || act === 'open' ? blocked[act] : []));
  const isBlocked = (act: Asking) => (act === 'convene' || act === 'open') && blocked[act].length > 0;
  const close = () => setAsking(undefined);
  return (
    <Section id="desk" title={w.desk}>
      <RefusalList quiet refusals={reasons} title={sitting.state === 'DRAFT' ? w.whyNotConvene : w.whyNotOpen} />
      <div className={form.buttons}>
        {acts.map((act, index) => (
          <Button disabled={isBlocked(act)} key={act} onClick={() => setAsking(act)} variant={index === 0 ? 'filled' : 'default'}>
            {w[act]}
          </Button>
        ))}
      </div>
      {asking && <Ask asking={asking} onClose={close} onDone={onDone} sitting={sitting} />}
    </Section>
  );
}

function Ask({ asking, sitting, onClose, onDone }: SittingDeskProps & { asking: Asking; onClose: () => void }) {
  const w = useWords(sittingWords);
  const [asked, setAsked] = useState({
    day: dayOf(new Date(sitting.startsAt)),
    time: formatTime(new Date(sitting.startsAt)),
    place: sitting.place,
    reason: '',
  });
  const acts = {
    convene: useAct(ConveneSittingDocument, (data) => data.conveneSitting),
    open: useAct(OpenSittingDocument, (data) => data.openSitting),
    close: useAct(CloseSittingDocument, (data) => data.closeSitting),
    move: useAct(MoveSittingDocument, (data) => data.moveSitting),
    cancel: useAct(CancelSittingDocument, (data) => data.cancelSitting),
  };
  const seen = { sittingId: sitting.id, version: sitting.version };
  const send = () => {
    const { reason, place } = asked;
    // Whoever moves a sitting writes the time of Viet Nam, wherever the browser is.
    if (asking === 'move') return acts.move.act({ ...seen, place, reason, startsAt: `${asked.day}T${asked.time}:00+07:00` });
    if (asking === 'cancel') return acts.cancel.act({ ...seen, reason });
    return acts[asking].act(seen);
  };
  const confirm = async () => {
    if (!(await send().catch(() => undefined))) return;
    onClose();
    onDone();
  };
  const change = (field: keyof typeof asked) => (event: { target: { value: string } }) =>
    setAsked({ ...asked, [field]: event.target.value });
  const { busy, error, refusals } = acts[asking];
  const titles = { convene: w.conveneTitle, open: w.openTitle, close: w.closeTitle, move: w.move, cancel: w.cancel };
  const leads = {
    convene: w.conveneLead,
    open: w.openLead,
    close: w.closeLead(sitting.cases.filter(({ outcome }) => outcome === null).length),
    move: null,
    cancel: null,
  };
  return (
    <ConfirmDialog
      act={w[asking]}
      busy={busy}
      dangerous={asking === 'cancel'}
      onCancel={onClose}
      onConfirm={() => void confirm()}
      title={titles[asking]}
    >
      <div className={form.panel}>
        {leads[asking] && <p>{leads[asking]}</p>}
        <ActRefused error={error} fieldId={fieldId} onNewest={onDone} refusals={refusals} />
        {asking === 'move' && (
          <>
            <TextInput id={fieldId('startsAt')} label={w.day} onChange={change('day')} required type="date" value={asked.day} />
            <TextInput label={w.time} onChange={change('time')} required type="time" value={asked.time} />
            <TextInput
              id={fieldId('place')}
              label={w.place}
              maxLength={PLACE_LIMIT}
              onChange={change('place')}
              required
              value={asked.place}
            />
          </>
        )}
        {(asking === 'move' || asking === 'cancel') && (
          <Textarea
            id={fieldId('reason')}
            label={w.reason}
            maxLength={2_000}
            onChange={change('reason')}
            required={asking === 'cancel' || sitting.state === 'CONVENED'}
            rows={3}
            value={asked.reason}
          />
        )}
      </div>
    </ConfirmDialog>
  );
}
