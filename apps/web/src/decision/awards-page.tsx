import { useQuery } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../nomination/use-act';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Page } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Loaded, NothingYet } from '../ui/states';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import { AnnouncedAwardsDocument, type AnnouncedAwardsQuery, RespondToAwardDocument } from './awards-page.generated';
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
  const [declining, setDeclining] = useState<Row>();
  const [note, setNote] = useState('');
  const { act, busy, refusals } = useAct(RespondToAwardDocument, (data) => data.respondToAward);
  const respond = async ({ decisionId, nominationId }: Row, accepts: boolean) => {
    const input = { decisionId, nominationId, accepts, note: accepts ? null : note.trim(), dryRun: false };
    if (!(await act(input).catch(() => undefined))) return;
    setDeclining(undefined);
    onDone();
  };
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
            cell: (row) => <Answer busy={busy} onAccept={() => void respond(row, true)} onDecline={() => setDeclining(row)} row={row} />,
          },
        ]}
        rowKey={(row) => `${row.decisionId} ${row.nominationId}`}
        rows={rows}
      />
      {declining && (
        <ConfirmDialog
          act={w.decline}
          busy={busy}
          dangerous
          onCancel={() => setDeclining(undefined)}
          onConfirm={() => void respond(declining, false)}
          title={w.declineTitle}
        >
          <RefusalList refusals={refusals} />
          <Textarea label={w.note} maxLength={2000} onChange={(event) => setNote(event.target.value)} required rows={3} value={note} />
        </ConfirmDialog>
      )}
    </>
  );
}

function Answer({ row, busy, onAccept, onDecline }: { row: Row; busy: boolean; onAccept: () => void; onDecline: () => void }) {
  const w = useWords(registerWords);
  if (row.revokedOn) return <Tag tone="no">{w.revoked(row.revocationNumber ?? '')}</Tag>;
  if (row.acceptedAt) return <Tag tone="ok">{w.accepted}</Tag>;
  if (row.declinedAt) return <Tag tone="no">{w.declined}</Tag>;
  return (
    <>
      <Button loading={busy} onClick={onAccept} size="compact-sm">
        {w.accept}
      </Button>{' '}
      <Button onClick={onDecline} size="compact-sm" variant="default">
        {w.decline}
      </Button>
    </>
  );
}
