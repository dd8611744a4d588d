import { useId, useState } from 'react';
import styles from './file-upload.module.css';
import { RefusalList, type ShownRefusal } from './refusal-list';
import { uiWords } from './ui-words';
import { upload } from './upload';
import { useWords } from './words';

interface FileUploadProps {
  /** What the file is, e.g. "Biên bản họp bình xét". */
  readonly label: string;
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  /** File name endings without the dot. */
  readonly extensions: readonly string[];
  readonly maxBytes: number;
  /** The rule that the server applies too, asked before anything is sent. `beginning` is the first bytes of the file. */
  readonly check: (file: { filename: string; size: number; beginning: Uint8Array }) => readonly ShownRefusal[];
  /** How much of the file's beginning `check` wants. */
  readonly beginningBytes: number;
  /** Reads the server's answer: reasons against the file, or none when it is stored. */
  readonly onAnswer: (status: number, body: unknown) => readonly ShownRefusal[];
}

type Progress =
  | { readonly kind: 'IDLE' }
  | { readonly kind: 'SENDING'; readonly name: string; readonly percent: number }
  | { readonly kind: 'DONE'; readonly name: string }
  | { readonly kind: 'FAILED'; readonly name: string };

/** Chooses one file, checks it, sends it and shows how far it is. A file may be dropped on it as well. */
export function FileUpload({ label, url, fields, extensions, maxBytes, check, beginningBytes, onAnswer }: FileUploadProps) {
  const w = useWords(uiWords);
  const id = useId();
  const [progress, setProgress] = useState<Progress>({ kind: 'IDLE' });
  const [refusals, setRefusals] = useState<readonly ShownRefusal[]>([]);
  const sending = progress.kind === 'SENDING';

  const take = async (file: File | undefined) => {
    if (!file || sending) return;
    const { name, size } = file;
    const beginning = new Uint8Array(await file.slice(0, beginningBytes).arrayBuffer());
    const against = check({ filename: name, size, beginning });
    setRefusals(against);
    setProgress({ kind: 'IDLE' });
    if (against.length > 0) return;
    setProgress({ kind: 'SENDING', name, percent: 0 });
    try {
      const answer = await upload({ url, file, fields, onProgress: (percent) => setProgress({ kind: 'SENDING', name, percent }) });
      const answered = onAnswer(answer.status, answer.body);
      setRefusals(answered);
      setProgress(answered.length > 0 ? { kind: 'IDLE' } : { kind: 'DONE', name });
    } catch {
      setProgress({ kind: 'FAILED', name });
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a convenience beside the button
    <div
      className={styles.upload}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer.files[0]);
      }}
    >
      <RefusalList refusals={refusals} />
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.hint} id={`${id}-hint`}>
        {w.accepted(extensions.join(', '), Math.floor(maxBytes / 1024 / 1024))}
      </div>
      <input
        accept={extensions.map((extension) => `.${extension}`).join(',')}
        aria-describedby={`${id}-hint`}
        className={styles.input}
        disabled={sending}
        id={id}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          // The same file can be chosen again after it was corrected.
          event.target.value = '';
        }}
        type="file"
      />
      {progress.kind === 'SENDING' && (
        <progress aria-label={w.uploading(progress.name, progress.percent)} max={100} value={progress.percent} />
      )}
      <div role="status">
        {progress.kind === 'SENDING' && w.uploading(progress.name, progress.percent)}
        {progress.kind === 'DONE' && w.uploaded(progress.name)}
        {progress.kind === 'FAILED' && w.uploadFailed(progress.name)}
      </div>
    </div>
  );
}
