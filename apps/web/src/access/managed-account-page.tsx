import { useQuery } from '@apollo/client/react';
import { useParams } from '@tanstack/react-router';
import { useFormat } from '../ui/format';
import { Page, Section } from '../ui/page';
import { Loaded, NothingYet } from '../ui/states';
import { SummaryList } from '../ui/summary-list';
import { useText, useWords } from '../ui/words';
import { AccountActs } from './account-acts';
import { AccountState } from './account-table';
import { administrationWords } from './administration-words';
import { GrantRole } from './grant-role';
import { ManagedAccountDocument, type ManagedAccountFragment, type ManagedAccountQuery } from './managed-account-page.generated';
import { ManagedMailAddress } from './managed-mail-address';
import { RoleList } from './role-list';

/** One account and what an administrator can do with it. */
export function ManagedAccountPage() {
  const w = useWords(administrationWords);
  const { accountId } = useParams({ from: '/administration/$accountId' });
  const query = useQuery(ManagedAccountDocument, { variables: { id: accountId } });
  return (
    <Page breadcrumbs={[{ label: w.title, link: { to: '/administration' } }]} title={query.data?.account?.displayName ?? w.title}>
      <Loaded query={query}>
        {({ account, units }) => (account ? <Managed account={account} units={units} /> : <NothingYet title={w.missing} />)}
      </Loaded>
    </Page>
  );
}

function Managed({ account, units }: { account: ManagedAccountFragment; units: ManagedAccountQuery['units'] }) {
  const w = useWords(administrationWords);
  const t = useText();
  const format = useFormat();
  return (
    <>
      <Section title={w.particulars}>
        <SummaryList
          rows={[
            { key: 'username', label: w.username, value: account.username },
            { key: 'unit', label: w.unit, value: account.unitName ? t(account.unitName) : '–' },
            { key: 'created', label: w.createdAt, value: format.instant(account.createdAt) },
            {
              key: 'state',
              label: w.state,
              value: (
                <>
                  <AccountState account={account} /> {account.disabledAt && w.disabledSince(format.instant(account.disabledAt))}{' '}
                  {account.lockedUntil && w.lockedUntil(format.instant(account.lockedUntil))}{' '}
                  {account.mustChangePassword && w.mustChangePassword}
                </>
              ),
            },
          ]}
        />
      </Section>
      <Section title={w.acts}>
        <AccountActs account={account} />
      </Section>
      <Section title={w.mailAddress}>
        <ManagedMailAddress account={account} />
      </Section>
      <Section title={w.roles}>
        <RoleList grants={account.roles} />
      </Section>
      <Section title={w.grant}>
        <GrantRole account={account} units={units} />
      </Section>
    </>
  );
}
