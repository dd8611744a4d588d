import { useQuery } from '@apollo/client/react';
import { Link, useParams } from '@tanstack/react-router';
import { useMay } from '../app/viewer';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { useWords } from '../ui/words';
import styles from './ballot.module.css';
import { BallotCard } from './ballot-card';
import { ballotWords } from './ballot-words';
import { BallotDeskDocument, type BallotDeskQuery } from './ballots.generated';
import { OpenBallotForm } from './open-ballot-form';
import { PastBallots } from './past-ballots';
import { isForSettling, SettleCases } from './settle-cases';
import { useSittingChanges } from './use-sitting-changes';

/** The desk of who runs the sitting: what is under way, what can be opened, what is to be settled, what is over. */
export function BallotsPage() {
  const w = useWords(ballotWords);
  const { id } = useParams({ from: '/sittings/$id/ballots' });
  const mayReadDocuments = useMay('readDocument');
  const query = useQuery(BallotDeskDocument, { variables: { sittingId: id } });
  return (
    <Page
      actions={
        <>
          <Link params={{ id }} to="/sittings/$id/vote">
            {w.toVote}
          </Link>
          <Link params={{ id }} to="/sittings/$id/places">
            {w.seePlaces}
          </Link>
          {mayReadDocuments && (
            <Link params={{ id }} to="/documents/sittings/$id">
              {w.toDocuments}
            </Link>
          )}
        </>
      }
      breadcrumbs={[{ label: w.toSitting, link: { to: '/sittings/$id', params: { id } } }]}
      lead={w.deskLead}
      title={w.deskTitle}
    >
      <Loaded query={query}>{({ ballotDesk }) => <Desk desk={ballotDesk} onChange={() => void query.refetch()} />}</Loaded>
    </Page>
  );
}

type BallotDesk = BallotDeskQuery['ballotDesk'];

function Desk({ desk, onChange }: { desk: BallotDesk; onChange: () => void }) {
  const w = useWords(ballotWords);
  const isLive = useSittingChanges(desk.sittingId, onChange);
  const running = desk.ballots.filter(({ state }) => state !== 'COUNTED' && state !== 'VOID');
  const past = desk.ballots.filter(({ state }) => state === 'COUNTED' || state === 'VOID');
  const toSettle = desk.cases.filter(isForSettling);
  return (
    <>
      <p className={styles.soft}>
        {isLive ? w.live : w.polling} · <Link to="/ballots/about">{w.about}</Link>
      </p>
      <Section id="running" title={w.running}>
        {running.length === 0 && (
          <Notice>
            <p>{w.nothingRuns}</p>
          </Notice>
        )}
        {running.map((ballot) => (
          <BallotCard ballot={ballot} key={ballot.id} onChange={onChange} />
        ))}
      </Section>
      {desk.mayRun && toSettle.length > 0 && (
        <Section id="settle" title={w.settle}>
          <SettleCases cases={toSettle} onChange={onChange} />
        </Section>
      )}
      {desk.mayRun && (
        <Section id="open" title={w.open}>
          <OpenBallotForm desk={desk} onChange={onChange} />
        </Section>
      )}
      {past.length > 0 && (
        <Section id="past" title={w.past}>
          <PastBallots ballots={past} />
        </Section>
      )}
    </>
  );
}
