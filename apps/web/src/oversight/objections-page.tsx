import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type Column, DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Page } from '../ui/page';
import { Loaded, NothingYet } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { ObjectionTag } from './objection-tag';
import { ObjectionsDocument, type ObjectionsQuery } from './objections.generated';
import { oversightWords } from './oversight-words';

const PAGE = 50;
export const OBJECTION_FILTERS = ['ANSWERED', 'ALL'] as const;
export type ObjectionFilter = (typeof OBJECTION_FILTERS)[number];

type Row = ObjectionsQuery['objections']['edges'][number]['node'];

/** What waits for those who handle objections, the oldest first. */
export function ObjectionsPage() {
  const w = useWords(oversightWords);
  const navigate = useNavigate();
  const { show } = useSearch({ from: '/objections' });
  const open = show === undefined ? true : show === 'ANSWERED' ? false : null;
  const list = useQuery(ObjectionsDocument, { variables: { open, first: PAGE } });
  const choices = { OPEN: w.filterOpen, ANSWERED: w.filterAnswered, ALL: w.filterAll };
  return (
    <Page lead={w.objectionsLead} title={w.objections}>
      <div>
        <NativeSelect
          data={Object.entries(choices).map(([value, label]) => ({ value, label }))}
          label={w.filter}
          maw="18rem"
          onChange={(event) =>
            void navigate({ to: '/objections', search: { show: OBJECTION_FILTERS.find((each) => each === event.target.value) } })
          }
          value={show ?? 'OPEN'}
        />
      </div>
      <Loaded query={list}>
        {({ objections }) => (
          <>
            <Table isAnswered={show === 'ANSWERED'} rows={objections.edges.map(({ node }) => node)} />
            {objections.pageInfo.hasNextPage && (
              <div>
                <Button onClick={() => void list.fetchMore({ variables: { after: objections.pageInfo.endCursor } })} variant="default">
                  {w.more}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Table({ rows, isAnswered }: { rows: readonly Row[]; isAnswered: boolean }) {
  const w = useWords(oversightWords);
  const t = useText();
  const format = useFormat();
  if (rows.length === 0)
    return isAnswered ? (
      <NothingYet title={w.nothingAnswered} />
    ) : (
      <NothingYet title={w.nothingToHandle}>{w.nothingToHandleText}</NothingYet>
    );
  const columns: readonly Column<Row>[] = [
    {
      key: 'number',
      label: w.number,
      rowHeader: true,
      unbroken: true,
      cell: (row) => (
        <Link params={{ id: row.id }} to="/objections/$id">
          {row.number}
        </Link>
      ),
    },
    { key: 'state', label: w.state, cell: (row) => <ObjectionTag state={row.state} /> },
    { key: 'nominee', label: w.nominee, cell: (row) => row.nomineeName },
    { key: 'award', label: w.award, cell: (row) => t(row.awardName) },
    { key: 'condition', label: w.condition, cell: (row) => (row.condition ? t(row.condition) : w.otherCondition) },
    { key: 'received', label: w.receivedOn, cell: (row) => format.day(row.receivedOn) },
    { key: 'effect', label: w.effect, cell: (row) => (row.freezes && row.state !== 'ANSWERED' ? w.freezes : w.freezesNot) },
    { key: 'finding', label: w.finding, cell: (row) => (row.finding ? w.findings[row.finding] : '–') },
  ];
  return <DataTable caption={w.objections} columns={columns} rowKey={(row) => row.id} rows={rows} />;
}
