import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from './summary-list.module.css';
import { uiWords } from './ui-words';
import { useWords } from './words';

export interface SummaryRow {
  readonly key: string;
  readonly label: string;
  readonly value: ReactNode;
  /** Where this answer is changed. */
  readonly change?: LinkProps;
}

/** Answers to be checked before sending, or the particulars of a thing. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const w = useWords(uiWords);
  return (
    <dl className={styles.summary}>
      {rows.map((row) => (
        <div key={row.key}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
          {row.change && (
            <dd className={styles.change}>
              <Link {...row.change} aria-label={`${w.change}: ${row.label}`}>
                {w.change}
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
