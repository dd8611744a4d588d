import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { useFormat } from '../ui/format';
import { Meter } from '../ui/meter';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useText, useWords } from '../ui/words';
import styles from './document.module.css';
import { documentWords } from './document-words';
import {
  CertificateProgressDocument,
  type Certificates_batchFragment,
  type DocumentFolderQuery,
  MakeCertificatesDocument,
} from './documents.generated';
import { FileLink } from './file-link';

/** How often is asked how far the certificates are. */
const ASK_EVERY_MS = 1_500;

interface CertificatesProps {
  readonly decisionId: string;
  readonly certificates: NonNullable<DocumentFolderQuery['documentFolder']['certificates']>;
  readonly canIssue: boolean;
  readonly onChange: () => void;
}

/** The certificates of a decision: each time that they were made, how far they are, and the way to make them. */
export function Certificates({ decisionId, certificates: { batches, refusals }, canIssue, onChange }: CertificatesProps) {
  const w = useWords(documentWords);
  const t = useText();
  const [again, setAgain] = useState(false);
  const isRunning = batches.some(({ finishedAt, failedAt }) => !finishedAt && !failedAt);
  return (
    <div className={styles.slot}>
      <p>{w.certificatesLead}</p>
      {batches.map((batch) => (
        <Batch batch={batch} key={batch.id} onFinished={onChange} />
      ))}
      {!isRunning && refusals.length > 0 && (
        <ul>
          {refusals.map((refusal) => (
            <li key={refusal.code}>{t(refusal.message)}</li>
          ))}
        </ul>
      )}
      {canIssue && !isRunning && refusals.length === 0 && (
        <div>
          <Button onClick={() => setAgain(true)} variant={batches.length === 0 ? 'filled' : 'default'}>
            {batches.length === 0 ? w.makeCertificates : w.makeAgain}
          </Button>
        </div>
      )}
      {again && <Make decisionId={decisionId} isAgain={batches.length > 0} onClose={() => setAgain(false)} onMade={onChange} />}
    </div>
  );
}

function Batch({ batch: known, onFinished }: { batch: Certificates_batchFragment; onFinished: () => void }) {
  const w = useWords(documentWords);
  const format = useFormat();
  const isOver = known.finishedAt !== null || known.failedAt !== null;
  const { data } = useQuery(CertificateProgressDocument, { variables: { id: known.id }, pollInterval: ASK_EVERY_MS, skip: isOver });
  const batch = data?.certificateBatch ?? known;
  const ended = batch.finishedAt ?? batch.failedAt;
  useEffect(() => {
    if (ended && !isOver) onFinished();
  }, [ended, isOver, onFinished]);
  const [issued, total] = [format.number(batch.issued), format.number(batch.total)];
  const sentence = batch.finishedAt
    ? w.made(total)
    : batch.failedAt
      ? w.failed(issued, total)
      : batch.issued < batch.total
        ? w.making(issued, total)
        : w.printing(total);
  return (
    <div className={styles.batch}>
      <div role={isOver ? undefined : 'status'}>
        <Meter goal label={w.batch(format.number(batch.number))} sentence={sentence} total={batch.total} used={batch.issued} />
      </div>
      <p className={styles.soft}>
        {w.askedBy(batch.askedByName, format.instant(batch.askedAt))}
        {batch.reason && ` — ${batch.reason}`}
      </p>
      {batch.finishedAt && (
        <Group gap="sm">
          <FileLink full={`${w.allPdf} ${w.newTab}`} href={`/files/certificates/${batch.id}/pdf`} label={w.allPdf} shown />
          <FileLink full={w.allZip} href={`/files/certificates/${batch.id}/zip`} label={w.allZip} />
        </Group>
      )}
    </div>
  );
}

interface MakeProps {
  readonly decisionId: string;
  readonly isAgain: boolean;
  readonly onClose: () => void;
  readonly onMade: () => void;
}

function Make({ decisionId, isAgain, onClose, onMade }: MakeProps) {
  const w = useWords(documentWords);
  const { key, renew } = useIdempotencyKey(`make-certificates.${decisionId}`);
  const [reason, setReason] = useState('');
  const [make, { data, error, loading }] = useMutation(MakeCertificatesDocument);
  const send = async () => {
    const answer = await make({ variables: { input: { decisionId, reason, idempotencyKey: key } } }).catch(() => undefined);
    if (!answer?.data) return;
    renew();
    if (answer.data.makeCertificates.refusals.length > 0) return;
    onMade();
    onClose();
  };
  return (
    <ConfirmDialog
      act={isAgain ? w.makeAgain : w.makeCertificates}
      busy={loading}
      onCancel={onClose}
      onConfirm={() => void send()}
      title={isAgain ? w.makeAgainAsk : w.makeCertificates}
    >
      <p>{isAgain ? w.makeAgainThen : w.certificatesLead}</p>
      <RefusalList fieldId={(field) => `certificates-${field}`} refusals={data?.makeCertificates.refusals ?? []} />
      {error && <Failed error={error} />}
      {isAgain && (
        <Textarea
          id="certificates-reason"
          label={w.reason}
          maxLength={2_000}
          onChange={(event) => setReason(event.target.value)}
          required
          rows={3}
          value={reason}
        />
      )}
    </ConfirmDialog>
  );
}
