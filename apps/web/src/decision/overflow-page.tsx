import { useQuery } from '@apollo/client/react';
import { Link, useParams } from '@tanstack/react-router';
import { useSittingChanges } from '../council/use-sitting-changes';
import { Page, Section } from '../ui/page';
import { Loaded, NothingYet } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { OverflowPageDocument, type OverflowPageQuery } from './overflow-page.generated';
import { OverflowRanking } from './overflow-ranking';
import { overflowWords } from './overflow-words';
import { SettleOverflow } from './settle-overflow';

/** Who of those whom the council passed has a place, and how that came about. */
export function OverflowPage() {
  const w = useWords(overflowWords);
  const { id } = useParams({ from: '/sittings/$id/places' });
  const query = useQuery(OverflowPageDocument, { variables: { sittingId: id } });
  useSittingChanges(id, () => void query.refetch());
  return (
    <Page
      actions={
        <Link params={{ id }} to="/sittings/$id/ballots">
          {w.toDesk}
        </Link>
      }
      lead={w.lead}
      title={w.title}
    >
      <Loaded query={query}>{(data) => <Rankings data={data} onChange={() => void query.refetch()} />}</Loaded>
    </Page>
  );
}

function Rankings({ data: { placesRankings, ballotDesk }, onChange }: { data: OverflowPageQuery; onChange: () => void }) {
  const w = useWords(overflowWords);
  const t = useText();
  if (placesRankings.length === 0) {
    return (
      <NothingYet title={w.nothing}>
        <p>{w.hidden}</p>
      </NothingYet>
    );
  }
  return placesRankings.map((ranking) => (
    <Section key={`${ranking.rule} ${ranking.unitId}`} title={`${t(ranking.name)}${ranking.unitName ? ` – ${t(ranking.unitName)}` : ''}`}>
      <OverflowRanking ranking={ranking} />
      {ballotDesk.mayRun && !ranking.settledBy && (
        <SettleOverflow attendees={ballotDesk.attendees} onChange={onChange} ranking={ranking} sittingId={ballotDesk.sittingId} />
      )}
    </Section>
  ));
}
