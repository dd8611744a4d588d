import { startOf } from '@vinh-danh/domain/time';
import { useFormat } from '../ui/format';
import { useText, useWords } from '../ui/words';
import { placeOn } from './place-on';
import type { PlanCalendar_windowFragment } from './plan-page.generated';
import { planWords } from './plan-words';
import styles from './timeline.module.css';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

interface TimelineProps {
  readonly year: number;
  readonly windows: readonly PlanCalendar_windowFragment[];
  readonly now: Date;
  /** Up to when each step has room, by its deadline: drawn as a thin line behind its bar. */
  readonly roomUntil?: ReadonlyMap<string, Date>;
}

/** The windows of a year as bars over its months, with a line where the year stands. The table beside it says the same. */
export function Timeline({ year, windows, now, roomUntil }: TimelineProps) {
  const w = useWords(planWords);
  const t = useText();
  const format = useFormat();
  const starts = MONTHS.map((month) => placeOn(year, startOf(`${year}-${String(month).padStart(2, '0')}-01`)));
  const today = placeOn(year, now);
  return (
    <figure aria-label={w.timeline(format.instant(now))} className={styles.timeline} role="img">
      <div aria-hidden className={styles.months}>
        <span />
        <ol>
          {MONTHS.map((month) => (
            <li key={month}>{w.month(month)}</li>
          ))}
        </ol>
      </div>
      {windows.map((window) => {
        const from = window.opensAt ? placeOn(year, new Date(window.opensAt)) : undefined;
        const to = window.closesAt ? placeOn(year, new Date(window.closesAt)) : undefined;
        const room = roomUntil?.get(window.deadline);
        return (
          <div aria-hidden className={styles.row} key={window.deadline}>
            <span>{t(window.name)}</span>
            <svg aria-hidden preserveAspectRatio="none" viewBox="0 0 1000 10">
              {starts.map((start) => (
                <line className={styles.month} key={start} vectorEffect="non-scaling-stroke" x1={start} x2={start} y1={0} y2={10} />
              ))}
              <Span from={from} state={window.state} to={to} />
              {room && to !== undefined && <Room from={to} to={placeOn(year, room)} />}
              <line className={styles.now} vectorEffect="non-scaling-stroke" x1={today} x2={today} y1={0} y2={10} />
            </svg>
          </div>
        );
      })}
      <div aria-hidden className={styles.legend}>
        {w.now(format.instant(now))}
      </div>
    </figure>
  );
}

/** A window without a beginning is a mark at its end, one without an end a mark at its beginning. */
function Span({ from, to, state }: { from?: number; to?: number; state: PlanCalendar_windowFragment['state'] }) {
  const start = from ?? (to === undefined ? undefined : to - MARK);
  if (start === undefined) return null;
  const end = to ?? start + MARK;
  return <rect className={styles[state]} height={6} width={Math.max(end - start, MARK)} x={start} y={2} />;
}

/** The room after a step; where the next one begins before the step ends, the line lies over its bar. */
function Room({ from, to }: { from: number; to: number }) {
  return <rect className={to < from ? styles.overlap : styles.room} height={2} width={Math.abs(to - from)} x={Math.min(from, to)} y={4} />;
}

/** So short that it is seen as a point, and still seen: in thousandths of a year. */
const MARK = 5;
