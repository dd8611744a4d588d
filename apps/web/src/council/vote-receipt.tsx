import { Button } from '@mantine/core';
import { useState } from 'react';
import { CopyButton } from '../ui/copy-button';
import buttons from '../ui/form.module.css';
import { useWords } from '../ui/words';
import styles from './ballot.module.css';
import { ballotWords } from './ballot-words';
import type { Round_roundFragment } from './ballots.generated';
import { forgetReceipt, keptReceipt } from './kept-receipts';

/** The receipt of a secret vote, on the device on which it was cast. */
export function VoteReceipt({ round, personId }: { round: Round_roundFragment; personId: string }) {
  const w = useWords(ballotWords);
  const [receipt, setReceipt] = useState(() => keptReceipt(round.id, personId)?.receipt);
  return (
    <>
      <p>{w.doneSecret}</p>
      {receipt ? (
        <>
          <p>
            {w.receipt}: <code className={styles.receipt}>{receipt}</code>
          </p>
          <p>{w.receiptExplained}</p>
          <div className={buttons.buttons}>
            <CopyButton text={receipt} />
            <Button onClick={() => window.print()} size="compact-md" variant="default">
              {w.print}
            </Button>
            <Button
              onClick={() => {
                forgetReceipt(round.id, personId);
                setReceipt(undefined);
              }}
              size="compact-md"
              variant="default"
            >
              {w.forget}
            </Button>
          </div>
        </>
      ) : (
        <p>{w.receiptElsewhere}</p>
      )}
    </>
  );
}
