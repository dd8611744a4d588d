import { Textarea } from '@mantine/core';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { useState } from 'react';
import { useAct } from '../nomination/use-act';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { useFormat } from '../ui/format';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { type CaseRow, type Outcome, versionsOf } from './case-row';
import { RefuseNominationsDocument } from './decide.generated';
import styles from './decision.module.css';
import { decisionWords } from './decision-words';

const REASON = 'refusal-reason';
const NONE: readonly FieldError[] = [];

interface RefuseDialogProps {
  readonly rows: readonly CaseRow[];
  readonly onClose: () => void;
  readonly onDone: (outcome: Outcome, goOn: boolean) => void;
  readonly hasNext?: boolean;
}

/** Refuses one or several nominations for one reason, without which nothing is sent. */
export function RefuseDialog({ rows, onClose, onDone, hasNext = false }: RefuseDialogProps) {
  const w = useWords(decisionWords);
  const t = useText();
  const format = useFormat();
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState(NONE);
  const { act, busy, error, refusals } = useAct(RefuseNominationsDocument, (data) => data.refuseNominations);
  const refuse = async () => {
    if (reason.trim() === '') return setErrors([{ fieldId: REASON, message: w.reasonMissing }]);
    setErrors(NONE);
    const payload = await act({ rows: versionsOf(rows), reason: reason.trim() }).catch(() => undefined);
    if (payload) onDone({ act: 'refuse', rows, answers: payload.rows }, hasNext);
  };
  const word = rows.length === 1 ? w.refuse : w.several(w.refuse, rows.length);
  const list = (
    <ul className={styles.reasons}>
      {rows.map((row) => (
        <li key={row.id}>
          {row.nomineeName} – {t(row.awardName)}
        </li>
      ))}
    </ul>
  );
  return (
    <ConfirmDialog
      act={hasNext ? w.andNext(word) : word}
      busy={busy}
      dangerous
      onCancel={onClose}
      onConfirm={() => void refuse()}
      title={w.refuseQuestion(rows.length)}
    >
      <ErrorSummary errors={errors} />
      <RefusalList refusals={refusals} />
      {error !== undefined && error !== null && <Failed error={error} />}
      <Textarea
        autosize={false}
        description={w.reasonHint(format.number(TEXT_LIMITS.reason))}
        error={errors[0]?.message}
        id={REASON}
        label={w.reason}
        maxLength={TEXT_LIMITS.reason}
        onChange={(event) => setReason(event.target.value)}
        required
        rows={5}
        value={reason}
      />
      {rows.length === 1 ? (
        list
      ) : (
        <details>
          <summary>{w.theseRows(rows.length)}</summary>
          {list}
        </details>
      )}
    </ConfirmDialog>
  );
}
