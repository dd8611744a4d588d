import type { Text } from '@vinh-danh/domain/text';
import type { ReactNode } from 'react';
import { Citation, type ShownCitation } from '../ui/citation';
import { Tag, type Tone } from '../ui/tag';
import { useLangOf, useText, useWords } from '../ui/words';
import { rulebookWords } from './rulebook-words';
import styles from './verdict-list.module.css';

type Outcome = 'MET' | 'NOT_MET' | 'UNDETERMINED';

/** A verdict, as the server sends it or as `judge` made it in this page. */
export interface ShownVerdict {
  readonly criterion: string;
  readonly outcome: Outcome;
  readonly requirement: Text;
  readonly because: Text;
  readonly facts: readonly { readonly label: Text; readonly value: Text; readonly origin?: Text | null }[];
  readonly source: ShownCitation;
  readonly remedy?: { readonly text: Text; readonly by: 'NOMINEE' | 'UNIT_HEAD' | 'OFFICE' | 'DIRECTOR' | 'NOBODY' } | null;
  readonly optional?: boolean | null;
}

const TONES: Record<Outcome, Tone> = { MET: 'ok', NOT_MET: 'no', UNDETERMINED: 'look' };

/** The outcome of one criterion, or of all together, as a tag. */
export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  const w = useWords(rulebookWords);
  return <Tag tone={TONES[outcome]}>{w.outcome[outcome]}</Tag>;
}

interface VerdictListProps {
  readonly verdicts: readonly ShownVerdict[];
  /** Content beside a criterion, e.g. its evidence or a button of the appraisal. */
  readonly beside?: (verdict: ShownVerdict) => ReactNode;
}

/** What each criterion answers and why: requirement, reason, facts, legal source and what would change it. */
export function VerdictList({ verdicts, beside }: VerdictListProps) {
  const w = useWords(rulebookWords);
  return (
    <ol aria-label={w.criteria} className={styles.verdicts}>
      {verdicts.map((verdict) => (
        <li className={styles[verdict.outcome]} key={verdict.criterion}>
          <VerdictText verdict={verdict} />
          {beside?.(verdict)}
        </li>
      ))}
    </ol>
  );
}

function VerdictText({ verdict }: { verdict: ShownVerdict }) {
  const w = useWords(rulebookWords);
  const t = useText();
  const langOf = useLangOf();
  const { facts, remedy } = verdict;
  return (
    <>
      <div className={styles.head}>
        <OutcomeTag outcome={verdict.outcome} />
        <strong>{t(verdict.requirement)}</strong>
      </div>
      <p>{t(verdict.because)}</p>
      {verdict.optional && verdict.outcome !== 'MET' && <p>{w.optional}</p>}
      {facts.length > 0 && (
        <dl aria-label={w.facts} className={styles.facts}>
          {facts.map((fact) => (
            <div key={`${fact.label.vi} ${fact.value.vi}`}>
              <dt>{t(fact.label)}</dt>
              <dd>
                <span lang={langOf(fact.value)}>{t(fact.value)}</span>
                {fact.origin && (
                  <span className={styles.origin} lang={langOf(fact.origin)}>
                    {' '}
                    ({t(fact.origin)})
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {remedy && verdict.outcome !== 'MET' && (
        <p>
          <strong>{w.remedy}:</strong> {t(remedy.text)} ({w.remedyBy[remedy.by]})
        </p>
      )}
      <p className={styles.origin}>
        {w.source}: <Citation citation={verdict.source} />
      </p>
    </>
  );
}
