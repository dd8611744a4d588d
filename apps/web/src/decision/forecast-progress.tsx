import { useEffect, useState } from 'react';
import { useFormat } from '../ui/format';
import { useWords } from '../ui/words';
import styles from './decision.module.css';
import { forecastWords } from './forecast-words';

/** From how many seconds on the reader is told that they may leave the page open. */
const LONG = 5;

/** Shown while a forecast is worked out: that it is under way, and for how long. */
export function ForecastProgress() {
  const w = useWords(forecastWords);
  const format = useFormat();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((passed) => passed + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className={styles.working}>
      <strong id="forecast-progress" role="status">
        {w.working}
      </strong>
      <progress aria-labelledby="forecast-progress" />
      <p>{w.workingLead(format.number(seconds))}</p>
      {seconds >= LONG && <p className={styles.soft}>{w.workingLong}</p>}
    </div>
  );
}
