import { Checkbox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { MOST_DECIDED_AT_ONCE } from '@vinh-danh/domain/decision/decision';
import { useRef, useState } from 'react';
import { useKeys } from '../ui/use-keys';
import { useWords } from '../ui/words';
import type { Outcome } from './case-row';
import styles from './decision.module.css';
import { type Asking, DecisionBar } from './decision-bar';
import { decisionWords } from './decision-words';
import type { QueueSearch } from './queue-search';
import { linkId, type QueueRow, QueueTable } from './queue-table';

interface QueueBoardProps {
  readonly rows: readonly QueueRow[];
  readonly search: QueueSearch;
  readonly mayDecide: boolean;
  readonly onNewest: () => void;
  readonly onDecided: (outcome: Outcome) => void;
}

const NONE: readonly string[] = [];

/** The queue with its keys: move, choose, open, approve, refuse. Without a choice the acts are for the row one stands on. */
export function QueueBoard({ rows, search, mayDecide, onNewest, onDecided }: QueueBoardProps) {
  const w = useWords(decisionWords);
  const navigate = useNavigate();
  const [current, setCurrent] = useState<string>();
  const [ids, setIds] = useState(NONE);
  const [asking, setAsking] = useState<Asking>();
  const place = useRef(-1);
  const open = rows.filter(({ state }) => state === 'ACCEPTED').slice(0, MOST_DECIDED_AT_ONCE);
  const chosen = open.filter(({ id }) => ids.includes(id));
  const meant = chosen.length > 0 ? chosen : open.filter(({ id }) => asking !== undefined && id === current);

  const standOn = (id: string) => {
    place.current = rows.findIndex((row) => row.id === id);
    setCurrent(id);
  };
  const move = (step: 1 | -1) => {
    const here = rows.findIndex(({ id }) => id === current);
    // The row may be gone since: then the one that took its place comes next.
    const next = here >= 0 ? here + step : Math.max(place.current, 0);
    const row = rows[Math.min(Math.max(next, 0), rows.length - 1)];
    if (row) document.getElementById(linkId(row.id))?.focus();
  };
  const choose = (id: string) => {
    if (open.some((row) => row.id === id)) setIds(ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]);
  };
  const ask = (next: Asking) => {
    if (chosen.length > 0 || open.some(({ id }) => id === current)) setAsking(next);
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    Enter: () => {
      if (current) void navigate({ to: '/approvals/$nominationId', params: { nominationId: current }, search });
    },
    ...(mayDecide && { x: () => current && choose(current), a: () => ask('approve'), r: () => ask('refuse') }),
  });

  return (
    <>
      {mayDecide && open.length > 0 && (
        <div className={styles.bar}>
          <Checkbox
            checked={chosen.length === open.length}
            indeterminate={chosen.length > 0 && chosen.length < open.length}
            label={w.chooseShown(open.length)}
            onChange={(event) => setIds(event.target.checked ? open.map(({ id }) => id) : NONE)}
          />
          <span className={styles.soft} role="status">
            {w.chosen(chosen.length)}
          </span>
          <DecisionBar
            asking={asking}
            buttonsFor={chosen}
            onAsk={setAsking}
            onDone={(outcome) => {
              // What was refused an answer stays chosen: the reader decides what becomes of it.
              const done = outcome.answers.filter(({ refusals }) => refusals.length === 0).map(({ nominationId }) => nominationId);
              setIds(ids.filter((id) => !done.includes(id)));
              onDecided(outcome);
            }}
            onNewest={onNewest}
            rows={meant}
          />
        </div>
      )}
      <QueueTable
        chosen={ids}
        current={current}
        onChoose={mayDecide ? choose : undefined}
        onCurrent={standOn}
        rows={rows}
        search={search}
      />
    </>
  );
}
