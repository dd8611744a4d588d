import { useFormat } from '../ui/format';
import { Meter } from '../ui/meter';
import { useText, useWords } from '../ui/words';
import styles from './ballot.module.css';
import { ballotWords } from './ballot-words';
import type { Round_roundFragment } from './ballots.generated';

/** How many have voted, while that is all that may be known; the result once it is counted. */
export function RoundFigures({ round }: { round: Round_roundFragment }) {
  const w = useWords(ballotWords);
  const t = useText();
  const { turnout, voted, count, result, caseName, state } = round;
  if (count) {
    return (
      <div>
        <CountBar count={count} needed={round.purpose === 'CASE' ? turnout.needed : 0} of={turnout.counted} />
        {result && <p>{t(result)}</p>}
      </div>
    );
  }
  if (state === 'VOID') return <p className={styles.soft}>{w.states.VOID}</p>;
  const of = turnout.counted;
  return (
    <div>
      <Meter goal hideLabel label={t(caseName)} sentence={w.progress(voted, of)} total={of} used={Math.min(voted, of)} />
    </div>
  );
}

type Count = NonNullable<Round_roundFragment['count']>;

const PARTS = [
  { key: 'agree', word: 'AGREE', bar: 'agree', sign: 'signAgree' },
  { key: 'lowerTitle', word: 'LOWER_TITLE', bar: 'lower', sign: 'signLower' },
  { key: 'disagree', word: 'DISAGREE', bar: 'disagree', sign: 'signDisagree' },
  { key: 'invalid', word: 'INVALID', bar: 'invalid', sign: 'signInvalid' },
] as const;

/** The votes as a bar with a mark at what is needed; the line below says the same in figures. */
function CountBar({ count, needed, of }: { count: Count; needed: number; of: number }) {
  const w = useWords(ballotWords);
  const format = useFormat();
  const scale = Math.max(of, count.agree + count.disagree + count.lowerTitle + count.invalid, 1);
  let x = 0;
  const bars = PARTS.map(({ key, bar }) => {
    const from = x;
    x += count[key];
    return <rect className={styles[bar]} height={1} key={key} width={count[key]} x={from} />;
  });
  return (
    <>
      <svg aria-hidden className={styles.bars} preserveAspectRatio="none" viewBox={`0 0 ${scale} 1`}>
        {bars}
        {needed > 0 && <line className={styles.need} vectorEffect="non-scaling-stroke" x1={needed} x2={needed} y1={0} y2={1} />}
      </svg>
      <ul className={styles.legend}>
        {PARTS.filter(({ key }) => count[key] > 0 || key === 'agree' || key === 'disagree').map(({ key, word, sign }) => (
          <li key={key}>
            <span aria-hidden className={`${styles.sign} ${styles[sign]}`} />
            {w.choices[word]}: <strong>{format.number(count[key])}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
