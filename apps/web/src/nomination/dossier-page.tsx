import { useQuery } from '@apollo/client/react';
import { Link, useParams } from '@tanstack/react-router';
import { ButtonLink } from '../ui/button-link';
import { useFormat } from '../ui/format';
import { Page, Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { SummaryList } from '../ui/summary-list';
import { TaskList } from '../ui/task-list';
import { useText, useWords } from '../ui/words';
import { DecidedNominations } from './decided-nominations';
import { DossierNotices } from './dossier-notices';
import { DossierObjections } from './dossier-objections';
import { DossierDocument, type DossierPage_dossierFragment } from './dossier-page.generated';
import { dossierWords } from './dossier-words';
import { HistoryList } from './history-list';
import { StateTag } from './state-tag';
import { TakeBack } from './take-back';
import { useTasks } from './use-tasks';
import { words } from './words';

/** The task list of one dossier: what is done, what is missing, what stands in the way. */
export function DossierPage() {
  const shared = useWords(words);
  const t = useText();
  const { id } = useParams({ from: '/dossiers/$id' });
  const query = useQuery(DossierDocument, { variables: { id } });
  const unit = query.data && t(query.data.dossier.unitName);
  return (
    <Page breadcrumbs={[{ label: shared.dossiers, link: { to: '/dossiers' } }]} title={unit ? shared.dossierOf(unit) : shared.dossiers}>
      <Loaded query={query}>{({ dossier }) => <DossierTasks dossier={dossier} onNewest={() => void query.refetch()} />}</Loaded>
    </Page>
  );
}

function DossierTasks({ dossier, onNewest }: { dossier: DossierPage_dossierFragment; onNewest: () => void }) {
  const w = useWords(dossierWords);
  const shared = useWords(words);
  const format = useFormat();
  const tasks = useTasks(dossier);
  const done = dossier.tasks.filter(({ status }) => status === 'DONE').length;
  const isPreparing = dossier.state === 'DRAFT' || dossier.state === 'RETURNED';
  return (
    <>
      <DossierNotices dossier={dossier} />
      <Section title={w.tasks}>
        {isPreparing && <p>{w.progress(format.number(done), format.number(dossier.tasks.length))}</p>}
        <TaskList tasks={tasks} />
      </Section>
      <DecidedNominations nominations={dossier.nominations} />
      <DossierObjections nominations={dossier.nominations} />
      <Section title={w.particulars}>
        <SummaryList
          rows={[
            { key: 'state', label: w.state, value: <StateTag state={dossier.state} /> },
            {
              key: 'number',
              label: shared.receiptNumber,
              value: dossier.receiptNumber ? (
                <>
                  {dossier.receiptNumber}{' '}
                  <Link params={{ id: dossier.id }} to="/dossiers/$id/receipt">
                    {w.receipt}
                  </Link>
                </>
              ) : (
                shared.noNumber
              ),
            },
            { key: 'sent', label: w.sentAt, value: dossier.sentAt ? format.instant(dossier.sentAt) : '–' },
            { key: 'changed', label: w.lastChange, value: format.instant(dossier.updatedAt) },
          ]}
        />
        <TakeBack dossier={dossier} onNewest={onNewest} />
      </Section>
      <Section
        actions={
          <ButtonLink params={{ id: dossier.id }} to="/dossiers/$id/progress" variant="default">
            {w.progressPage}
          </ButtonLink>
        }
        title={shared.history}
      >
        <HistoryList events={dossier.history} />
      </Section>
    </>
  );
}
