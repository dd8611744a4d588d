import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useFormat } from '../ui/format';
import { useWords } from '../ui/words';
import styles from './decision.module.css';
import { ForecastProgressDocument } from './forecast-page.generated';
import { forecastWords } from './forecast-words';

/** How often the server is asked how far it is, in milliseconds. */
const EVERY = 1_000;
/** From how many seconds on the reader is told that they may leave the page open. */
const LONG = 5;

/** Shown while a forecast is worked out: how far it is, and since when. */
export function ForecastProgress() {
  const w = useWords(forecastWords);
  const format = useFormat();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((passed) => passed + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  // Most forecasts are there within a second: nobody is asked about those.
  const { data } = useQuery(ForecastProgressDocument, { skip: seconds === 0, pollInterval: EVERY, fetchPolicy: 'no-cache' });
  const progress = data?.forecastProgress;
  return (
    <div className={styles.working}>
      <strong id="forecast-progress" role="status">
        {w.working}
      </strong>
      {progress && progress.of > 0 ? (
        <>
          <progress aria-labelledby="forecast-progress" max={progress.of} value={progress.done} />
          <p>{w.workedOut(format.number(progress.done), format.number(progress.of))}</p>
        </>
      ) : (
        <progress aria-labelledby="forecast-progress" />
      )}
      <p>{w.workingLead(format.number(seconds))}</p>
      {seconds >= LONG && <p className={styles.soft}>{w.workingLong}</p>}
    </div>
  );
}
