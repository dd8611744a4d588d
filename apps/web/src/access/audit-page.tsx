import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { endOf, startOf } from '@vinh-danh/domain/time';
import { Page } from '../ui/page';
import { Loaded, NothingMatches, NothingYet } from '../ui/states';
import { useWords } from '../ui/words';
import { AuditEntryCard } from './audit-entry-card';
import { AuditFilters, type AuditSearch } from './audit-filters';
import { AuditEntriesDocument, type AuditEntriesQuery } from './audit-page.generated';
import styles from './audit-page.module.css';
import { AuditVerification } from './audit-verification';
import { auditWords } from './audit-words';

const PAGE = 50;

/** The audit trail within the units that the viewer may look into, the newest change first. */
export function AuditPage() {
  const w = useWords(auditWords);
  const search = useSearch({ from: '/audit' });
  const entries = useQuery(AuditEntriesDocument, { variables: { filter: filterOf(search), first: PAGE } });
  return (
    <Page lead={w.lead} title={w.title}>
      <AuditFilters key={JSON.stringify(search)} search={search} />
      <Loaded query={entries}>
        {({ auditEntries }) => (
          <AuditList entries={auditEntries} onMore={(after) => void entries.fetchMore({ variables: { after } })} search={search} />
        )}
      </Loaded>
      <AuditVerification />
    </Page>
  );
}

interface AuditListProps {
  readonly entries: AuditEntriesQuery['auditEntries'];
  readonly search: AuditSearch;
  readonly onMore: (after: string | null) => void;
}

function AuditList({ entries, search, onMore }: AuditListProps) {
  const w = useWords(auditWords);
  const navigate = useNavigate();
  if (entries.edges.length === 0) {
    return Object.values(search).some(Boolean) ? (
      <NothingMatches clear={w.clear} onClear={() => void navigate({ to: '/audit', search: {} })} title={w.nothingMatches} />
    ) : (
      <NothingYet title={w.nothingYet} />
    );
  }
  return (
    <>
      <ol className={styles.entries}>
        {entries.edges.map(({ node }) => (
          <li key={node.id}>
            <AuditEntryCard entry={node} />
          </li>
        ))}
      </ol>
      {entries.pageInfo.hasNextPage && (
        <div>
          <Button onClick={() => onMore(entries.pageInfo.endCursor)} variant="default">
            {w.more}
          </Button>
        </div>
      )}
    </>
  );
}

/** Days of the address as moments: the last day counts to its end. */
function filterOf({ action, subject, account, from, to }: AuditSearch) {
  return {
    action,
    subjectId: subject,
    accountId: account,
    from: from && startOf(from).toISOString(),
    to: to && endOf(to).toISOString(),
  };
}
