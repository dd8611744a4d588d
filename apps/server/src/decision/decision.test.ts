import { randomUUID } from 'node:crypto';
import { captureStatements } from '../bench/capture-statements';
import { type AcceptedNomination, acceptedFighters } from '../testing/builders/accepted-nominations';
import { buildDecember, FIGHTERS, givePlaces as giveFighters } from '../testing/builders/fixed-places';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { buildDepartment, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

const APPROVE = `mutation ($input: ApproveNominationsInput!) {
  approveNominations(input: $input) { rows { nominationId refusals { code message { vi en } source { article } } } quotas { rule places used left leadersUsed } }
}`;
const REFUSE = `mutation ($input: RefuseNominationsInput!) {
  refuseNominations(input: $input) { rows { refusals { code } } }
}`;
interface Rows {
  rows: { nominationId: string; refusals: { code: string; message: { vi: string } }[] }[];
  quotas: { rule: string; places: number; used: number; left: number }[];
}

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
let director: Client;

const rowOf = ({ nominationId, version }: AcceptedNomination) => ({ nominationId, version });

const givePlaces = (places: number) => giveFighters(server.database, department, places);

async function approve(client: Client, fighters: readonly AcceptedNomination[], idempotencyKey: string = randomUUID()): Promise<Rows> {
  const { approveNominations } = await client.ask<{ approveNominations: Rows }>(APPROVE, {
    input: { idempotencyKey, rows: fighters.map(rowOf) },
  });
  return approveNominations;
}

/** The same for somebody who does as they are told: asks again under the same key while too many wait for the same quota. */
async function approveInTheEnd(client: Client, fighters: readonly AcceptedNomination[]): Promise<Rows> {
  const input = { idempotencyKey: randomUUID(), rows: fighters.map(rowOf) };
  for (;;) {
    const { data, errors } = await client.send<{ approveNominations: Rows }>(APPROVE, { input });
    if (!errors) return data.approveNominations;
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAVAILABLE']);
  }
}

const codesOf = ({ rows }: Rows) => rows.map((row) => row.refusals.map((refusal) => refusal.code));

/** Every counter recounted from the nominations themselves. */
async function recount(): Promise<{ used: number; counted: number; leaders: number; countedLeaders: number }> {
  const [row] = await server.database.query(
    `SELECT used, leaders_used AS leaders,
            (SELECT count(*)::int FROM nomination_place WHERE quota_id = quota.id) AS counted,
            (SELECT count(*)::int FROM nomination_place WHERE quota_id = quota.id AND takes_leader_place) AS "countedLeaders"
       FROM quota WHERE rule = 'grassroots-emulation-fighter'`,
  );
  return row;
}

beforeAll(async () => {
  server = await startTestServer();
  ({ department, plan } = await buildDecember(server));
  director = await server.signInAs(department.people.director.accountId);
});
afterEach(async () => {
  const { used, counted, leaders, countedLeaders } = await recount();
  expect([used, leaders]).toEqual([counted, countedLeaders]);
});
afterAll(() => server.stop());

describe('approving', () => {
  it('takes the place, and says why not when none is left, with the figures', async () => {
    await givePlaces(1);
    const [one, two] = await acceptedFighters(server.database, department, plan, { count: 2 });
    const done = await approve(director, [one as AcceptedNomination]);
    expect(codesOf(done)).toEqual([[]]);
    expect(done.quotas.find((quota) => quota.rule === 'grassroots-emulation-fighter')).toMatchObject({ left: 0 });
    const late = await approve(director, [two as AcceptedNomination]);
    expect(codesOf(late)).toEqual([['QUOTA_USED']]);
  });

  it('answers a bulk row by row: those that fit are approved, the rest hear why', async () => {
    await givePlaces(3);
    const fighters = await acceptedFighters(server.database, department, plan, { count: 5 });
    await server.database.query('DELETE FROM rating WHERE person_id = $1', [fighters[0]?.personId]);
    await server.database.query('DELETE FROM pledge WHERE person_id = $1', [fighters[0]?.personId]);
    expect(codesOf(await approve(director, fighters)).map((codes) => codes[0])).toEqual([
      'CRITERION_NOT_MET',
      undefined,
      undefined,
      undefined,
      'QUOTA_USED',
    ]);
  });

  it('keeps leaders to half of the places, though places are left', async () => {
    const { used } = await recount();
    await givePlaces(6);
    const share = Math.floor((used + 6) / 2);
    const leaders = await acceptedFighters(server.database, department, plan, { count: share + 1, rank: 'HEAD' });
    const codes = codesOf(await approve(director, leaders));
    expect(codes.slice(0, share)).toEqual(Array(share).fill([]));
    expect(codes.at(-1)).toEqual(['QUOTA_LEADERS_USED']);
  });

  it('gives the last place once, however many ask at once over two servers', async () => {
    await givePlaces(1);
    const beside = await server.beside();
    const clients = [director, await beside.signInAs(department.people.director.accountId)];
    const fighters = await acceptedFighters(server.database, department, plan, { count: 50 });
    const answers = await Promise.all(fighters.map((fighter, index) => approveInTheEnd(clients[index % 2] as Client, [fighter])));
    const codes = answers.map((answer) => codesOf(answer)[0]);
    expect(codes.filter((each) => each?.length === 0)).toHaveLength(1);
    expect(codes.filter((each) => each?.[0] === 'QUOTA_USED')).toHaveLength(49);
    await beside.stop();
  });

  it('asks and writes as often for many as for one', async () => {
    await givePlaces(10);
    const fighters = await acceptedFighters(server.database, department, plan, { count: 8 });
    const statementsFor = async (those: readonly AcceptedNomination[]) => {
      const statements = await captureStatements(async () => expect(codesOf(await approve(director, those)).flat()).toEqual([]));
      // Every twentieth request of a session tells the other servers of them: that is not the act's.
      return statements.filter(({ text }) => !text.includes('rate_window')).length;
    };
    await statementsFor(fighters.slice(0, 1));
    const one = await statementsFor(fighters.slice(1, 2));
    expect(await statementsFor(fighters.slice(2))).toBe(one);
  });

  it('is done once when sent twice, at once or later', async () => {
    await givePlaces(5);
    const [fighter] = (await acceptedFighters(server.database, department, plan, { count: 1 })) as [AcceptedNomination];
    const key = randomUUID();
    const twice = await Promise.all([approve(director, [fighter], key), approve(director, [fighter], key)]);
    expect(twice.map(codesOf)).toEqual([[[]], [[]]]);
    expect(codesOf(await approve(director, [fighter], key))).toEqual([[]]);
    expect(codesOf(await approve(director, [fighter]))).toEqual([['STALE']]);
    expect(codesOf(await approve(director, [{ ...fighter, version: 2 }]))).toEqual([['ALREADY_DECIDED']]);
  });

  it('lets a place be taken only through the counter: the database refuses the rest', async () => {
    await givePlaces(0);
    await expect(server.database.query(`UPDATE quota SET used = used + 1 WHERE rule = 'grassroots-emulation-fighter'`)).rejects.toThrow(
      'quota_not_overdrawn',
    );
  });

  it('previews without changing anything', async () => {
    await givePlaces(1);
    const fighters = await acceptedFighters(server.database, department, plan, { count: 2 });
    const { approvalPreview } = await director.ask<{ approvalPreview: Rows }>(
      `query ($rows: [NominationRowInput!]!) { approvalPreview(rows: $rows) { rows { nominationId refusals { code } } quotas { rule left } } }`,
      { rows: fighters.map(rowOf) },
    );
    expect(codesOf(approvalPreview)).toEqual([[], ['QUOTA_USED']]);
    expect(codesOf(await approve(director, fighters))).toEqual([[], ['QUOTA_USED']]);
  });

  it('opens places for CSTĐCS as LĐTT are approved: 15 percent of the holders, rounded down', async () => {
    const other = await startTestServer();
    const { database } = other;
    const house = await buildDepartment(database);
    const shared = await buildPlan(database);
    await other.setClock('2017-12-20T02:00:00Z');
    const client = await other.signInAs(house.people.director.accountId);
    const workers = await acceptedFighters(database, house, shared, { count: 7 });
    await database.query('DELETE FROM honour WHERE year = 2017 AND person_id = ANY($1)', [workers.map((worker) => worker.personId)]);
    const by = { outcome: 'MET', by: 'Trưởng phòng', at: '2017-12-01T00:00:00Z' };
    await database.query(`UPDATE nomination SET award = 'ADVANCED_WORKER', attestations = $2, version = version + 1 WHERE id = ANY($1)`, [
      workers.map((worker) => worker.nominationId),
      JSON.stringify({ 'advanced-worker.conduct': by, 'advanced-worker.learning': by, 'advanced-worker.morals': by }),
    ]);
    const answer = await approve(
      client,
      workers.map((worker) => ({ ...worker, version: 2 })),
    );
    expect(codesOf(answer)).toEqual(workers.map(() => []));
    expect(answer.quotas.find((quota) => quota.rule === FIGHTERS)).toMatchObject({ places: 1, used: 0, left: 1 });
    expect(await database.query('SELECT base, places FROM quota WHERE rule = $1', [FIGHTERS])).toEqual([{ base: 7, places: 1 }]);
    await other.stop();
  });
});

describe('refusing', () => {
  it('demands a reason, keeps it, and frees nothing that was not taken', async () => {
    const [fighter] = (await acceptedFighters(server.database, department, plan, { count: 1 })) as [AcceptedNomination];
    const refuse = (reason: string) =>
      director.ask<{ refuseNominations: Rows }>(REFUSE, { input: { idempotencyKey: randomUUID(), rows: [rowOf(fighter)], reason } });
    expect(codesOf((await refuse('  ')).refuseNominations)).toEqual([['REASON_MISSING']]);
    expect(codesOf((await refuse('Thành tích chưa nổi bật')).refuseNominations)).toEqual([[]]);
    const [entry] = await server.database.query('SELECT reason, after FROM audit_entry WHERE subject_id = $1', [fighter.nominationId]);
    expect(entry).toEqual({ reason: 'Thành tích chưa nổi bật', after: { state: 'REFUSED' } });
  });
});

describe('those who may not decide', () => {
  it.each(['employee', 'head', 'office', 'council', 'inspector', 'administrator'] as const)(
    '%s is told so, and nothing is written',
    async (name) => {
      await givePlaces(1);
      const [fighter] = (await acceptedFighters(server.database, department, plan, { count: 1 })) as [AcceptedNomination];
      const client = await server.signInAs(department.people[name].accountId);
      const answer = await client.send(APPROVE, { input: { idempotencyKey: randomUUID(), rows: [rowOf(fighter)] } });
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      const [row] = await server.database.query('SELECT version FROM nomination WHERE id = $1', [fighter.nominationId]);
      expect(row.version).toBe(1);
    },
  );
});
