import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { DOCUMENTS } from '@vinh-danh/domain/document/document';
import { useState } from 'react';
import { useMay } from '../app/viewer';
import { useFormat } from '../ui/format';
import { Page, Section } from '../ui/page';
import { Failed, Loading } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { documentWords } from './document-words';
import { DocumentShelfDocument } from './documents.generated';
import { PlaceholderTable } from './placeholder-table';
import { TemplateUpload } from './template-upload';
import { TemplateVersions } from './template-versions';
import { type TemplateShelfFragment, TemplateShelvesDocument } from './templates.generated';

/** The templates of one kind: which is used, the earlier ones, another one to upload, and what it may hold. */
export function TemplatePage() {
  const { kind } = useParams({ from: '/templates/$kind' });
  const w = useWords(documentWords);
  const t = useText();
  const { data, error, refetch } = useQuery(TemplateShelvesDocument);
  const shelf = data?.templateShelves.find((each) => each.kind === kind);
  const mayEdit = useMay('editTemplates');
  return (
    <Page
      breadcrumbs={[
        { label: w.title, link: { to: '/documents' } },
        { label: w.templatesTitle, link: { to: '/templates' } },
      ]}
      title={shelf ? t(shelf.name) : w.templatesTitle}
    >
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!shelf && !error && <Loading />}
      {shelf && <Shelf mayEdit={mayEdit} onUploaded={() => void refetch()} shelf={shelf} />}
    </Page>
  );
}

function Shelf({ shelf, mayEdit, onUploaded }: { shelf: TemplateShelfFragment; mayEdit: boolean; onUploaded: () => void }) {
  const w = useWords(documentWords);
  const [subject, setSubject] = useState('sample');
  return (
    <>
      <Section title={w.versions}>
        <Subject onChange={setSubject} shelf={shelf} subject={subject} />
        <TemplateVersions mayEdit={mayEdit} shelf={shelf} subject={subject} />
        <History shelf={shelf} />
      </Section>
      {mayEdit && (
        <Section title={w.upload}>
          <TemplateUpload kind={shelf.kind} onUploaded={onUploaded} />
        </Section>
      )}
      <Section title={w.placeholders}>
        <p>{w.placeholdersLead}</p>
        <PlaceholderTable placeholders={shelf.placeholders} />
      </Section>
    </>
  );
}

interface SubjectProps {
  readonly shelf: TemplateShelfFragment;
  readonly subject: string;
  readonly onChange: (subject: string) => void;
}

/** With whose data a preview is filled; certificates and letters are looked at with examples. */
function Subject({ shelf, subject, onChange }: SubjectProps) {
  const w = useWords(documentWords);
  const t = useText();
  const of = DOCUMENTS[shelf.kind].subject;
  const isOffered = of === 'SITTING' || of === 'DECISION';
  const { data } = useQuery(DocumentShelfDocument, { skip: !isOffered });
  const entries = data?.documentShelf.filter((entry) => entry.subject === of) ?? [];
  if (!isOffered || entries.length === 0) return null;
  return (
    <NativeSelect
      data={[{ value: 'sample', label: w.sampleData }, ...entries.map(({ id, title }) => ({ value: id, label: t(title) }))]}
      description={w.trySubjectHint}
      label={w.trySubject}
      maw={480}
      mb="md"
      onChange={(event) => onChange(event.target.value)}
      value={subject}
    />
  );
}

function History({ shelf: { choices } }: { shelf: TemplateShelfFragment }) {
  const w = useWords(documentWords);
  const format = useFormat();
  return (
    <>
      <h3>{w.history}</h3>
      {choices.length === 0 && <p>{w.noHistory}</p>}
      <ul>
        {choices.map(({ number, reason, chosenAt, chosenByName }) => (
          <li key={chosenAt}>
            {w.historyLine(
              number === null ? w.ownTemplate : w.templateNumber(format.number(number)),
              chosenByName,
              format.instant(chosenAt),
            )}
            {reason && ` — ${reason}`}
          </li>
        ))}
      </ul>
    </>
  );
}
