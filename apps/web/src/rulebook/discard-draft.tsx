import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useWords } from '../ui/words';
import { draftWords } from './draft-words';
import { DiscardRulebookDraftDocument } from './rulebook-page.generated';

const NONE: readonly [] = [];

/** Gives up a draft, after asking. */
export function DiscardDraft({ planId, version }: { planId: string; version: number }) {
  const w = useWords(draftWords);
  const [isAsked, setAsked] = useState(false);
  const { key, renew } = useIdempotencyKey(`discard-rulebook-draft ${planId} ${version}`);
  const [discard, { data, error, loading }] = useMutation(DiscardRulebookDraftDocument, {
    refetchQueries: ['RulebookPage'],
    awaitRefetchQueries: true,
  });
  const confirm = async () => {
    const answer = await discard({ variables: { input: { planId, version, idempotencyKey: key } } }).catch(() => undefined);
    if (answer?.data) renew();
    if (answer?.data?.discardRulebookDraft.refusals.length === 0) setAsked(false);
  };
  return (
    <>
      <Button color="red" onClick={() => setAsked(true)} variant="subtle">
        {w.discard}
      </Button>
      {isAsked && (
        <ConfirmDialog
          act={w.discard}
          busy={loading}
          dangerous
          onCancel={() => setAsked(false)}
          onConfirm={() => void confirm()}
          title={w.discard}
        >
          <RefusalList refusals={data?.discardRulebookDraft.refusals ?? NONE} />
          {error && <Failed error={error} />}
          <p>{w.discardSure}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
