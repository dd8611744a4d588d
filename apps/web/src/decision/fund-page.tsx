import { useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import type { PaymentState } from '@vinh-danh/domain/decision/payment';
import { dayOf } from '@vinh-danh/domain/time';
import { type FormEvent, useState } from 'react';
import { useMay, useNow, useThisYear } from '../app/viewer';
import { useAct } from '../nomination/use-act';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Meter } from '../ui/meter';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Loaded } from '../ui/states';
import { SummaryList } from '../ui/summary-list';
import { useWords } from '../ui/words';
import { FundEntries } from './fund-entries';
import { EnterIncomeDocument, FundDocument, FundEntriesDocument, type FundQuery } from './fund-page.generated';
import { FundPayments } from './fund-payments';
import { FundUnits } from './fund-units';
import { fundWords } from './fund-words';

const PAGE = 50;

/** What the address says: which payments are looked at. */
export interface FundSearch {
  readonly state?: PaymentState;
  readonly unit?: string;
}

/** The fund of the year: drawn, counted, and each number with the list behind it. */
export function FundPage() {
  const w = useWords(fundWords);
  const mayRead = useMay('readFund');
  if (mayRead) return <TheFund />;
  return (
    <Page title={w.title}>
      <Notice>
        <p>{w.notForYou}</p>
      </Notice>
    </Page>
  );
}

function TheFund() {
  const w = useWords(fundWords);
  const search = useSearch({ from: '/fund' });
  const mayKeep = useMay('keepFund');
  const thisYear = useThisYear();
  const query = useQuery(FundDocument, { fetchPolicy: 'cache-and-network' });
  const entries = useQuery(FundEntriesDocument, { variables: { first: PAGE }, fetchPolicy: 'cache-and-network' });
  const again = () => {
    void query.refetch();
    void entries.refetch();
  };
  return (
    <Page lead={w.lead(String(query.data?.fund.year ?? thisYear))} title={w.title}>
      <Loaded query={query}>
        {({ fund }) => (
          <>
            <Ledger fund={fund} />
            <FundUnits units={fund.units} />
          </>
        )}
      </Loaded>
      <FundPayments key={JSON.stringify(search)} onPaid={again} search={search} />
      <Section id="entries" title={w.entries}>
        <Loaded query={entries}>
          {({ fundEntries: { edges, pageInfo } }) => (
            <>
              {edges.length === 0 ? <p>{w.noEntries}</p> : <FundEntries onDone={again} rows={edges.map(({ node }) => node)} />}
              {pageInfo.hasNextPage && (
                <Button onClick={() => void entries.fetchMore({ variables: { after: pageInfo.endCursor } })} variant="default">
                  {w.more}
                </Button>
              )}
            </>
          )}
        </Loaded>
        {mayKeep && query.data && <IncomeForm onDone={again} planId={query.data.fund.planId} />}
      </Section>
    </Page>
  );
}

function Ledger({ fund }: { fund: FundQuery['fund'] }) {
  const w = useWords(fundWords);
  const format = useFormat();
  const { income, committed, paid, left } = fund;
  const dong = (amount: number) => w.dong(format.number(amount));
  return (
    <Section id="ledger" title={w.ledger}>
      <Meter
        held={committed}
        label={w.title}
        sentence={w.drawn(format.number(paid), format.number(committed), format.number(income), format.number(left))}
        total={income}
        used={paid}
      />
      {left < 0 && (
        <Notice>
          <p>{w.short(format.number(-left))}</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { key: 'income', label: w.income, value: <a href="#entries">{dong(income)}</a> },
          {
            key: 'committed',
            label: w.committed,
            value: (
              <Link hash="payments" search={{ state: 'DUE' }} to="/fund">
                {dong(committed)}
              </Link>
            ),
          },
          {
            key: 'paid',
            label: w.paid,
            value: (
              <Link hash="payments" search={{ state: 'PAID' }} to="/fund">
                {dong(paid)}
              </Link>
            ),
          },
          { key: 'left', label: w.left, value: dong(left) },
        ]}
      />
    </Section>
  );
}

function IncomeForm({ planId, onDone }: { planId: string; onDone: () => void }) {
  const w = useWords(fundWords);
  const today = dayOf(useNow());
  const [asked, setAsked] = useState({ amount: '', documentNumber: '', enteredOn: today, note: '' });
  const { act, busy, refusals } = useAct(EnterIncomeDocument, (data) => data.enterIncome);
  const change = (field: keyof typeof asked) => (event: { target: { value: string } }) =>
    setAsked({ ...asked, [field]: event.target.value });
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    const amount = Number(asked.amount.replace(/[.\s]/g, ''));
    const input = { planId, ...asked, amount: Number.isFinite(amount) ? amount : 0, dryRun: false };
    if (await act(input).catch(() => undefined)) {
      setAsked({ amount: '', documentNumber: '', enteredOn: today, note: '' });
      onDone();
    }
  };
  return (
    <form className={form.panel} onSubmit={(event) => void enter(event)}>
      <RefusalList fieldId={(field) => `income-${field}`} refusals={refusals} />
      <TextInput id="income-amount" inputMode="numeric" label={w.amount} onChange={change('amount')} required value={asked.amount} />
      <TextInput
        id="income-documentNumber"
        label={w.documentNumber}
        maxLength={80}
        onChange={change('documentNumber')}
        required
        value={asked.documentNumber}
      />
      <TextInput id="income-enteredOn" label={w.day} onChange={change('enteredOn')} required type="date" value={asked.enteredOn} />
      <TextInput label={w.note} maxLength={2000} onChange={change('note')} value={asked.note} />
      <div>
        <Button loading={busy} type="submit">
          {w.enter}
        </Button>
      </div>
    </form>
  );
}
