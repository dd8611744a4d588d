import pg from 'pg';
import { createDataSource, urlOf } from '../database/data-source';
import { migrate } from '../database/migrate';
import { createTestDatabase } from '../testing/database';
import { runJobs } from '../testing/run-jobs';
import { startTestServer, type TestServer } from '../testing/test-server';
import { freeJobsOfTheDead, LIVES } from './free-jobs-of-the-dead';
import { defineTask, dequeue, enqueue } from './queue';
import { startWorker } from './start-worker';

let server: TestServer;
const done: string[] = [];
const note = defineTask<{ what: string }>('note', async ({ moment }, { what }) => {
  done.push(`${what} ${moment.now.toISOString().slice(0, 10)}`);
});
const fail = defineTask('fail', () => Promise.reject(new Error('not today')), { attempts: 3 });
const tasks = [note, fail];

beforeAll(async () => {
  server = await startTestServer();
  await server.setClock('2017-03-15T02:00:00Z');
});
beforeEach(() => done.splice(0));
afterAll(() => server.stop());

const waiting = (): Promise<{ task_identifier: string; attempts: number; last_error: string | null }[]> =>
  server.database.query('SELECT task_identifier, attempts, last_error, locked_by FROM graphile_worker.jobs ORDER BY id');

it('does a job once that was asked for in a transaction, and none that was taken back', async () => {
  await server.database.transaction((db) => enqueue(db, note, { what: 'kept' }));
  await server.database
    .transaction(async (db) => {
      await enqueue(db, note, { what: 'taken back' });
      throw new Error('no');
    })
    .catch(() => {});
  await runJobs(server, { tasks });
  await runJobs(server, { tasks });
  expect(done).toEqual(['kept 2017-03-15']);
});

it('keeps the last of the jobs that share a key, and lets it be taken back', async () => {
  for (const what of ['first', 'last']) await enqueue(server.database.manager, note, { what }, { key: 'one' });
  await enqueue(server.database.manager, note, { what: 'never' }, { key: 'other' });
  await dequeue(server.database.manager, note, 'other');
  await runJobs(server, { tasks });
  expect(done).toEqual(['last 2017-03-15']);
});

it('waits for a moment of the product’s clock, which a demonstration may set forwards and backwards', async () => {
  await enqueue(server.database.manager, note, { what: 'due' }, { runAt: new Date('2017-04-03T01:00:00Z') });
  await runJobs(server, { tasks });
  expect(done).toEqual([]);
  await server.setClock('2017-03-20T02:00:00Z');
  await runJobs(server, { tasks });
  expect(done).toEqual([]);
  await server.setClock('2017-04-03T02:00:00Z');
  await server.setClock('2017-03-15T02:00:00Z');
  await runJobs(server, { tasks });
  expect(done).toEqual([]);
  await server.setClock('2017-04-03T02:00:00Z');
  await runJobs(server, { tasks });
  expect(done).toEqual(['due 2017-04-03']);
});

it('tries a job that failed again, later', async () => {
  await enqueue(server.database.manager, fail, {});
  expect(await runJobs(server, { tasks, mayFail: true })).toEqual([{ task: 'fail', error: 'Error: not today' }]);
  expect(await waiting()).toMatchObject([{ task_identifier: 'fail', attempts: 1, last_error: 'not today' }]);
  expect(await runJobs(server, { tasks, mayFail: true })).toEqual([]);
  await server.database.query('SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs');
});

it('gives back the jobs of a worker that died, and leaves those of one that lives', async () => {
  const pool = new pg.Pool({ connectionString: urlOf(server.database) });
  const living = await pool.connect();
  await living.query(LIVES, ['worker-living']);
  for (const what of ['by the living', 'by the dead']) await enqueue(server.database.manager, note, { what });
  await pool.query(
    `UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '11 seconds',
        locked_by = CASE WHEN payload->>'what' = 'by the living' THEN 'worker-living' ELSE 'worker-dead' END`,
  );
  await freeJobsOfTheDead(pool);
  await runJobs(server, { tasks });
  expect(done).toEqual(['by the dead 2017-04-03']);
  living.release(true);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await freeJobsOfTheDead(pool);
  await runJobs(server, { tasks });
  expect(done).toEqual(['by the dead 2017-04-03', 'by the living 2017-04-03']);
  await pool.end();
});

it('does what is asked for while a worker runs, and ends only when the job under way is done', async () => {
  let begun = () => {};
  const beginning = new Promise<void>((resolve) => (begun = resolve));
  const slow = defineTask('slow', async () => {
    begun();
    await new Promise((resolve) => setTimeout(resolve, 200));
    done.push('slowly');
  });
  const { config, database } = server;
  const worker = await startWorker({ config, database, tasks: [slow], log: () => {} });
  await enqueue(database.manager, slow, {});
  await beginning;
  await worker.stop();
  expect(done).toEqual(['slowly']);
  expect(await waiting()).toEqual([]);
});

it('makes its tables once, though two servers start at the same time', async () => {
  const { url, drop } = await createTestDatabase();
  const databases = await Promise.all([1, 2].map(() => createDataSource({ url, pool: 2 }).initialize()));
  await databases[0]?.query('DROP SCHEMA graphile_worker CASCADE');
  await Promise.all(databases.map(migrate));
  expect(await databases[0]?.query('SELECT count(*)::integer AS jobs FROM graphile_worker.jobs')).toEqual([{ jobs: 0 }]);
  await Promise.all(databases.map((each) => each.destroy()));
  await drop();
});
