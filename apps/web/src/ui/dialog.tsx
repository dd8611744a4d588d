import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** For tables to be compared; text stays easier to read in the usual measure. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/**
 * A window over the page, rendered only while it is open. The browser's own element keeps the focus inside, closes
 * on Escape and gives the focus back.
 */
export function Dialog({ title, onClose, wide, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // A layout effect is undone before the element leaves the page: closed after that, it gives the focus back to nobody.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      aria-labelledby={heading}
      className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      onCancel={(event) => {
        // The page decides: it takes the dialog away, and with it the element closes.
        event.preventDefault();
        onClose();
      }}
      ref={element}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
