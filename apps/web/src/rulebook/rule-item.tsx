import type { Text } from '@vinh-danh/domain/text';
import { type ReactNode, useState } from 'react';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import { draftWords } from './draft-words';
import { useEditing } from './editing';
import { useFormSetting } from './form-setting';
import styles from './rule-item.module.css';

interface RuleItemProps {
  /** What kind of rule it is, or its name. */
  readonly kind: string;
  readonly place: string;
  /** What the rule says; undefined while it is not whole. */
  readonly sentence: Text | undefined;
  readonly beside?: ReactNode;
  /** The form, drawn once it is opened. */
  readonly children: ReactNode;
}

/** A rule as a sentence that opens into its form. The form shows the sentence in both languages as it changes. */
export function RuleItem({ kind, place, sentence, beside, children }: RuleItemProps) {
  const w = useWords(draftWords);
  const t = useText();
  const { isNew } = useEditing();
  const { errorAt } = useFormSetting();
  const [isOpen, setOpen] = useState(() => isNew(place));
  const error = errorAt(`${place}.*`);
  return (
    <details className={styles.item} onToggle={(event) => setOpen(event.currentTarget.open)} open={isOpen}>
      <summary>
        <span className={styles.kind}>{kind}</span> <span>{sentence ? t(sentence) : w.notWhole}</span>{' '}
        {error && <Tag tone="no">{w.faulty}</Tag>}
      </summary>
      {isOpen && (
        <div className={styles.body}>
          {error && <p className={styles.error}>{error}</p>}
          {sentence && (
            <dl className={styles.sentences}>
              <dt>{w.inVietnamese}</dt>
              <dd lang="vi">{sentence.vi}</dd>
              <dt>{w.inEnglish}</dt>
              <dd lang="en">{sentence.en}</dd>
            </dl>
          )}
          {children}
          {beside}
        </div>
      )}
    </details>
  );
}
