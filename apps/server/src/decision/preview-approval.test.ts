import { randomUUID } from 'node:crypto';
import { type AcceptedNomination, acceptedFighters } from '../testing/builders/accepted-nominations';
import { buildDecember, givePlaces } from '../testing/builders/fixed-places';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { buildDepartment, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

const PREVIEW = `query ($rows: [NominationRowInput!]!) {
  approvalPreview(rows: $rows) { rows { nominationId refusals { code } } quotas { rule base places held used left leadersUsed } }
}`;
const APPROVE = `mutation ($input: ApproveNominationsInput!) {
  approveNominations(input: $input) { rows { nominationId refusals { code } } quotas { rule base places held used left leadersUsed } }
}`;
interface Decision {
  rows: { nominationId: string; refusals: { code: string }[] }[];
  quotas: { rule: string; base: number; places: number; used: number }[];
}

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
let director: Client;
let fighters: AcceptedNomination[];

beforeAll(async () => {
  server = await startTestServer();
  ({ department, plan } = await buildDecember(server));
  director = await server.signInAs(department.people.director.accountId);
});
beforeEach(async () => {
  fighters = await acceptedFighters(server.database, department, plan, { count: 2 });
  await givePlaces(server.database, department, 1);
});
afterAll(() => server.stop());

const rowOf = ({ nominationId, version }: AcceptedNomination) => ({ nominationId, version });
const codesOf = ({ rows }: Decision) => rows.map((row) => row.refusals.map(({ code }) => code));

async function preview(rows: readonly object[]): Promise<Decision> {
  return (await director.ask<{ approvalPreview: Decision }>(PREVIEW, { rows })).approvalPreview;
}

async function approve(rows: readonly object[]): Promise<Decision> {
  const input = { idempotencyKey: randomUUID(), rows };
  return (await director.ask<{ approveNominations: Decision }>(APPROVE, { input })).approveNominations;
}

/** Runs something while another connection holds every quota, dossier and nomination, as an approval under way does. */
async function whileAllIsHeld<Result>(act: () => Promise<Result>): Promise<Result> {
  const runner = server.database.createQueryRunner();
  await runner.startTransaction();
  try {
    for (const table of ['quota', 'dossier', 'nomination']) await runner.query(`SELECT FROM ${table} FOR UPDATE`);
    return await act();
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

describe('a preview', () => {
  it('waits for no approval under way, and so holds up none', async () => {
    expect(codesOf(await whileAllIsHeld(() => preview(fighters.map(rowOf))))).toEqual([[], ['QUOTA_USED']]);
  });

  it('is not needed to read why one nomination may not be approved', async () => {
    const [fighter] = fighters as [AcceptedNomination];
    const read = () =>
      director.ask<{ nomination: { approvalRefusals: { code: string }[] } }>(
        'query ($id: ID!) { nomination(id: $id) { approvalRefusals { code } } }',
        { id: fighter.nominationId },
      );
    expect(await whileAllIsHeld(read)).toEqual({ nomination: { approvalRefusals: [] } });
  });

  it('says of rows and quotas what approving then does, one award resting on another', async () => {
    const { database } = server;
    const [worker, fighter] = fighters as [AcceptedNomination, AcceptedNomination];
    const by = { outcome: 'MET', by: 'Trưởng phòng', at: '2017-12-01T00:00:00Z' };
    await database.query('DELETE FROM honour WHERE year = 2017 AND person_id = $1', [fighter.personId]);
    await database.query(
      `UPDATE nomination SET award = 'ADVANCED_WORKER', person_id = $2, attestations = $3, version = version + 1 WHERE id = $1`,
      [
        worker.nominationId,
        fighter.personId,
        JSON.stringify({ 'advanced-worker.conduct': by, 'advanced-worker.learning': by, 'advanced-worker.morals': by }),
      ],
    );
    const rows = [rowOf(fighter), { ...rowOf(worker), version: 2 }];
    const foreseen = await preview(rows);
    expect(codesOf(foreseen)).toEqual([[], []]);
    expect(await approve(rows)).toEqual(foreseen);
  });

  it('changes nothing', async () => {
    const before = await server.database.query('SELECT * FROM quota ORDER BY id');
    await preview(fighters.map(rowOf));
    expect(await server.database.query('SELECT * FROM quota ORDER BY id')).toEqual(before);
  });
});

describe('a decision', () => {
  it('takes an id in capitals for the same id', async () => {
    const [fighter] = fighters as [AcceptedNomination];
    const row = { ...rowOf(fighter), nominationId: fighter.nominationId.toUpperCase() };
    expect(codesOf(await preview([row]))).toEqual([[]]);
    const twice = await director.send(PREVIEW, { rows: [row, rowOf(fighter)] });
    expect(twice.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('finds nothing under an id that is none', async () => {
    const { errors } = await director.send(PREVIEW, { rows: [{ nominationId: 'x', version: 1 }] });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('gives no place where the ledger has no row for the rule', async () => {
    const other = await startTestServer();
    const house = await buildDepartment(other.database);
    const bare = await buildPlan(other.database);
    await other.setClock('2017-12-20T02:00:00Z');
    const [fighter] = (await acceptedFighters(other.database, house, bare, { count: 1 })) as [AcceptedNomination];
    const client = await other.signInAs(house.people.director.accountId);
    const input = { idempotencyKey: randomUUID(), rows: [rowOf(fighter)] };
    const answer = await client.ask<{ approveNominations: Decision }>(APPROVE, { input });
    expect(codesOf(answer.approveNominations)).toEqual([['QUOTA_USED']]);
    await other.stop();
  });

  it('takes no reason longer than it says', async () => {
    const { errors } = await director.send(
      'mutation ($input: RefuseNominationsInput!) { refuseNominations(input: $input) { rows { nominationId } } }',
      { input: { idempotencyKey: randomUUID(), rows: fighters.map(rowOf), reason: 'a'.repeat(2001) } },
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
