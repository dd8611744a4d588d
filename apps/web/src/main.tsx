import './ui/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApollo } from './app/apollo';
import { App } from './app/app';
import { createAppRouter } from './app/routes';
import { askWhoIsThere } from './app/viewer';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root.');
const router = createAppRouter();
const apollo = createApollo({ onSignedOut: () => void signIn() });

/** The session ended while a page was open: sign in, then come back to the same page. */
function signIn() {
  const { pathname, href } = router.state.location;
  return pathname === '/sign-in' ? undefined : router.navigate({ to: '/sign-in', search: { return: href } });
}

function show(at: HTMLElement) {
  createRoot(at).render(
    <StrictMode>
      <App apollo={apollo} router={router} />
    </StrictMode>,
  );
}

askWhoIsThere(apollo);
// Until the page's own part has come, what index.html shows stays: React would take it away and have nothing to put there.
void router.load().finally(() => show(root));
