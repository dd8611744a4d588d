import { Button, Checkbox, Kbd } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from './dialog';
import styles from './keys-dialog.module.css';
import { uiWords } from './ui-words';
import { keysAreOn, turnKeys } from './use-keys';
import { useWords } from './words';

export interface KeyLine {
  readonly key: string;
  readonly does: string;
}

/** The keys of a page, and the switch that turns them off. */
export function KeysDialog({ lines, onClose }: { lines: readonly KeyLine[]; onClose: () => void }) {
  const w = useWords(uiWords);
  const [isOn, setOn] = useState(keysAreOn);
  return (
    <Dialog onClose={onClose} title={w.keys}>
      <p>{w.keysExplained}</p>
      <dl className={styles.keys}>
        {lines.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        checked={isOn}
        label={w.keysOn}
        onChange={(event) => {
          turnKeys(event.target.checked);
          setOn(event.target.checked);
        }}
      />
      <div>
        <Button onClick={onClose} variant="default">
          {w.close}
        </Button>
      </div>
    </Dialog>
  );
}
