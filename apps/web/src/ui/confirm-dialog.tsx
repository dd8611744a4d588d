import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './dialog';
import styles from './dialog.module.css';
import { uiWords } from './ui-words';
import { useWords } from './words';

interface ConfirmDialogProps {
  /** The question, e.g. "Khóa tài khoản này?" */
  readonly title: string;
  /** The act in its own words, e.g. "Khóa tài khoản": never just "OK". */
  readonly act: string;
  readonly dangerous?: boolean;
  readonly busy?: boolean;
  /** Nothing is chosen yet that the act could be done to. */
  readonly disabled?: boolean;
  /** For a table to choose from. */
  readonly wide?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  /** What will happen, and fields such as a reason. */
  readonly children?: ReactNode;
}

/** Asks before an act that cannot be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, act, dangerous, busy, disabled, wide, onConfirm, onCancel, children } = props;
  const w = useWords(uiWords);
  return (
    <Dialog onClose={onCancel} title={title} wide={wide}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        {children}
        <div className={styles.buttons}>
          <Button color={dangerous ? 'red' : undefined} disabled={disabled} loading={busy} type="submit">
            {act}
          </Button>
          <Button onClick={onCancel} variant="default">
            {w.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
