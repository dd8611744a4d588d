import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { DOSSIER_STATES, type DossierState } from '@vinh-danh/domain/nomination/dossier';
import { type Column, DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Page, Section } from '../ui/page';
import { Loaded, NothingMatches, NothingYet } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { dossierWords } from './dossier-words';
import { DossiersDocument, type DossiersQuery } from './dossiers-page.generated';
import { StartDossier } from './start-dossier';
import { StateFilter } from './state-filter';
import { StateTag } from './state-tag';
import { words } from './words';

const PAGE = 50;

export type DossierRow = DossiersQuery['dossiers']['edges'][number]['node'];

/** Dossiers of the year that the viewer may see, and where a new one begins. */
export function DossiersPage() {
  const w = useWords(dossierWords);
  const shared = useWords(words);
  const { state } = useSearch({ from: '/dossiers' });
  const navigate = useNavigate();
  const list = useQuery(DossiersDocument, { variables: { first: PAGE, filter: state && { states: [state] } } });
  const show = (next: DossierState | undefined) => void navigate({ to: '/dossiers', search: { state: next } });
  return (
    <Page lead={w.listLead} title={shared.dossiers}>
      <StartDossier />
      <Section title={shared.dossiers}>
        <Loaded query={list}>
          {({ dossiers, dossierCounts }) => (
            <>
              <StateFilter chosen={state} counts={dossierCounts} onChoose={show} states={DOSSIER_STATES} />
              <DossierTable onClear={() => show(undefined)} rows={dossiers.edges.map(({ node }) => node)} state={state} />
              {dossiers.pageInfo.hasNextPage && (
                <div>
                  <Button onClick={() => void list.fetchMore({ variables: { after: dossiers.pageInfo.endCursor } })} variant="default">
                    {w.more}
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

interface DossierTableProps {
  readonly rows: readonly DossierRow[];
  readonly state?: DossierState;
  readonly onClear: () => void;
}

function DossierTable({ rows, state, onClear }: DossierTableProps) {
  const w = useWords(dossierWords);
  const shared = useWords(words);
  const t = useText();
  const format = useFormat();
  if (rows.length === 0 && state) return <NothingMatches clear={w.clear} onClear={onClear} title={w.nothingMatches} />;
  if (rows.length === 0) return <NothingYet title={w.nothingYet}>{w.nothingYetText}</NothingYet>;
  const columns: readonly Column<DossierRow>[] = [
    {
      key: 'unit',
      label: shared.unit,
      rowHeader: true,
      cell: (row) => (
        <Link params={{ id: row.id }} to="/dossiers/$id">
          {t(row.unitName)}
        </Link>
      ),
    },
    { key: 'state', label: w.state, cell: (row) => <StateTag state={row.state} /> },
    { key: 'nominees', label: w.nominees, numeric: true, cell: (row) => format.number(row.nominationCount) },
    { key: 'number', label: shared.receiptNumber, cell: (row) => row.receiptNumber ?? shared.noNumber },
    { key: 'sent', label: w.sentAt, cell: (row) => (row.sentAt ? format.instant(row.sentAt) : '–') },
    { key: 'changed', label: w.lastChange, cell: (row) => format.instant(row.updatedAt) },
  ];
  return <DataTable caption={shared.dossiers} columns={columns} rowKey={(row) => row.id} rows={rows} />;
}
