import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import type { DataSource } from 'typeorm';
import { verifyAudit } from '../access/audit-chain';
import { schemaOf } from './authority-schema';
import type { BackupHeader } from './backup';
import { createDataSource, urlOf } from './data-source';
import { findBrokenInvariants } from './invariants';
import { migrate } from './migrate';
import { migrations } from './migrations/all';
import { BackupError, readBackup } from './read-backup';
import { findTables, quoted, type Table } from './tables';

/**
 * Fills an empty database from a backup and proves that it is whole: the file's hash, the rows of every table, every reference, every
 * derived number, and the audit trail up to the head that was read when the backup was made. Then it is brought to the newest
 * shape. Until the last of the loading all of it is one transaction: what fails leaves the database as empty as it was.
 *
 * @throws BackupError when the file or the database will not do, or something in the result does not agree
 */
export async function restore(database: DataSource, file: string, say: (sentence: string) => void = () => {}): Promise<BackupHeader> {
  say('Reading the backup…');
  const header = await readBackup(file, {});
  await requireEmpty(database);
  await migrateAsIn(database, header);
  const client = new pg.Client({ connectionString: urlOf(database) });
  await client.connect();
  try {
    await client.query('BEGIN');
    await load(client, header, file, say);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    await client.end();
  }
  await migrate(database);
  await requireWhole(database, header);
  return header;
}

async function requireEmpty(database: DataSource): Promise<void> {
  const [found]: { filled: boolean }[] = await database.query(`SELECT to_regclass('account') IS NOT NULL AS filled`);
  if (!found?.filled) return;
  const [row]: { filled: boolean }[] = await database.query('SELECT EXISTS (SELECT FROM account) OR EXISTS (SELECT FROM unit) AS filled');
  if (row?.filled)
    throw new BackupError('This database holds data: restore into an empty one, with another DATABASE_URL or DATA_DIRECTORY.');
}

/** The tables as they were when the backup was made: it may be of an earlier release. */
async function migrateAsIn(target: DataSource, header: BackupHeader): Promise<void> {
  const known = new Map(migrations.map((migration) => [new migration().name, migration]));
  const unknown = header.migrations.find((name) => !known.has(name));
  if (unknown) throw new BackupError(`The backup is of a newer release than this one, with ${unknown}: install that release first.`);
  const then = header.migrations.flatMap((name) => known.get(name) ?? []);
  const database = createDataSource({ url: urlOf(target), pool: 2, schema: schemaOf(target), migrations: then });
  await database.initialize();
  await migrate(database).finally(() => database.destroy());
}

async function load(client: pg.Client, header: BackupHeader, file: string, say: (sentence: string) => void): Promise<void> {
  const tables = await findTables(client);
  requireSameTables(tables, header.tables);
  const names = tables.map(({ name }) => quoted(name));
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  const references = await dropReferences(client);
  await client.query(`TRUNCATE ${names.join(', ')}`);
  const columns = new Map(header.tables.map((table) => [table.name, table.columns.map(quoted).join(', ')]));
  let copying: { readonly table: string; readonly stream: CopyStreamQuery } | null = null;
  await readBackup(file, {
    rows: async (table, piece) => {
      if (copying?.table !== table) {
        say(table);
        copying = { table, stream: client.query(copyFrom(`COPY ${quoted(table)} (${columns.get(table)}) FROM STDIN`)) };
      }
      const { stream } = copying;
      if (piece && !stream.write(piece)) await Promise.race([once(stream, 'drain'), finished(stream)]);
      if (!piece) await finished(stream.end());
    },
  });
  say('Checking every reference…');
  for (const reference of references) await client.query(reference);
  for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  for (const { name, last, called } of header.sequences) await client.query('SELECT setval($1, $2, $3)', [quoted(name), last, called]);
  await addJobs(client, header.jobs);
}

function requireSameTables(there: readonly Table[], wanted: readonly Table[]): void {
  const namesOf = (tables: readonly Table[]) => tables.map(({ name, columns }) => `${name} (${[...columns].sort().join(', ')})`).sort();
  const [here, inFile] = [namesOf(there), namesOf(wanted)];
  const differing = inFile.find((table) => !here.includes(table)) ?? here.find((table) => !inFile.includes(table));
  if (differing) throw new BackupError(`The tables of the backup are not those of its release: ${differing}.`);
}

/** Takes every reference between tables away and gives the statements that make them, and check them, again: a circle of tables has no order. */
async function dropReferences(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
      WHERE contype = 'f' AND conparentid = 0 AND connamespace = current_schema::regnamespace ORDER BY conname`,
  );
  for (const { table, name } of rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  return rows.map(({ table, name, definition }) => `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
}

/** What waited to be done waits again; a job that was under way is done anew, as after a killed worker. */
async function addJobs(client: pg.Client, jobs: readonly object[]): Promise<void> {
  await client.query(
    `SELECT add_job(task, payload => payload, queue_name => queue, run_at => "runAt", max_attempts => attempts, job_key => key,
              priority => priority, flags => (SELECT array_agg(flag) FROM jsonb_object_keys(coalesce(flags, '{}')) flag))
       FROM jsonb_to_recordset($1::jsonb) AS each
            (task text, payload json, queue text, "runAt" timestamptz, attempts integer, key text, priority integer, flags jsonb)`,
    [JSON.stringify(jobs)],
  );
}

async function requireWhole(database: DataSource, header: BackupHeader): Promise<void> {
  const [broken] = await findBrokenInvariants(database);
  if (broken)
    throw new BackupError(`${broken.subject}: ${broken.invariant}, but ${broken.stored} is stored and ${broken.recounted} is right.`);
  const { bad } = await verifyAudit(database, header.auditHead);
  if (bad) throw new BackupError(`The audit trail does not verify: entry ${bad.number ?? bad.entryId}, ${bad.fault}.`);
}
