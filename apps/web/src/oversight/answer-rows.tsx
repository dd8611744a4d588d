import { useFormat } from '../ui/format';
import type { SummaryRow } from '../ui/summary-list';
import { useWords } from '../ui/words';
import { oversightWords } from './oversight-words';

interface Answered {
  readonly finding?: 'UPHELD' | 'PARTLY_UPHELD' | 'NOT_UPHELD' | null;
  readonly consequence?: 'NONE' | 'COUNCIL' | 'DIRECTOR' | null;
  readonly reasons?: string | null;
  readonly citation?: string | null;
  readonly answeredAt?: string | null;
}

/** The answer to an objection as rows of its particulars; none until it is answered. */
export function useAnswerRows({ finding, consequence, reasons, citation, answeredAt }: Answered): SummaryRow[] {
  const w = useWords(oversightWords);
  const format = useFormat();
  if (!finding || !consequence || !answeredAt) return [];
  return [
    { key: 'finding', label: w.finding, value: w.findings[finding] },
    { key: 'reasons', label: w.reasons, value: <Words>{reasons ?? ''}</Words> },
    { key: 'citation', label: w.citation, value: <Words>{citation ?? ''}</Words> },
    { key: 'consequence', label: w.consequence, value: w.consequences[consequence] },
    { key: 'answered', label: w.answer, value: w.answeredOn(format.instant(answeredAt)) },
  ];
}

/** What somebody wrote, with its line breaks. */
export function Words({ children }: { children: string }) {
  return (
    <span lang="vi" style={{ whiteSpace: 'pre-line' }}>
      {children}
    </span>
  );
}
