import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useMay } from '../app/viewer';
import { ExcelLink } from '../ui/excel-link';
import { useFormat } from '../ui/format';
import { KeysDialog } from '../ui/keys-dialog';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { Loaded, NothingMatches, NothingYet } from '../ui/states';
import { useKeys } from '../ui/use-keys';
import { useWords } from '../ui/words';
import { ApprovalsDocument, type ApprovalsQuery } from './approvals-page.generated';
import type { Outcome } from './case-row';
import { type DecisionWords, decisionWords } from './decision-words';
import { OutcomeNotice } from './outcome-notice';
import { Progress } from './progress';
import { QueueBoard } from './queue-board';
import { QueueFilters } from './queue-filters';
import { filterOf, isNarrowed, type QueueSearch } from './queue-search';
import { QuotaCards } from './quota-cards';

const PAGE = 50;
const MOST = 100;

/** The dashboard of the one who decides: quotas, how far it is, and the queue. Others with access read it. */
export function ApprovalsPage() {
  const w = useWords(decisionWords);
  const search = useSearch({ from: '/approvals' });
  const mayDecide = useMay('decideNomination');
  const mayRead = useMay('readDossier');
  const searchField = useRef<HTMLInputElement>(null);
  const [showsKeys, setShowsKeys] = useState(false);
  useKeys({ '/': () => searchField.current?.focus(), '?': () => setShowsKeys(true) });
  if (!mayRead) {
    return (
      <Page title={w.title}>
        <Notice>
          <p>
            {w.notForYou} <Link to="/eligibility">{w.toEligibility}</Link>
          </p>
        </Notice>
      </Page>
    );
  }
  return (
    <Page
      actions={
        <>
          <ExcelLink path="nominations" search={filterOf(search)} what={w.title} />
          <Button aria-keyshortcuts="?" onClick={() => setShowsKeys(true)} variant="default">
            {w.keysButton}
          </Button>
        </>
      }
      lead={mayDecide ? w.lead : undefined}
      title={w.title}
    >
      {!mayDecide && (
        <Notice>
          <p>{w.readOnly}</p>
        </Notice>
      )}
      <QuotaCards />
      <Section id="queue" title={w.list}>
        <Progress search={search} />
        <QueueFilters key={JSON.stringify(search)} search={search} searchField={searchField} />
        <Queue mayDecide={mayDecide} search={search} />
      </Section>
      {showsKeys && <KeysDialog lines={keyLines(w, mayDecide)} onClose={() => setShowsKeys(false)} />}
    </Page>
  );
}

function keyLines({ key }: DecisionWords, mayDecide: boolean) {
  return [
    { key: 'j', does: key.down },
    { key: 'k', does: key.up },
    { key: 'Enter', does: key.open },
    ...(mayDecide
      ? [
          { key: 'x', does: key.choose },
          { key: 'a', does: key.approve },
          { key: 'r', does: key.refuse },
        ]
      : []),
    { key: '/', does: key.search },
    { key: '?', does: key.help },
  ];
}

function Queue({ search, mayDecide }: { search: QueueSearch; mayDecide: boolean }) {
  const variables = { filter: filterOf(search), first: PAGE };
  const list = useQuery(ApprovalsDocument, { variables });
  const [outcome, setOutcome] = useState<Outcome>();
  // As many as are shown stay shown: a reload must not take away rows that somebody has chosen.
  const reload = () => {
    const shown = list.data?.nominations.edges.length ?? 0;
    void list.refetch({ ...variables, first: Math.min(Math.max(shown, PAGE), MOST) });
  };
  return (
    <>
      {outcome && <OutcomeNotice onClose={() => setOutcome(undefined)} outcome={outcome} />}
      <Loaded query={list}>
        {({ nominations }) => (
          <ShownQueue
            mayDecide={mayDecide}
            nominations={nominations}
            onDecided={(next) => {
              setOutcome(next);
              reload();
            }}
            onMore={() => void list.fetchMore({ variables: { after: nominations.pageInfo.endCursor } })}
            onReload={reload}
            search={search}
          />
        )}
      </Loaded>
    </>
  );
}

interface ShownQueueProps {
  readonly search: QueueSearch;
  readonly mayDecide: boolean;
  readonly nominations: ApprovalsQuery['nominations'];
  readonly onDecided: (outcome: Outcome) => void;
  readonly onReload: () => void;
  readonly onMore: () => void;
}

function ShownQueue({ search, mayDecide, nominations, onDecided, onReload, onMore }: ShownQueueProps) {
  const w = useWords(decisionWords);
  const format = useFormat();
  const navigate = useNavigate();
  const rows = nominations.edges.map(({ node }) => node);
  if (rows.length === 0) {
    return isNarrowed(search) ? (
      <NothingMatches
        clear={w.clear}
        onClear={() => void navigate({ to: '/approvals', search: { state: search.state } })}
        title={w.nothingMatches}
      />
    ) : (
      <NothingYet title={search.state && search.state !== 'ACCEPTED' ? w.nothingInState : w.nothingWaits}>
        <p>{w.nothingYet}</p>
      </NothingYet>
    );
  }
  return (
    <>
      <QueueBoard mayDecide={mayDecide} onDecided={onDecided} onNewest={onReload} rows={rows} search={search} />
      <p>{w.shownOf(format.number(rows.length), format.number(nominations.totalCount))}</p>
      {nominations.pageInfo.hasNextPage && (
        <div>
          <Button onClick={onMore} variant="default">
            {w.more}
          </Button>
        </div>
      )}
    </>
  );
}
