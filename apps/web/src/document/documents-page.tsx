import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useMay } from '../app/viewer';
import { DataTable } from '../ui/data-table';
import { ExcelLink } from '../ui/excel-link';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { Loaded, NothingYet } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { documentWords } from './document-words';
import { DocumentShelfDocument, type DocumentShelfQuery } from './documents.generated';

/** The sittings and decisions of the year that documents are made about. */
export function DocumentsPage() {
  const w = useWords(documentWords);
  if (!useMay('readDocument'))
    return (
      <Page title={w.title}>
        <Notice>
          <p>{w.notForYou}</p>
        </Notice>
      </Page>
    );
  return (
    <Page actions={<Link to="/templates">{w.toTemplates}</Link>} lead={w.lead} title={w.title}>
      <Shelf />
    </Page>
  );
}

function Shelf() {
  const w = useWords(documentWords);
  const query = useQuery(DocumentShelfDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Loaded query={query}>
      {({ documentShelf }) => {
        const of = (subject: string) => documentShelf.filter((entry) => entry.subject === subject);
        return (
          <>
            <Section actions={<ExcelLink path="decisions" what={w.registerList} />} title={w.decisions}>
              <Entries caption={w.decisions} entries={of('DECISION')} next={w.nextDecisions} none={w.noDecisions} />
            </Section>
            <Section title={w.sittings}>
              <Entries caption={w.sittings} entries={of('SITTING')} next={w.nextSittings} none={w.noSittings} />
            </Section>
          </>
        );
      }}
    </Loaded>
  );
}

interface EntriesProps {
  readonly caption: string;
  readonly entries: DocumentShelfQuery['documentShelf'];
  readonly none: string;
  readonly next: string;
}

function Entries({ caption, entries, none, next }: EntriesProps) {
  const w = useWords(documentWords);
  const t = useText();
  const format = useFormat();
  if (entries.length === 0) return <NothingYet title={none}>{next}</NothingYet>;
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'title',
          label: w.subject,
          rowHeader: true,
          cell: ({ id, subject, title }) => (
            <Link params={{ id }} to={subject === 'SITTING' ? '/documents/sittings/$id' : '/documents/decisions/$id'}>
              {t(title)}
            </Link>
          ),
        },
        { key: 'day', label: w.day, cell: ({ day }) => (day ? format.day(day) : w.noDay) },
        { key: 'issued', label: w.issuedCount, numeric: true, cell: ({ issued }) => format.number(issued) },
      ]}
      rowKey={({ id }) => id}
      rows={entries}
    />
  );
}
