import { Button } from '@mantine/core';
import { Citation } from '../ui/citation';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { SummaryList, type SummaryRow } from '../ui/summary-list';
import { useText, useWords } from '../ui/words';
import type { CalendarStep_stepFragment, PauseLines_pauseFragment } from './calendar-page.generated';
import styles from './calendar-steps.module.css';
import { calendarWords } from './calendar-words';
import { useRoomText } from './use-room-text';

type Step = CalendarStep_stepFragment;

interface StepParticularsProps {
  readonly step: Step;
  /** Lets a clock go on; absent for those who may not. */
  readonly onResume?: (pause: PauseLines_pauseFragment) => void;
}

/** What there is to say about a step, as far as there is something to say. */
export function StepParticulars({ step, onResume }: StepParticularsProps) {
  const w = useWords(calendarWords);
  const t = useText();
  const rows = useRows(step);
  const pauses: SummaryRow[] =
    step.pauses.length === 0
      ? []
      : [{ key: 'pauses', label: w.pauses, value: <PauseLines name={t(step.window.name)} onResume={onResume} pauses={step.pauses} /> }];
  const source = { key: 'source', label: w.source, value: <Citation citation={step.window.source} /> };
  return (
    <>
      <SummaryList rows={[...rows, ...pauses, source]} />
      {step.chain.length > 0 && <ChainTable step={step} />}
    </>
  );
}

function useRows(step: Step): SummaryRow[] {
  const w = useWords(calendarWords);
  const t = useText();
  const format = useFormat();
  const roomText = useRoomText();
  const { window, slack, extensions, workingDays, workingDaysLeft, graceUntil, graceNote, latest, missedActor, missedConsequence } = step;
  const left = workingDaysLeft === null ? undefined : w.left(format.number(workingDaysLeft));
  const length = workingDays === null ? undefined : w.lengthIs(format.number(workingDays));
  const said: [key: keyof typeof w & string, value: SummaryRow['value'] | undefined | null][] = [
    ['when', t(window.written)],
    ['length', [length, left].filter(Boolean).join('; ')],
    ['room', slack && roomText(slack)],
    ['latest', latest && w.latestIs(format.day(latest))],
    ['grace', graceUntil && graceNote && w.graceIs(format.closing(graceUntil), t(graceNote))],
    ['missed', missedActor && missedConsequence && w.missedIs(t(missedActor), t(missedConsequence))],
    ['extensions', extensions.length > 0 && <ExtensionLines extensions={extensions} />],
    ['rule', t(step.rule)],
  ];
  return said.flatMap(([key, value]) => (value ? [{ key, label: w[key] as string, value }] : []));
}

function ExtensionLines({ extensions }: { extensions: Step['extensions'] }) {
  const w = useWords(calendarWords);
  const t = useText();
  const format = useFormat();
  return (
    <ul className={styles.lines}>
      {extensions.map(({ until, unit, decisionNumber, reason }) => (
        <li key={`${until} ${unit?.vi} ${decisionNumber}`}>
          {w.extension(format.closing(until), decisionNumber, reason, unit ? t(unit) : w.all)}
        </li>
      ))}
    </ul>
  );
}

interface PauseLinesProps {
  readonly name: string;
  readonly pauses: readonly PauseLines_pauseFragment[];
  readonly onResume?: (pause: PauseLines_pauseFragment) => void;
}

function PauseLines({ name, pauses, onResume }: PauseLinesProps) {
  const w = useWords(calendarWords);
  const t = useText();
  const format = useFormat();
  return (
    <ul className={styles.lines}>
      {pauses.map((pause) => {
        const whom = pause.unit ? t(pause.unit) : w.all;
        if (pause.until) {
          return <li key={pause.id}>{w.pauseEnded(format.instant(pause.from), format.instant(pause.until), pause.reason, whom)}</li>;
        }
        return (
          <li key={pause.id}>
            {w.pauseRuns(format.instant(pause.from), pause.reason, whom, pause.beganBy)}{' '}
            {onResume && (
              <Button aria-label={`${w.resumeWhat(name)} (${whom})`} onClick={() => onResume(pause)} size="xs" variant="default">
                {w.resume}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function ChainTable({ step: { chain, window } }: { step: Step }) {
  const w = useWords(calendarWords);
  const t = useText();
  const format = useFormat();
  return (
    <DataTable
      caption={w.chain(t(window.name))}
      columns={[
        { key: 'step', label: w.step, rowHeader: true, cell: ({ name }) => t(name) },
        { key: 'actor', label: w.actor, cell: ({ actor }) => t(actor) },
        { key: 'budget', label: w.budget, cell: ({ budget }) => t(budget) },
        { key: 'until', label: w.until, cell: ({ closesAt }) => (closesAt ? format.closing(closesAt) : w.notKnown) },
      ]}
      rowKey={({ name, opensAt }) => `${name.vi} ${opensAt}`}
      rows={chain}
      showCaption
    />
  );
}
