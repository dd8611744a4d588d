import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Page, Section } from '../ui/page';
import { Loaded, NothingMatches, NothingYet } from '../ui/states';
import { useWords } from '../ui/words';
import { CoverageSection } from './coverage-section';
import { MissingList } from './missing-list';
import { PledgeFilters, type PledgesSearch } from './pledge-filters';
import { PledgeList } from './pledge-list';
import { PledgeCoverageDocument, PledgesDocument, type PledgesQuery } from './pledges-page.generated';
import { pledgesWords } from './pledges-words';

const PAGE = 50;

/** The pledges of the units that the viewer looks after: what waits for confirmation, who is missing, how far each unit is. */
export function PledgesPage() {
  const w = useWords(pledgesWords);
  const search = useSearch({ from: '/pledges' });
  const coverage = useQuery(PledgeCoverageDocument);
  return (
    <Page lead={w.lead} title={w.title}>
      <Loaded query={coverage}>{({ pledgeCoverage }) => <CoverageSection coverage={pledgeCoverage} />}</Loaded>
      <Section id="missing" title={w.missing}>
        <MissingList unitId={search.unit} />
      </Section>
      <Section id="list" title={w.list}>
        <PledgeFilters key={JSON.stringify(search)} search={search} units={coverage.data?.pledgeCoverage.units ?? []} />
        <FilteredPledges search={search} />
      </Section>
    </Page>
  );
}

function FilteredPledges({ search }: { search: PledgesSearch }) {
  const pledges = useQuery(PledgesDocument, { variables: { filter: filterOf(search), first: PAGE } });
  return (
    <Loaded query={pledges}>
      {(data) => (
        <ShownPledges onMore={(after) => void pledges.fetchMore({ variables: { after } })} pledges={data.pledges} search={search} />
      )}
    </Loaded>
  );
}

interface ShownPledgesProps {
  readonly pledges: PledgesQuery['pledges'];
  readonly search: PledgesSearch;
  readonly onMore: (after: string | null | undefined) => void;
}

function ShownPledges({ pledges, search, onMore }: ShownPledgesProps) {
  const w = useWords(pledgesWords);
  const navigate = useNavigate();
  if (pledges.edges.length === 0) {
    return Object.values(search).some(Boolean) ? (
      <NothingMatches clear={w.clear} onClear={() => void navigate({ to: '/pledges', search: {} })} title={w.nothingMatches} />
    ) : (
      <NothingYet title={w.nothingYet} />
    );
  }
  return (
    <>
      <PledgeList rows={pledges.edges.map(({ node }) => node)} />
      {pledges.pageInfo.hasNextPage && (
        <div>
          <Button onClick={() => onMore(pledges.pageInfo.endCursor)} variant="default">
            {w.more}
          </Button>
        </div>
      )}
    </>
  );
}

function filterOf({ q, unit, state, subject }: PledgesSearch) {
  return { search: q, unitIds: unit ? [unit] : undefined, states: state ? [state] : undefined, subject };
}
