import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { BODY_NAMES } from '@vinh-danh/domain/council/part-names';
import { useState } from 'react';
import { useMay } from '../app/viewer';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { Loaded, NothingYet } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { councilWords } from './council-words';
import { type Council_namedFragment, CouncilsPageDocument } from './councils-page.generated';
import { EstablishCouncil } from './establish-council';

const PAGE = 50;

/** Every council that the reader may see, and where the Office establishes another. */
export function CouncilsPage() {
  const w = useWords(councilWords);
  const mayRead = useMay('readCouncil');
  const mayManage = useMay('manageCouncil');
  const [isEstablishing, setEstablishing] = useState(false);
  return (
    <Page
      actions={mayManage && !isEstablishing ? <Button onClick={() => setEstablishing(true)}>{w.establish}</Button> : undefined}
      lead={w.lead}
      title={w.title}
    >
      {isEstablishing && (
        <Section id="establish" title={w.establish}>
          <EstablishCouncil onClose={() => setEstablishing(false)} />
        </Section>
      )}
      {mayRead ? (
        <Councils />
      ) : (
        <Notice>
          <p>{w.notForYou}</p>
        </Notice>
      )}
    </Page>
  );
}

function Councils() {
  const w = useWords(councilWords);
  const query = useQuery(CouncilsPageDocument, { variables: { first: PAGE } });
  return (
    <Loaded query={query}>
      {({ councils: { edges, pageInfo } }) =>
        edges.length === 0 ? (
          <NothingYet title={w.none}>
            <p>{w.noneLead}</p>
          </NothingYet>
        ) : (
          <>
            <CouncilTable councils={edges.map(({ node }) => node)} />
            {pageInfo.hasNextPage && (
              <Button onClick={() => void query.fetchMore({ variables: { after: pageInfo.endCursor } })} variant="default">
                {w.more}
              </Button>
            )}
          </>
        )
      }
    </Loaded>
  );
}

function CouncilTable({ councils }: { councils: readonly Council_namedFragment[] }) {
  const w = useWords(councilWords);
  const t = useText();
  const format = useFormat();
  return (
    <DataTable
      caption={w.title}
      columns={[
        {
          key: 'name',
          label: w.name,
          rowHeader: true,
          cell: ({ id, name }) => (
            <Link params={{ id }} to="/councils/$id">
              {t(name)}
            </Link>
          ),
        },
        { key: 'body', label: w.body, cell: ({ body }) => t(BODY_NAMES[body]) },
        { key: 'unit', label: w.unit, cell: ({ unit }) => t(unit) },
        { key: 'decision', label: w.decision, unbroken: true, cell: ({ decisionNumber }) => decisionNumber },
        {
          key: 'since',
          label: w.since,
          cell: ({ establishedOn, dissolvedOn }) =>
            dissolvedOn ? `${format.day(establishedOn)}. ${w.dissolvedOn(format.day(dissolvedOn))}` : format.day(establishedOn),
        },
      ]}
      rowKey={({ id }) => id}
      rows={councils}
    />
  );
}
