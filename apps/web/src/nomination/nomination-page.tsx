import { useQuery } from '@apollo/client/react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { OutcomeTag } from '../rulebook/verdict-list';
import { Page } from '../ui/page';
import { Loaded } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { NominationForm } from './nomination-form';
import { NominationDocument } from './nomination-page.generated';
import { nominationWords } from './nomination-words';
import { words } from './words';

/** One nominee for one award: votes, report, attestations, initiatives and evidence. */
export function NominationPage() {
  const w = useWords(nominationWords);
  const shared = useWords(words);
  const t = useText();
  const { id, nominationId } = useParams({ from: '/dossiers/$id/nominations/$nominationId' });
  // A form begins from what the server holds now, never from what this page remembers.
  const query = useQuery(NominationDocument, {
    variables: { id: nominationId },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const [generation, setGeneration] = useState(0);
  const begin = async () => {
    const newest = await query.refetch().catch(() => undefined);
    if (newest) setGeneration((count) => count + 1);
  };
  const nomination = query.data?.nomination;
  return (
    <Page
      actions={nomination && <OutcomeTag outcome={nomination.eligibility.outcome} />}
      breadcrumbs={[
        { label: shared.dossiers, link: { to: '/dossiers' } },
        { label: shared.backToDossier, link: { to: '/dossiers/$id', params: { id } } },
      ]}
      lead={nomination && w.forAward(t(nomination.awardName))}
      title={nomination?.nominee.name ?? w.nomineesTitle}
    >
      <Loaded query={query}>
        {(data) => <NominationForm key={`${nominationId} ${generation}`} nomination={data.nomination} onNewest={() => void begin()} />}
      </Loaded>
    </Page>
  );
}
