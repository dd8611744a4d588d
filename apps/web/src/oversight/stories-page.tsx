import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../ui/button-link';
import { type Column, DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Page } from '../ui/page';
import { Loaded, NothingYet } from '../ui/states';
import { Tag } from '../ui/tag';
import { useWords } from '../ui/words';
import { publicWords } from './public-words';
import { StoriesDocument, type StoryForm_storyFragment as Story } from './stories.generated';

const PAGE = 50;

/** All stories, for those who write them. */
export function StoriesPage() {
  const w = useWords(publicWords);
  const stories = useQuery(StoriesDocument, { variables: { first: PAGE } });
  return (
    <Page actions={<ButtonLink to="/stories/new">{w.newStory}</ButtonLink>} lead={w.storiesLead} title={w.stories}>
      <Loaded query={stories}>
        {({ stories: list }) => (
          <>
            <Table rows={list.edges.map(({ node }) => node)} />
            {list.pageInfo.hasNextPage && (
              <div>
                <Button onClick={() => void stories.fetchMore({ variables: { after: list.pageInfo.endCursor } })} variant="default">
                  {w.more}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Table({ rows }: { rows: readonly Story[] }) {
  const w = useWords(publicWords);
  const format = useFormat();
  if (rows.length === 0) return <NothingYet title={w.noStory}>{w.noStoryText}</NothingYet>;
  const columns: readonly Column<Story>[] = [
    {
      key: 'name',
      label: w.subject,
      rowHeader: true,
      cell: (row) => (
        <Link params={{ id: row.id }} to="/stories/$id">
          {row.name}
        </Link>
      ),
    },
    { key: 'title', label: w.storyTitle, cell: (row) => <span lang="vi">{row.title}</span> },
    { key: 'state', label: w.state, cell: (row) => <StoryTag story={row} /> },
    { key: 'updated', label: w.updatedAt, cell: (row) => format.instant(row.updatedAt) },
  ];
  return <DataTable caption={w.stories} columns={columns} rowKey={(row) => row.id} rows={rows} />;
}

/** Whether everybody sees a story. */
export function StoryTag({ story }: { story: Pick<Story, 'isShown' | 'publishedAt'> }) {
  const w = useWords(publicWords);
  if (story.isShown) return <Tag tone="ok">{w.published}</Tag>;
  return story.publishedAt ? <Tag tone="look">{w.publishedHidden}</Tag> : <Tag>{w.draft}</Tag>;
}
