import { useEffect, useRef } from 'react';
import { FieldLink } from './field-link';
import styles from './messages.module.css';
import { uiWords } from './ui-words';
import { useWords } from './words';

export interface FieldError {
  /** Id of the field's input: the link leads there. */
  readonly fieldId?: string;
  readonly message: string;
}

/**
 * What must be put right before a form can be sent, above the form. It takes the focus whenever it appears or
 * changes, and every line leads to its field.
 */
export function ErrorSummary({ errors, title }: { errors: readonly FieldError[]; title?: string }) {
  const w = useWords(uiWords);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div className={styles.refusals} ref={box} role="alert" tabIndex={-1}>
      <h2>{title ?? w.errorSummary}</h2>
      <ul>
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>{fieldId ? <FieldLink fieldId={fieldId}>{message}</FieldLink> : message}</li>
        ))}
      </ul>
    </div>
  );
}
