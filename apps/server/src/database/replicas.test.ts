import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { hashSecret, newSecret } from '../access/secret';
import { readConfig } from '../config';
import { FROM_REPLICAS } from '../graph/read-replicas';
import { SESSION_COOKIE } from '../request-context';
import { createSchema } from '../schema';
import { createServer } from '../server';
import { onDatabase } from '../testing/database';
import { type Pair, startPair } from '../testing/standby';
import { createDataSource } from './data-source';
import { loadDemonstration } from './demonstration/load-demonstration';
import type { EmbeddedPostgres } from './embedded';

const METRICS = 'a-token-of-the-operators';
const ID = '0190a000-0000-7000-8000-000000000001';

interface Honour {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly name: string;
}

let folder: string;
let pair: Pair;
let standby: EmbeddedPostgres;
let database: DataSource;
let http: FastifyInstance;
let office: string;
/** Somebody whose name the public sees. */
let of: Honour;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replicas-test-'));
  pair = await startPair(folder);
  standby = await pair.startStandby();
  database = await createDataSource({ url: pair.primary.url, pool: 5 }).initialize();
  await loadDemonstration(database);
  const settings = { NODE_ENV: 'test', LOG_LEVEL: 'silent', DATABASE_REPLICA_URLS: standby.url, METRICS_TOKEN: METRICS };
  http = await createServer(readConfig(settings), database, await createSchema());
  const secret = newSecret();
  await database.query(
    `INSERT INTO session (id, account_id, token_hash, created_at, last_seen_at, expires_at, user_agent)
     SELECT $1, id, $2, now(), now(), now() + interval '1 day', 'test' FROM account WHERE username = 'vanphong'`,
    [ID, hashSecret(secret)],
  );
  office = `${SESSION_COOKIE}=${secret}`;
  await untilReplicaAnswers();
  [of] = (await honours()).filter(({ kind }) => kind === 'PERSON') as [Honour];
}, 120_000);
afterAll(async () => {
  await http.close();
  await database.destroy();
  await standby.stop();
  await pair.primary.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

async function ask(query: string, cookie = ''): Promise<{ data: Record<string, unknown> | null; errors?: unknown }> {
  const response = await http.inject({ method: 'POST', url: '/graphql', headers: { cookie }, payload: { query } });
  return response.json();
}

/** How many reads each has answered so far, as the operator is told. */
async function answered(): Promise<{ replica: number; primary: number }> {
  const { body } = await http.inject({ url: '/metrics', headers: { authorization: `Bearer ${METRICS}` } });
  const of = (from: string) => Number(new RegExp(`vinh_danh_reads_total\\{from="${from}"\\} (\\d+)`).exec(body)?.[1]);
  return { replica: of('replica'), primary: of('primary') };
}

async function since(act: () => Promise<unknown>): Promise<{ replica: number; primary: number }> {
  const before = await answered();
  await act();
  const after = await answered();
  return { replica: after.replica - before.replica, primary: after.primary - before.primary };
}

/** What a replica answers: on a busy machine it may be behind for a moment. */
async function askReplica(query: string): Promise<unknown> {
  for (let tries = 0; tries < 20; tries += 1) {
    let answer: unknown;
    const { replica } = await since(async () => (answer = await ask(query, office)));
    if (replica === 1) return answer;
    await wait(300);
  }
  throw new Error(`No replica answers ${query}`);
}

async function untilReplicaAnswers(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await since(honours)).replica > 0) return;
    await wait(200);
  }
  throw new Error('The replica never answers.');
}

async function honours(): Promise<Honour[]> {
  const { data } = await ask('{ publicHonours(first: 100) { edges { node { id kind subjectId name } } } }');
  return (data as { publicHonours: { edges: { node: Honour }[] } }).publicHonours.edges.map(({ node }) => node);
}
const nameShown = async () => (await honours()).find(({ id }) => id === of.id)?.name;
const rename = (name: string) =>
  database.query('UPDATE person SET full_name = $1, version = version + 1 WHERE id = $2', [name, of.subjectId]);

describe('what comes from a replica', () => {
  it('is what everybody sees, and reports; each field as the primary would answer', async () => {
    const [{ id: planId }] = await database.query('SELECT id FROM plan ORDER BY year DESC LIMIT 1');
    const queries: Readonly<Record<string, string>> = {
      publicChoices: 'publicChoices { years { year } }',
      publicHonouree: `publicHonouree(kind: PERSON, id: "${of.subjectId}") { name }`,
      publicHonours: 'publicHonours { edges { node { name } } }',
      publicPosting: `publicPosting(id: "${ID}") { id }`,
      publicPostings: 'publicPostings { edges { node { id } } }',
      publicStories: 'publicStories { edges { node { title } } }',
      home: 'home { todos { code count } awards { award sent } }',
      forecast: 'forecast { candidates }',
      pledgeCoverage: 'pledgeCoverage { year people { expected } }',
      replay: `replay(nominationId: "${ID}") { decidedBy }`,
      whatIf: `whatIf(planId: "${planId}", rulebook: {}) { examined }`,
    };
    expect(new Set(Object.keys(queries))).toEqual(FROM_REPLICAS);
    for (const [field, query] of Object.entries(queries)) {
      const fromReplica = await askReplica(`{ ${query} }`);
      // Beside what no replica may answer, the whole operation is the primary's.
      const { data, errors } = await ask(`{ ${query} viewer { username } }`, office);
      expect([field, fromReplica]).toEqual([field, errors ? { data: null, errors } : { data: { [field]: data?.[field] } }]);
    }
  }, 60_000);

  it('is no act, no list to decide on, and nothing that stands beside them', async () => {
    const others = ['{ viewer { username } }', '{ quotas { used } }', '{ ...q } fragment q on Query { publicChoices { years { year } } }'];
    for (const query of [...others, 'mutation { signOut }'])
      expect([query, await since(() => ask(query))]).toEqual([query, { replica: 0, primary: 0 }]);
  });
});

it('is never older than what was done before it was asked for', async () => {
  const used = await since(async () => {
    for (let turn = 0; turn < 50; turn += 1) {
      await rename(`Tên thứ ${turn}`);
      expect(await nameShown()).toBe(`Tên thứ ${turn}`);
    }
  });
  expect(used.replica).toBeGreaterThan(25);
});

it('comes from the primary while the replica is behind', async () => {
  await onDatabase(standby.url, (query) => query('SELECT pg_wal_replay_pause()'));
  await rename('Tên mới nhất');
  expect(await since(async () => expect(await nameShown()).toBe('Tên mới nhất'))).toEqual({ replica: 0, primary: 1 });
  await onDatabase(standby.url, (query) => query('SELECT pg_wal_replay_resume()'));
  await untilReplicaAnswers();
  expect(await nameShown()).toBe('Tên mới nhất');
});

it('comes from the primary while the replica is away, and from the replica again', async () => {
  // It is started again, on the same port, as any embedded database that was killed.
  process.kill(Number((await readFile(join(folder, 'standby', 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]), 'SIGQUIT');
  for (let turn = 0; turn < 5; turn += 1) {
    await rename(`Tên ${turn} khi vắng`);
    expect(await since(async () => expect(await nameShown()).toBe(`Tên ${turn} khi vắng`))).toEqual({ replica: 0, primary: 1 });
  }
  await untilReplicaAnswers();
  expect(await nameShown()).toBe('Tên 4 khi vắng');
}, 60_000);
