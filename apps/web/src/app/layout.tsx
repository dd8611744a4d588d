import { Navigate, Outlet, useLocation, useMatches, useRouter } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { Loading } from '../ui/states';
import { useWords } from '../ui/words';
import { appWords } from './app-words';
import { Header } from './header';
import styles from './layout.module.css';
import { useFrame, ViewerProvider } from './viewer';

/** Pages that stand open to those who have not signed in. */
const OPEN_PATHS = ['/sign-in'];
const MAIN = 'main';

/** The frame of every page: skip link, header with navigation, main content. */
export function Layout() {
  const w = useWords(appWords);
  useFocusOnHeading();
  return (
    <>
      <a className={styles.skip} href={`#${MAIN}`}>
        {w.skip}
      </a>
      <ViewerProvider>
        <Frame />
      </ViewerProvider>
    </>
  );
}

function Frame() {
  const { viewer } = useFrame();
  return (
    <div className={viewer ? styles.withNavigation : styles.frame}>
      <Header />
      <main className={styles.main} id={MAIN} tabIndex={-1}>
        <Gate signedIn={viewer !== null} />
      </main>
    </div>
  );
}

/**
 * Lets those who have not signed in to the open pages only. The address changes before its page stands, so what counts is
 * the page that would be rendered.
 */
function Gate({ signedIn }: { signedIn: boolean }) {
  const { pathname, href } = useLocation();
  const page = useMatches({ select: (matches) => matches.at(-1)?.pathname ?? '' });
  if (signedIn || OPEN_PATHS.includes(page)) {
    return (
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    );
  }
  return OPEN_PATHS.includes(pathname) ? (
    <Loading />
  ) : (
    <Navigate replace search={{ return: href === '/' ? undefined : href }} to="/sign-in" />
  );
}

/** After a change of page the reader starts at its heading, as after a page load. Changed filters move nothing. */
function useFocusOnHeading() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged, toLocation }) => {
        if (fromLocation && pathChanged && !toLocation.hash) document.querySelector<HTMLElement>('h1')?.focus();
      }),
    [router],
  );
}
