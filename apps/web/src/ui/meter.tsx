import { useFormat } from './format';
import styles from './meter.module.css';
import { uiWords } from './ui-words';
import { useWords } from './words';

interface MeterProps {
  /** What is counted, e.g. the name of a quota. */
  readonly label: string;
  /** How many there are in all. */
  readonly total: number;
  /** How many are gone. */
  readonly used: number;
  /** How many are asked for beyond those used. Shown lighter. */
  readonly held?: number;
  readonly hideLabel?: boolean;
  /** The whole is an aim to be reached, as coverage is; left out, it is a wall. */
  readonly goal?: boolean;
  /** Says what the bar shows in the words of the subject; left out, it speaks of places used, asked for and left. */
  readonly sentence?: string;
}

/**
 * How much of a whole is used and asked for. The sentence says all that the bar shows; where more is asked for than
 * there is, the bar stretches and a mark stands at the whole.
 */
export function Meter({ label, total, used, held = 0, hideLabel, goal, sentence }: MeterProps) {
  const w = useWords(uiWords);
  const format = useFormat();
  const scale = Math.max(total, used + held, 1);
  const left = Math.max(total - used, 0);
  const ofPlaces = [w.used(format.number(used), format.number(total)), held > 0 && w.held(format.number(held)), w.left(format.number(left))]
    .filter(Boolean)
    .join(', ');
  return (
    <div className={styles.meter}>
      <div className={hideLabel ? styles.hidden : styles.label}>{label}</div>
      <svg aria-hidden className={styles.bar} preserveAspectRatio="none" viewBox={`0 0 ${scale} 1`}>
        <rect className={styles.whole} height={1} width={Math.min(total, scale)} />
        <rect className={styles.held} height={1} width={held} x={used} />
        <rect className={styles[used < total ? 'used' : goal ? 'reached' : 'full']} height={1} width={used} />
        {used + held > total && <line className={styles.limit} vectorEffect="non-scaling-stroke" x1={total} x2={total} y1={0} y2={1} />}
      </svg>
      <div className={styles.sentence}>{sentence ?? ofPlaces}</div>
    </div>
  );
}
