import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import form from '../ui/form.module.css';
import { Meter } from '../ui/meter';
import { Page } from '../ui/page';
import { Loaded, NothingYet } from '../ui/states';
import { useKeys } from '../ui/use-keys';
import { useText, useWords } from '../ui/words';
import { ballotWords } from './ballot-words';
import { BallotDeskDocument, type BallotDeskQuery } from './ballots.generated';
import { useSittingChanges } from './use-sitting-changes';
import { VotingPanel } from './voting-panel';

/** A member's way through the cases that are voted on: one a screen, the first that waits for them in front. */
export function VotePage() {
  const w = useWords(ballotWords);
  const { id } = useParams({ from: '/sittings/$id/vote' });
  const query = useQuery(BallotDeskDocument, { variables: { sittingId: id } });
  return (
    <Page
      actions={
        <Link params={{ id }} to="/sittings/$id/ballots">
          {w.backToDesk}
        </Link>
      }
      breadcrumbs={[{ label: w.toSitting, link: { to: '/sittings/$id', params: { id } } }]}
      title={w.title}
    >
      <Loaded query={query}>{({ ballotDesk }) => <Walk desk={ballotDesk} onChange={() => void query.refetch()} />}</Loaded>
    </Page>
  );
}

type Desk = BallotDeskQuery['ballotDesk'];
type Case = Desk['cases'][number];

const waits = ({ ownVotes }: Case) => ownVotes.some(({ hasVoted, refusals }) => !hasVoted && refusals.length === 0);

function Walk({ desk, onChange }: { desk: Desk; onChange: () => void }) {
  const w = useWords(ballotWords);
  const t = useText();
  const navigate = useNavigate();
  const { case: asked } = useSearch({ from: '/sittings/$id/vote' });
  useSittingChanges(desk.sittingId, onChange);
  const cases = desk.cases.filter(({ running, caseId }) => running !== null || caseId === asked);
  const place = Math.max(
    0,
    cases.findIndex((each) => (asked ? each.caseId === asked : waits(each))),
  );
  const goTo = (to: number) => {
    const next = cases[to];
    if (next) void navigate({ to: '/sittings/$id/vote', params: { id: desk.sittingId }, search: { case: next.caseId } });
  };
  const keys = { j: () => goTo(place + 1), k: () => goTo(place - 1), ArrowRight: () => goTo(place + 1), ArrowLeft: () => goTo(place - 1) };
  useKeys(keys);
  const current = cases[place];
  if (!current) {
    return (
      <NothingYet title={w.nothingRuns}>
        <p>{w.notOpen}</p>
      </NothingYet>
    );
  }
  const own = cases.filter(({ ownVotes }) => ownVotes.length > 0);
  const voted = own.filter(({ ownVotes }) => ownVotes.every(({ hasVoted }) => hasVoted)).length;
  return (
    <>
      {own.length > 1 && (
        <Meter goal hideLabel label={w.title} sentence={w.ownProgress(voted, own.length)} total={own.length} used={voted} />
      )}
      <h2>{t(current.name)}</h2>
      <VotingPanel caseId={current.caseId} key={current.caseId} />
      {cases.length > 1 && (
        <div className={form.buttons}>
          <Button aria-keyshortcuts="k" disabled={place === 0} onClick={() => goTo(place - 1)} variant="default">
            {w.previousCase}
          </Button>
          <Button aria-keyshortcuts="j" disabled={place >= cases.length - 1} onClick={() => goTo(place + 1)} variant="default">
            {w.nextCase}
          </Button>
        </div>
      )}
    </>
  );
}
