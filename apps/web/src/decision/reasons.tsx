import { Citation } from '../ui/citation';
import type { ShownRefusal } from '../ui/refusal-list';
import { uiWords } from '../ui/ui-words';
import { useText, useWords } from '../ui/words';
import styles from './decision.module.css';

/** Why one row of a table may not be done, each reason with its source. */
export function Reasons({ refusals }: { refusals: readonly ShownRefusal[] }) {
  const w = useWords(uiWords);
  const t = useText();
  if (refusals.length === 0) return null;
  return (
    <ul className={styles.reasons}>
      {refusals.map((refusal) => (
        <li key={`${refusal.code} ${refusal.message.vi}`}>
          {t(refusal.message)}
          {refusal.source && (
            <div className={styles.soft}>
              {w.source}: <Citation citation={refusal.source} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
