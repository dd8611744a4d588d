import { useMutation } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useText, useWords } from '../ui/words';
import styles from './document.module.css';
import { documentWords } from './document-words';
import { type DocumentSlot_slotFragment, IssueDocumentDocument } from './documents.generated';
import { FileLink } from './file-link';

interface DocumentSlotProps {
  readonly slot: DocumentSlot_slotFragment;
  readonly subjectId: string;
  readonly canIssue: boolean;
  readonly onIssued: () => void;
}

/** One kind of document: what was issued, a draft to look at, and the way to issue it, or why not yet. */
export function DocumentSlot({ slot, subjectId, canIssue, onIssued }: DocumentSlotProps) {
  const w = useWords(documentWords);
  const t = useText();
  const [issuing, setIssuing] = useState(false);
  const name = t(slot.name);
  return (
    <div className={styles.slot}>
      {slot.documents.length > 0 ? <Issued name={name} slot={slot} /> : <p className={styles.soft}>{w.noneIssued}</p>}
      {slot.refusals.length > 0 && (
        <div>
          <p>{w.notYet}</p>
          <ul>
            {slot.refusals.map((refusal) => (
              <li key={refusal.code}>{t(refusal.message)}</li>
            ))}
          </ul>
        </div>
      )}
      {canIssue && (
        <Group gap="sm">
          {slot.canPreview && (
            <FileLink full={w.previewOf(name)} href={`/files/drafts/${slot.kind}/${subjectId}/pdf`} label={w.preview} shown />
          )}
          {slot.refusals.length === 0 && (
            <Button aria-label={w.issueOf(name)} onClick={() => setIssuing(true)} size="compact-sm">
              {w.issue}
            </Button>
          )}
        </Group>
      )}
      {issuing && <Issue kind={slot.kind} name={name} onClose={() => setIssuing(false)} onIssued={onIssued} subjectId={subjectId} />}
    </div>
  );
}

function Issued({ slot, name }: { slot: DocumentSlot_slotFragment; name: string }) {
  const w = useWords(documentWords);
  const format = useFormat();
  return (
    <DataTable
      caption={name}
      columns={[
        { key: 'file', label: w.file, rowHeader: true, cell: ({ filename }) => filename },
        { key: 'at', label: w.issuedAt, cell: ({ issuedAt }) => format.instant(issuedAt) },
        { key: 'by', label: w.by, cell: ({ issuedByName }) => issuedByName },
        {
          key: 'template',
          label: w.template,
          cell: ({ templateNumber }) => (templateNumber === null ? w.ownTemplate : w.templateNumber(format.number(templateNumber))),
        },
        {
          key: 'check',
          label: w.check,
          cell: ({ sha256 }) => (
            <code className={styles.hash} title={sha256}>
              {sha256.slice(0, 12)}…
            </code>
          ),
        },
        {
          key: 'files',
          label: w.download,
          cell: ({ id, filename }) => (
            <Group gap={6} wrap="nowrap">
              <FileLink full={w.downloadOf(w.word, filename)} href={`/files/documents/${id}/docx`} label={w.word} />
              <FileLink full={`${w.downloadOf(w.pdf, filename)} ${w.newTab}`} href={`/files/documents/${id}/pdf`} label={w.pdf} shown />
            </Group>
          ),
        },
      ]}
      rowKey={({ id }) => id}
      rows={slot.documents}
    />
  );
}

interface IssueProps {
  readonly kind: DocumentSlot_slotFragment['kind'];
  readonly name: string;
  readonly subjectId: string;
  readonly onClose: () => void;
  readonly onIssued: () => void;
}

function Issue({ kind, name, subjectId, onClose, onIssued }: IssueProps) {
  const w = useWords(documentWords);
  const { key, renew } = useIdempotencyKey(`issue-document.${kind}.${subjectId}`);
  const [issue, { data, error, loading }] = useMutation(IssueDocumentDocument);
  const send = async () => {
    const answer = await issue({ variables: { input: { kind, subjectId, idempotencyKey: key } } }).catch(() => undefined);
    if (!answer?.data) return;
    renew();
    if (answer.data.issueDocument.refusals.length > 0) return;
    onIssued();
    onClose();
  };
  return (
    <ConfirmDialog act={w.issue} busy={loading} onCancel={onClose} onConfirm={() => void send()} title={w.issueAsk(name)}>
      <p>{w.issueThen}</p>
      <RefusalList refusals={data?.issueDocument.refusals ?? []} />
      {error && <Failed error={error} />}
    </ConfirmDialog>
  );
}
