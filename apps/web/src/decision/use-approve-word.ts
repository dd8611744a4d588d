import { useWords } from '../ui/words';
import type { CaseRow } from './case-row';
import { decisionWords } from './decision-words';
import { useChoices } from './use-choices';

/** The act in its own words: what another level decides is not approved here but proposed to it. */
export function useApproveWord(): (rows: readonly Pick<CaseRow, 'award'>[]) => string {
  const w = useWords(decisionWords);
  const { levelOf } = useChoices();
  return (rows) => {
    const levels = new Set(rows.map(({ award }) => levelOf(award)));
    const [only] = levels;
    const word = levels.size === 1 && only ? w.approve[only] : w.approveOrPropose;
    return rows.length === 1 ? word : w.several(word, rows.length);
  };
}
