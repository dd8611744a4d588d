import { useText, useWords } from '../ui/words';
import type { StagePath_stageFragment } from './stage-path.generated';
import styles from './stage-path.module.css';
import { workflowWords } from './workflow-words';

const SIGNS = { DONE: '✓', NOW: '●', AHEAD: '', STOPPED: '✕' } as const;

/** The way of a nomination as a row of steps: those done, the one at which it stands, those to come. Read out with the same words. */
export function StagePath({ stage }: { stage: StagePath_stageFragment }) {
  const w = useWords(workflowWords);
  const t = useText();
  return (
    <ol aria-label={w.way} className={styles.way}>
      {stage.path.map(({ step, name, state }) => (
        <li aria-current={state === 'NOW' || state === 'STOPPED' ? 'step' : undefined} className={styles[state]} key={step}>
          <span aria-hidden className={styles.sign}>
            {SIGNS[state]}
          </span>
          <span>
            {t(name)}
            <span className={styles.state}>{w.stepState[state]}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
