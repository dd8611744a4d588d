import { useQuery } from '@apollo/client/react';
import { useParams } from '@tanstack/react-router';
import { useMay } from '../app/viewer';
import { ButtonLink } from '../ui/button-link';
import form from '../ui/form.module.css';
import { Page, Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { CorrectionActs } from './correction-acts';
import { HistoryList } from './history-list';
import { type NominationProgress_nominationFragment, NominationProgressDocument } from './nomination-progress-page.generated';
import { SendBack } from './send-back';
import { StageSummary } from './stage-summary';
import { words } from './words';
import { workflowWords } from './workflow-words';

/** Where one nomination stands, who acts next and by when, and everything that happened to it. */
export function NominationProgressPage() {
  const w = useWords(workflowWords);
  const shared = useWords(words);
  const t = useText();
  const { id } = useParams({ from: '/nominations/$id' });
  const query = useQuery(NominationProgressDocument, { variables: { id } });
  const nomination = query.data?.nomination;
  return (
    <Page
      breadcrumbs={[
        { label: shared.dossiers, link: { to: '/dossiers' } },
        ...(nomination
          ? [
              {
                label: shared.dossierOf(t(nomination.dossier.unitName)),
                link: { to: '/dossiers/$id', params: { id: nomination.dossierId } } as const,
              },
            ]
          : []),
      ]}
      lead={nomination && t(nomination.awardName)}
      title={nomination ? w.nominationTitle(nomination.nominee.name) : w.progress}
    >
      <Loaded query={query}>{(data) => <NominationProgress nomination={data.nomination} onNewest={() => void query.refetch()} />}</Loaded>
    </Page>
  );
}

/** What came of a nomination is told in a letter. */
const WITH_RESULT = new Set<NominationProgress_nominationFragment['state']>(['APPROVED', 'PROPOSED_UPWARD', 'REFUSED']);

interface NominationProgressProps {
  readonly nomination: NominationProgress_nominationFragment;
  readonly onNewest: () => void;
}

function NominationProgress({ nomination, onNewest }: NominationProgressProps) {
  const w = useWords(workflowWords);
  const shared = useWords(words);
  const { id, dossierId, dossier, nominee } = nomination;
  const mayReadLetter = useMay('readResultLetter', { personId: nominee.kind === 'PERSON' ? nominee.id : null });
  const events = dossier.history.filter(({ nominationId }) => nominationId === null || nominationId === id);
  return (
    <>
      <StageSummary stage={nomination.stage} />
      <CorrectionActs nomination={nomination} onNewest={onNewest} />
      <SendBack nomination={nomination} onNewest={onNewest} />
      <div className={form.buttons}>
        <ButtonLink params={{ id: dossierId, nominationId: id }} to="/dossiers/$id/nominations/$nominationId" variant="default">
          {w.openForm}
        </ButtonLink>
        <ButtonLink params={{ id: dossierId }} to="/dossiers/$id/progress" variant="default">
          {w.openDossier}
        </ButtonLink>
        {mayReadLetter && WITH_RESULT.has(nomination.state) && (
          <ButtonLink params={{ id }} to="/documents/nominations/$id" variant="default">
            {w.openLetter}
          </ButtonLink>
        )}
      </div>
      <Section title={shared.history}>
        <HistoryList events={events} />
      </Section>
    </>
  );
}
