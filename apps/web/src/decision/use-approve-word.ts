import { useWords } from '../ui/words';
import type { CaseRow, Outcome } from './case-row';
import { decisionWords } from './decision-words';
import { useChoices } from './use-choices';

type Rows = readonly Pick<CaseRow, 'award'>[];

/** The act in its own words: what another level decides is not approved here but proposed to it. */
export function useApproveWord(): (rows: Rows) => string {
  const w = useWords(decisionWords);
  const { levelOf } = useChoices();
  return (rows) => {
    const levels = new Set(rows.map(({ award }) => levelOf(award)));
    const [only] = levels;
    const word = levels.size === 1 && only ? w.approve[only] : w.approveOrPropose;
    return rows.length === 1 ? word : w.several(word, rows.length);
  };
}

/** What was done, in the same distinction. */
export function useDoneWord(): (act: Outcome['act'], rows: Rows) => string {
  const w = useWords(decisionWords);
  const { levelOf } = useChoices();
  return (act, rows) => {
    if (act === 'refuse') return w.done.refused;
    const upward = rows.filter(({ award }) => levelOf(award) !== 'DIRECTOR').length;
    if (upward === 0) return w.done.approved;
    return upward === rows.length ? w.done.proposed : w.done.approvedOrProposed;
  };
}
