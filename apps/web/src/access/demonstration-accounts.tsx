import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { appWords } from '../app/app-words';
import { DataTable } from '../ui/data-table';
import form from '../ui/form.module.css';
import { Loaded } from '../ui/states';
import { useWords } from '../ui/words';
import { accessWords } from './access-words';
import { DemonstrationAccountsDocument, type DemonstrationAccountsQuery } from './sign-in-page.generated';

type Account = DemonstrationAccountsQuery['demonstrationAccounts'][number];

interface DemonstrationAccountsProps {
  readonly onChoose: (credentials: { username: string; password: string }) => void;
}

/** The accounts of a demonstration, one click each. A production server has none and this is not shown. */
export function DemonstrationAccounts({ onChoose }: DemonstrationAccountsProps) {
  const w = useWords(accessWords);
  const accounts = useQuery(DemonstrationAccountsDocument, { context: { anonymous: true } });
  const [chosen, setChosen] = useState<Account>();
  const choose = (account: Account) => {
    setChosen(account);
    onChoose({ username: account.username, password: account.password });
  };
  return (
    <section className={form.panel}>
      <h2>{w.demonstration}</h2>
      <p>{w.demonstrationLead}</p>
      <div role="status">{chosen && w.filled(chosen.name)}</div>
      <Loaded query={accounts}>{(data) => <Accounts accounts={data.demonstrationAccounts} chosen={chosen} onChoose={choose} />}</Loaded>
    </section>
  );
}

interface AccountsProps {
  readonly accounts: readonly Account[];
  readonly chosen?: Account;
  readonly onChoose: (account: Account) => void;
}

function Accounts({ accounts, chosen, onChoose }: AccountsProps) {
  const w = useWords(accessWords);
  const roles = useWords(appWords).roles;
  return (
    <DataTable
      caption={w.demonstration}
      columns={[
        { key: 'role', label: w.role, rowHeader: true, cell: (account) => roles[account.role] },
        { key: 'name', label: w.name, cell: (account) => account.name },
        { key: 'unit', label: w.unit, cell: (account) => account.unit },
        {
          key: 'use',
          label: w.use,
          cell: (account) => (
            <Button
              aria-label={`${account.username}: ${w.fillWith(account.name)}`}
              onClick={() => onChoose(account)}
              size="compact-sm"
              variant="default"
            >
              {account.username}
            </Button>
          ),
        },
      ]}
      isCurrent={(account) => account === chosen}
      rowKey={(account) => account.username}
      rows={accounts}
    />
  );
}
