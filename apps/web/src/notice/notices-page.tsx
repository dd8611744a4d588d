import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ButtonLink } from '../ui/button-link';
import { Page } from '../ui/page';
import { Loaded, NothingMatches, NothingYet } from '../ui/states';
import { useWords } from '../ui/words';
import { NoticeList } from './notice-list';
import { noticeWords } from './notice-words';
import { MarkAllNoticesReadDocument, NoticesDocument, type NoticesQuery } from './notices-page.generated';
import styles from './notices-page.module.css';

const PAGE = 30;

/** What concerns the viewer, the newest first. */
export function NoticesPage() {
  const w = useWords(noticeWords);
  const { unread = false } = useSearch({ from: '/notices' });
  const notices = useQuery(NoticesDocument, { variables: { unread, first: PAGE } });
  return (
    <Page actions={<ButtonLink to="/notices/settings">{w.settings}</ButtonLink>} lead={w.lead} title={w.title}>
      <nav aria-label={w.show} className={styles.filter}>
        <Link activeOptions={{ exact: true, includeSearch: true }} search={{}} to="/notices">
          {w.all}
        </Link>
        <Link activeOptions={{ exact: true, includeSearch: true }} search={{ unread: true }} to="/notices">
          {w.onlyUnread}
        </Link>
      </nav>
      <Loaded query={notices}>
        {(data) => (
          <Found notices={data.notices} onMore={(after) => void notices.fetchMore({ variables: { after } })} onMarked={notices.refetch} />
        )}
      </Loaded>
    </Page>
  );
}

interface FoundProps {
  readonly notices: NoticesQuery['notices'];
  readonly onMore: (after: string | null) => void;
  readonly onMarked: () => Promise<unknown>;
}

function Found({ notices, onMore, onMarked }: FoundProps) {
  const w = useWords(noticeWords);
  const { unread = false } = useSearch({ from: '/notices' });
  const navigate = useNavigate();
  const [markAll, { loading }] = useMutation(MarkAllNoticesReadDocument);
  const [newest] = notices.edges;
  if (!newest) {
    return unread ? (
      <NothingMatches clear={w.all} onClear={() => void navigate({ to: '/notices', search: {} })} title={w.nothingUnread} />
    ) : (
      <NothingYet action={<Link to="/notices/settings">{w.settings}</Link>} title={w.nothingYet}>
        {w.nothingYetMore}
      </NothingYet>
    );
  }
  const markSeen = async () => {
    await markAll({ variables: { newest: newest.node.id } });
    await onMarked();
  };
  return (
    <>
      {notices.edges.some(({ node }) => !node.readAt) && (
        <div>
          <Button loading={loading} onClick={() => void markSeen().catch(() => undefined)} variant="default">
            {w.markAll}
          </Button>
        </div>
      )}
      <NoticeList notices={notices.edges.map(({ node }) => node)} />
      {notices.pageInfo.hasNextPage && (
        <div>
          <Button onClick={() => onMore(notices.pageInfo.endCursor ?? null)} variant="default">
            {w.more}
          </Button>
        </div>
      )}
    </>
  );
}
