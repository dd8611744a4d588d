import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMay } from '../app/viewer';
import { ButtonLink } from '../ui/button-link';
import { type Column, DataTable } from '../ui/data-table';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Page, Section } from '../ui/page';
import { Loaded, NothingYet } from '../ui/states';
import { useWords } from '../ui/words';
import { HowToObject } from './how-to-object';
import { oversightWords } from './oversight-words';
import { OwnObjection } from './own-objection';
import { PostingTag } from './posting-tag';
import { MyObjectionsDocument, type PostingRow_postingFragment as Posting, PostingsDocument } from './postings.generated';

const PAGE = 20;

/** Every list that was posted, how one objects, and one's own objections. */
export function PostingsPage() {
  const w = useWords(oversightWords);
  const mayPost = useMay('postNominations');
  const lists = useQuery(PostingsDocument, { variables: { first: PAGE } });
  return (
    <Page actions={mayPost && <ButtonLink to="/postings/new">{w.post}</ButtonLink>} lead={w.postingsLead} title={w.postings}>
      <Section title={w.lists}>
        <Loaded query={lists}>
          {({ postings }) => (
            <>
              <Lists rows={postings.edges.map(({ node }) => node)} />
              {postings.pageInfo.hasNextPage && (
                <div>
                  <Button onClick={() => void lists.fetchMore({ variables: { after: postings.pageInfo.endCursor } })} variant="default">
                    {w.more}
                  </Button>
                </div>
              )}
            </>
          )}
        </Loaded>
      </Section>
      <HowToObject />
      <Mine />
    </Page>
  );
}

function Lists({ rows }: { rows: readonly Posting[] }) {
  const w = useWords(oversightWords);
  const format = useFormat();
  if (rows.length === 0) return <NothingYet title={w.nothingPosted}>{w.nothingPostedText}</NothingYet>;
  const columns: readonly Column<Posting>[] = [
    {
      key: 'list',
      label: w.list,
      rowHeader: true,
      cell: (row) => (
        <Link params={{ id: row.id }} to="/postings/$id">
          {w.listName(String(row.number), String(row.year))}
        </Link>
      ),
    },
    { key: 'state', label: w.state, cell: (row) => <PostingTag state={row.state} /> },
    { key: 'audience', label: w.audience, cell: (row) => w.audiences[row.audience] },
    { key: 'entries', label: w.entries, numeric: true, cell: (row) => format.number(row.entryCount) },
    { key: 'posted', label: w.postedAt, cell: (row) => format.instant(row.postedAt) },
    { key: 'closes', label: w.closesAt, cell: (row) => format.closing(row.closesAt) },
  ];
  return <DataTable caption={w.lists} columns={columns} rowKey={(row) => row.id} rows={rows} />;
}

function Mine() {
  const w = useWords(oversightWords);
  const mine = useQuery(MyObjectionsDocument);
  return (
    <Section
      actions={
        <ButtonLink to="/public/objection" variant="default">
          {w.byCode}
        </ButtonLink>
      }
      id="mine"
      title={w.mine}
    >
      <Loaded query={mine}>
        {({ myObjections }) =>
          myObjections.length === 0 ? (
            <p>{w.mineNone}</p>
          ) : (
            myObjections.map((objection) => (
              <div className={form.panel} key={objection.number}>
                <OwnObjection objection={objection} />
              </div>
            ))
          )
        }
      </Loaded>
    </Section>
  );
}
