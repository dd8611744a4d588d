import { useQuery } from '@apollo/client/react';
import { Link, useParams } from '@tanstack/react-router';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { ballotWords } from './ballot-words';
import { BallotPageDocument, type BallotPageQuery } from './ballots.generated';
import { FindReceipt } from './find-receipt';
import { OpenVotes, PublishedList } from './published-list';
import { RoundFigures } from './round-figures';
import { useSittingChanges } from './use-sitting-changes';

/** A ballot that is over: the figures, every paper with its receipt, and the way to find one's own. */
export function BallotPage() {
  const w = useWords(ballotWords);
  const { id } = useParams({ from: '/ballots/$id' });
  const query = useQuery(BallotPageDocument, { variables: { id } });
  const { number, sittingId } = query.data?.ballot ?? {};
  return (
    <Page
      breadcrumbs={sittingId ? [{ label: w.toSitting, link: { to: '/sittings/$id', params: { id: sittingId } } }] : []}
      title={number === undefined ? w.title : w.resultTitle(number)}
    >
      <Loaded query={query}>{({ ballot }) => <Result ballot={ballot} onChange={() => void query.refetch()} />}</Loaded>
    </Page>
  );
}

export type ResultBallot = BallotPageQuery['ballot'];

function Result({ ballot, onChange }: { ballot: ResultBallot; onChange: () => void }) {
  const w = useWords(ballotWords);
  const t = useText();
  useSittingChanges(ballot.sittingId, onChange);
  const isCounted = ballot.state === 'COUNTED';
  return (
    <>
      <p>
        <strong>{ballot.purpose === 'PLACES' ? w.placesBallot : w.forms[ballot.form]}</strong> · {w.states[ballot.state]} ·{' '}
        <Link params={{ id: ballot.sittingId }} to="/sittings/$id/ballots">
          {w.backToDesk}
        </Link>
      </p>
      {ballot.state === 'VOID' && (
        <Notice>
          <p>{w.voidedBecause(ballot.voidReason ?? '')}</p>
        </Notice>
      )}
      {!isCounted && ballot.state !== 'VOID' && (
        <Notice>
          <p>{w.notCounted}</p>
        </Notice>
      )}
      {isCounted && ballot.form === 'SECRET' && <FindReceipt ballot={ballot} />}
      {ballot.rounds.map((round) => (
        <Section key={round.id} title={t(round.caseName)}>
          <RoundFigures round={round} />
          {isCounted && (ballot.form === 'SECRET' ? <PublishedList round={round} /> : <OpenVotes round={round} />)}
        </Section>
      ))}
    </>
  );
}
