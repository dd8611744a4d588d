import { Textarea } from '@mantine/core';
import type { DocumentKind } from '@vinh-danh/domain/document/document';
import { MAX_TEMPLATE_BYTES } from '@vinh-danh/domain/document/template.rule';
import { refusal } from '@vinh-danh/domain/refusal';
import { useState } from 'react';
import { FileUpload } from '../ui/file-upload';
import form from '../ui/form.module.css';
import { Notice } from '../ui/notice';
import type { ShownRefusal } from '../ui/refusal-list';
import { uiWords } from '../ui/ui-words';
import { randomUuid } from '../ui/use-idempotency-key';
import { useWords } from '../ui/words';
import { documentWords } from './document-words';

/** How a Word document, like every archive, begins. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];

interface File {
  readonly filename: string;
  readonly size: number;
  readonly beginning: Uint8Array;
}

/** What the page can tell before it sends; the server opens the file and reads every placeholder. */
function whyNotSend({ filename, size, beginning }: File) {
  if (size > MAX_TEMPLATE_BYTES) return [refusal('TEMPLATE_TOO_LARGE', { limit: MAX_TEMPLATE_BYTES / 1024 / 1024 })];
  if (/\.docm$/i.test(filename)) return [refusal('TEMPLATE_WITH_MACROS', {})];
  const isWord = /\.docx$/i.test(filename) && ARCHIVE.every((byte, index) => beginning[index] === byte);
  return isWord ? [] : [refusal('TEMPLATE_NOT_WORD', { filename })];
}

/** Sends a template; each fault comes back with its place. What is taken in is looked at before it is used. */
export function TemplateUpload({ kind, onUploaded }: { kind: DocumentKind; onUploaded: () => void }) {
  const w = useWords(documentWords);
  const failed = useWords(uiWords).failedTitle;
  const [idempotencyKey, setKey] = useState(randomUuid);
  const [note, setNote] = useState('');
  const [isTaken, setTaken] = useState(false);
  const onAnswer = (status: number, body: unknown): readonly ShownRefusal[] => {
    setKey(randomUuid());
    setTaken(status === 201);
    if (status === 201) {
      setNote('');
      onUploaded();
      return [];
    }
    return refusalsOf(body) ?? [{ code: 'FAILED', message: { vi: failed, en: failed } }];
  };
  return (
    <div className={form.panel}>
      <p>{w.uploadLead}</p>
      <Textarea label={w.note} maxLength={2_000} onChange={(event) => setNote(event.target.value)} rows={2} value={note} />
      <FileUpload
        beginningBytes={ARCHIVE.length}
        check={whyNotSend}
        extensions={['docx']}
        fields={{ idempotencyKey, kind, note }}
        label={w.uploadLabel}
        maxBytes={MAX_TEMPLATE_BYTES}
        onAnswer={onAnswer}
        url="/files/templates"
      />
      {isTaken && (
        <Notice live>
          <p>{w.uploaded}</p>
        </Notice>
      )}
    </div>
  );
}

function refusalsOf(body: unknown): readonly ShownRefusal[] | undefined {
  const answer = body as { refusals?: readonly ShownRefusal[]; error?: { code: string; sentence: ShownRefusal['message'] } } | undefined;
  if (answer?.refusals && answer.refusals.length > 0) return answer.refusals;
  return answer?.error && [{ code: answer.error.code, message: answer.error.sentence }];
}
