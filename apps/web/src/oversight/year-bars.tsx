import { useFormat } from '../ui/format';
import { useWords } from '../ui/words';
import styles from './public.module.css';
import { publicWords } from './public-words';

const HEIGHT = 100;

interface Year {
  readonly year: number;
  readonly count: number;
}

/** How many were honoured in each year, drawn; every bar has its figure. */
export function YearBars({ years }: { years: readonly Year[] }) {
  const w = useWords(publicWords);
  const format = useFormat();
  const most = Math.max(1, ...years.map(({ count }) => count));
  if (years.length < 2) return null;
  return (
    <figure className={styles.chart}>
      <figcaption>{w.byYear}</figcaption>
      <ul className={styles.years}>
        {[...years].reverse().map(({ year, count }) => (
          <li key={year}>
            <span>{format.number(count)}</span>
            <svg aria-hidden className={styles.bar} height={(count / most) * HEIGHT} preserveAspectRatio="none" viewBox="0 0 1 1">
              <rect height={1} width={1} />
            </svg>
            <strong>{String(year)}</strong>
          </li>
        ))}
      </ul>
    </figure>
  );
}
