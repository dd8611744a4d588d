import { useQuery } from '@apollo/client/react';
import { useParams } from '@tanstack/react-router';
import { Page } from '../ui/page';
import { Loaded } from '../ui/states';
import { useWords } from '../ui/words';
import { FiledInitiative } from './initiative-list';
import { initiativeWords } from './initiative-words';
import { InitiativePageDocument } from './initiatives-page.generated';

/** One initiative: where notices about it lead. */
export function InitiativePage() {
  const w = useWords(initiativeWords);
  const { id } = useParams({ from: '/initiatives/$id' });
  const query = useQuery(InitiativePageDocument, { variables: { id } });
  return (
    <Page breadcrumbs={[{ label: w.title, link: { to: '/initiatives' } }]} title={query.data?.initiative.receiptNumber ?? w.one}>
      <Loaded query={query}>{({ initiative }) => <FiledInitiative heading="h2" initiative={initiative} />}</Loaded>
    </Page>
  );
}
