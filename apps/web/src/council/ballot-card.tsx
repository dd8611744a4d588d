import { Button } from '@mantine/core';
import { useState } from 'react';
import form from '../ui/form.module.css';
import { Notice } from '../ui/notice';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import styles from './ballot.module.css';
import { ballotWords } from './ballot-words';
import type { BallotCard_ballotFragment } from './ballots.generated';
import { CloseDialog } from './close-dialog';
import { EnvelopesDialog } from './envelopes-dialog';
import { RoundFigures } from './round-figures';
import { TakeCodeDialog } from './take-code-dialog';
import { VoidDialog } from './void-dialog';

interface BallotCardProps {
  readonly ballot: BallotCard_ballotFragment;
  readonly onChange: () => void;
}

type Asking = 'key-OUTER' | 'key-INNER' | 'open-OUTER' | 'open-INNER' | 'close' | 'void';

/** A ballot under way: how far each case is, whom it waits for, and what the viewer can do about it. */
export function BallotCard({ ballot, onChange }: BallotCardProps) {
  const w = useWords(ballotWords);
  const t = useText();
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  const { state, rounds, number, purpose, form: ballotForm } = ballot;
  return (
    <article className={form.panel}>
      <h3>
        {w.ballotNumber(number)}: {purpose === 'PLACES' ? w.placesBallot : w.forms[ballotForm]}
      </h3>
      <div>
        <Tag tone={state === 'OPEN' ? 'calm' : 'look'}>{w.states[state]}</Tag>
      </div>
      {ballotForm === 'SECRET' && <Closers ballot={ballot} />}
      <ul className={styles.rounds}>
        {rounds.map((round) => (
          <li key={round.id}>
            <strong>{t(round.caseName)}</strong>
            <p>
              {w.turnout(round.turnout.counted, round.turnout.needed)} {round.turnout.recused > 0 && w.recusedCount(round.turnout.recused)}
            </p>
            <RoundFigures round={round} />
          </li>
        ))}
      </ul>
      {ballot.voidAskedBy && (
        <Notice>
          <p>{w.voidAsked(ballot.voidAskedBy, ballot.voidReason ?? '')}</p>
        </Notice>
      )}
      <Acts ballot={ballot} onAsk={setAsking} />
      <Asked asking={asking} ballot={ballot} onChange={onChange} onClose={close} />
    </article>
  );
}

function Closers({ ballot: { outer, inner, awaits } }: { ballot: BallotCard_ballotFragment }) {
  const w = useWords(ballotWords);
  const waitsFor = awaits === 'OUTER' ? outer : awaits === 'INNER' ? inner : null;
  return (
    <>
      <ul>
        {[
          { closer: outer, label: w.outerCloser },
          { closer: inner, label: w.innerCloser },
        ].map(
          ({ closer, label }) =>
            closer && (
              <li key={label}>
                {label}: <strong>{closer.name}</strong>, {closer.hasKey ? w.hasCode : w.hasNoCode}
              </li>
            ),
        )}
      </ul>
      {waitsFor && awaits && !waitsFor.isViewer && <p className={styles.soft}>{w.waitsFor(waitsFor.name, w.steps[awaits])}</p>}
    </>
  );
}

function Acts({ ballot, onAsk }: { ballot: BallotCard_ballotFragment; onAsk: (asking: Asking) => void }) {
  const w = useWords(ballotWords);
  const { outer, inner, awaits, form: ballotForm, state, mayRun, voidAskedBy, mayConfirmVoid } = ballot;
  return (
    <div className={form.buttons}>
      {outer?.isViewer && !outer.hasKey && <Button onClick={() => onAsk('key-OUTER')}>{w.takeCode}</Button>}
      {inner?.isViewer && !inner.hasKey && <Button onClick={() => onAsk('key-INNER')}>{w.takeCode}</Button>}
      {awaits === 'OUTER' && outer?.isViewer && <Button onClick={() => onAsk('open-OUTER')}>{w.openOuter}</Button>}
      {awaits === 'INNER' && inner?.isViewer && <Button onClick={() => onAsk('open-INNER')}>{w.openInner}</Button>}
      {ballotForm === 'OPEN' && state === 'OPEN' && mayRun && <Button onClick={() => onAsk('close')}>{w.close}</Button>}
      {mayRun && (!voidAskedBy || mayConfirmVoid) && (
        <Button color="red" onClick={() => onAsk('void')} variant="outline">
          {mayConfirmVoid ? w.voidConfirm : w.void}
        </Button>
      )}
    </div>
  );
}

interface AskedProps extends BallotCardProps {
  readonly asking: Asking | undefined;
  readonly onClose: () => void;
}

function Asked({ asking, ballot, onChange, onClose }: AskedProps) {
  const done = () => {
    onClose();
    onChange();
  };
  switch (asking) {
    case 'key-OUTER':
    case 'key-INNER':
      return <TakeCodeDialog ballotId={ballot.id} closer={asking === 'key-OUTER' ? 'OUTER' : 'INNER'} onClose={onClose} onDone={done} />;
    case 'open-OUTER':
    case 'open-INNER':
      return <EnvelopesDialog ballot={ballot} closer={asking === 'open-OUTER' ? 'OUTER' : 'INNER'} onClose={onClose} onDone={done} />;
    case 'close':
      return <CloseDialog ballot={ballot} onClose={onClose} onDone={done} />;
    case 'void':
      return <VoidDialog ballot={ballot} onClose={onClose} onDone={done} />;
    case undefined:
      return null;
  }
}
