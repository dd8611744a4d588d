import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { DataSource } from 'typeorm';
import { type AuditHead, readAuditHead } from '../access/audit-chain';
import { urlOf } from './data-source';
import { findTables, quoted, type Table } from './tables';

/** The first line of a backup. */
export interface BackupHeader {
  readonly format: 'vinh-danh-backup-1';
  readonly madeAt: string;
  /** The shape of the data: the migrations that had run, oldest first. */
  readonly migrations: readonly string[];
  readonly auditHead: AuditHead;
  readonly sequences: readonly { readonly name: string; readonly last: string; readonly called: boolean }[];
  readonly jobs: readonly object[];
  readonly tables: readonly (Table & { readonly rows: number })[];
}

/** The last line; the hash covers all before it. */
export interface BackupEnd {
  readonly sha256: string;
}

/**
 * Writes everything that the database holds, files included, into one compressed file: a header, then each table as PostgreSQL
 * copies it, then a hash. All of it is of one moment, while the servers go on. Rows are in the order of their keys, not in that in which
 * they came: the file must not tell who voted when.
 *
 * @returns the header of what was written
 */
export async function backUp(database: DataSource, file: string, say: (sentence: string) => void = () => {}): Promise<BackupHeader> {
  // The head may only lag behind the snapshot, never be ahead of it.
  const auditHead = await readAuditHead(database);
  const client = new pg.Client({ connectionString: urlOf(database) });
  const unfinished = `${file}.unfinished`;
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const header = await describe(client, auditHead);
    const hash = createHash('sha256');
    const out = createGzip({ level: 6 });
    const written = pipeline(out, createWriteStream(unfinished, { mode: 0o600 }));
    // A full disk, or a folder where nothing may be written, ends the writing: what waits for room must hear so, and why.
    const failed = new AbortController();
    written.catch(() => failed.abort());
    const write = async (text: string | Buffer) => {
      hash.update(text);
      if (!out.write(text)) await once(out, 'drain', failed).catch(() => written);
    };
    await write(`${JSON.stringify(header)}\n`);
    for (const table of header.tables) {
      say(`${table.name}: ${table.rows} rows`);
      for await (const rows of client.query(copyTo(copyStatement(table)))) await write(rows);
    }
    const end: BackupEnd = { sha256: hash.digest('hex') };
    out.end(`${JSON.stringify(end)}\n`);
    await written;
    await flush(unfinished);
    await rename(unfinished, file);
    return header;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function describe(client: pg.Client, auditHead: AuditHead): Promise<BackupHeader> {
  const rowsOf = async (table: Table) => {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${quoted(table.name)}`);
    return { ...table, rows: Number(rows[0]?.count) };
  };
  const tables: BackupHeader['tables'][number][] = [];
  for (const table of await findTables(client)) tables.push(await rowsOf(table));
  const { rows: moments } = await client.query<{ now: Date }>('SELECT now()');
  const { rows: migrations } = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY id');
  const { rows: sequences } = await client.query<BackupHeader['sequences'][number]>(
    `SELECT sequencename AS name, coalesce(last_value, start_value)::text AS last, last_value IS NOT NULL AS called
       FROM pg_sequences WHERE schemaname = current_schema ORDER BY 1`,
  );
  const { rows: jobs } = await client.query<object>(
    `SELECT task_identifier AS task, payload, job.max_attempts AS attempts, job.key AS key, job.run_at AS "runAt", job.flags,
            job.priority, job.queue_name AS queue
       FROM jobs job JOIN _private_jobs stored ON stored.id = job.id
      WHERE job.attempts < job.max_attempts ORDER BY job.id`,
  );
  return {
    format: 'vinh-danh-backup-1',
    madeAt: moments.map(({ now }) => now.toISOString()).join(),
    migrations: migrations.map(({ name }) => name),
    auditHead,
    sequences: sequences.filter(({ name }) => !name.startsWith('migrations_')),
    jobs,
    tables,
  };
}

/** Text in PostgreSQL's own form: one line for each row, whatever stands in it. */
function copyStatement({ name, columns, key }: Table): string {
  const order = key.length > 0 ? ` ORDER BY ${key.map(quoted).join(', ')}` : '';
  return `COPY (SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)}${order}) TO STDOUT`;
}

/** A backup that a power cut would take is none. */
async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r');
  await handle.sync();
  await handle.close();
}
