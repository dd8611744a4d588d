import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../apps/server/src/database/data-source';
import { createTestDatabase, type TestDatabase } from '../../apps/server/src/testing/database';
import { type RealServer, startServer } from './support/real-servers';
import { report } from './support/report';
import { approve, countApproved, isDone, makeYear, refusalOf, requireWhole, type Year } from './support/year';

jest.setTimeout(120_000);

const NOMINATIONS = 6;

let test: TestDatabase;
let database: DataSource;
let year: Year;
let server: RealServer | undefined;

beforeEach(async () => {
  test = await createTestDatabase();
  database = await createDataSource({ url: test.url, pool: 3 }).initialize();
  year = await makeYear(database, { nominations: NOMINATIONS, places: NOMINATIONS });
});
afterEach(async () => {
  await server?.kill('SIGTERM');
  server = undefined;
  await requireWhole(database);
  await database.destroy();
  await test.drop();
});

/** What PostgreSQL says when it cannot extend a file, said by a trigger: a real disk cannot be filled without the rights of the machine's owner. */
async function fillDisk(): Promise<void> {
  await database.query(`CREATE FUNCTION disk_is_full() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'could not extend file "base/16384/2619": No space left on device' USING ERRCODE = 'disk_full'; END $$`);
  await database.query('CREATE TRIGGER disk_is_full BEFORE INSERT ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION disk_is_full()');
}

const emptyDisk = () => database.query('DROP FUNCTION disk_is_full() CASCADE');

it('writes nothing by halves when the disk of the database is full, and does it once there is room', async () => {
  server = await startServer(test.url);
  const keys = year.nominations.map(() => randomUUID());
  const ask = () =>
    Promise.all(year.nominations.map((nomination, n) => approve((server as RealServer).url, year, nomination, keys[n] as string)));
  await fillDisk();
  const refused = await ask();
  expect(refused.map(({ status, retryAfter, errors }) => [status, retryAfter, errors?.[0]?.extensions?.code])).toEqual(
    Array(NOMINATIONS).fill([503, '5', 'UNAVAILABLE']),
  );
  expect(JSON.stringify(refused)).not.toMatch(/extend file|No space|disk_is_full/);
  expect(await countApproved(database)).toEqual({ approved: 0, entries: 0 });

  await emptyDisk();
  expect((await ask()).every(isDone)).toBe(true);
  expect(await countApproved(database)).toEqual({ approved: NOMINATIONS, entries: NOMINATIONS });
  report({
    fault: 'Disk of the database full',
    tried: `${NOMINATIONS} decisions`,
    lost: 'nothing half-written, all told to come again',
    recovery: 'done with the same keys once there was room',
  });
});

it('leaves no half of a backup where the disk is full', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'full-disk-'));
  try {
    // A limit on the size of files stands for the end of the disk: the same call fails in the same place.
    const backup = `ulimit -f 8; trap '' XFSZ; exec "$0" apps/server/dist/backup.js "${folder}/year.backup"`;
    const { status, stderr, stdout } = spawnSync('sh', ['-c', backup, process.execPath], {
      env: { ...process.env, DATABASE_URL: test.url, NODE_ENV: 'development' },
      encoding: 'utf8',
    });
    expect([status, await readdir(folder)]).toEqual([1, []]);
    expect(stdout + stderr).toMatch(/too large|no space/i);
    report({
      fault: 'Disk full while a backup is written',
      tried: 'one backup',
      lost: 'no half file left, exit code 1, reason said',
      recovery: 'the next backup',
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it('does nothing twice and forgets nothing when the clock is set back', async () => {
  server = await startServer(test.url);
  const { url } = server;
  const [first, second] = year.nominations as [Year['nominations'][0], Year['nominations'][0]];
  const key = randomUUID();
  const done = await approve(url, year, first, key);
  expect(isDone(done)).toBe(true);

  await database.query(`UPDATE demonstration_clock SET ahead = ahead - interval '36 hours'`);
  expect(await approve(url, year, first, key)).toEqual(done);
  expect(refusalOf(await approve(url, year, first, randomUUID()))).toBeDefined();
  const later = await approve(url, year, second, randomUUID());
  expect([isDone(later), refusalOf(later)]).toEqual([true, undefined]);
  expect(await countApproved(database)).toEqual({ approved: 2, entries: 2 });
  report({
    fault: 'Clock of the product set back by 36 hours',
    tried: 'a decision repeated, one asked anew, one more made',
    lost: 'none, and none twice; the trail verifies',
    recovery: 'at once',
  });
});
