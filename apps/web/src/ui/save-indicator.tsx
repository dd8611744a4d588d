import { useFormat } from './format';
import styles from './save-indicator.module.css';
import { uiWords } from './ui-words';
import type { SaveState } from './use-autosave';
import { useWords } from './words';

/** Says how a form that saves itself stands. Only what the reader must know is read out: kept here, or not saved. */
export function SaveIndicator({ state }: { state: SaveState }) {
  const w = useWords(uiWords);
  const format = useFormat();
  const urgent = state.kind === 'HERE' || state.kind === 'REFUSED';
  return (
    <div aria-live={urgent ? 'polite' : 'off'} className={urgent ? styles.urgent : styles.calm}>
      {state.kind === 'SAVED' ? w.savedAt(format.time(state.at)) : w.saveState[state.kind]}
    </div>
  );
}
