import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { tidied } from '@vinh-danh/domain/pledge/content.rule';
import { useEffect, useRef, useState } from 'react';
import { ErrorSummary } from '../ui/error-summary';
import { RefusalList } from '../ui/refusal-list';
import { SaveIndicator } from '../ui/save-indicator';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useWords } from '../ui/words';
import { PledgeContent } from './pledge-content';
import styles from './pledge-fields.module.css';
import { type PledgeDesk_formFragment, type PledgeDesk_pledgeFragment, SendPledgeDocument } from './pledge-page.generated';
import { pledgeWords } from './pledge-words';
import type { PledgeDraft } from './use-pledge-draft';

interface CheckProps {
  readonly draft: PledgeDraft;
  readonly form: PledgeDesk_formFragment;
  readonly onSent: (pledge: PledgeDesk_pledgeFragment) => void;
}

/** The answers once more, and the button that says the act; outside the window the reason stands in its place. */
export function PledgeCheck({ draft, form, onSent }: CheckProps) {
  const w = useWords(pledgeWords);
  const navigate = useNavigate({ from: '/pledge' });
  const { send, refusals, unsaved, error, loading } = useSending(form.name, draft, onSent);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  // A returned pledge was received in time once: its correction does not run against the window again.
  const inTheWay = form.pledge?.state === 'RETURNED' ? [] : form.timeRefusals;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {w.checkTitle}
      </h2>
      {unsaved && <ErrorSummary errors={unsaved} title={w.cannotSendNow} />}
      <RefusalList refusals={refusals} title={w.cannotSendNow} />
      {error && <Failed error={error} />}
      <PledgeContent choices={form.choices} content={tidied(draft.content)} />
      {refusals.length === 0 && <RefusalList quiet refusals={inTheWay} title={w.cannotSendNow} />}
      <div className={styles.end}>
        {inTheWay.length === 0 && (
          <Button loading={loading} onClick={() => void send()}>
            {w.send}
          </Button>
        )}
        <Button onClick={() => void navigate({ search: (search) => ({ ...search, step: undefined }) })} variant="default">
          {w.back}
        </Button>
        <SaveIndicator state={draft.saveState} />
      </div>
    </>
  );
}

/** Saves what is unsaved, then sends it under a key that is kept until it is done. */
function useSending(form: string, draft: PledgeDraft, onSent: CheckProps['onSent']) {
  const w = useWords(pledgeWords);
  const [mutate, { data, error, loading }] = useMutation(SendPledgeDocument);
  const [unsaved, setUnsaved] = useState<readonly { message: string }[]>();
  const { key, renew } = useIdempotencyKey(`send-pledge ${form}`);
  const send = async () => {
    const seen = await draft.saveNow();
    setUnsaved(seen ? undefined : [{ message: w.notSavedYet }]);
    if (!seen) return;
    const answer = await mutate({ variables: { input: { ...seen, idempotencyKey: key } } }).catch(() => undefined);
    // No answer: the same key is used again, so that the act is done once. An answer, yes or no, ends it.
    if (answer?.data) renew();
    if (answer?.data?.sendPledge.pledge) onSent(answer.data.sendPledge.pledge);
  };
  return { send, refusals: data?.sendPledge.refusals ?? NONE, unsaved, error, loading };
}

const NONE: readonly [] = [];
