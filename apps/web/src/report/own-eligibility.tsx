import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { OutcomeTag } from '../rulebook/verdict-list';
import { DataTable } from '../ui/data-table';
import { Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { HomeEligibilityDocument, type HomeEligibilityQuery } from './home-page.generated';
import { homeWords } from './home-words';

type Award = HomeEligibilityQuery['eligibility'][number];

/** What the reader could qualify for this year, and how much is missing; the whole reason is one link away. */
export function OwnEligibility() {
  const w = useWords(homeWords);
  const t = useText();
  const eligibility = useQuery(HomeEligibilityDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Section actions={<Link to="/eligibility">{w.toEligibility}</Link>} title={w.eligibility}>
      <Loaded query={eligibility}>
        {(data) => (
          <DataTable
            caption={w.eligibility}
            columns={[
              { key: 'award', label: w.award, rowHeader: true, cell: (award) => `${t(award.awardName)} (${award.awardShortName})` },
              { key: 'outcome', label: w.asOfNow, cell: (award) => <OutcomeTag outcome={award.outcome} /> },
              { key: 'missing', label: w.missing, cell: (award) => w.missingOf(countOf(award, 'NOT_MET'), countOf(award, 'UNDETERMINED')) },
            ]}
            rowKey={(award) => award.award}
            rows={data.eligibility}
          />
        )}
      </Loaded>
    </Section>
  );
}

/** Criteria with this outcome that nothing else makes up for. */
function countOf({ verdicts }: Award, outcome: Award['outcome']): number {
  return verdicts.filter((verdict) => verdict.outcome === outcome && !verdict.optional).length;
}
