import type { Text } from '@vinh-danh/domain/text';
import { useEffect, useRef } from 'react';
import { Citation, type ShownCitation } from './citation';
import { FieldLink } from './field-link';
import styles from './messages.module.css';
import { uiWords } from './ui-words';
import { useText, useWords } from './words';

/** A refusal, as the server sends it or as a rule in this page made it. */
export interface ShownRefusal {
  readonly code: string;
  readonly message: Text;
  readonly source?: ShownCitation | null;
  readonly field?: string | null;
}

interface RefusalListProps {
  readonly refusals: readonly ShownRefusal[];
  readonly title?: string;
  /** Id of the input that a refusal's `field` speaks of, so that its line can lead there. */
  readonly fieldId?: (field: string) => string | undefined;
  /** Where it stands from the start, e.g. "why I cannot send yet", it neither takes the focus nor interrupts. */
  readonly quiet?: boolean;
}

/** Why something may not be done: each reason as a sentence, with its legal source. Shows nothing where there is none. */
export function RefusalList({ refusals, title, fieldId, quiet }: RefusalListProps) {
  const w = useWords(uiWords);
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!quiet && refusals.length > 0) box.current?.focus();
  }, [refusals, quiet]);
  if (refusals.length === 0) return null;
  return (
    <div className={styles.refusals} ref={box} role={quiet ? undefined : 'alert'} tabIndex={-1}>
      <h2>{title ?? w.refusalsTitle}</h2>
      <ul>
        {refusals.map((refusal) => {
          const id = refusal.field ? fieldId?.(refusal.field) : undefined;
          const sentence = t(refusal.message);
          return (
            <li key={`${refusal.code} ${refusal.field} ${refusal.message.vi}`}>
              {id ? <FieldLink fieldId={id}>{sentence}</FieldLink> : sentence}
              {refusal.source && (
                <div className={styles.source}>
                  {w.source}: <Citation citation={refusal.source} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
