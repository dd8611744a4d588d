import { type ReactNode, useEffect, useRef } from 'react';
import styles from './messages.module.css';

interface ConfirmationProps {
  /** What has been done, e.g. "Đã gửi bản đăng ký". */
  readonly title: string;
  /** What the number is, e.g. "Số biên nhận". */
  readonly numberLabel?: string;
  readonly number?: string;
  /** What happens next, and when. */
  readonly children?: ReactNode;
}

/** Says that an act is done, with its receipt number. It takes the focus when it appears. */
export function Confirmation({ title, numberLabel, number, children }: ConfirmationProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className={styles.confirmation} ref={box} role="status" tabIndex={-1}>
      <h2>{title}</h2>
      {number && (
        <p>
          {numberLabel}: <span className={styles.number}>{number}</span>
        </p>
      )}
      {children}
    </div>
  );
}
