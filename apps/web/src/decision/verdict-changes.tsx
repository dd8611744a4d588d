import { OutcomeTag } from '../rulebook/verdict-list';
import { Citation } from '../ui/citation';
import { useText, useWords } from '../ui/words';
import type { VerdictChanges_changeFragment } from './replay-page.generated';
import { replayWords } from './replay-words';

type Side = NonNullable<VerdictChanges_changeFragment['before']>;

/** Conditions that two judgements answer differently, each as it was and as it would be. */
export function VerdictChanges({ changes }: { changes: readonly VerdictChanges_changeFragment[] }) {
  const w = useWords(replayWords);
  return (
    <ul>
      {changes.map(({ criterion, before, after }) => (
        <li key={criterion}>
          <p>
            {w.then}: <Answer verdict={before} />
          </p>
          <p>
            {w.otherwise}: <Answer verdict={after} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Answer({ verdict }: { verdict: Side | null | undefined }) {
  const w = useWords(replayWords);
  const t = useText();
  if (!verdict) return <>{w.notAsked}</>;
  return (
    <>
      <OutcomeTag outcome={verdict.outcome} /> {t(verdict.requirement)} {t(verdict.because)} (<Citation citation={verdict.source} />)
    </>
  );
}
