import { Button } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useFormat } from '../ui/format';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import type { CalendarPageQuery, CalendarStep_stepFragment, PauseLines_pauseFragment } from './calendar-page.generated';
import styles from './calendar-steps.module.css';
import { calendarWords } from './calendar-words';
import { ExtendDialog } from './extend-dialog';
import { PauseDialog } from './pause-dialog';
import { ResumeDialog } from './resume-dialog';
import { StepParticulars } from './step-particulars';
import { WindowTag } from './window-tag';

type Calendar = CalendarPageQuery['calendar'];
type Step = CalendarStep_stepFragment;

/** What is being entered, and for which step. */
type Entry =
  | { readonly kind: 'extend' | 'pause'; readonly step: Step }
  | { readonly kind: 'resume'; readonly step: Step; readonly pause: PauseLines_pauseFragment };

/** Every step of the year, one below the other, with a line where the year stands. */
export function CalendarSteps({ calendar }: { calendar: Calendar }) {
  const [entry, setEntry] = useState<Entry | null>(null);
  const { steps, today } = calendar;
  return (
    <>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <Fragment key={step.window.deadline}>
            {index === today && <Today now={calendar.now} />}
            <li className={styles.step}>
              <StepHead step={step} />
              <StepParticulars
                onResume={calendar.mayPause ? (pause) => setEntry({ kind: 'resume', step, pause }) : undefined}
                step={step}
              />
              <StepActs calendar={calendar} onAct={(kind) => setEntry({ kind, step })} step={step} />
            </li>
          </Fragment>
        ))}
        {today >= steps.length && <Today now={calendar.now} />}
      </ol>
      {entry && <EntryDialog entry={entry} onClose={() => setEntry(null)} planId={calendar.planId} />}
    </>
  );
}

function Today({ now }: { now: string }) {
  const w = useWords(calendarWords);
  const format = useFormat();
  return <li className={styles.today}>{w.today(format.instant(now))}</li>;
}

function StepHead({ step }: { step: Step }) {
  const w = useWords(calendarWords);
  const t = useText();
  return (
    <div className={styles.head}>
      <h3>{t(step.window.name)}</h3>
      {step.paused ? <Tag tone="look">{w.stopped}</Tag> : <WindowTag window={step.window} />}
      {step.isLate && <Tag tone="no">{w.late}</Tag>}
    </div>
  );
}

interface StepActsProps {
  readonly calendar: Calendar;
  readonly step: Step;
  readonly onAct: (kind: 'extend' | 'pause') => void;
}

/** More time where somebody is named who may give it; a stop while the clock runs. */
function StepActs({ calendar, step: { window, paused }, onAct }: StepActsProps) {
  const w = useWords(calendarWords);
  const t = useText();
  const mayExtend = calendar.mayExtend && window.extendedBy !== null;
  const mayPause = calendar.mayPause && window.state === 'OPEN' && window.closesAt !== null && !paused;
  if (!mayExtend && !mayPause) return null;
  return (
    <div className={styles.acts}>
      {mayExtend && (
        <Button aria-label={w.extendWhat(t(window.name))} onClick={() => onAct('extend')} size="xs" variant="default">
          {w.extend}
        </Button>
      )}
      {mayPause && (
        <Button aria-label={w.pauseWhat(t(window.name))} onClick={() => onAct('pause')} size="xs" variant="default">
          {w.pause}
        </Button>
      )}
    </div>
  );
}

function EntryDialog({ entry, planId, onClose }: { entry: Entry; planId: string; onClose: () => void }) {
  const { window } = entry.step;
  if (entry.kind === 'resume') return <ResumeDialog onClose={onClose} pause={entry.pause} planId={planId} window={window} />;
  if (entry.kind === 'pause') return <PauseDialog onClose={onClose} planId={planId} window={window} />;
  return <ExtendDialog onClose={onClose} planId={planId} shownBy="CalendarPage" window={window} />;
}
