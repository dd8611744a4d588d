import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { FACT_KINDS } from '@vinh-danh/domain/people/fact-kind';
import { columnsOf, IMPORT_KINDS, type ImportKind } from '@vinh-danh/domain/people/import-columns';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { type ChangeEvent, useState } from 'react';
import { useMay } from '../app/viewer';
import { Confirmation } from '../ui/confirmation';
import { DataTable } from '../ui/data-table';
import { ErrorSummary } from '../ui/error-summary';
import form from '../ui/form.module.css';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import type { ShownRefusal } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useText, useWords } from '../ui/words';
import { ImportRecordsDocument, type ImportRecordsMutation } from './entry.generated';
import { entryWords } from './entry-words';
import { peopleWords } from './people-words';
import { quoted, readImportFile, UnreadableFile } from './read-import-file';

/** Imports people or facts from a file, after a look at what would become of each row. */
export function ImportPage() {
  const w = useWords(entryWords);
  const people = useWords(peopleWords);
  const mayEdit = useMay('editPeople');
  return (
    <Page breadcrumbs={[{ label: people.title, link: { to: '/people' } }]} lead={w.importLead} title={w.import}>
      {mayEdit ? <Import /> : <Notice>{w.onlyOffice}</Notice>}
    </Page>
  );
}

type Answer = ImportRecordsMutation['importRecords'];
interface ChosenFile {
  readonly name: string;
  readonly lines: readonly string[];
}

function Import() {
  const w = useWords(entryWords);
  const [kind, setKind] = useState<ImportKind>('person');
  const [file, setFile] = useState<ChosenFile>();
  const [unreadable, setUnreadable] = useState<string>();
  const [reason, setReason] = useState('');
  const [preview, setPreview] = useState<Answer>();
  const [count, setCount] = useState<number>();
  const { key, renew } = useIdempotencyKey('import');
  const [run, { error, loading }] = useMutation(ImportRecordsDocument);

  const ask = async (chosen: ChosenFile, dryRun: boolean) => {
    const input = { idempotencyKey: key, kind, lines: [...chosen.lines], reason: reason.trim() || undefined, dryRun };
    const answer = await run({ variables: { input } }).catch(() => undefined);
    return answer?.data?.importRecords;
  };
  const begin = () => {
    setFile(undefined);
    setPreview(undefined);
    setUnreadable(undefined);
    setCount(undefined);
  };
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0];
    // The same file can be chosen again after it was corrected.
    event.target.value = '';
    begin();
    if (!chosen) return;
    try {
      const read = { name: chosen.name, lines: await readImportFile(chosen) };
      setFile(read);
      setPreview(await ask(read, true));
    } catch (why) {
      if (!(why instanceof UnreadableFile)) throw why;
      setUnreadable(why.why === 'OLD_EXCEL' ? w.oldExcel : w.unreadable);
    }
  };
  const importAll = async () => {
    const done = file && (await ask(file, false));
    if (!done) return;
    setPreview(done);
    if (done.refusals.length > 0) return;
    renew();
    setCount(done.rows.length);
  };
  if (count !== undefined) {
    return (
      <Confirmation title={w.imported(count)}>
        <Button onClick={begin} variant="default">
          {w.importAnother}
        </Button>
      </Confirmation>
    );
  }
  return (
    <>
      <div className={form.panel}>
        <KindChoice
          kind={kind}
          onChange={(chosen) => {
            setKind(chosen);
            begin();
          }}
        />
        <label htmlFor="import-file">{w.file}</label>
        <input accept=".xlsx,.csv" disabled={loading} id="import-file" onChange={(event) => void choose(event)} type="file" />
        {unreadable && <ErrorSummary errors={[{ fieldId: 'import-file', message: unreadable }]} />}
        {error && <Failed error={error} />}
      </div>
      {file && preview && (
        <Section title={w.previewOf(file.name)}>
          <Wrong refusals={preview.refusals} />
          {preview.rows.length > 0 && <Rows rows={preview.rows} />}
          <div className={form.panel}>
            <Textarea
              description={w.importReasonHint}
              id="import-reason"
              label={w.importReason}
              maxLength={TEXT_LIMITS.reason}
              onChange={(event) => setReason(event.target.value)}
              value={reason}
            />
            <div className={form.buttons}>
              {preview.refusals.length === 0 ? (
                <Button loading={loading} onClick={() => void importAll()}>
                  {w.importAct}
                </Button>
              ) : (
                <Button loading={loading} onClick={() => void ask(file, true).then(setPreview)} variant="default">
                  {w.previewAgain}
                </Button>
              )}
            </div>
          </div>
        </Section>
      )}
    </>
  );
}

/** What is in the file, which columns it needs, and a file to fill in. */
function KindChoice({ kind, onChange }: { kind: ImportKind; onChange: (kind: ImportKind) => void }) {
  const w = useWords(entryWords);
  const t = useText();
  const columns = columnsOf(kind);
  // The mark at the beginning tells Excel that the file is in UTF-8.
  const template = `\uFEFF${columns.map(({ label }) => quoted(t(label))).join(',')}\n`;
  return (
    <>
      <NativeSelect
        data={IMPORT_KINDS.map((each) => ({ value: each, label: each === 'person' ? w.importPeople : t(FACT_KINDS[each].name) }))}
        label={w.importKind}
        onChange={(event) => onChange(event.target.value as ImportKind)}
        value={kind}
      />
      <p className={form.hint}>
        {w.columns}: {columns.map(({ label, required }) => (required ? t(label) : w.optional(t(label)))).join('; ')}.
      </p>
      <div>
        <a download={`${kind}.csv`} href={`data:text/csv;charset=utf-8,${encodeURIComponent(template)}`}>
          {w.template}
        </a>
      </div>
    </>
  );
}

/** What is wrong with which row. */
function Wrong({ refusals }: { refusals: readonly ShownRefusal[] }) {
  const w = useWords(entryWords);
  const t = useText();
  const errors = refusals.map(({ field, message }) => {
    const line = /^rows\.(\d+)/.exec(field ?? '')?.[1];
    const ofReason = field?.endsWith('reason');
    return { fieldId: ofReason ? 'import-reason' : undefined, message: line ? `${w.rowWrong(line)} ${t(message)}` : t(message) };
  });
  return <ErrorSummary errors={errors} title={w.wrongTitle} />;
}

function Rows({ rows }: { rows: Answer['rows'] }) {
  const w = useWords(entryWords);
  const people = useWords(peopleWords);
  const count = (outcome: Answer['rows'][number]['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return (
    <>
      <p role="status">{w.summary(count('CREATED'), count('CORRECTED'), count('UNCHANGED'))}</p>
      <DataTable
        caption={w.preview}
        columns={[
          { key: 'line', label: w.line, cell: (row) => row.line },
          { key: 'code', label: people.code, unbroken: true, cell: (row) => row.code },
          { key: 'name', label: w.name, rowHeader: true, cell: (row) => row.name },
          { key: 'outcome', label: w.outcome, cell: (row) => w.outcomes[row.outcome] },
        ]}
        rowKey={(row) => String(row.line)}
        rows={rows}
      />
    </>
  );
}
