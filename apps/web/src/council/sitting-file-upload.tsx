import { ATTACHMENT_EXTENSIONS, MAX_ATTACHMENT_BYTES, SIGNATURE_BYTES, whyNotAttach } from '@vinh-danh/domain/nomination/attachment.rule';
import { useState } from 'react';
import { FileUpload } from '../ui/file-upload';
import type { ShownRefusal } from '../ui/refusal-list';
import { randomUuid } from '../ui/use-idempotency-key';

interface SittingFileUploadProps {
  readonly sittingId: string;
  readonly label: string;
  /** Called with the id of the file once it is kept. */
  readonly onKept: (fileId: string) => void;
}

interface Kept {
  readonly file?: { readonly id: string } | null;
  readonly refusals?: readonly ShownRefusal[];
}

/** Sends a paper that came in for a sitting: a written power, or an opinion. */
export function SittingFileUpload({ sittingId, label, onKept }: SittingFileUploadProps) {
  const [idempotencyKey, setKey] = useState(randomUuid);
  const onAnswer = (_status: number, body: unknown): readonly ShownRefusal[] => {
    const { file, refusals } = (body ?? {}) as Kept;
    if (!file && !refusals) throw new Error('The server kept no file.');
    setKey(randomUuid());
    if (file) onKept(file.id);
    return refusals ?? [];
  };
  return (
    <FileUpload
      beginningBytes={SIGNATURE_BYTES}
      check={(file) => whyNotAttach(file, 0)}
      extensions={ATTACHMENT_EXTENSIONS}
      fields={{ idempotencyKey, sittingId }}
      label={label}
      maxBytes={MAX_ATTACHMENT_BYTES}
      onAnswer={onAnswer}
      url="/sitting-files"
    />
  );
}
