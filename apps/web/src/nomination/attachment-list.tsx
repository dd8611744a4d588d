import { Button } from '@mantine/core';
import { useFormat } from '../ui/format';
import { useWords } from '../ui/words';
import { ActRefused } from './act-refused';
import { type AttachmentList_attachmentFragment, RemoveAttachmentDocument } from './attachment-list.generated';
import styles from './attachment-list.module.css';
import { useAct } from './use-act';
import { words } from './words';

interface AttachmentListProps {
  readonly attachments: readonly AttachmentList_attachmentFragment[];
  /** Called after a file was taken off. Without it nothing can be. */
  readonly onRemoved?: () => void;
}

/** Files with their size, each to be downloaded. */
export function AttachmentList({ attachments, onRemoved }: AttachmentListProps) {
  const w = useWords(words);
  const format = useFormat();
  const { act, busy, error, refusals } = useAct(RemoveAttachmentDocument, (data) => data.removeAttachment);
  const remove = async (attachmentId: string) => {
    if (await act({ attachmentId }).catch(() => undefined)) onRemoved?.();
  };
  if (attachments.length === 0) return <p className={styles.none}>{w.noFiles}</p>;
  return (
    <>
      <ActRefused error={error} onNewest={() => onRemoved?.()} refusals={refusals} />
      <ul className={styles.files}>
        {attachments.map((file) => (
          <li key={file.id}>
            <a aria-label={w.download(file.filename)} download href={`/attachments/${file.id}`}>
              {file.filename}
            </a>
            <span className={styles.particulars}>
              {format.size(file.size)}, {w.uploadedAt(format.instant(file.uploadedAt))}
            </span>
            {onRemoved && (
              <Button
                aria-label={w.removeFile(file.filename)}
                disabled={busy}
                onClick={() => void remove(file.id)}
                size="compact-sm"
                variant="default"
              >
                {w.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
