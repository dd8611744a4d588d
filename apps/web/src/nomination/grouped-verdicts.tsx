import type { ReactNode } from 'react';
import { type ShownVerdict, VerdictList } from '../rulebook/verdict-list';
import { useFormat } from '../ui/format';
import { useWords } from '../ui/words';
import styles from './grouped-verdicts.module.css';
import { nominationWords } from './nomination-words';

interface GroupedVerdictsProps {
  readonly verdicts: readonly ShownVerdict[];
  /** What must be seen at once although it is met, e.g. because the Office asks for it. */
  readonly isUrgent?: (verdict: ShownVerdict) => boolean;
  readonly beside?: (verdict: ShownVerdict) => ReactNode;
  /** What is met stays folded even where nothing else is left to read: the outcome of all stands beside. */
  readonly folded?: boolean;
}

const URGENCY = { NOT_MET: 0, UNDETERMINED: 1, MET: 2 } as const;

/** Verdicts with what needs a human first, and what is met folded away below. */
export function GroupedVerdicts({ verdicts, isUrgent = () => false, beside, folded }: GroupedVerdictsProps) {
  const w = useWords(nominationWords);
  const format = useFormat();
  const open = verdicts
    .filter((verdict) => verdict.outcome !== 'MET' || isUrgent(verdict))
    .sort((one, other) => URGENCY[one.outcome] - URGENCY[other.outcome]);
  const settled = verdicts.filter((verdict) => !open.includes(verdict));
  return (
    <>
      {open.length > 0 && <VerdictList beside={beside} verdicts={open} />}
      {settled.length > 0 && (
        <details className={styles.settled} open={(open.length === 0 && !folded) || undefined}>
          <summary>{w.metCriteria(format.number(settled.length))}</summary>
          <VerdictList beside={beside} verdicts={settled} />
        </details>
      )}
    </>
  );
}
