import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { DossierState } from '@vinh-danh/domain/nomination/dossier';
import { useNow } from '../app/viewer';
import { type Column, DataTable } from '../ui/data-table';
import { ExcelLink } from '../ui/excel-link';
import { useFormat } from '../ui/format';
import { Page, Section } from '../ui/page';
import { Loaded, NothingMatches, NothingYet } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { appraisalWords } from './appraisal-words';
import { dossierWords } from './dossier-words';
import { DossiersDocument, type DossiersQuery } from './dossiers-page.generated';
import { StateFilter } from './state-filter';
import { StateTag } from './state-tag';
import { words } from './words';

type Row = DossiersQuery['dossiers']['edges'][number]['node'];

const PAGE = 50;
/** Drafts are the units' own until they are sent. */
const OFFICE_STATES: readonly DossierState[] = ['SENT', 'RETURNED', 'ACCEPTED', 'WITHDRAWN'];

/** The Office's queue. The address says which state is shown; without one, what waits for the Office. */
export function AppraisalListPage() {
  const w = useWords(appraisalWords);
  const more = useWords(dossierWords).more;
  const search = useSearch({ from: '/appraisal' });
  const navigate = useNavigate();
  const states = search.state === 'ALL' ? OFFICE_STATES : [search.state ?? 'SENT'];
  const list = useQuery(DossiersDocument, { variables: { first: PAGE, filter: { states: [...states] } } });
  const show = (state: DossierState | undefined) => void navigate({ to: '/appraisal', search: { state: state ?? 'ALL' } });
  return (
    <Page actions={<ExcelLink path="nominations" what={w.queueTitle} />} lead={w.queueLead} title={w.queueTitle}>
      <Section title={w.queue}>
        <Loaded query={list}>
          {({ dossiers, dossierCounts }) => (
            <>
              <StateFilter
                chosen={search.state === 'ALL' ? undefined : (search.state ?? 'SENT')}
                counts={dossierCounts}
                onChoose={show}
                states={OFFICE_STATES}
              />
              <Queue
                onWaiting={() => show('SENT')}
                rows={dossiers.edges.map(({ node }) => node)}
                waitingOnly={(search.state ?? 'SENT') === 'SENT'}
              />
              {dossiers.pageInfo.hasNextPage && (
                <div>
                  <Button onClick={() => void list.fetchMore({ variables: { after: dossiers.pageInfo.endCursor } })} variant="default">
                    {more}
                  </Button>
                </div>
              )}
            </>
          )}
        </Loaded>
      </Section>
    </Page>
  );
}

function Queue({ rows, waitingOnly, onWaiting }: { rows: readonly Row[]; waitingOnly: boolean; onWaiting: () => void }) {
  const w = useWords(appraisalWords);
  const names = useWords(dossierWords);
  const shared = useWords(words);
  const t = useText();
  const format = useFormat();
  const daysSince = useDaysSince();
  if (rows.length === 0 && waitingOnly) return <NothingYet title={w.nothingWaiting}>{w.nothingWaitingText}</NothingYet>;
  if (rows.length === 0) return <NothingMatches clear={w.showWaiting} onClear={onWaiting} title={w.nothingMatches} />;
  const columns: readonly Column<Row>[] = [
    {
      key: 'unit',
      label: shared.unit,
      rowHeader: true,
      cell: (row) => (
        <Link params={{ id: row.id }} to="/appraisal/$id">
          {t(row.unitName)}
        </Link>
      ),
    },
    { key: 'number', label: shared.receiptNumber, cell: (row) => row.receiptNumber ?? shared.noNumber },
    { key: 'state', label: names.state, cell: (row) => <StateTag state={row.state} /> },
    { key: 'nominees', label: names.nominees, numeric: true, cell: (row) => format.number(row.nominationCount) },
    { key: 'sent', label: names.sentAt, cell: (row) => (row.sentAt ? format.instant(row.sentAt) : '–') },
    { key: 'waiting', label: w.waiting, cell: (row) => (row.state === 'SENT' && row.sentAt ? daysSince(row.sentAt) : '–') },
  ];
  return <DataTable caption={w.queue} columns={columns} rowKey={(row) => row.id} rows={rows} />;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long something has waited, in whole days. */
function useDaysSince(): (moment: string) => string {
  const w = useWords(appraisalWords);
  const format = useFormat();
  const now = useNow();
  return (moment) => {
    const days = Math.floor((now.getTime() - new Date(moment).getTime()) / DAY_MS);
    return days < 1 ? w.today : w.days(format.number(days));
  };
}
