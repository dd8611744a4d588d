import { ATTACHMENT_EXTENSIONS, MAX_ATTACHMENT_BYTES, SIGNATURE_BYTES, whyNotAttach } from '@vinh-danh/domain/nomination/attachment.rule';
import { useState } from 'react';
import { FileUpload } from '../ui/file-upload';
import type { ShownRefusal } from '../ui/refusal-list';
import { uiWords } from '../ui/ui-words';
import { randomUuid } from '../ui/use-idempotency-key';
import { useWords } from '../ui/words';

interface AttachmentUploadProps {
  readonly label: string;
  readonly place: {
    readonly dossierId: string;
    readonly purpose: 'MINUTES' | 'EVIDENCE' | 'PAPER';
    readonly nominationId?: string;
    readonly criterion?: string;
    readonly item?: string;
  };
  /** How many files the dossier holds, as far as the page knows. */
  readonly held: number;
  readonly onAttached: () => void;
}

/** Uploads one file to a dossier. Type and size are checked here before anything is sent, and by the server after it. */
export function AttachmentUpload({ label, place, held, onAttached }: AttachmentUploadProps) {
  const failed = useWords(uiWords).failedTitle;
  const [idempotencyKey, setKey] = useState(randomUuid);
  const { dossierId, purpose, nominationId, criterion, item } = place;
  const particulars = { ...(nominationId && { nominationId }), ...(criterion && { criterion }), ...(item && { item }) };
  const fields = { idempotencyKey, dossierId, purpose, ...particulars };
  const onAnswer = (status: number, body: unknown): readonly ShownRefusal[] => {
    setKey(randomUuid());
    if (status === 201) {
      onAttached();
      return [];
    }
    return refusalsOf(body) ?? [{ code: 'FAILED', message: { vi: failed, en: failed } }];
  };
  return (
    <FileUpload
      beginningBytes={SIGNATURE_BYTES}
      check={(file) => whyNotAttach(file, held)}
      extensions={ATTACHMENT_EXTENSIONS}
      fields={fields}
      label={label}
      maxBytes={MAX_ATTACHMENT_BYTES}
      onAnswer={onAnswer}
      url="/attachments"
    />
  );
}

/** What the server says against a file: refusals of the rules, or one error with its sentence. */
function refusalsOf(body: unknown): readonly ShownRefusal[] | undefined {
  const answer = body as { refusals?: readonly ShownRefusal[]; error?: { code: string; sentence: ShownRefusal['message'] } } | undefined;
  if (answer?.refusals && answer.refusals.length > 0) return answer.refusals;
  return answer?.error && [{ code: answer.error.code, message: answer.error.sentence }];
}
