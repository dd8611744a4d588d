import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Page } from '../ui/page';
import { useWords } from '../ui/words';
import { appWords } from './app-words';

export function NotFoundPage() {
  const w = useWords(appWords);
  return (
    <Page narrow title={w.notFoundTitle}>
      <p>{w.notFound}</p>
      <p>
        <Link to="/">{w.toHome}</Link>
      </p>
    </Page>
  );
}

/** Shown instead of a page that threw. A page that is no longer on the server was replaced by a newer release. */
export function ErrorPage({ error }: { error: unknown }) {
  const w = useWords(appWords);
  const outdated = error instanceof TypeError && /import/i.test(error.message);
  return (
    <Page narrow title={w.brokenTitle}>
      <p role="alert">{outdated ? w.outdated : w.broken}</p>
      <div>
        <Button onClick={() => window.location.reload()}>{w.reload}</Button>
      </div>
    </Page>
  );
}
