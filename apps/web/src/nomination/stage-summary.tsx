import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { SummaryList } from '../ui/summary-list';
import { useText, useWords } from '../ui/words';
import { StagePath } from './stage-path';
import type { StageSummary_stageFragment } from './stage-summary.generated';
import { workflowWords } from './workflow-words';

/** Where something stands: its stage on the way, who acts next and until when, and who above was told when nobody did. */
export function StageSummary({ stage }: { stage: StageSummary_stageFragment }) {
  const w = useWords(workflowWords);
  const t = useText();
  const format = useFormat();
  return (
    <>
      <StagePath stage={stage} />
      {stage.escalations.map(({ told, level, cause, at }) => (
        <Notice key={`${level}`}>
          <p>{w.escalated(w.told[told], format.instant(at), cause === 'AWAY' ? w.because.AWAY : w.because.NOT_ACTED)}</p>
        </Notice>
      ))}
      <SummaryList
        rows={[
          { key: 'stage', label: w.stage, value: w.since(t(stage.name), format.instant(stage.since)) },
          { key: 'next', label: w.next, value: <NextActor stage={stage} /> },
          { key: 'due', label: w.due, value: stage.due ? format.closing(stage.due) : w.noDue },
          ...(stage.decision
            ? [{ key: 'decision', label: w.decision, value: w.decisionOf(stage.decision.number, format.day(stage.decision.issuedOn)) }]
            : []),
        ]}
      />
    </>
  );
}

/** Who acts next, each with whether they are there. */
function NextActor({ stage: { nextActor, final, key } }: { stage: StageSummary_stageFragment }) {
  const w = useWords(workflowWords);
  const t = useText();
  const format = useFormat();
  if (!nextActor) return final ? w.nobodyAnyMore : w.nobodyNow(key === 'POSTED');
  return (
    <>
      {t(nextActor.name)}
      {nextActor.unitName && ` – ${t(nextActor.unitName)}`}
      {nextActor.people.length > 0 && (
        <ul>
          {nextActor.people.map(({ accountId, name, away, awayUntil, standInName }) => (
            <li key={accountId}>
              {name}
              {away && ` – ${awayUntil ? w.awayUntil(format.day(awayUntil)) : w.away}`}
              {standInName && ` – ${w.standInIs(standInName)}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
