import { Navigate, Outlet, useLocation, useMatches, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { Loading } from '../ui/states';
import { useWords } from '../ui/words';
import { appWords } from './app-words';
import { Header } from './header';
import styles from './layout.module.css';
import { type SignedIn, useFrame, ViewerProvider } from './viewer';

/** Few stand in for somebody: its words are not for everybody's first page. */
const ActingBanner = lazy(() => import('../access/acting-banner').then((module) => ({ default: module.ActingBanner })));

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
        {viewer?.roles.some(({ onBehalfOfName }) => onBehalfOfName) && (
          <Suspense fallback={null}>
            <ActingBanner viewer={viewer} />
          </Suspense>
        )}
        <Gate viewer={viewer} />
      </main>
    </div>
  );
}

/** Pages that everybody sees, whoever they are: decisions, exemplary people, lists posted to the public. */
function isPublic(path: string): boolean {
  return path === '/public' || path.startsWith('/public/');
}

/** The one page that is open to whom this is: undefined where all are. */
function onlyPageFor(viewer: SignedIn | null): '/sign-in' | '/account' | undefined {
  if (!viewer) return '/sign-in';
  // A one-time password opens nothing but its own change.
  return viewer.mustChangePassword ? '/account' : undefined;
}

/**
 * Leads those who may see one page only to that page. The address changes before its page stands, so what counts is the
 * page that would be rendered.
 */
function Gate({ viewer }: { viewer: SignedIn | null }) {
  const { pathname, href } = useLocation();
  const rendered = useMatches({ select: (matches) => matches.at(-1)?.pathname ?? '' });
  const only = onlyPageFor(viewer);
  if (only === undefined || only === rendered || isPublic(rendered)) {
    return (
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    );
  }
  if (only === pathname) return <Loading />;
  return only === '/account' ? (
    <Navigate replace to="/account" />
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
