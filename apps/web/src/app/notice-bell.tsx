import { useQuery } from '@apollo/client/react';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useWords } from '../ui/words';
import { appWords } from './app-words';
import styles from './header.module.css';
import { UnreadNoticesDocument } from './viewer.generated';

const ASK_EVERY = 60_000;
/** Nobody sits here any more: a page that goes on asking would keep the session open for whoever comes by. */
const GONE_AFTER = 10 * 60_000;
const MOST_SHOWN = 99;

/** How many notices wait to be read, and the way to them. */
export function NoticeBell({ unread }: { unread: number }) {
  const w = useWords(appWords);
  const { pathname } = useLocation();
  const lastSeen = useLastSeen();
  const { data, refetch } = useQuery(UnreadNoticesDocument, {
    fetchPolicy: 'cache-first',
    pollInterval: ASK_EVERY,
    skipPollAttempt: () => document.hidden || Date.now() - lastSeen.current > GONE_AFTER,
    context: { anonymous: true },
  });
  const opened = useRef(pathname);
  useEffect(() => {
    if (opened.current === pathname) return;
    opened.current = pathname;
    void refetch().catch(() => undefined);
  }, [pathname, refetch]);
  const count = data?.viewer?.unreadNotices ?? unread;
  return (
    <Link className={styles.bell} to="/notices">
      <svg aria-hidden="true" fill="none" height="22" stroke="currentColor" strokeWidth="1.8" viewBox="0 0 24 24" width="22">
        <path d="M6 10a6 6 0 0 1 12 0c0 5 2 6 2 7H4c0-1 2-2 2-7ZM10 20a2 2 0 0 0 4 0" />
      </svg>
      <span className={styles.hidden}>{w.notices(count)}</span>
      {count > 0 && (
        <span aria-hidden="true" className={styles.count}>
          {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
        </span>
      )}
    </Link>
  );
}

/** When somebody last touched a key, the mouse or the screen. */
function useLastSeen() {
  const at = useRef(Date.now());
  useEffect(() => {
    const seen = () => {
      at.current = Date.now();
    };
    const signs = ['keydown', 'pointerdown'] as const;
    for (const sign of signs) document.addEventListener(sign, seen, { passive: true });
    return () => {
      for (const sign of signs) document.removeEventListener(sign, seen);
    };
  }, []);
  return at;
}
