import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay, useViewer } from '../app/viewer';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { Loaded, NothingYet } from '../ui/states';
import { useWords } from '../ui/words';
import { FileInitiative } from './file-initiative';
import { InitiativeList } from './initiative-list';
import { initiativeWords } from './initiative-words';
import { InitiativesPageDocument } from './initiatives-page.generated';

const PAGE = 20;

/** Where initiatives are filed, followed, and their recognition is recorded. */
export function InitiativesPage() {
  const w = useWords(initiativeWords);
  const { of } = useSearch({ from: '/initiatives' });
  const { personId } = useViewer();
  const mayReadAll = useMay('readInitiative');
  const [isFiling, setFiling] = useState(false);
  const [receipt, setReceipt] = useState<string>();
  const own = personId != null && (of !== 'ALL' || !mayReadAll);
  return (
    <Page
      actions={personId && !isFiling ? <Button onClick={() => setFiling(true)}>{w.file}</Button> : undefined}
      lead={w.lead}
      title={w.title}
    >
      {receipt && (
        <Notice live>
          <p>
            {w.filed(receipt)} {w.filedNext}
          </p>
        </Notice>
      )}
      {isFiling && (
        <Section id="file" title={w.file}>
          <FileInitiative
            onClose={() => setFiling(false)}
            onFiled={(number) => {
              setReceipt(number);
              setFiling(false);
            }}
          />
        </Section>
      )}
      <Section id="list" title={w.which}>
        {mayReadAll && personId && <Choice own={own} />}
        <Filed own={own} />
      </Section>
    </Page>
  );
}

function Choice({ own }: { own: boolean }) {
  const w = useWords(initiativeWords);
  const navigate = useNavigate();
  return (
    <NativeSelect
      aria-label={w.which}
      data={[
        { value: 'OWN', label: w.mine },
        { value: 'ALL', label: w.all },
      ]}
      maw="20rem"
      onChange={(event) => void navigate({ to: '/initiatives', search: { of: event.target.value === 'ALL' ? 'ALL' : undefined } })}
      value={own ? 'OWN' : 'ALL'}
    />
  );
}

function Filed({ own }: { own: boolean }) {
  const w = useWords(initiativeWords);
  const query = useQuery(InitiativesPageDocument, { variables: { own, first: PAGE } });
  return (
    <Loaded query={query}>
      {({ initiatives: { edges, pageInfo } }) =>
        edges.length === 0 ? (
          <NothingYet title={own ? w.noneOwn : w.noneAll}>{own && <p>{w.noneOwnLead}</p>}</NothingYet>
        ) : (
          <>
            <InitiativeList initiatives={edges.map(({ node }) => node)} />
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
