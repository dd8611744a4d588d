import { useFormat } from '../ui/format';
import { useWords } from '../ui/words';
import type { HistoryList_eventFragment } from './history-list.generated';
import styles from './history-list.module.css';
import { words } from './words';

/** What was done to a dossier, by whom and when, the newest first. */
export function HistoryList({ events }: { events: readonly HistoryList_eventFragment[] }) {
  const w = useWords(words);
  const format = useFormat();
  const actions: Readonly<Record<string, string>> = w.action;
  if (events.length === 0) return <p>{w.noHistory}</p>;
  return (
    <ol className={styles.events}>
      {events.map((event) => (
        <li key={event.id}>
          <time dateTime={event.at}>{format.instant(event.at)}</time>
          <div>
            <strong>{actions[event.action] ?? w.otherAction}</strong>
            {event.nominee && ` – ${event.nominee}`}
            <div className={styles.by}>
              {event.by ?? w.byProgram}
              {event.onBehalfOf && `, ${w.inPlaceOf(event.onBehalfOf)}`}
            </div>
            {event.reason && (
              <div className={styles.reason}>
                {w.reason}: {event.reason}
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
