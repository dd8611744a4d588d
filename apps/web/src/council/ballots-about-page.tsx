import type { ReactNode } from 'react';
import { Page, Section } from '../ui/page';
import { useWords } from '../ui/words';
import styles from './ballot.module.css';
import { aboutWords } from './ballots-about-words';

/** What becomes of a secret paper, what that proves, and what it does not. */
export function BallotsAboutPage() {
  const w = useWords(aboutWords);
  return (
    <Page lead={w.lead} narrow title={w.title}>
      <Envelopes />
      <Section title={w.how}>
        <ol>
          {Object.entries(w.steps).map(([key, step]) => (
            <li key={key}>{step}</li>
          ))}
        </ol>
      </Section>
      <Section title={w.proves}>
        <List lines={w.provesList} />
      </Section>
      <Section title={w.provesNot}>
        <List lines={w.notList} />
      </Section>
      <Section title={w.lost}>
        <p>{w.lostText}</p>
      </Section>
      <Section title={w.technical}>
        <p>{w.technicalText}</p>
      </Section>
    </Page>
  );
}

function List({ lines }: { lines: Readonly<Record<string, string>> }) {
  return (
    <ul>
      {Object.entries(lines).map(([key, line]) => (
        <li key={key}>{line}</li>
      ))}
    </ul>
  );
}

/** The two envelopes on their way; the caption says the same. */
function Envelopes() {
  const w = useWords(aboutWords);
  return (
    <figure className={styles.figure}>
      <svg aria-hidden className={styles.drawing} viewBox="0 0 680 145">
        <Stage label={w.voter} x={10}>
          <rect className={styles.outline} height={90} width={120} x={10} y={40} />
          <rect className={styles.inside} height={60} width={90} x={25} y={55} />
          <rect className={styles.paper} height={30} width={60} x={40} y={70} />
        </Stage>
        <Stage label={w.box} x={190}>
          {[0, 1, 2].map((i) => (
            <rect className={styles.outline} height={50} key={i} width={80} x={190 + i * 16} y={45 + i * 18} />
          ))}
        </Stage>
        <Stage label={w.mixed} x={370}>
          {[2, 0, 1].map((i) => (
            <rect className={styles.inside} height={40} key={i} width={64} x={370 + i * 22} y={50 + ((i * 37) % 40)} />
          ))}
        </Stage>
        <Stage label={w.list} x={550}>
          {[0, 1, 2].map((i) => (
            <rect className={styles.paper} height={24} key={i} width={100} x={550} y={45 + i * 30} />
          ))}
        </Stage>
        {[135, 315, 495].map((x) => (
          <path className={styles.arrow} d={`M${x} 88 h40 m-8 -6 l8 6 l-8 6`} key={x} />
        ))}
      </svg>
      <figcaption>{w.drawing}</figcaption>
    </figure>
  );
}

function Stage({ label, x, children }: { label: string; x: number; children: ReactNode }) {
  return (
    <g>
      <text x={x} y={28}>
        {label}
      </text>
      {children}
    </g>
  );
}
