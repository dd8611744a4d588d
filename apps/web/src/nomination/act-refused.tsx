import { Button } from '@mantine/core';
import { RefusalList, type ShownRefusal } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useWords } from '../ui/words';
import { words } from './words';

interface ActRefusedProps {
  readonly refusals: readonly ShownRefusal[];
  readonly error?: unknown;
  /** Loads the newest version: offered when someone else has changed the thing meanwhile. */
  readonly onNewest: () => void;
  readonly fieldId?: (field: string) => string | undefined;
}

/** Why an act was not done, and the way out of a page that is no longer the newest. */
export function ActRefused({ refusals, error, onNewest, fieldId }: ActRefusedProps) {
  const w = useWords(words);
  return (
    <>
      {error !== undefined && error !== null && <Failed error={error} />}
      <RefusalList fieldId={fieldId} refusals={refusals} />
      {refusals.some(({ code }) => code === 'STALE') && (
        <div>
          <Button onClick={onNewest} variant="default">
            {w.stale}
          </Button>
        </div>
      )}
    </>
  );
}
