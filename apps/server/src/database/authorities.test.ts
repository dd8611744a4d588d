import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createFirstAdministrator } from '../access/create-first-administrator';
import { readConfig } from '../config';
import { tellChange } from '../graph/changes';
import { hearChanges } from '../graph/hear-changes';
import { defineTask, enqueue } from '../notice/queue';
import { type RunningWorker, startWorker } from '../notice/start-worker';
import { sharedRateStore } from '../shared-rate-store';
import { buildPlan } from '../testing/builders/plan';
import { CONTENT, MOMENTS, mutationOf, type PledgeAnswer, seen } from '../testing/builders/pledges';
import { buildDepartment, type TestDepartment } from '../testing/department';
import { runJobs } from '../testing/run-jobs';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';
import { inSchema } from './authority-schema';
import { backUp } from './backup';
import { createDataSource } from './data-source';
import { holdLock } from './hold-lock';
import { migrate } from './migrate';
import { restore } from './restore';

/** Two authorities in one database, each with a server of its own. */
interface Authority {
  readonly server: TestServer;
  readonly department: TestDepartment;
}

const PASSWORD = { here: 'mật khẩu ở đây', there: 'mật khẩu ở đó' };
const SIGN_IN = `mutation ($password: String!) { signIn(username: "quantri", password: $password) { refusals { code } } }`;

let here: Authority;
let there: Authority;
let worker: RunningWorker;
const done: string[] = [];
const note = defineTask<{ what: string }>('note', async ({ config }, { what }) => {
  done.push(`${what} at ${config.databaseSchema}`);
});
const workerFaults: string[] = [];
/** What happened at the first server while the second authority was made. */
const meanwhile = { answers: 0, failures: [] as unknown[], queueNews: [] as unknown[] };

async function makeAuthority(url: string, schema: string): Promise<DataSource> {
  const database = await createDataSource({ url, pool: 2, schema }).initialize();
  await migrate(database);
  return database;
}

async function furnish(server: TestServer, password: string): Promise<Authority> {
  const department = await buildDepartment(server.database);
  await buildPlan(server.database);
  await createFirstAdministrator(server.database, { username: 'quantri', displayName: 'Quản trị', password });
  await server.setClock(MOMENTS.open);
  return { server, department };
}

beforeAll(async () => {
  const server = await startTestServer();
  here = await furnish(server, PASSWORD.here);
  const { config, database } = server;
  worker = await startWorker({ config, database, tasks: [note], log: (_level, sentence) => workerFaults.push(sentence) });
  const listener = new pg.Client({ connectionString: server.url });
  await listener.connect();
  listener.on('notification', ({ payload }) => meanwhile.queueNews.push(payload));
  await listener.query('LISTEN "worker:migrate"');
  let making = true;
  const asking = (async () => {
    while (making) {
      const answer = await server.nobody.send('{ clock { now } }').catch((error: unknown) => ({ errors: [error] }));
      meanwhile.answers += 1;
      meanwhile.failures.push(...(answer.errors ?? []));
    }
  })();
  await makeAuthority(server.url, 'so_tu_phap').then((made) => made.destroy());
  making = false;
  await asking;
  await listener.end();
  there = await furnish(await server.beside({ databaseSchema: 'so_tu_phap' }), PASSWORD.there);
}, 60_000);
afterAll(async () => {
  await worker.stop();
  await there.server.stop();
  await here.server.stop();
});

const speakAs = ({ server, department }: Authority, name: 'employee' | 'head') => server.signInAs(department.people[name].accountId);
const act = async (client: Client, mutation: string, input: object) =>
  (await client.ask<{ act: PledgeAnswer }>(mutationOf(mutation), { input: { idempotencyKey: randomUUID(), ...input } })).act.pledge;

it('an authority is made while the server of another answers, and its worker hears nothing of it', () => {
  expect(meanwhile.answers).toBeGreaterThan(10);
  expect(meanwhile).toMatchObject({ failures: [], queueNews: [] });
});

it('passwords and sessions of one open nothing at the other', async () => {
  const { server } = here;
  const codesAt = async (at: TestServer, password: string) =>
    (await at.nobody.ask<{ signIn: { refusals: { code: string }[] } }>(SIGN_IN, { password })).signIn.refusals.map(({ code }) => code);
  expect(await codesAt(server, PASSWORD.here)).toEqual([]);
  expect(await codesAt(there.server, PASSWORD.here)).toEqual(['SIGN_IN_FAILED']);
  expect(await codesAt(there.server, PASSWORD.there)).toEqual([]);
  const { cookie } = await speakAs(here, 'employee');
  const ask = async (at: TestServer) => {
    const payload = { query: '{ viewer { username } }' };
    return (await at.http.inject({ method: 'POST', url: '/graphql', headers: { cookie }, payload })).json().data.viewer;
  };
  expect([await ask(server), await ask(there.server)]).toEqual([{ username: 'employee' }, null]);
});

it('a pledge that is sent, and what people are told of it, stays at its authority', async () => {
  const employee = await speakAs(here, 'employee');
  const saved = await act(employee, 'savePledge', { content: CONTENT, version: 0 });
  const sent = await act(employee, 'sendPledge', seen(saved as NonNullable<typeof saved>));
  await act(await speakAs(here, 'head'), 'returnPledge', { ...seen(sent as NonNullable<typeof sent>), reason: 'Chưa rõ' });
  const toldOf = async (at: Authority) =>
    (await (await speakAs(at, 'employee')).ask<{ viewer: { unreadNotices: number } }>('{ viewer { unreadNotices } }')).viewer.unreadNotices;
  expect([await toldOf(here), await toldOf(there)]).toEqual([1, 0]);
  const count = async ({ server }: Authority, table: string) => (await server.database.query(`SELECT FROM ${table}`)).length;
  for (const table of ['pledge', 'notice', 'receipt_counter', 'idempotency_key'])
    expect([table, (await count(here, table)) > 0, await count(there, table)]).toEqual([table, true, 0]);
});

