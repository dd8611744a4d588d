import { Link } from '@tanstack/react-router';
import { appWords } from '../app/app-words';
import { DataTable } from '../ui/data-table';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import type { AccountsQuery } from './administration-page.generated';
import { administrationWords } from './administration-words';

type Account = AccountsQuery['accounts']['edges'][number]['node'];

/** Accounts, one a row; the name leads to what can be done with it. */
export function AccountTable({ accounts }: { accounts: readonly Account[] }) {
  const w = useWords(administrationWords);
  const t = useText();
  return (
    <DataTable
      caption={w.list}
      columns={[
        {
          key: 'name',
          label: w.name,
          rowHeader: true,
          cell: (account) => (
            <Link params={{ accountId: account.id }} to="/administration/$accountId">
              {account.displayName}
            </Link>
          ),
        },
        { key: 'username', label: w.username, cell: (account) => account.username },
        { key: 'unit', label: w.unit, cell: (account) => account.unitName && t(account.unitName) },
        { key: 'roles', label: w.roles, cell: (account) => <RolesInForce roles={account.roles} /> },
        { key: 'state', label: w.state, cell: (account) => <AccountState account={account} /> },
      ]}
      rowKey={(account) => account.id}
      rows={accounts}
    />
  );
}

function RolesInForce({ roles }: { roles: Account['roles'] }) {
  const w = useWords(administrationWords);
  const names = useWords(appWords).roles;
  const t = useText();
  const held = roles.filter((grant) => grant.inForce);
  return held.length === 0 ? w.noRole : held.map((grant) => `${names[grant.role]} (${t(grant.unitName)})`).join('; ');
}

export function AccountState({ account }: { account: { readonly lockedUntil?: string | null; readonly disabledAt?: string | null } }) {
  const w = useWords(administrationWords);
  if (account.disabledAt) return <Tag tone="no">{w.states.DISABLED}</Tag>;
  if (account.lockedUntil) return <Tag tone="look">{w.states.LOCKED}</Tag>;
  return <Tag tone="ok">{w.states.ACTIVE}</Tag>;
}
