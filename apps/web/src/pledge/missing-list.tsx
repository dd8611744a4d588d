import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { DataTable } from '../ui/data-table';
import { Loaded } from '../ui/states';
import { useWords } from '../ui/words';
import { PledgeStateTag } from './pledge-state-tag';
import { PledgesMissingDocument } from './pledges-page.generated';
import { pledgesWords } from './pledges-words';

/** Few enough that the pledges below stay in sight. */
const PAGE = 10;

/** Who has not registered, in all units that the viewer looks after or in one of them. */
export function MissingList({ unitId }: { unitId: string | undefined }) {
  const w = useWords(pledgesWords);
  const query = useQuery(PledgesMissingDocument, { variables: { unitIds: unitId ? [unitId] : undefined, first: PAGE } });
  return (
    <Loaded query={query}>
      {({ pledgesMissing: { edges, pageInfo } }) =>
        edges.length === 0 ? (
          <p>{w.nobodyMissing}</p>
        ) : (
          <>
            <DataTable
              caption={w.missingCaption}
              columns={[
                { key: 'name', label: w.name, cell: (row) => row.name, rowHeader: true },
                { key: 'subject', label: w.subject, cell: (row) => w.subjects[row.subject] },
                { key: 'unit', label: w.unit, cell: (row) => row.unitName },
                { key: 'state', label: w.state, cell: (row) => <PledgeStateTag state={row.state ?? null} /> },
              ]}
              rowKey={(row) => row.id}
              rows={edges.map(({ node }) => node)}
            />
            {pageInfo.hasNextPage && (
              <div>
                <Button onClick={() => void query.fetchMore({ variables: { after: pageInfo.endCursor } })} variant="default">
                  {w.more}
                </Button>
              </div>
            )}
          </>
        )
      }
    </Loaded>
  );
}
