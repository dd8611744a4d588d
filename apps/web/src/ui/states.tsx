import { Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Failure, failureOf } from './failure';
import styles from './states.module.css';
import { uiWords } from './ui-words';
import { useHasCome } from './use-has-come';
import { useText, useWords } from './words';

/** Shown while something loads. It is announced, and takes the room of a few lines so that the page does not jump. */
export function Loading({ label }: { label?: string }) {
  const w = useWords(uiWords);
  return (
    <div className={styles.loading} role="status">
      <Loader aria-hidden size="sm" type="dots" />
      <span>{label ?? w.loading}</span>
    </div>
  );
}

/** Shown where something could not be loaded: what happened, and what the reader can do. */
export function Failed({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const w = useWords(uiWords);
  const failure = failureOf(error);
  // Asking once more changes nothing about what somebody may see or do.
  const refused = failure.code === 'NOT_FOUND' || failure.code === 'FORBIDDEN' ? failure.code : undefined;
  return (
    <div className={styles.failed} role="alert">
      <h2>{refused ? w.refusedTitle[refused] : w.failedTitle}</h2>
      <FailureText failure={failure} />
      {onRetry && !refused && (
        <Button onClick={onRetry} variant="default">
          {w.tryAgain}
        </Button>
      )}
    </div>
  );
}

/** The server's own sentence where it sent one, else ours for the kind of failure. */
export function FailureText({ failure }: { failure: Failure }) {
  const w = useWords(uiWords);
  const t = useText();
  return (
    <>
      <p>{failure.sentence ? t(failure.sentence) : w.failed[failure.code]}</p>
      {failure.reference && <p className={styles.reference}>{w.reference(failure.reference)}</p>}
    </>
  );
}

/** Nothing is there yet: says what will stand here, and how the first one is made or when it can be. */
export function NothingYet({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <Empty action={action} title={title}>
      {children}
    </Empty>
  );
}

/** There is something, but the filters hide all of it: says so, and clears them. */
export function NothingMatches({ title, clear, onClear }: { title: string; clear: string; onClear: () => void }) {
  return (
    <Empty
      action={
        <Button onClick={onClear} variant="default">
          {clear}
        </Button>
      }
      title={title}
    />
  );
}

function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children && <div>{children}</div>}
      {action}
    </div>
  );
}

/** A query as the states of a page know it. */
export interface Query<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly refetch: () => Promise<unknown>;
}

/**
 * Content of a page that waits for its query: loading, failed with a way to try again, or the data. Data that is
 * already there stays on screen while a newer answer is on its way or fails.
 */
export function Loaded<Data>({ query, children }: { query: Query<Data>; children: (data: Data) => ReactNode }) {
  const hasCome = useHasCome(query.data);
  const failed = query.error ? <Failed error={query.error} onRetry={() => void query.refetch()} /> : null;
  if (query.data === undefined) return failed ?? <Loading />;
  if (!hasCome) return <Loading />;
  return (
    <>
      {failed}
      {children(query.data)}
    </>
  );
}
