import { Button, Textarea } from '@mantine/core';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { useState } from 'react';
import { useAct } from '../nomination/use-act';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import form from '../ui/form.module.css';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { ballotWords } from './ballot-words';
import { SettleCaseDocument, type VotingPanel_caseFragment } from './ballots.generated';
import { RoundFigures } from './round-figures';

const NONE: readonly FieldError[] = [];

/** Cases that ballots alone do not decide. */
export function SettleCases({ cases, onChange }: { cases: readonly VotingPanel_caseFragment[]; onChange: () => void }) {
  const w = useWords(ballotWords);
  return (
    <>
      <p>{w.settleLead}</p>
      {cases.map((each) => (
        <SettleCase each={each} key={each.caseId} onDone={onChange} />
      ))}
    </>
  );
}

function SettleCase({ each, onDone }: { each: VotingPanel_caseFragment; onDone: () => void }) {
  const w = useWords(ballotWords);
  const t = useText();
  const field = `settle-${each.caseId}`;
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState(NONE);
  const { act, busy, error, refusals } = useAct(SettleCaseDocument, (data) => data.settleCase);
  const settle = async (passed: boolean) => {
    if (reason.trim() === '') return setErrors([{ fieldId: field, message: w.reasonMissing }]);
    setErrors(NONE);
    if (await act({ caseId: each.caseId, passed, reason: reason.trim() }).catch(() => undefined)) onDone();
  };
  const [last] = each.earlier;
  return (
    <form className={form.panel} noValidate onSubmit={(event) => event.preventDefault()}>
      <h3>{t(each.name)}</h3>
      {last && <RoundFigures round={last} />}
      <ErrorSummary errors={errors} />
      <Textarea
        error={errors.length > 0}
        id={field}
        label={w.reason}
        maxLength={TEXT_LIMITS.reason}
        onChange={(event) => setReason(event.target.value)}
        rows={2}
        value={reason}
      />
      <RefusalList refusals={refusals} />
      {error ? <Failed error={error} /> : null}
      <div className={form.buttons}>
        <Button loading={busy} onClick={() => void settle(true)}>
          {w.settlePass}
        </Button>
        <Button disabled={busy} onClick={() => void settle(false)} variant="default">
          {w.settleFail}
        </Button>
      </div>
    </form>
  );
}
