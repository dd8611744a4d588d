import { useParams } from '@tanstack/react-router';
import { Page } from '../ui/page';
import { useWords } from '../ui/words';
import { ObjectionForm } from './objection-form';
import { oversightWords } from './oversight-words';
import { PublicFrame } from './public-frame';
import { publicWords } from './public-words';

/** Somebody inside objects to one line of a list. */
export function ObjectPage() {
  const w = useWords(oversightWords);
  const { id, nominationId } = useParams({ from: '/postings/$id/object/$nominationId' });
  return (
    <Page
      breadcrumbs={[
        { label: w.postings, link: { to: '/postings' } },
        { label: w.list, link: { to: '/postings/$id', params: { id } } },
      ]}
      narrow
      title={w.object}
    >
      <ObjectionForm nominationId={nominationId} postingId={id} />
    </Page>
  );
}

/** Somebody outside objects to one line of a list. */
export function PublicObjectPage() {
  const w = useWords(oversightWords);
  const p = useWords(publicWords);
  const { id, nominationId } = useParams({ from: '/public/postings/$id/object/$nominationId' });
  return (
    <PublicFrame>
      <Page
        breadcrumbs={[
          { label: p.postings, link: { to: '/public/postings' } },
          { label: w.list, link: { to: '/public/postings/$id', params: { id } } },
        ]}
        narrow
        title={w.object}
      >
        <ObjectionForm nominationId={nominationId} postingId={id} />
      </Page>
    </PublicFrame>
  );
}
