import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { recordAudit } from '../access/record-audit';
import { inDatabase, onServer, SERVER_VARIABLE } from '../testing/database';
import { startTestServer, type TestServer } from '../testing/test-server';
import { backUp } from './backup';
import { createDataSource } from './data-source';
import { loadDemonstration } from './demonstration/load-demonstration';
import { restore } from './restore';
import { findTables, quoted } from './tables';

let server: TestServer;
let folder: string;
let file: string;
const made: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-test-'));
  file = join(folder, 'whole.backup');
  server = await startTestServer();
  await loadDemonstration(server.database);
  await server.database.query(
    `UPDATE unit SET name = E'Một tên có \\t, \\n, \\\\ và "ngoặc"', version = version + 1 WHERE code = (SELECT min(code) FROM unit)`,
  );
  await server.database.query(`SELECT graphile_worker.add_job('test', payload => '{"n": 1}', job_key => 'k', flags => ARRAY['f'])`);
  await backUp(server.database, file);
}, 60_000);
afterAll(async () => {
  await server.stop();
  for (const name of made) await onServer(process.env[SERVER_VARIABLE] ?? '', `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await rm(folder, { recursive: true, force: true });
});

async function emptyDatabase(): Promise<DataSource> {
  const name = `restored_${Math.random().toString(36).slice(2)}`;
  made.push(name);
  const url = process.env[SERVER_VARIABLE] ?? '';
  await onServer(url, `CREATE DATABASE ${name}`);
  return createDataSource({ url: inDatabase(url, name), pool: 2 }).initialize();
}

/** What each table holds, as one hash. */
async function contents(database: DataSource, url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const tables = await findTables(client);
  await client.end();
  const hashOf = async (name: string) => {
    const rows: { row: string }[] = await database.query(`SELECT t::text AS row FROM ${quoted(name)} t ORDER BY 1`);
    return createHash('sha1')
      .update(rows.map(({ row }) => row).join('\n'))
      .digest('hex');
  };
  return Object.fromEntries(await Promise.all(tables.map(async ({ name }) => [name, await hashOf(name)])));
}

async function into(path: string): Promise<unknown> {
  const database = await emptyDatabase();
  try {
    return await restore(database, path);
  } finally {
    await database.destroy();
  }
}

describe('a backup', () => {
  it('gives back every table, what waits in the queue, and a trail that goes on', async () => {
    const database = await emptyDatabase();
    try {
      await restore(database, file);
      const url = (database.options as unknown as { url: string }).url;
      expect(await contents(database, url)).toEqual(await contents(server.database, server.url));
      const jobs = await database.query(`SELECT task_identifier AS task, key, flags FROM graphile_worker.jobs WHERE key = 'k'`);
      expect(jobs).toEqual([{ task: 'test', key: 'k', flags: { f: true } }]);
      const actor = { viewer: null, now: new Date(), requestId: 'r', apiTokenId: null };
      await recordAudit(database.manager, actor, {
        action: 'createPlan',
        subjectKind: 'Plan',
        subjectId: '00000000-0000-7000-8000-000000000001',
      });
      await expect(database.query('UPDATE account SET version = version')).rejects.toThrow('version must go');
    } finally {
      await database.destroy();
    }
  }, 60_000);

  it('ends, and says why, when the disk is full', async () => {
    const full = join(folder, 'full.backup');
    await symlink('/dev/full', `${full}.unfinished`);
    await expect(backUp(server.database, full)).rejects.toThrow(/ENOSPC/);
  });

  it('does not come over data that is there', async () => {
    await expect(restore(server.database, file)).rejects.toThrow('This database holds data');
  });

  it('is refused when it is cut off, changed, or no backup, and leaves the database empty', async () => {
    const whole = await readFile(file);
    const damaged = async (name: string, content: Buffer) => {
      await writeFile(join(folder, name), content);
      return join(folder, name);
    };
    await expect(into(await damaged('cut', whole.subarray(0, whole.length - 200)))).rejects.toThrow(/cut off or damaged/);
    const text = gunzipSync(whole).toString();
    await expect(into(await damaged('changed', gzipSync(text.replace('Nguyễn', 'Nguyẽn'))))).rejects.toThrow(
      'was changed after it was made',
    );
    await expect(into(await damaged('other', gzipSync('{"format":"other"}\n')))).rejects.toThrow('no backup');
    await expect(into(join(folder, 'nowhere'))).rejects.toThrow('There is no file');
  }, 60_000);

  it('is refused when the data in it do not agree, though the file is whole', async () => {
    const lines = gunzipSync(await readFile(file))
      .toString()
      .split('\n')
      .slice(0, -2);
    const header = JSON.parse(lines[0] ?? '');
    const changed = JSON.stringify({ ...header, auditHead: { number: header.auditHead.number, hash: '0'.repeat(64) } });
    const text = `${[changed, ...lines.slice(1)].join('\n')}\n`;
    const sha256 = createHash('sha256').update(text).digest('hex');
    await writeFile(join(folder, 'forged'), gzipSync(`${text}${JSON.stringify({ sha256 })}\n`));
    await expect(into(join(folder, 'forged'))).rejects.toThrow('HEAD_DIFFERS');
  }, 60_000);
});
