import { Button, Checkbox } from '@mantine/core';
import { type ClosingKey, canSeal, makeClosingKey } from '@vinh-danh/domain/council/envelope';
import { type FormEvent, useEffect, useState } from 'react';
import { useAct } from '../nomination/use-act';
import { CopyButton } from '../ui/copy-button';
import { Dialog } from '../ui/dialog';
import buttons from '../ui/dialog.module.css';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { Notice } from '../ui/notice';
import { RefusalList } from '../ui/refusal-list';
import { Failed, Loading } from '../ui/states';
import { uiWords } from '../ui/ui-words';
import { useWords } from '../ui/words';
import styles from './ballot.module.css';
import { ballotWords } from './ballot-words';
import { TakeClosingKeyDocument } from './ballots.generated';

const KEPT = 'code-kept';
const NONE: readonly FieldError[] = [];

interface TakeCodeDialogProps {
  readonly ballotId: string;
  readonly closer: 'OUTER' | 'INNER';
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Makes a key and its code on this device, shows the code once, and hands in the key when the closer says that they have it. */
export function TakeCodeDialog({ ballotId, closer, onClose, onDone }: TakeCodeDialogProps) {
  const w = useWords(ballotWords);
  const ui = useWords(uiWords);
  const [key, setKey] = useState<ClosingKey>();
  const [isKept, setKept] = useState(false);
  const [errors, setErrors] = useState(NONE);
  const { act, busy, error, refusals } = useAct(TakeClosingKeyDocument, (data) => data.takeClosingKey);
  useEffect(() => {
    if (canSeal()) void makeClosingKey().then(setKey);
  }, []);
  const handIn = async (event: FormEvent) => {
    event.preventDefault();
    if (!key) return;
    if (!isKept) return setErrors([{ fieldId: KEPT, message: w.haveCodeMissing }]);
    setErrors(NONE);
    const { publicKey, wrappedKey } = key;
    if (await act({ ballotId, closer, publicKey, wrappedKey }).catch(() => undefined)) onDone();
  };
  return (
    <Dialog onClose={onClose} title={w.takeCode}>
      <form noValidate onSubmit={(event) => void handIn(event)}>
        <ErrorSummary errors={errors} />
        <p>{w.takeCodeLead(w.steps[closer])}</p>
        {!canSeal() && <Notice>{w.cannotSeal}</Notice>}
        {key ? (
          <>
            <p>
              <code className={styles.receipt}>{key.code}</code>
            </p>
            <div className={buttons.buttons}>
              <CopyButton text={key.code} />
              <Button onClick={() => window.print()} size="compact-md" variant="default">
                {w.print}
              </Button>
            </div>
            <Checkbox checked={isKept} id={KEPT} label={w.haveCode} onChange={(event) => setKept(event.target.checked)} />
          </>
        ) : (
          canSeal() && <Loading label={w.makingCode} />
        )}
        <RefusalList refusals={refusals} />
        {error ? <Failed error={error} /> : null}
        <div className={buttons.buttons}>
          <Button disabled={!key} loading={busy} type="submit">
            {w.confirmCode}
          </Button>
          <Button onClick={onClose} variant="default">
            {ui.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
