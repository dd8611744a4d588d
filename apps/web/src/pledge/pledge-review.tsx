import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { PLEDGE_LIMITS } from '@vinh-danh/domain/pledge/pledge';
import { useState } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog';
import form from '../ui/form.module.css';
import { Section } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useWords } from '../ui/words';
import { ConfirmPledgeDocument, type PledgeDetail_pledgeFragment, ReturnPledgeDocument } from './pledge-detail-page.generated';
import { pledgesWords } from './pledges-words';

const REASON = 'return-reason';
const NONE: readonly [] = [];

/** Confirms or returns one pledge; where that cannot be done, the reasons stand in place of the buttons. */
export function PledgeReview({ pledge }: { pledge: PledgeDetail_pledgeFragment }) {
  const w = useWords(pledgesWords);
  const { key, renew } = useIdempotencyKey(`confirm-pledge ${pledge.id}`);
  const [isReturning, setReturning] = useState(false);
  const [mutate, { data, error, loading }] = useMutation(ConfirmPledgeDocument);
  const refusals = data?.confirmPledges.results[0]?.refusals ?? NONE;
  const confirm = async () => {
    const pledges = [{ pledgeId: pledge.id, version: pledge.version }];
    const answer = await mutate({ variables: { input: { idempotencyKey: key, pledges } } }).catch(() => undefined);
    if (answer?.data) renew();
  };
  if (pledge.state !== 'SENT') return null;
  return (
    <Section id="review" title={w.review}>
      <RefusalList refusals={refusals} />
      {error && <Failed error={error} />}
      {pledge.confirmRefusals.length > 0 ? (
        <RefusalList quiet refusals={pledge.confirmRefusals} title={w.cannotReview} />
      ) : (
        <div className={form.buttons}>
          <Button loading={loading} onClick={() => void confirm()}>
            {w.confirm}
          </Button>
          <Button onClick={() => setReturning(true)} variant="default">
            {w.return}
          </Button>
        </div>
      )}
      {isReturning && <ReturnDialog onClose={() => setReturning(false)} pledge={pledge} />}
    </Section>
  );
}

function ReturnDialog({ pledge, onClose }: { pledge: PledgeDetail_pledgeFragment; onClose: () => void }) {
  const w = useWords(pledgesWords);
  const { key, renew } = useIdempotencyKey(`return-pledge ${pledge.id}`);
  const [reason, setReason] = useState('');
  const [mutate, { data, error, loading }] = useMutation(ReturnPledgeDocument);
  const confirm = async () => {
    const input = { idempotencyKey: key, pledgeId: pledge.id, version: pledge.version, reason };
    const answer = await mutate({ variables: { input } }).catch(() => undefined);
    if (answer?.data) renew();
    if (answer?.data?.returnPledge.pledge) onClose();
  };
  return (
    <ConfirmDialog act={w.return} busy={loading} onCancel={onClose} onConfirm={() => void confirm()} title={w.returnQuestion}>
      <RefusalList fieldId={() => REASON} refusals={data?.returnPledge.refusals ?? NONE} />
      {error && <Failed error={error} />}
      <Textarea
        description={w.returnHint}
        id={REASON}
        label={w.returnReason}
        maxLength={PLEDGE_LIMITS.reason}
        onChange={(event) => setReason(event.target.value)}
        required
        rows={5}
        value={reason}
      />
    </ConfirmDialog>
  );
}
