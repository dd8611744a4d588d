import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, EmbeddedPostgresError, startEmbeddedPostgres } from './embedded';

let folder: string;
const running = new Set<EmbeddedPostgres>();
const servers = new Set<ChildProcess>();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded-test-'));
});

afterEach(async () => {
  // Its database outlives a killed server: take it over to stop it.
  const left = [...servers].filter((server) => server.signalCode === null);
  for (const server of left) server.kill('SIGKILL');
  if (left.length > 0) await start().catch(() => {});
  for (const database of running) await database.stop().catch(() => {});
  servers.clear();
  running.clear();
  await rm(folder, { recursive: true, force: true });
});

async function start({ directory = join(folder, 'data'), durable = false } = {}): Promise<EmbeddedPostgres> {
  const { url, stop } = await startEmbeddedPostgres({ directory, durable });
  const database = {
    url,
    // Once: to stop it again would stop the next one on the same folder, which would come back by itself.
    stop: () => {
      running.delete(database);
      return stop();
    },
  };
  running.add(database);
  return database;
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows.map((row) => Object.values(row)[0]);
  } finally {
    await client.end();
  }
}

/** Another process with the same data folder; resolves to the address once its database answers. */
async function startElsewhere({ durable = false } = {}): Promise<{ url: string; server: ChildProcess }> {
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(join(__dirname, 'embedded.ts'))});
    console.log((await startEmbeddedPostgres({ directory: ${JSON.stringify(join(folder, 'data'))}, durable: ${durable} })).url);
    setInterval(() => {}, 1000);`;
  const server = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  servers.add(server);
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  return { url: line.toString().trim(), server };
}

test('keeps the data from one start to the next and sorts as Vietnamese does', async () => {
  const first = await start();
  await ask(first.url, "CREATE TABLE name AS SELECT unnest(ARRAY['Đào', 'Dung', 'Ân', 'An', 'Em']) AS name");
  await first.stop();
  const second = await start();
  expect(await ask(second.url, 'SELECT name FROM name ORDER BY name')).toEqual(['An', 'Ân', 'Dung', 'Đào', 'Em']);
});

test('takes over the database of a server that was killed', async () => {
  const { url, server } = await startElsewhere();
  await ask(url, 'CREATE TABLE kept AS SELECT 1');
  server.kill('SIGKILL');
  await once(server, 'exit');
  const again = await start();
  expect(await ask(again.url, 'SELECT * FROM kept')).toEqual([1]);
});

test('starts again when the database was killed with its server', async () => {
  const { url, server } = await startElsewhere({ durable: true });
  await ask(url, 'CREATE TABLE kept AS SELECT 1');
  const lines = (await readFile(join(folder, 'data', 'cluster', 'postmaster.pid'), 'utf8')).split('\n');
  // A server that lived would bring the database back itself.
  server.kill('SIGKILL');
  await once(server, 'exit');
  process.kill(Number(lines[0]), 'SIGKILL');
  const again = await start();
  expect(await ask(again.url, 'SELECT * FROM kept')).toEqual([1]);
});

test('comes back on the same address when it is killed while its server lives', async () => {
  const database = await start({ durable: true });
  await ask(database.url, 'CREATE TABLE kept AS SELECT 1');
  const lines = (await readFile(join(folder, 'data', 'cluster', 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(lines[0]), 'SIGKILL');
  let kept: unknown[] | null = null;
  for (let attempt = 0; kept === null && attempt < 200; attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    kept = await ask(database.url, 'SELECT * FROM kept').catch(() => null);
  }
  expect(kept).toEqual([1]);
});

test('refuses a folder that another server uses', async () => {
  await startElsewhere();
  await expect(start()).rejects.toThrow(/^Another server is running on the data folder .+: stop it first/);
});

test('says in one sentence that a folder is no folder, is not whole, or is of another version', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  await expect(start({ directory: file })).rejects.toThrow(/is a file, not a folder\.$/);

  const database = await start();
  await database.stop();
  const version = join(folder, 'data', 'cluster', 'PG_VERSION');
  await writeFile(version, '15\n');
  await expect(start()).rejects.toThrow(/was made by PostgreSQL 15, and this program brings 18/);
  await rm(version);
  await expect(start()).rejects.toThrow(EmbeddedPostgresError);
  await expect(start()).rejects.toThrow(/is not a whole database: restore a backup/);
});

test('says what is damaged when the database does not start', async () => {
  const database = await start();
  await database.stop();
  await rm(join(folder, 'data', 'cluster', 'pg_wal'), { recursive: true });
  await expect(start()).rejects.toThrow(/does not start: required WAL directory "pg_wal" does not exist$/);
});
