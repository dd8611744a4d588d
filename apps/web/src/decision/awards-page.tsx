import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Page } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Loaded, NothingYet } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { AwardResponse, useResponse } from './award-response';
import { AnnouncedAwardsDocument, type AnnouncedAwardsQuery } from './awards-page.generated';
import { registerWords } from './register-words';

const PAGE = 50;
type Row = AnnouncedAwardsQuery['announcedAwards']['edges'][number]['node'];

/** What was announced to the reader and their unit; they say here whether it is taken. */
export function AwardsPage() {
  const w = useWords(registerWords);
  const query = useQuery(AnnouncedAwardsDocument, { variables: { first: PAGE }, fetchPolicy: 'cache-and-network' });
  return (
    <Page lead={w.awardsLead} title={w.awards}>
      <Loaded query={query}>
        {({ announcedAwards: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <NothingYet title={w.noAwards}>{w.noAwardsWhy}</NothingYet>
          ) : (
            <>
              <Awards onDone={() => void query.refetch()} rows={edges.map(({ node }) => node)} />
              {pageInfo.hasNextPage && (
                <Button onClick={() => void query.fetchMore({ variables: { after: pageInfo.endCursor } })} variant="default">
                  {w.more}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Awards({ rows, onDone }: { rows: readonly Row[]; onDone: () => void }) {
  const w = useWords(registerWords);
  const t = useText();
  const format = useFormat();
  const { busy, declining, refusals, accept, decline, dialog } = useResponse(onDone);
  return (
    <>
      {!declining && <RefusalList refusals={refusals} />}
      <DataTable
        caption={w.awards}
        columns={[
          { key: 'nominee', label: w.nominee, rowHeader: true, cell: (row) => row.nominee },
          { key: 'award', label: w.award, cell: (row) => `${t(row.awardName)} ${row.year}` },
          { key: 'number', label: w.decisionNumber, cell: (row) => `${row.number}${row.issuedOn ? `, ${format.day(row.issuedOn)}` : ''}` },
          { key: 'by', label: w.issuedBy, cell: (row) => row.issuedBy },
          {
            key: 'response',
            label: w.response,
            cell: (row) => <AwardResponse busy={busy} onAccept={() => accept(row)} onDecline={() => decline(row)} row={row} />,
          },
        ]}
        rowKey={(row) => `${row.decisionId} ${row.nominationId}`}
        rows={rows}
      />
      {dialog}
    </>
  );
}
