import { useMutation, useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useMay } from '../app/viewer';
import { Confirmation } from '../ui/confirmation';
import { DataTable } from '../ui/data-table';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Failed, Loaded } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useText, useWords } from '../ui/words';
import { documentWords } from './document-words';
import {
  SetLetterheadDocument,
  type TemplateShelfFragment,
  TemplateShelvesDocument,
  type TemplateShelvesQuery,
} from './templates.generated';

/** Every kind of document with the template it is made from, and what stands at the head of all. */
export function TemplatesPage() {
  const w = useWords(documentWords);
  const mayRead = useMay('readDocument');
  if (!mayRead)
    return (
      <Page title={w.templatesTitle}>
        <Notice>
          <p>{w.notForYou}</p>
        </Notice>
      </Page>
    );
  return (
    <Page breadcrumbs={[{ label: w.title, link: { to: '/documents' } }]} lead={w.templatesLead} title={w.templatesTitle}>
      <Shelves />
    </Page>
  );
}

function Shelves() {
  const w = useWords(documentWords);
  const query = useQuery(TemplateShelvesDocument);
  return (
    <Loaded query={query}>
      {({ templateShelves, letterhead }) => (
        <>
          <Section title={w.kind}>
            <Kinds shelves={templateShelves} />
          </Section>
          <Section title={w.letterhead}>
            <Letterhead letterhead={letterhead} />
          </Section>
        </>
      )}
    </Loaded>
  );
}

function Kinds({ shelves }: { shelves: readonly TemplateShelfFragment[] }) {
  const w = useWords(documentWords);
  const t = useText();
  const format = useFormat();
  const usedOf = ({ inUse, templates }: TemplateShelfFragment) => {
    const used = templates.find(({ id }) => id === inUse);
    return used ? `${w.templateNumber(format.number(used.number))} — ${used.filename}` : w.ownTemplate;
  };
  return (
    <DataTable
      caption={w.templatesTitle}
      columns={[
        {
          key: 'kind',
          label: w.kind,
          rowHeader: true,
          cell: ({ kind, name }) => (
            <Link params={{ kind }} to="/templates/$kind">
              {t(name)}
            </Link>
          ),
        },
        { key: 'used', label: w.inUse, cell: usedOf },
        {
          key: 'since',
          label: w.since,
          cell: ({ choices: [last] }) => (last ? `${format.instant(last.chosenAt)} — ${last.chosenByName}` : w.always),
        },
      ]}
      rowKey={({ kind }) => kind}
      rows={shelves}
    />
  );
}

function Letterhead({ letterhead }: { letterhead: TemplateShelvesQuery['letterhead'] }) {
  const w = useWords(documentWords);
  const mayEdit = useMay('editTemplates');
  const { key, renew } = useIdempotencyKey('set-letterhead');
  const [head, setHead] = useState(letterhead);
  const [save, { data, error, loading }] = useMutation(SetLetterheadDocument, { refetchQueries: ['TemplateShelves'] });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { superior, name, place } = head;
    const answer = await save({ variables: { input: { superior, name, place, idempotencyKey: key } } }).catch(() => undefined);
    if (answer?.data) renew();
  };
  const change = (field: 'superior' | 'name' | 'place') => (event: { target: { value: string } }) =>
    setHead({ ...head, [field]: event.target.value });
  const refusals = data?.setLetterhead.refusals ?? [];
  return (
    <form className={form.panel} onSubmit={(event) => void send(event)}>
      <p>{w.letterheadLead}</p>
      <RefusalList refusals={refusals} />
      {error && <Failed error={error} />}
      {data && refusals.length === 0 && <Confirmation title={w.saved} />}
      <TextInput label={w.superior} maxLength={200} onChange={change('superior')} readOnly={!mayEdit} value={head.superior} />
      <TextInput label={w.name} maxLength={200} onChange={change('name')} readOnly={!mayEdit} required value={head.name} />
      <TextInput label={w.place} maxLength={100} onChange={change('place')} readOnly={!mayEdit} required value={head.place} />
      {mayEdit && (
        <div>
          <Button loading={loading} type="submit">
            {w.save}
          </Button>
        </div>
      )}
    </form>
  );
}
