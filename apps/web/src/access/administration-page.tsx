import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ButtonLink } from '../ui/button-link';
import { Page } from '../ui/page';
import { Loaded, NothingMatches, NothingYet } from '../ui/states';
import { useWords } from '../ui/words';
import { AccountFilters, type AccountSearch } from './account-filters';
import { AccountTable } from './account-table';
import { AccountsDocument, type AccountsQuery } from './administration-page.generated';
import { administrationWords } from './administration-words';

const PAGE = 50;

/** The accounts in the units that the viewer looks after. */
export function AdministrationPage() {
  const w = useWords(administrationWords);
  const search = useSearch({ from: '/administration' });
  const accounts = useQuery(AccountsDocument, { variables: { filter: filterOf(search), first: PAGE } });
  return (
    <Page actions={<ButtonLink to="/administration/new">{w.create}</ButtonLink>} lead={w.lead} title={w.title}>
      <AccountFilters key={JSON.stringify(search)} search={search} />
      <Loaded query={accounts}>
        {(data) => (
          <AccountList accounts={data.accounts} onMore={(after) => void accounts.fetchMore({ variables: { after } })} search={search} />
        )}
      </Loaded>
    </Page>
  );
}

interface AccountListProps {
  readonly accounts: AccountsQuery['accounts'];
  readonly search: AccountSearch;
  readonly onMore: (after: string | null) => void;
}

function AccountList({ accounts, search, onMore }: AccountListProps) {
  const w = useWords(administrationWords);
  const navigate = useNavigate();
  if (accounts.edges.length === 0) {
    return search.q || search.state ? (
      <NothingMatches clear={w.clear} onClear={() => void navigate({ to: '/administration', search: {} })} title={w.nothingMatches} />
    ) : (
      <NothingYet action={<Link to="/administration/new">{w.create}</Link>} title={w.nothingYet} />
    );
  }
  return (
    <>
      <AccountTable accounts={accounts.edges.map((edge) => edge.node)} />
      {accounts.pageInfo.hasNextPage && (
        <div>
          <Button onClick={() => onMore(accounts.pageInfo.endCursor)} variant="default">
            {w.more}
          </Button>
        </div>
      )}
    </>
  );
}

/** An active account is neither disabled nor locked. */
function filterOf({ q, state }: AccountSearch) {
  return {
    search: q,
    disabled: state === 'DISABLED' ? true : state === 'ACTIVE' ? false : undefined,
    locked: state === 'LOCKED' ? true : state === 'ACTIVE' ? false : undefined,
  };
}
