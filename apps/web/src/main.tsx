import './ui/styles.css';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { createApollo } from './app/apollo';
import { App } from './app/app';
import { createAppRouter } from './app/routes';
import { askWhoIsThere } from './app/viewer';

/** Lets the browser answer the reader before more is done: a phone needs a good part of a second for all of the program's beginning. */
const breathe = () => new Promise((resolve) => setTimeout(resolve));

async function start(at: HTMLElement) {
  const apollo = createApollo({ onSignedOut: () => void signIn() });
  askWhoIsThere(apollo);
  await breathe();
  const router = createAppRouter();
  /** The session ended while a page was open: sign in, then come back to the same page. */
  function signIn() {
    const { pathname, href } = router.state.location;
    return pathname === '/sign-in' ? undefined : router.navigate({ to: '/sign-in', search: { return: href } });
  }
  // Until the page's own part has come, what index.html shows stays: React would take it away and have nothing to put there.
  await router.load().catch(() => undefined);
  await breathe();
  startTransition(() =>
    createRoot(at).render(
      <StrictMode>
        <App apollo={apollo} router={router} />
      </StrictMode>,
    ),
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root.');
await breathe();
void start(root);
