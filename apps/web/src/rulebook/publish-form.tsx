import { useMutation } from '@apollo/client/react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { useState } from 'react';
import { ButtonLink } from '../ui/button-link';
import { Confirmation } from '../ui/confirmation';
import form from '../ui/form.module.css';
import { Notice } from '../ui/notice';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useWords } from '../ui/words';
import { draftWords } from './draft-words';
import { PublishRulebookDocument } from './review-page.generated';

const NONE: readonly [] = [];
const fieldId = (field: string) => `publish-${field}`;

/** Publishes a draft for a reason and on a decision; it can be tried first, which changes nothing. */
export function PublishForm({ planId, version, year }: { planId: string; version: number; year: number }) {
  const w = useWords(draftWords);
  const { key, renew } = useIdempotencyKey(`publish-rulebook ${planId}`);
  const [asked, setAsked] = useState({ reason: '', decisionNumber: '' });
  const [publish, { data, error, loading }] = useMutation(PublishRulebookDocument);
  const answer = data?.publishRulebook;
  const act = async (dryRun: boolean) => {
    const done = await publish({ variables: { input: { ...asked, planId, version, dryRun, idempotencyKey: key } } }).catch(() => undefined);
    if (done?.data && !dryRun) renew();
  };
  if (answer?.version) {
    return (
      <Confirmation title={w.published(answer.version.number)}>
        <ButtonLink search={{ year }} to="/rulebook">
          {w.versions}
        </ButtonLink>
      </Confirmation>
    );
  }
  return (
    <form
      className={form.panel}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void act(false);
      }}
    >
      <p>{w.publishLead}</p>
      <RefusalList fieldId={fieldId} refusals={answer?.refusals ?? NONE} />
      {answer?.dryRun && answer.refusals.length === 0 && <Notice live>{w.triedFine}</Notice>}
      {error && <Failed error={error} />}
      <TextInput
        id={fieldId('decisionNumber')}
        label={w.decisionNumber}
        maxLength={TEXT_LIMITS.decisionNumber}
        onChange={({ target }) => setAsked({ ...asked, decisionNumber: target.value })}
        required
        value={asked.decisionNumber}
      />
      <Textarea
        autosize
        id={fieldId('reason')}
        label={w.publishReason}
        maxLength={TEXT_LIMITS.reason}
        minRows={3}
        onChange={({ target }) => setAsked({ ...asked, reason: target.value })}
        required
        value={asked.reason}
      />
      <div className={form.buttons}>
        <Button loading={loading} type="submit">
          {w.publish}
        </Button>
        <Button loading={loading} onClick={() => void act(true)} variant="default">
          {w.tryPublish}
        </Button>
      </div>
    </form>
  );
}
