import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFrame } from '../app/viewer';
import { useWords } from '../ui/words';
import styles from './public.module.css';
import { publicWords } from './public-words';

/** Around every page that everybody sees: the way between them, and to the sign-in. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const w = useWords(publicWords);
  const { viewer } = useFrame();
  return (
    <>
      <nav aria-label={w.nav} className={styles.nav}>
        <Link activeOptions={{ exact: true, includeSearch: false }} to="/public">
          {w.honours}
        </Link>
        <Link to="/public/postings">{w.postings}</Link>
        <Link to="/public/objection">{w.follow}</Link>
        {!viewer && <Link to="/sign-in">{w.signIn}</Link>}
      </nav>
      {children}
    </>
  );
}
