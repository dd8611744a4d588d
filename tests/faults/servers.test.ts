import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../apps/server/src/database/data-source';
import { createTestDatabase, type TestDatabase } from '../../apps/server/src/testing/database';
import { openSession } from '../../apps/server/src/testing/test-server';
import { type Answer, ask, isReady, openGate, type RealServer, startCluster, startServer, until } from './support/real-servers';
import { LONG, report } from './support/report';
import {
  type Approval,
  approve,
  approveInTheEnd,
  countApproved,
  isDone,
  makeYear,
  refusalOf,
  requireWhole,
  type Year,
} from './support/year';

jest.setTimeout(LONG ? 300_000 : 120_000);

let test: TestDatabase;
let database: DataSource;
const running: RealServer[] = [];

beforeEach(async () => {
  test = await createTestDatabase();
  database = await createDataSource({ url: test.url, pool: 5 }).initialize();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.kill('SIGTERM')));
  await requireWhole(database);
  await database.destroy();
  await test.drop();
});

async function serve(url: string, port?: number): Promise<RealServer> {
  const server = await startServer(url, { port });
  running.push(server);
  return server;
}

/** Approves each nomination once, so many at a time, and keeps what was answered. */
async function approveAll(
  year: Year,
  urlOf: (index: number) => string,
  atOnce: number,
): Promise<{ keys: string[]; answers: Answer<Approval>[] }> {
  const keys = year.nominations.map(() => randomUUID());
  const answers: Answer<Approval>[] = [];
  let next = 0;
  const work = async () => {
    while (next < year.nominations.length) {
      const index = next;
      next += 1;
      const nomination = year.nominations[index];
      if (nomination) answers[index] = await approve(urlOf(index), year, nomination, keys[index] as string);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { keys, answers };
}

it('gives the last place once, however many ask at once of two servers', async () => {
  const count = LONG ? 200 : 40;
  const year = await makeYear(database, { nominations: count, places: 1 });
  const servers = [await serve(test.url), await serve(test.url)];
  const outcomes = await Promise.all(
    year.nominations.map((nomination, index) => approveInTheEnd((servers[index % 2] as RealServer).url, year, nomination, randomUUID())),
  );
  const answers = outcomes.map(({ answer }) => answer);
  const again = outcomes.reduce((sum, { toldToComeAgain }) => sum + toldToComeAgain, 0);
  expect(answers.filter(isDone)).toHaveLength(1);
  expect(answers.filter((answer) => refusalOf(answer) === 'QUOTA_USED')).toHaveLength(count - 1);
  expect(await countApproved(database)).toEqual({ approved: 1, entries: 1 });
  report({
    fault: 'The last place, two servers',
    tried: `${count} approvals at once, ${again} answers “too busy, come again”`,
    lost: '1 passed, the rest heard why',
    recovery: '–',
  });
});

it('loses nothing and does nothing twice when a server is killed in the middle of decisions', async () => {
  const count = LONG ? 500 : 60;
  const year = await makeYear(database, { nominations: count, places: count });
  const server = await serve(test.url);
  const port = Number(new URL(server.url).port);
  const approving = approveAll(year, () => server.url, 8);
  await until(async () => (await countApproved(database)).approved >= count / 4, 60_000);
  await server.kill('SIGKILL');
  const begun = performance.now();
  const { keys, answers } = await approving;
  const acknowledged = year.nominations.filter((_, index) => isDone(answers[index] as Answer<Approval>));
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(acknowledged.length).toBeLessThan(count);
  const rows: { id: string }[] = await database.query('SELECT id FROM nomination WHERE approved_at IS NOT NULL');
  const kept = new Set(rows.map(({ id }) => id));
  expect(acknowledged.filter(({ nominationId }) => !kept.has(nominationId))).toEqual([]);
  const again = await serve(test.url, port);
  const recovery = Math.round(performance.now() - begun);
  for (const [index, nomination] of year.nominations.entries()) {
    const { answer } = await approveInTheEnd(again.url, year, nomination, keys[index] as string);
    expect(isDone(answer)).toBe(true);
  }
  expect(await countApproved(database)).toEqual({ approved: count, entries: count });
  report({
    fault: 'kill -9 of a server',
    tried: `${count} decisions, ${acknowledged.length} answered before`,
    lost: 'nothing; each done once after retrying',
    recovery: `${recovery} ms, a new process`,
  });
});

it('answers fast that the database is away, and recovers by itself', async () => {
  const gate = await openGate(test.url);
  const year = await makeYear(database, { nominations: 1, places: 1 });
  const server = await serve(gate.url);
  const look = () => ask<{ clock: object }>(server.url, year.cookie, '{ clock { now } }');
  expect((await look()).status).toBe(200);
  gate.shut();
  const seconds = LONG ? 10 : 3;
  let slowest = 0;
  let asked = 0;
  const until_ = performance.now() + seconds * 1000;
  while (performance.now() < until_) {
    const begun = performance.now();
    const away = await look();
    slowest = Math.max(slowest, performance.now() - begun);
    asked += 1;
    expect([away.status, away.retryAfter, away.errors?.[0]?.extensions?.code]).toEqual([503, '5', 'UNAVAILABLE']);
    await wait(20);
  }
  expect(await isReady(server.url)).toBe(false);
  expect(slowest).toBeLessThan(3_000);
  await gate.open();
  const recovery = await until(async () => (await look()).status === 200 && isReady(server.url), 10_000);
  expect(server.process.exitCode).toBeNull();
  gate.shut();
  report({
    fault: `PostgreSQL away for ${seconds} s`,
    tried: `${asked} requests, slowest answered in ${Math.round(slowest)} ms`,
    lost: 'all told to come again',
    recovery: `${recovery} ms, no restart`,
  });
});

it('refuses nobody while one of two servers stops under load', async () => {
  const year = await makeYear(database, { nominations: 1, places: 1 });
  const cluster = await startCluster(test.url, 2);
  running.push(cluster);
  await until(async () => /server 2: process/.test(cluster.log()), 10_000);
  await wait(2_000);
  const pids = [...cluster.log().matchAll(/server \d: process (\d+)/g)].map(([, pid]) => Number(pid));
  const statuses = new Map<number, number>();
  let stop = false;
  const load = async () => {
    const cookie = await openSession(database, year.accountId);
    while (!stop) {
      const { status } = await ask(cluster.url, cookie, '{ clock { now } viewer { id } }');
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      // A session may ask twenty times a second and no more: it would be refused for that.
      await wait(50);
    }
  };
  const loads = Array.from({ length: 16 }, load);
  const rounds = LONG ? 4 : 1;
  for (let round = 0; round < rounds; round += 1) {
    await wait(1_000);
    const before = cluster.log().length;
    const pid = round === 0 ? pids[0] : Number([...cluster.log().matchAll(/server \d: process (\d+)/g)].at(-1)?.[1]);
    process.kill(pid as number, 'SIGTERM');
    await until(async () => /server \d: process \d+/.test(cluster.log().slice(before)), 30_000);
    await wait(3_000);
  }
  stop = true;
  await Promise.all(loads);
  expect([...statuses.keys()]).toEqual([200]);
  report({
    fault: 'SIGTERM of one of two servers under load',
    tried: `${statuses.get(200)} requests, ${rounds} stops`,
    lost: 'none refused, none broken off',
    recovery: 'started again by the cluster',
  });
});

it('knows a session, and its end, on whichever server it is asked', async () => {
  const year = await makeYear(database, { nominations: 1, places: 1 });
  const [one, other] = [await serve(test.url), await serve(test.url)];
  const viewerAt = async ({ url }: RealServer) =>
    (await ask<{ viewer: object | null }>(url, year.cookie, '{ viewer { id } }')).data?.viewer;
  expect(await viewerAt(one)).toEqual(await viewerAt(other));
  expect(await viewerAt(one)).toBeTruthy();
  await ask(one.url, year.cookie, 'mutation { signOut }');
  expect([await viewerAt(one), await viewerAt(other)]).toEqual([null, null]);
  report({ fault: 'Two servers, one session', tried: 'signed in at both, out at one', lost: 'both agree', recovery: '–' });
});

it('grows in nothing over a while of mixed load', async () => {
  const year = await makeYear(database, { nominations: LONG ? 400 : 60, places: 400 });
  const server = await serve(test.url);
  const measure = async () => {
    const [row] = await database.query(
      `SELECT (SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database()) AS connections,
              (SELECT count(*)::int FROM pg_locks WHERE NOT granted) AS waiting,
              (SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%') AS open`,
    );
    return row as { connections: number; waiting: number; open: number };
  };
  const seconds = LONG ? 60 : 6;
  let asked = 0;
  const end = performance.now() + seconds * 1000;
  const read = async () => {
    while (performance.now() < end) {
      const { status } = await ask(server.url, year.cookie, '{ viewer { id } plan { year calendar { name { vi } state } } }');
      // A session may ask so often and no more.
      expect([200, 429]).toContain(status);
      asked += 1;
    }
  };
  const reading = Array.from({ length: 4 }, read);
  await approveAll(year, () => server.url, 4);
  await Promise.all(reading);
  const after = await measure();
  expect(after.waiting).toBe(0);
  expect(after.open).toBe(0);
  expect(after.connections).toBeLessThanOrEqual(10 + 5 + 3);
  report({
    fault: `Mixed load for ${seconds} s`,
    tried: `${asked} reads beside ${year.nominations.length} decisions`,
    lost: `${after.connections} connections, no lock and no transaction left`,
    recovery: '–',
  });
});
