import { useFormat } from '../ui/format';
import { useWords } from '../ui/words';
import type { PledgeHistory_eventFragment } from './pledge-history.generated';
import { pledgeWords } from './pledge-words';

/** What happened to a pledge, the oldest first. */
export function PledgeHistory({ events }: { events: readonly PledgeHistory_eventFragment[] }) {
  const w = useWords(pledgeWords);
  const format = useFormat();
  return (
    <ol>
      {events.map(({ act, at, by, reason }) => (
        <li key={`${act} ${at}`}>
          {w.event(w.acts[act], by, format.instant(at))}
          {reason && (
            <blockquote>
              {w.returnedReason}: {reason}
            </blockquote>
          )}
        </li>
      ))}
    </ol>
  );
}
