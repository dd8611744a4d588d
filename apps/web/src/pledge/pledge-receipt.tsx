import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Confirmation } from '../ui/confirmation';
import { useFormat } from '../ui/format';
import { Section } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { SummaryList } from '../ui/summary-list';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useWords } from '../ui/words';
import { PledgeContent } from './pledge-content';
import styles from './pledge-fields.module.css';
import { PledgeHistory } from './pledge-history';
import { type PledgeDesk_formFragment, type PledgeDesk_pledgeFragment, RecallPledgeDocument } from './pledge-page.generated';
import { PledgeStateTag } from './pledge-state-tag';
import { pledgeWords } from './pledge-words';

interface ReceiptProps {
  readonly form: PledgeDesk_formFragment;
  readonly pledge: PledgeDesk_pledgeFragment;
  /** It was sent on this page a moment ago: the receipt then takes the focus. */
  readonly hasJustSent: boolean;
  readonly onRecalled: () => Promise<void>;
}

/** A pledge that was sent: its receipt, what happens next, what it says, what happened to it. */
export function PledgeReceipt({ form, pledge, hasJustSent, onRecalled }: ReceiptProps) {
  const w = useWords(pledgeWords);
  const format = useFormat();
  const isConfirmed = pledge.state === 'CONFIRMED';
  return (
    <>
      {hasJustSent && !isConfirmed && (
        <Confirmation number={pledge.receiptNumber ?? ''} numberLabel={w.number} title={w.sentTitle}>
          {pledge.sentAt && <p>{w.receivedAt(format.instant(pledge.sentAt))}</p>}
        </Confirmation>
      )}
      <SummaryList
        rows={[
          { key: 'state', label: w.state, value: <PledgeStateTag state={pledge.state} /> },
          { key: 'number', label: w.number, value: pledge.receiptNumber },
          { key: 'sentAt', label: w.sentAt, value: pledge.sentAt && format.instant(pledge.sentAt) },
        ]}
      />
      {isConfirmed ? (
        <p>{pledge.confirmedAt && w.confirmedAt(format.instant(pledge.confirmedAt))}</p>
      ) : (
        <Section title={w.next}>
          <p>
            {form.subject === 'PERSON' ? w.nextPerson : w.nextCollective} {w.nextDates}
          </p>
        </Section>
      )}
      <div className={styles.end}>
        <Button onClick={() => window.print()} variant="default">
          {w.print}
        </Button>
        {pledge.recallRefusals.length === 0 && <Recall closesAt={form.closesAt} onRecalled={onRecalled} pledge={pledge} />}
      </div>
      <PledgeContent choices={form.choices} content={pledge} />
      <Section title={w.history}>
        <PledgeHistory events={pledge.history} />
      </Section>
    </>
  );
}

function Recall({ pledge, closesAt, onRecalled }: Pick<ReceiptProps, 'pledge' | 'onRecalled'> & { closesAt: string | null | undefined }) {
  const w = useWords(pledgeWords);
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { key, renew } = useIdempotencyKey(`recall-pledge ${pledge.id}`);
  const [recall, { data, error, loading }] = useMutation(RecallPledgeDocument);
  const confirm = async () => {
    const input = { pledgeId: pledge.id, version: pledge.version, idempotencyKey: key };
    const answer = await recall({ variables: { input } }).catch(() => undefined);
    if (answer?.data) renew();
    if (answer?.data?.recallPledge.pledge) await onRecalled();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)} variant="default">
        {w.recall}
      </Button>
      {isOpen && (
        <ConfirmDialog
          act={w.recall}
          busy={loading}
          onCancel={() => setOpen(false)}
          onConfirm={() => void confirm()}
          title={w.recallQuestion}
        >
          {closesAt && <p>{w.recallExplained(format.closing(closesAt))}</p>}
          <RefusalList refusals={data?.recallPledge.refusals ?? NONE} />
          {error && <Failed error={error} />}
        </ConfirmDialog>
      )}
    </>
  );
}

const NONE: readonly [] = [];
