import { Button, Textarea } from '@mantine/core';
import { isLiftedByReason } from '@vinh-danh/domain/rulebook/quota.rule';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { useWords } from '../ui/words';
import type { CaseAnswer } from './case-row';
import { quotaWords } from './quota-words';

const FIELD = 'soft-reason';

/** The nominations against which nothing stands but limits that a reason in writing lifts. */
export function liftedByReason(answers: readonly CaseAnswer[]): number {
  return answers.filter(({ refusals }) => refusals.length > 0 && refusals.every(isLiftedByReason)).length;
}

interface SoftReasonProps {
  readonly count: number;
  readonly value: string;
  readonly error: boolean;
  readonly busy: boolean;
  readonly onChange: (value: string) => void;
  /** Asks what would become of them with this reason. */
  readonly onTry: () => void;
}

/** Asks for the reason without which nobody is approved beyond a guiding limit. */
export function SoftReason({ count, value, error, busy, onChange, onTry }: SoftReasonProps) {
  const w = useWords(quotaWords);
  const format = useFormat();
  return (
    <div className={form.panel}>
      <h3>{w.softAsked}</h3>
      {count > 0 && <p>{w.softAskedLead(count)}</p>}
      <Textarea
        description={w.softReasonHint(format.number(TEXT_LIMITS.reason))}
        error={error && w.softReasonMissing}
        id={FIELD}
        label={w.softReason}
        maxLength={TEXT_LIMITS.reason}
        onChange={(event) => onChange(event.target.value)}
        required
        rows={3}
        value={value}
      />
      {count > 0 && (
        <div>
          <Button loading={busy} onClick={onTry} variant="default">
            {w.softTry}
          </Button>
        </div>
      )}
    </div>
  );
}
