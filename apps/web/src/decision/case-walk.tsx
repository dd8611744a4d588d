import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../ui/format';
import { useWords } from '../ui/words';
import styles from './decision.module.css';
import { decisionWords } from './decision-words';
import type { QueueSearch } from './queue-search';
import type { QueuePlace } from './use-queue';

interface CaseWalkProps {
  readonly place: QueuePlace;
  readonly search: QueueSearch;
  readonly onWalk: (id: string | undefined) => void;
}

/** Where this case stands in its queue, and the ways to its neighbours. */
export function CaseWalk({ place, search, onWalk }: CaseWalkProps) {
  const w = useWords(decisionWords);
  const format = useFormat();
  const { position, total, previous, next } = place;
  return (
    <nav aria-label={w.walk} className={styles.walk}>
      <Button aria-keyshortcuts="k" disabled={!previous} onClick={() => onWalk(previous)} variant="default">
        {w.previous}
      </Button>
      {position !== undefined && <strong>{w.position(format.number(position), format.number(total))}</strong>}
      <Button aria-keyshortcuts="j" disabled={!next} onClick={() => onWalk(next)} variant="default">
        {w.skip}
      </Button>
      {!next && (
        <span>
          {w.last}{' '}
          <Link search={search} to="/approvals">
            {w.toQueue}
          </Link>
        </span>
      )}
    </nav>
  );
}
