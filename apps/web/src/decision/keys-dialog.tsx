import { Button, Checkbox, Kbd } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../ui/dialog';
import { useWords } from '../ui/words';
import styles from './decision.module.css';
import { decisionWords } from './decision-words';
import { keysAreOn, turnKeys } from './use-keys';

export interface KeyLine {
  readonly key: string;
  readonly does: string;
}

/** The keys of a page, and the switch that turns them off. */
export function KeysDialog({ lines, onClose }: { lines: readonly KeyLine[]; onClose: () => void }) {
  const w = useWords(decisionWords);
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
