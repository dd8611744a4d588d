import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { PAYMENT_STATES } from '@vinh-danh/domain/decision/payment';
import { dayOf } from '@vinh-danh/domain/time';
import { useState } from 'react';
import { useMay, useNow } from '../app/viewer';
import { useAct } from '../nomination/use-act';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { DataTable } from '../ui/data-table';
import { ExcelLink } from '../ui/excel-link';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Section } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Loaded, NothingYet } from '../ui/states';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import type { FundSearch } from './fund-page';
import { PayAwardsDocument, PaymentsDocument, type PaymentsQuery } from './fund-page.generated';
import { fundWords } from './fund-words';

const PAGE = 100;
type Row = PaymentsQuery['payments']['edges'][number]['node'];

/** The list for paying, by unit: what is due is chosen and marked as paid with its voucher. */
export function FundPayments({ search, onPaid }: { search: FundSearch; onPaid: () => void }) {
  const w = useWords(fundWords);
  const mayKeep = useMay('keepFund');
  const filter = { states: search.state ? [search.state] : null, unitId: search.unit };
  const query = useQuery(PaymentsDocument, { variables: { filter, first: PAGE }, fetchPolicy: 'cache-and-network' });
  const [chosen, setChosen] = useState<readonly Row[]>([]);
  const [pays, setPays] = useState(false);
  const toggle = (row: Row) =>
    setChosen(chosen.some(({ id }) => id === row.id) ? chosen.filter(({ id }) => id !== row.id) : [...chosen, row]);
  const done = () => {
    setPays(false);
    setChosen([]);
    void query.refetch();
    onPaid();
  };
  return (
    <Section
      actions={<ExcelLink path="payments" search={{ states: search.state, unitId: search.unit }} what={w.paymentsList} />}
      id="payments"
      title={w.payments}
    >
      <p>
        <Link hash="payments" search={{}} to="/fund">
          {w.all}
        </Link>
        {PAYMENT_STATES.map((state) => (
          <span key={state}>
            {' · '}
            <Link hash="payments" search={{ state }} to="/fund">
              {w.states[state]}
            </Link>
          </span>
        ))}
      </p>
      <Loaded query={query}>
        {({ payments: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <NothingYet title={w.noPayments}>{w.noPaymentsWhy}</NothingYet>
          ) : (
            <>
              <PaymentTable chosen={chosen} onChoose={mayKeep ? toggle : undefined} rows={edges.map(({ node }) => node)} />
              {pageInfo.hasNextPage && (
                <Button onClick={() => void query.fetchMore({ variables: { after: pageInfo.endCursor } })} variant="default">
                  {w.more}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
      {chosen.length > 0 && (
        <div>
          <Button onClick={() => setPays(true)}>{w.pay(chosen.length)}</Button>
        </div>
      )}
      {pays && <PayDialog onClose={() => setPays(false)} onDone={done} rows={chosen} />}
    </Section>
  );
}

function PaymentTable({ rows, chosen, onChoose }: { rows: readonly Row[]; chosen: readonly Row[]; onChoose?: (row: Row) => void }) {
  const w = useWords(fundWords);
  const t = useText();
  const format = useFormat();
  const how = ({ multiple, baseSalary, amount, because }: Row) =>
    [
      typeof multiple === 'number' &&
        typeof baseSalary === 'number' &&
        typeof amount === 'number' &&
        w.counted(format.number(multiple), format.number(baseSalary), format.number(amount)),
      t(because),
    ]
      .filter(Boolean)
      .join('. ');
  return (
    <DataTable
      caption={w.payments}
      columns={[
        ...(onChoose
          ? [
              {
                key: 'choose',
                label: w.choose,
                cell: (row: Row) =>
                  row.state === 'DUE' &&
                  !row.isFrozen && (
                    <Checkbox
                      aria-label={w.chooseOne(row.nominee)}
                      checked={chosen.some(({ id }) => id === row.id)}
                      onChange={() => onChoose(row)}
                    />
                  ),
              },
            ]
          : []),
        { key: 'unit', label: w.unit, cell: (row: Row) => row.unitName && t(row.unitName) },
        { key: 'nominee', label: w.nominee, rowHeader: true, cell: (row: Row) => row.nominee },
        { key: 'award', label: w.award, cell: (row: Row) => t(row.awardName) },
        {
          key: 'decision',
          label: w.decision,
          cell: (row: Row) => (
            <Link params={{ id: row.decisionId }} to="/decisions/$id">
              {row.decisionNumber}
            </Link>
          ),
        },
        { key: 'how', label: w.how, cell: how },
        { key: 'due', label: w.due, numeric: true, cell: (row: Row) => format.number(row.due) },
        {
          key: 'state',
          label: w.state,
          cell: (row: Row) => (
            <>
              <Tag tone={row.state === 'PAID' ? 'ok' : row.isFrozen ? 'look' : 'plain'}>
                {row.isFrozen ? w.frozen : w.states[row.state]}
              </Tag>{' '}
              {row.voucherNumber && row.paidOn && w.paidWith(row.voucherNumber, format.day(row.paidOn))}
            </>
          ),
        },
      ]}
      rowKey={(row) => row.id}
      rows={rows}
    />
  );
}

function PayDialog({ rows, onClose, onDone }: { rows: readonly Row[]; onClose: () => void; onDone: () => void }) {
  const w = useWords(fundWords);
  const format = useFormat();
  const today = dayOf(useNow());
  const [asked, setAsked] = useState({ paidOn: today, voucherNumber: '' });
  const { act, busy, refusals } = useAct(PayAwardsDocument, (data) => data.payAwards);
  const pay = async () => {
    const payments = rows.map(({ id, version }) => ({ paymentId: id, version }));
    if (await act({ payments, ...asked, dryRun: false }).catch(() => undefined)) onDone();
  };
  return (
    <ConfirmDialog act={w.pay(rows.length)} busy={busy} onCancel={onClose} onConfirm={() => void pay()} title={w.payTitle}>
      <div className={form.panel}>
        <RefusalList fieldId={(field) => `pay-${field}`} refusals={refusals} />
        <p>{w.sum(format.number(rows.reduce((sum, { due }) => sum + due, 0)))}</p>
        <TextInput
          id="pay-voucherNumber"
          label={w.voucher}
          maxLength={80}
          onChange={(event) => setAsked({ ...asked, voucherNumber: event.target.value })}
          required
          value={asked.voucherNumber}
        />
        <TextInput
          id="pay-paidOn"
          label={w.day}
          onChange={(event) => setAsked({ ...asked, paidOn: event.target.value })}
          required
          type="date"
          value={asked.paidOn}
        />
      </div>
    </ConfirmDialog>
  );
}
