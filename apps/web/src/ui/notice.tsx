import type { ReactNode } from 'react';
import styles from './messages.module.css';

/** A plain message in the flow of the page. With `live` it is read out when it appears. */
export function Notice({ children, live }: { children: ReactNode; live?: boolean }) {
  return (
    <div className={styles.notice} role={live ? 'status' : undefined}>
      {children}
    </div>
  );
}
