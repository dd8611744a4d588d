import { useQuery } from '@apollo/client/react';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import form from '../ui/form.module.css';
import { Page, Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { useWords } from '../ui/words';
import { candidateAwards } from './candidate-awards';
import { ChooseNominees } from './choose-nominees';
import { DossierNotices } from './dossier-notices';
import { dossierWords } from './dossier-words';
import { NominatedList } from './nominated-list';
import { nominationWords } from './nomination-words';
import { CandidatesDocument, NomineesDocument, type NomineesPage_dossierFragment } from './nominees-page.generated';
import { useDossierCrumbs } from './use-dossier-crumbs';
import { words } from './words';

/** Who is nominated for what: those in the dossier, and all who could be, with why or why not. */
export function NomineesPage() {
  const w = useWords(nominationWords);
  const { id } = useParams({ from: '/dossiers/$id/nominees' });
  const query = useQuery(NomineesDocument, { variables: { id }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  const breadcrumbs = useDossierCrumbs(id, query.data?.dossier.unitName);
  return (
    <Page breadcrumbs={breadcrumbs} lead={w.nomineesLead} title={w.nomineesTitle}>
      <Loaded query={query}>{({ dossier }) => <Nominees dossier={dossier} onNewest={() => void query.refetch()} />}</Loaded>
    </Page>
  );
}

function Nominees({ dossier, onNewest }: { dossier: NomineesPage_dossierFragment; onNewest: () => void }) {
  const w = useWords(nominationWords);
  const names = useWords(dossierWords);
  const shared = useWords(words);
  const [award, setAward] = useState<string>();
  const candidates = useQuery(CandidatesDocument, { variables: { unitId: dossier.unitId } });
  const isOpen = dossier.editRefusals.length === 0 && (dossier.reopened === null || dossier.reopened.includes('NOMINEES'));
  const [first] = dossier.nominations;
  return (
    <>
      <DossierNotices dossier={dossier} />
      <Section title={w.already}>
        <NominatedList dossier={dossier} onChanged={() => void candidates.refetch()} onNewest={onNewest} />
        <p>
          {first ? (
            <Link params={{ id: dossier.id, nominationId: first.id }} to="/dossiers/$id/nominations/$nominationId">
              {shared.continueTo(first.nominee.name)}
            </Link>
          ) : (
            <Link params={{ id: dossier.id }} to="/dossiers/$id">
              {names.tasks}
            </Link>
          )}
        </p>
      </Section>
      {isOpen ? (
        <Loaded query={candidates}>
          {({ unitEligibility }) => (
            <ChooseNominees
              award={award ?? candidateAwards(unitEligibility)[0]?.key ?? ''}
              candidates={unitEligibility}
              dossier={dossier}
              onAdded={() => void candidates.refetch()}
              onAward={setAward}
              onNewest={onNewest}
            />
          )}
        </Loaded>
      ) : (
        dossier.state === 'RETURNED' && <p className={form.hint}>{shared.locked}</p>
      )}
    </>
  );
}
