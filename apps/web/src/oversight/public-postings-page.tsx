import { useQuery } from '@apollo/client/react';
import { Link, useParams } from '@tanstack/react-router';
import { type Column, DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Page } from '../ui/page';
import { Loaded, NothingYet } from '../ui/states';
import { useWords } from '../ui/words';
import { EntryTable } from './entry-table';
import { HowToObject } from './how-to-object';
import { oversightWords } from './oversight-words';
import { PostingHead } from './posting-page';
import { PostingTag } from './posting-tag';
import { type PublicPosting_postingFragment as Posting, PublicPostingDocument, PublicPostingsDocument } from './public.generated';
import { PublicFrame } from './public-frame';
import { publicWords } from './public-words';

const PAGE = 50;

/** The lists on which everybody may speak. */
export function PublicPostingsPage() {
  const w = useWords(publicWords);
  const lists = useQuery(PublicPostingsDocument, { variables: { first: PAGE } });
  return (
    <PublicFrame>
      <Page lead={w.publicListsLead} title={w.publicLists}>
        <Loaded query={lists}>{({ publicPostings }) => <Lists rows={publicPostings.edges.map(({ node }) => node)} />}</Loaded>
        <HowToObject />
      </Page>
    </PublicFrame>
  );
}

function Lists({ rows }: { rows: readonly Posting[] }) {
  const w = useWords(oversightWords);
  const p = useWords(publicWords);
  const format = useFormat();
  if (rows.length === 0) return <NothingYet title={p.nothingPosted}>{p.nothingPostedText}</NothingYet>;
  const columns: readonly Column<Posting>[] = [
    {
      key: 'list',
      label: w.list,
      rowHeader: true,
      cell: (row) => (
        <Link params={{ id: row.id }} to="/public/postings/$id">
          {w.listName(String(row.number), String(row.year))}
        </Link>
      ),
    },
    { key: 'state', label: w.state, cell: (row) => <PostingTag state={row.state} /> },
    { key: 'posted', label: w.postedAt, cell: (row) => format.instant(row.postedAt) },
    { key: 'closes', label: w.closesAt, cell: (row) => format.closing(row.closesAt) },
  ];
  return <DataTable caption={p.publicLists} columns={columns} rowKey={(row) => row.id} rows={rows} />;
}

/** One of them. */
export function PublicPostingPage() {
  const w = useWords(oversightWords);
  const p = useWords(publicWords);
  const { id } = useParams({ from: '/public/postings/$id' });
  const query = useQuery(PublicPostingDocument, { variables: { id } });
  const posting = query.data?.publicPosting;
  const title = posting ? w.listName(String(posting.number), String(posting.year)) : w.list;
  return (
    <PublicFrame>
      <Page breadcrumbs={[{ label: p.postings, link: { to: '/public/postings' } }]} title={title}>
        <Loaded query={query}>
          {({ publicPosting }) => (
            <>
              <PostingHead posting={publicPosting} />
              {publicPosting.entries.length === 0 ? (
                <NothingYet title={p.nobodyShown}>{p.nobodyShownText}</NothingYet>
              ) : (
                <EntryTable
                  act={(entry) => (
                    <Link
                      aria-label={w.objectTo(entry.nomineeName)}
                      params={{ id, nominationId: entry.nominationId }}
                      to="/public/postings/$id/object/$nominationId"
                    >
                      {w.object}
                    </Link>
                  )}
                  caption={title}
                  entries={publicPosting.entries}
                />
              )}
              <HowToObject />
            </>
          )}
        </Loaded>
      </Page>
    </PublicFrame>
  );
}
