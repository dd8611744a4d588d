import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useNow, useViewer } from '../app/viewer';
import { useFormat } from '../ui/format';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import { noticeWords } from './notice-words';
import { MarkNoticesReadDocument, type NoticeFragment } from './notices-page.generated';
import styles from './notices-page.module.css';

/** Notices, each with what happened, when, and the way to its page. Whoever goes there has read it: the page need not wait for the server. */
export function NoticeList({ notices }: { notices: readonly NoticeFragment[] }) {
  const w = useWords(noticeWords);
  const t = useText();
  const format = useFormat();
  const now = useNow().toISOString();
  const viewer = useViewer();
  const [markRead] = useMutation(MarkNoticesReadDocument);
  const read = (notice: NoticeFragment) => {
    if (notice.readAt) return;
    const marked = markRead({
      variables: { ids: [notice.id] },
      optimisticResponse: { markNoticesRead: { ...viewer, unreadNotices: Math.max(0, viewer.unreadNotices - 1) } },
      update: (cache) => cache.modify({ id: cache.identify(notice), fields: { readAt: () => now } }),
    });
    void marked.catch(() => undefined);
  };
  return (
    <ul aria-label={w.list} className={styles.notices}>
      {notices.map((notice) => (
        <li className={notice.readAt ? undefined : styles.unread} key={notice.id}>
          <div className={styles.what}>
            <Link onClick={() => read(notice)} to={notice.path}>
              {t(notice.sentence)}
            </Link>
            <div className={styles.when}>
              <time dateTime={notice.at}>{format.instant(notice.at)}</time> · {t(notice.name)}
            </div>
          </div>
          {!notice.readAt && (
            <div className={styles.state}>
              <Tag tone="calm">{w.unread}</Tag>
              <Button aria-label={w.markReadOf(t(notice.sentence))} onClick={() => read(notice)} size="compact-sm" variant="default">
                {w.markRead}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
