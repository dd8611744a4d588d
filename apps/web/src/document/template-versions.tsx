import { useMutation } from '@apollo/client/react';
import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { Tag } from '../ui/tag';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useWords } from '../ui/words';
import { documentWords } from './document-words';
import { FileLink } from './file-link';
import { ChooseTemplateDocument, type TemplateShelfFragment } from './templates.generated';

type Version = TemplateShelfFragment['templates'][number];

interface TemplateVersionsProps {
  readonly shelf: TemplateShelfFragment;
  readonly mayEdit: boolean;
  /** A sitting or decision whose data previews are filled with, or `sample`. */
  readonly subject: string;
}

/** Every template of a kind, the program's own last: to download, to look at, to use. */
export function TemplateVersions({ shelf, mayEdit, subject }: TemplateVersionsProps) {
  const w = useWords(documentWords);
  const format = useFormat();
  const [choosing, setChoosing] = useState<Version | null>();
  const rows: (Version | null)[] = [...shelf.templates, null];
  const nameOf = (row: Version | null) => (row ? w.templateNumber(format.number(row.number)) : w.ownTemplate);
  const idOf = (row: Version | null) => row?.id ?? 'default';
  return (
    <>
      <DataTable
        caption={w.versions}
        columns={[
          { key: 'name', label: w.version, rowHeader: true, cell: (row) => (row ? `${nameOf(row)} — ${row.filename}` : w.own) },
          { key: 'note', label: w.note, cell: (row) => row?.note ?? '' },
          { key: 'by', label: w.by, cell: (row) => (row ? `${row.uploadedByName}, ${format.instant(row.uploadedAt)}` : '') },
          { key: 'made', label: w.documentsMade, numeric: true, cell: (row) => (row ? format.number(row.documents) : '') },
          {
            key: 'state',
            label: w.state,
            cell: (row) => ((row?.id ?? null) === shelf.inUse ? <Tag tone="ok">{w.used}</Tag> : <Tag>{w.unused}</Tag>),
          },
          {
            key: 'acts',
            label: w.download,
            cell: (row) => (
              <Group gap={6}>
                <FileLink
                  full={w.downloadTemplate(nameOf(row))}
                  href={`/files/templates/${shelf.kind}/${idOf(row)}/docx`}
                  label={w.download}
                />
                <FileLink
                  full={w.sampleOf(nameOf(row))}
                  href={`/files/drafts/${shelf.kind}/${subject}/pdf?template=${idOf(row)}`}
                  label={w.sample}
                  shown
                />
                {mayEdit && (row?.id ?? null) !== shelf.inUse && (
                  <Button aria-label={w.chooseOf(nameOf(row))} onClick={() => setChoosing(row)} size="compact-sm">
                    {w.choose}
                  </Button>
                )}
              </Group>
            ),
          },
        ]}
        isCurrent={(row) => (row?.id ?? null) === shelf.inUse}
        rowKey={idOf}
        rows={rows}
      />
      {choosing !== undefined && (
        <Choose kind={shelf.kind} name={nameOf(choosing)} onClose={() => setChoosing(undefined)} templateId={choosing?.id ?? null} />
      )}
    </>
  );
}

interface ChooseProps {
  readonly kind: TemplateShelfFragment['kind'];
  readonly templateId: string | null;
  readonly name: string;
  readonly onClose: () => void;
}

function Choose({ kind, templateId, name, onClose }: ChooseProps) {
  const w = useWords(documentWords);
  const { key, renew } = useIdempotencyKey(`choose-template.${kind}`);
  const [reason, setReason] = useState('');
  const [choose, { data, error, loading }] = useMutation(ChooseTemplateDocument, {
    refetchQueries: ['TemplateShelves'],
    awaitRefetchQueries: true,
  });
  const send = async () => {
    const answer = await choose({ variables: { input: { kind, templateId, reason, idempotencyKey: key } } }).catch(() => undefined);
    if (answer?.data) renew();
    if (answer?.data?.chooseTemplate.refusals.length === 0) onClose();
  };
  return (
    <ConfirmDialog act={w.choose} busy={loading} onCancel={onClose} onConfirm={() => void send()} title={w.chooseAsk(name)}>
      <p>{w.chooseThen}</p>
      <RefusalList refusals={data?.chooseTemplate.refusals ?? []} />
      {error && <Failed error={error} />}
      <Textarea label={w.reason} maxLength={2_000} onChange={(event) => setReason(event.target.value)} rows={2} value={reason} />
    </ConfirmDialog>
  );
}
