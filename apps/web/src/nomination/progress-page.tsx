import { useQuery } from '@apollo/client/react';
import { Link, useParams } from '@tanstack/react-router';
import { useMay } from '../app/viewer';
import { ButtonLink } from '../ui/button-link';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { Loaded, NothingYet } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { HistoryList } from './history-list';
import { DossierProgressDocument, type ProgressPage_dossierFragment, TakeOverDossierDocument } from './progress-page.generated';
import { StageSummary } from './stage-summary';
import { TakeOver } from './take-over';
import { useAct } from './use-act';
import { useDossierCrumbs } from './use-dossier-crumbs';
import { words } from './words';
import { workflowWords } from './workflow-words';

/** Where the nominations of a dossier stand, who acts next, what was sent when, and everything that happened. */
export function ProgressPage() {
  const w = useWords(workflowWords);
  const { id } = useParams({ from: '/dossiers/$id/progress' });
  const query = useQuery(DossierProgressDocument, { variables: { id } });
  const breadcrumbs = useDossierCrumbs(id, query.data?.dossier.unitName);
  return (
    <Page breadcrumbs={breadcrumbs} lead={w.progressLead} title={w.progress}>
      <Loaded query={query}>{({ dossier }) => <Progress dossier={dossier} onNewest={() => void query.refetch()} />}</Loaded>
    </Page>
  );
}

function Progress({ dossier, onNewest }: { dossier: ProgressPage_dossierFragment; onNewest: () => void }) {
  const shared = useWords(words);
  return (
    <>
      <AskerNotice dossier={dossier} onNewest={onNewest} />
      {dossier.stages.map((group) => (
        <StageGroup group={group} key={group.stage.key} nominations={dossier.nominations} />
      ))}
      <Sendings dossier={dossier} />
      <Section title={shared.history}>
        <HistoryList events={dossier.history} />
      </Section>
    </>
  );
}

interface StageGroupProps {
  readonly group: ProgressPage_dossierFragment['stages'][number];
  readonly nominations: ProgressPage_dossierFragment['nominations'];
}

function StageGroup({ group, nominations }: StageGroupProps) {
  const w = useWords(workflowWords);
  const t = useText();
  const here = nominations.filter(({ id }) => group.nominationIds.includes(id));
  return (
    <Section title={t(group.stage.name)}>
      <StageSummary stage={group.stage} />
      <h3>{w.nomineesHere}</h3>
      <ul>
        {here.map(({ id, nominee, awardName }) => (
          <li key={id}>
            <Link params={{ id }} to="/nominations/$id">
              {w.nominated(nominee.name, t(awardName))}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Sendings({ dossier }: { dossier: ProgressPage_dossierFragment }) {
  const w = useWords(workflowWords);
  const format = useFormat();
  const { sendings, nominations } = dossier;
  const nameOf = (nominationId: string) => nominations.find(({ id }) => id === nominationId)?.nominee.name ?? '';
  return (
    <Section
      actions={
        sendings.length > 1 && (
          <ButtonLink params={{ id: dossier.id }} to="/dossiers/$id/versions" variant="default">
            {w.compare}
          </ButtonLink>
        )
      }
      title={w.versions}
    >
      {sendings.length === 0 && <NothingYet title={w.noVersions}>{w.noVersionsText}</NothingYet>}
      {sendings.length > 0 && (
        <ol>
          {sendings.map(({ id, number, sentAt, by, onBehalfOf, nominationId }) => (
            <li key={id}>
              {w.version(format.number(number), format.instant(sentAt))}, {w.versionBy(by)}
              {onBehalfOf && `, ${w.inPlaceOf(onBehalfOf)}`}
              {nominationId && ` (${w.versionOf(nameOf(nominationId))})`}
            </li>
          ))}
        </ol>
      )}
      {sendings.length === 1 && <p>{w.oneVersion}</p>}
    </Section>
  );
}

/** What was corrected waits for who asked for it; another of the Office may take it over. */
function AskerNotice({ dossier, onNewest }: { dossier: ProgressPage_dossierFragment; onNewest: () => void }) {
  const w = useWords(workflowWords);
  const mayAppraise = useMay('appraiseDossier');
  const takeOver = useAct(TakeOverDossierDocument, (data) => data.takeOverDossier);
  if (dossier.state !== 'SENT' || !dossier.askerName) return null;
  return (
    <>
      <Notice>
        <p>{w.askerWaits(dossier.askerName)}</p>
      </Notice>
      {mayAppraise && dossier.takeOverRefusals.length === 0 && (
        <TakeOver
          act={(reason) => takeOver.act({ dossierId: dossier.id, version: dossier.version, reason })}
          asker={dossier.askerName}
          busy={takeOver.busy}
          error={takeOver.error}
          onNewest={onNewest}
          refusals={takeOver.refusals}
        />
      )}
    </>
  );
}
