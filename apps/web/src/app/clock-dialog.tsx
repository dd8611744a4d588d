import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Dialog } from '../ui/dialog';
import { useFormat } from '../ui/format';
import { Failed, Loaded } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { appWords } from './app-words';
import { ClockStepsDocument, type ClockStepsQuery, SetClockDocument } from './clock-dialog.generated';
import styles from './clock-dialog.module.css';

type Step = ClockStepsQuery['clock']['steps'][number];

/** Walks a demonstration through its year. Everything on screen depends on the time, so all of it is asked for again. */
export function ClockDialog({ onClose }: { onClose: () => void }) {
  const w = useWords(appWords);
  const steps = useQuery(ClockStepsDocument);
  const [setClock, { loading, error, client }] = useMutation(SetClockDocument);
  const go = async (at: string) => {
    await setClock({ variables: { at } });
    await client.reFetchObservableQueries();
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={w.clock}>
      <p>{w.clockExplained}</p>
      {error && <Failed error={error} />}
      <Loaded query={steps}>
        {({ clock }) => <Steps busy={loading} now={clock.now} onGo={(at) => void go(at).catch(() => undefined)} steps={clock.steps} />}
      </Loaded>
      <div>
        <Button onClick={onClose} variant="default">
          {w.close}
        </Button>
      </div>
    </Dialog>
  );
}

function Steps({ steps, now, busy, onGo }: { steps: readonly Step[]; now: string; busy: boolean; onGo: (at: string) => void }) {
  const w = useWords(appWords);
  const t = useText();
  const format = useFormat();
  const reached = steps.findLast((step) => Date.parse(step.at) <= Date.parse(now));
  return (
    <ol aria-label={w.clockSteps} className={styles.steps}>
      {steps.map((step) => (
        <li aria-current={step === reached ? 'step' : undefined} key={step.key}>
          <button aria-label={w.clockGo(t(step.title))} disabled={busy} onClick={() => onGo(step.at)} type="button">
            <time dateTime={step.at}>{format.instant(step.at)}</time>
            <span>
              {t(step.title)}
              {step === reached && ` (${w.clockHere})`}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
