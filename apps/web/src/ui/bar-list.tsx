import type { ReactNode } from 'react';
import styles from './bar-list.module.css';
import { useFormat } from './format';

export interface Bar {
  readonly key: string;
  readonly name: ReactNode;
  readonly part: number;
  readonly whole: number;
}

interface BarListProps {
  readonly caption: string;
  readonly nameLabel: string;
  readonly partLabel: string;
  readonly wholeLabel: string;
  readonly shareLabel: string;
  readonly bars: readonly Bar[];
}

/** Shares of several wholes, drawn and written in one table: whoever does not see the bars reads the figures beside them. */
export function BarList({ caption, nameLabel, partLabel, wholeLabel, shareLabel, bars }: BarListProps) {
  const format = useFormat();
  return (
    <table className={styles.bars}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{nameLabel}</th>
          <th scope="col">{partLabel}</th>
          <th scope="col">{wholeLabel}</th>
          <th scope="col">{shareLabel}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => {
          const share = bar.whole === 0 ? 0 : (bar.part / bar.whole) * 100;
          return (
            <tr key={bar.key}>
              <th scope="row">{bar.name}</th>
              <td>{format.number(bar.part)}</td>
              <td>{format.number(bar.whole)}</td>
              <td className={styles.share}>
                <svg aria-hidden preserveAspectRatio="none" viewBox="0 0 100 1">
                  <rect className={share >= 100 ? styles.complete : styles.part} height={1} width={share} />
                </svg>
                <span>{format.percent(Math.floor(share))}</span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
