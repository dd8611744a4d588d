import { randomUUID } from 'node:crypto';
import { readSheet } from 'read-excel-file/node';
import { type AcceptedNomination, acceptedFighters } from '../testing/builders/accepted-nominations';
import { buildDecember, givePlaces } from '../testing/builders/fixed-places';
import { type TestPlan } from '../testing/builders/plan';
import { approveAll, nominateForWorker, registerActs } from '../testing/builders/register';
import { type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

interface Fund {
  readonly income: number;
  readonly committed: number;
  readonly paid: number;
  readonly left: number;
}
interface Payment {
  readonly id: string;
  readonly version: number;
  readonly nominee: string;
  readonly award: string;
  readonly due: number;
  readonly state: string;
  readonly because: { readonly vi: string };
  readonly amount: number;
  readonly multiple: number;
  readonly baseSalary: number;
}
interface FundAnswer {
  readonly fund: Fund | null;
  readonly refusals: readonly { readonly code: string }[];
}

const FUND = '{ income committed paid left }';
let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
let director: Client;
let office: Client;
let register: ReturnType<typeof registerActs>;
let number = 0;
const nextNumber = () => {
  number += 1;
  return `${number}/QĐ`;
};

beforeAll(async () => {
  server = await startTestServer();
  ({ department, plan } = await buildDecember(server));
  director = await server.signInAs(department.people.director.accountId);
  office = await server.signInAs(department.people.office.accountId);
  register = registerActs(office);
});
afterEach(async () => {
  const { income, committed, paid, left } = await fund();
  expect(committed + paid + left).toBe(income);
});
afterAll(() => server.stop());

const fund = async () => (await office.ask<{ fund: Fund }>(`{ fund ${FUND} }`)).fund;

async function act(client: Client, mutation: string, input: object): Promise<FundAnswer> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { fund ${FUND} refusals { code } } }`;
  return (await client.ask<{ act: FundAnswer }>(query, { input: { idempotencyKey: randomUUID(), ...input } })).act;
}

const codesOf = ({ refusals }: FundAnswer) => refusals.map(({ code }) => code);
const enter = (amount: number, documentNumber: string) =>
  act(office, 'enterIncome', { planId: plan.planId, amount, documentNumber, enteredOn: '2017-12-01' });
const pay = (client: Client, payments: readonly Payment[], more: object = {}) =>
  act(client, 'payAwards', {
    payments: payments.map(({ id, version }) => ({ paymentId: id, version })),
    paidOn: '2017-12-20',
    voucherNumber: 'PC-01',
    ...more,
  });

async function payments(decisionId: string): Promise<Payment[]> {
  const { payments: found } = await office.ask<{ payments: { edges: { node: Payment }[] } }>(
    `query ($filter: PaymentFilterInput) { payments(filter: $filter, first: 100) { edges { node {
       id version nominee award due state because { vi } amount multiple baseSalary } } } }`,
    { filter: { decisionId } },
  );
  return found.edges.map(({ node }) => node);
}

async function decided(count: number): Promise<Payment[]> {
  await givePlaces(server.database, department, count);
  const fighters = await acceptedFighters(server.database, department, plan, { count });
  await approveAll(director, fighters);
  return payments((await register.register(fighters, nextNumber())).id);
}

describe('the money of a decision', () => {
  it('is its multiple of the base salary on the day of the decision, kept with both numbers and its source', async () => {
    const [only] = (await decided(1)) as [Payment];
    expect(only).toMatchObject({ amount: 1_300_000, multiple: 1, baseSalary: 1_300_000, due: 1_300_000, state: 'DUE' });
    expect(only.because.vi).toBe('Được hưởng tiền thưởng.');
  });

  it('is that of the highest title of the year: a lower one is no longer due, and says why', async () => {
    await givePlaces(server.database, department, 1);
    const [fighter] = (await acceptedFighters(server.database, department, plan, { count: 1 })) as [AcceptedNomination];
    const worker = await nominateForWorker(server.database, fighter);
    await approveAll(director, [worker]);
    const lower = await register.register([worker], nextNumber());
    expect(await payments(lower.id)).toMatchObject([{ due: 390_000, state: 'DUE' }]);
    await approveAll(director, [fighter]);
    const higher = await register.register([fighter], nextNumber());
    expect(await payments(higher.id)).toMatchObject([{ due: 1_300_000, state: 'DUE' }]);
    const [left] = (await payments(lower.id)) as [Payment];
    expect(left).toMatchObject({ due: 0, state: 'NOTHING_DUE', amount: 390_000 });
    expect(left.because.vi).toContain('danh hiệu cao hơn');
  });
});

describe('the fund', () => {
  it('takes income once by its document, and takes it back with an entry of its own', async () => {
    const before = await fund();
    expect((await enter(5_000_000, '12/QĐ-STC')).fund?.income).toBe(before.income + 5_000_000);
    expect(codesOf(await enter(5_000_000, '12/qđ-stc'))).toEqual(['INCOME_ON_RECORD']);
    const { fundEntries } = await office.ask<{ fundEntries: { edges: { node: { id: string } }[] } }>(
      '{ fundEntries(first: 5) { edges { node { id amount documentNumber isReversed } } } }',
    );
    const entryId = fundEntries.edges[0]?.node.id;
    expect(codesOf(await act(office, 'reverseIncome', { entryId, reason: '' }))).toEqual(['REASON_MISSING']);
    expect((await act(office, 'reverseIncome', { entryId, reason: 'Nhập nhầm' })).fund?.income).toBe(before.income);
    expect(codesOf(await act(office, 'reverseIncome', { entryId, reason: 'Nhập nhầm' }))).toEqual(['ENTRY_NOT_REVERSIBLE']);
    expect(codesOf(await enter(5_000_000, '12/QĐ-STC'))).toEqual([]);
  });

  it('pays no more than it has, and the database holds that too', async () => {
    const due = await decided(5);
    expect(codesOf(await pay(office, due))).toEqual(['FUND_SHORT']);
    expect(codesOf(await pay(office, due.slice(0, 1)))).toEqual([]);
    await expect(server.database.query('UPDATE fund SET paid = income + 1')).rejects.toThrow('fund_not_overdrawn');
    await enter(50_000_000, '13/QĐ-STC');
    expect(codesOf(await pay(office, due.slice(1)))).toEqual([]);
    await expect(server.database.query('UPDATE payment SET due = 1, version = version + 1 WHERE id = $1', [due[0]?.id])).rejects.toThrow(
      'not changed',
    );
  });

  it('pays nobody twice, however many press at once over two servers', async () => {
    const due = await decided(3);
    const beside = await server.beside();
    const other = await beside.signInAs(department.people.office.accountId);
    const { paid } = await fund();
    const answers = await Promise.all([0, 1, 2, 3].map((turn) => pay(turn % 2 ? other : office, due, { voucherNumber: `PC-${turn}` })));
    expect(answers.map((answer) => codesOf(answer)[0] ?? 'PAID').sort()).toEqual(['PAID', 'PAYMENT_MADE', 'PAYMENT_MADE', 'PAYMENT_MADE']);
    expect((await fund()).paid).toBe(paid + 3 * 1_300_000);
    await beside.stop();
  });

  it('adds up while income, decisions and payments come at once', async () => {
    const due = await decided(8);
    await Promise.all([
      ...due.map((each, turn) => pay(office, [each], { voucherNumber: `PC-2-${turn}` })),
      ...[1, 2, 3].map((turn) => enter(1_000_000 * turn, `20${turn}/QĐ`)),
      decided(2),
    ]);
    const [{ income, paid }] = await server.database.query(
      `SELECT (SELECT sum(amount) FROM fund_entry)::int AS income, (SELECT sum(due) FROM payment WHERE state = 'PAID')::int AS paid`,
    );
    expect(await fund()).toMatchObject({ income, paid });
  });

  it('lists what is due by unit, and each list by unit, state and name', async () => {
    const { fund: read } = await office.ask<{ fund: { units: { unitId: string; due: number; dueCount: number }[] } }>(
      '{ fund { units { unitId due dueCount paid } } }',
    );
    const [unit] = read.units;
    expect(unit?.unitId).toBe(department.units.planning);
    const list = async (filter: object) =>
      (
        await office.ask<{ payments: { edges: { node: { due: number } }[] } }>(
          'query ($filter: PaymentFilterInput) { payments(filter: $filter, first: 100) { edges { node { due } } } }',
          { filter },
        )
      ).payments.edges.map(({ node }) => node.due);
    const ofUnit = await list({ unitId: department.units.planning, states: ['DUE'] });
    expect(ofUnit).toHaveLength(unit?.dueCount ?? 0);
    expect(ofUnit.reduce((sum, each) => sum + each, 0)).toBe(unit?.due);
    expect(await list({ unitId: department.units.science })).toEqual([]);
    expect((await list({ search: 'PC-2-' })).length).toBe(8);
  });

  it('is a workbook as well, under the same filters', async () => {
    const sheet = async (query: string) => {
      const headers = { cookie: office.cookie ?? '' };
      const [head, ...rows] = await readSheet((await server.http.inject({ url: `/files/lists/payments${query}`, headers })).rawPayload);
      expect([head?.[9], head?.[11], head?.[13]]).toEqual(['Phải chi', 'Tình trạng', 'Số chứng từ']);
      return rows;
    };
    const paid = await sheet('?states=PAID');
    expect(paid.reduce((sum, row) => sum + Number(row[9]), 0)).toBe((await fund()).paid);
    expect(paid.filter((row) => String(row[13]).startsWith('PC-2-'))).toHaveLength(8);
    expect(await sheet(`?unitId=${department.units.science}`)).toEqual([]);
    expect((await sheet('')).length).toBeGreaterThan(paid.length);
  });
});
