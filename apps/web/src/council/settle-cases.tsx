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

interface SettleCasesProps {
  readonly cases: readonly VotingPanel_caseFragment[];
  readonly onChange: () => void;
}

/** Cases that ballots alone do not decide, and those on which the council may hold another ballot but need not. */
export function SettleCases({ cases, onChange }: SettleCasesProps) {
  const w = useWords(ballotWords);
  const toSettle = cases.filter(({ isToSettle }) => isToSettle);
  const further = cases.filter(({ isToSettle }) => !isToSettle);
  return (
    <>
      {toSettle.length > 0 && <p>{w.settleLead}</p>}
      {toSettle.map((each) => (
        <SettleCase each={each} key={each.caseId} onDone={onChange} />
      ))}
      {further.length > 0 && (
        <details>
          <summary>{w.noFurther}</summary>
          <p>{w.noFurtherLead}</p>
          {further.map((each) => (
            <SettleCase each={each} key={each.caseId} onDone={onChange} />
          ))}
        </details>
      )}
    </>
  );
}

/** Whether somebody may settle a case beside its ballots now: it was voted on, nothing carried, and no ballot runs. */
export function isForSettling({ isRecused, minutes, running, isToSettle, earlier }: VotingPanel_caseFragment): boolean {
  if (isRecused || minutes || running) return false;
  return isToSettle || earlier.some(({ count, purpose }) => count !== null && purpose === 'CASE');
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
        {each.isToSettle && (
          <Button loading={busy} onClick={() => void settle(true)}>
            {w.settlePass}
          </Button>
        )}
        <Button disabled={busy} onClick={() => void settle(false)} variant="default">
          {each.isToSettle ? w.settleFail : w.noFurther}
        </Button>
      </div>
    </form>
  );
}