it('a job is done by the workers of its authority alone', async () => {
  await enqueue(there.server.database.manager, note, { what: 'asked there' });
  await enqueue(here.server.database.manager, note, { what: 'asked here' });
  // The worker of the one was told of both.
  for (let tries = 0; tries < 100 && done.length === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(done).toEqual(['asked here at public']);
  await runJobs(there.server, { tasks: [note] });
  expect(done).toEqual(['asked here at public', 'asked there at so_tu_phap']);
});

it('a worker goes on after the queue of another authority was changed', async () => {
  await here.server.database.query(`SELECT pg_notify('worker:migrate', '{"breaking": true, "migrationNumber": 99}')`);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(workerFaults.join()).toContain('breaking');
  done.splice(0);
  await enqueue(here.server.database.manager, note, { what: 'after all' });
  for (let tries = 0; tries < 100 && done.length === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  expect([done, process.exitCode]).toEqual([['after all at public'], undefined]);
});

it('live news of one are not heard at the other', async () => {
  const hearing = [here, there].map(({ server }) => hearChanges(server.database, server.http.log));
  await Promise.all(hearing.map((each) => each.start()));
  const heard: string[] = [];
  const listening = hearing.map(({ listeners }, at) =>
    listeners.listen('topic', async (change) => {
      heard.push(`${at} ${JSON.stringify(change)}`);
      return undefined;
    }),
  );
  for (const each of listening) void each.next();
  await tellChange(here.server.database.manager, 'topic', { of: 'here' });
  await tellChange(there.server.database.manager, 'topic', { of: 'there' });
  for (let tries = 0; tries < 40 && heard.length < 2; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(heard.sort()).toEqual(['0 {"of":"here"}', '1 {"of":"there"}']);
  await Promise.all([...listening.map((each) => each.return()), ...hearing.map((each) => each.stop())]);
});

it('requests are counted, and locks held, for each', async () => {
  const counted = new (sharedRateStore(here.server.database))();
  for (let asked = 0; asked < 20; asked += 1) counted.incr('one address', () => {}, 60_000, 0);
  const rows = ({ server }: Authority) => server.database.query('SELECT FROM rate_window');
  for (let tries = 0; tries < 40 && (await rows(here)).length === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  expect([(await rows(here)).length > 0, (await rows(there)).length]).toEqual([true, 0]);
  await here.server.database.transaction(async (db) => {
    await holdLock(db, 'one name');
    // It would end with an error after the lock timeout.
    await there.server.database.transaction((other) => holdLock(other, 'one name'));
    await expect(
      here.server.database.transaction(async (again) => {
        await again.query("SET LOCAL lock_timeout = '100ms'");
        await holdLock(again, 'one name');
      }),
    ).rejects.toThrow('lock timeout');
  });
});

it('a backup holds one authority, and can be restored beside the others', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'authorities-test-'));
  const restored = await createDataSource({ url: here.server.url, pool: 2, schema: 'so_moi' }).initialize();
  try {
    const file = join(folder, 'one.backup');
    await backUp(here.server.database, file);
    const before = await there.server.database.query('SELECT * FROM account ORDER BY id');
    await restore(restored, file);
    const accounts = 'SELECT id FROM account ORDER BY id';
    expect(await restored.query(accounts)).toEqual(await here.server.database.query(accounts));
    expect(await there.server.database.query('SELECT * FROM account ORDER BY id')).toEqual(before);
    // Nothing of it reaches back to where it came from.
    const [{ crossing }] = await restored.query(
      `SELECT count(*)::int AS crossing FROM pg_constraint JOIN pg_class referenced ON referenced.oid = confrelid
        WHERE contype = 'f' AND connamespace::regnamespace::text <> referenced.relnamespace::regnamespace::text`,
    );
    expect(crossing).toBe(0);
  } finally {
    await restored.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);

it('an account of the database that belongs to one authority reaches no other', async () => {
  const [{ name }] = await here.server.database.query('SELECT current_database() AS name');
  await here.server.database.query(`CREATE ROLE so_y_te LOGIN PASSWORD 'x'; GRANT CREATE ON DATABASE ${name} TO so_y_te`);
  const url = new URL(here.server.url);
  [url.username, url.password] = ['so_y_te', 'x'];
  const database = await makeAuthority(url.href, 'so_y_te');
  try {
    expect(await database.query('SELECT FROM account')).toEqual([]);
    for (const schema of ['public', 'so_tu_phap'])
      await expect(database.query(`SELECT FROM ${schema}.account`)).rejects.toThrow('permission denied');
  } finally {
    await database.destroy();
    await here.server.database.query('DROP OWNED BY so_y_te CASCADE; DROP ROLE so_y_te');
  }
}, 60_000);

it('the schema is a plain name, and goes with the address whatever else that says', () => {
  expect(() => readConfig({ DATABASE_SCHEMA: 'So-Y-Te' })).toThrow('DATABASE_SCHEMA');
  expect(() => readConfig({ DATABASE_SCHEMA: 'graphile_worker_so_y_te' })).toThrow('DATABASE_SCHEMA');
  expect(new URL(inSchema('postgres://h/d?options=-c+geqo%3Doff', 'so_y_te')).searchParams.get('options')).toBe(
    '-c geqo=off -c search_path=so_y_te,graphile_worker_so_y_te',
  );
});
