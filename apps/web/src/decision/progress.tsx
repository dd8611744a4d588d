import { useQuery } from '@apollo/client/react';
import { useFormat } from '../ui/format';
import { useWords } from '../ui/words';
import { DecisionProgressDocument } from './approvals-page.generated';
import styles from './decision.module.css';
import { decisionWords } from './decision-words';
import { filterOf, type QueueSearch } from './queue-search';

/** How many of the nominations under these filters are decided. */
export function Progress({ search }: { search: QueueSearch }) {
  const w = useWords(decisionWords);
  const format = useFormat();
  // Counted without rows: in the cache that would pass for an empty list.
  const { data } = useQuery(DecisionProgressDocument, {
    variables: { waiting: filterOf(search, 'ACCEPTED'), decided: filterOf(search, 'DECIDED') },
    fetchPolicy: 'no-cache',
  });
  const decided = data?.decided.totalCount ?? 0;
  const all = decided + (data?.waiting.totalCount ?? 0);
  if (!data || all === 0) return null;
  return (
    <div className={styles.progress}>
      <strong id="decision-progress">{w.progress(format.number(decided), format.number(all))}</strong>
      <progress aria-labelledby="decision-progress" max={all} value={decided} />
    </div>
  );
}
