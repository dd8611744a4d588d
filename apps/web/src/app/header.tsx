import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useLocation, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useFormat } from '../ui/format';
import { useWords } from '../ui/words';
import { appWords } from './app-words';
import styles from './header.module.css';
import { LanguageSwitch } from './language-switch';
import { Navigation } from './navigation-list';
import { NoticeBell } from './notice-bell';
import { useFrame } from './viewer';
import { SignOutDocument } from './viewer.generated';

const ClockDialog = lazy(() => import('./clock-dialog').then((module) => ({ default: module.ClockDialog })));

const NAVIGATION = 'navigation';

/** Product, authority, clock, language, account; on a narrow screen the navigation opens from here. */
export function Header() {
  const w = useWords(appWords);
  const { viewer } = useFrame();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of page closes the menu
  useEffect(() => setOpen(false), [pathname]);
  return (
    <>
      <header className={styles.header}>
        <div className={styles.bar}>
          <Link className={styles.product} to="/">
            <span className={styles.name}>{w.product}</span>
            <span className={styles.authority}>{w.purpose}</span>
          </Link>
          <Clock />
          <LanguageSwitch />
          {viewer && !viewer.mustChangePassword && <NoticeBell unread={viewer.unreadNotices} />}
          {viewer && (
            <div className={open ? styles.accountOpen : styles.account}>
              <Link to="/account">
                <span className={styles.hidden}>{w.account}: </span>
                {viewer.displayName}
              </Link>
              <SignOut />
            </div>
          )}
          {viewer && (
            <Button
              aria-controls={NAVIGATION}
              aria-expanded={open}
              className={styles.menu}
              onClick={() => setOpen(!open)}
              size="compact-md"
              variant="default"
            >
              {open ? w.closeMenu : w.menu}
            </Button>
          )}
        </div>
      </header>
      {viewer && (
        <div className={open ? styles.navigationOpen : styles.navigation} id={NAVIGATION}>
          <Navigation />
        </div>
      )}
    </>
  );
}

/** The demonstration's time, for everyone to see; a button, since the year can be walked through. */
function Clock() {
  const w = useWords(appWords);
  const format = useFormat();
  const { clock } = useFrame();
  const [open, setOpen] = useState(false);
  if (!clock.demonstration) return null;
  return (
    <>
      <button aria-haspopup="dialog" className={styles.clock} onClick={() => setOpen(true)} type="button">
        <span className={styles.clockLabel}>{w.clock}</span>
        <time dateTime={clock.now}>{format.instant(clock.now)}</time>
      </button>
      {open && (
        <Suspense fallback={null}>
          <ClockDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function SignOut() {
  const w = useWords(appWords);
  const router = useRouter();
  const [signOut, { loading, client }] = useMutation(SignOutDocument);
  const leave = async () => {
    // Without an answer the session goes on: the name stays in the header, and so does the button.
    await signOut();
    await router.navigate({ to: '/sign-in' });
    // Nothing that the last account saw stays on a shared machine. What its last page was still asking is given up with it.
    await client.resetStore().catch(() => undefined);
  };
  return (
    <Button loading={loading} onClick={() => void leave().catch(() => undefined)} size="compact-sm" variant="default">
      {w.signOut}
    </Button>
  );
}
