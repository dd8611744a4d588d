import { setTimeout as wait } from 'node:timers/promises';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { type DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { queueSchemaOf, schemaOf } from './authority-schema';
import { urlOf } from './data-source';

/** What all authorities of a database share. Migrations name them as `public`. */
const EXTENSIONS = ['unaccent', 'pg_trgm', 'btree_gist'];

/**
 * Milliseconds for which a migration stands in the queue for a lock. Requests queue up behind it, so it steps back and tries again before they
 * give up.
 */
const WAITS_FOR_LOCK = 1_000;
const STEPS_BACK = 500;
const LOCK_TRIES = 200;
const LOCK_TIMEOUT = '55P03';

/** Brings an authority to the newest shape while its servers answer. Those who migrate at once take turns; other authorities of the database go on. */
export async function migrate(database: DataSource): Promise<void> {
  const schema = schemaOf(database);
  const runner = database.createQueryRunner();
  try {
    await runner.query(`SET lock_timeout = ${WAITS_FOR_LOCK}`);
    await runner.query('SET statement_timeout = 0');
    await holding(runner, `migrate ${schema}`, async () => {
      await makeSchema(runner, schema);
      await holding(runner, 'extensions', () => makeExtensions(runner));
      await migrateQueue(database, runner, queueSchemaOf(schema));
      await migrateTables(database, runner);
    });
  } finally {
    await runner.query('RESET lock_timeout');
    await runner.query('RESET statement_timeout');
    await runner.release();
  }
}

/** Each migration is a transaction; one that does not get its locks is tried again from its beginning. */
async function migrateTables(database: DataSource, runner: QueryRunner): Promise<void> {
  const executor = new MigrationExecutor(database, runner);
  executor.transaction = 'each';
  for (let tries = 1; ; tries += 1) {
    try {
      await executor.executePendingMigrations();
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== LOCK_TIMEOUT || tries === LOCK_TRIES) throw error;
      await wait(STEPS_BACK);
    }
  }
}

/** Asks for the lock again and again: an index that is built beside the work waits for every statement, one that waits for the lock included. */
async function holding(runner: QueryRunner, lock: string, act: () => Promise<void>): Promise<void> {
  const take = async (): Promise<boolean> => {
    const [{ taken }]: [{ taken: boolean }] = await runner.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken', [lock]);
    return taken;
  };
  while (!(await take())) await wait(STEPS_BACK);
  try {
    await act();
  } finally {
    await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [lock]);
  }
}

async function makeSchema(runner: QueryRunner, schema: string): Promise<void> {
  const [{ exists }]: [{ exists: boolean }] = await runner.query('SELECT to_regnamespace($1) IS NOT NULL AS exists', [schema]);
  if (!exists) await runner.query(`CREATE SCHEMA ${schema}`);
}

async function makeExtensions(runner: QueryRunner): Promise<void> {
  for (const extension of EXTENSIONS) await runner.query(`CREATE EXTENSION IF NOT EXISTS ${extension} WITH SCHEMA public`);
}

/** The tables of the job queue, in a schema of their own. */
async function migrateQueue(database: DataSource, runner: QueryRunner, schema: string): Promise<void> {
  const [{ isNew }]: [{ isNew: boolean }] = await runner.query('SELECT to_regclass($1) IS NULL AS "isNew"', [`${schema}.migrations`]);
  const pool = new pg.Pool({ connectionString: urlOf(database), max: 1 });
  if (isNew) pool.on('connect', keepQuiet);
  try {
    await runMigrations({ pgPool: pool, schema, logger: new Logger(() => () => {}) });
  } finally {
    await pool.end();
  }
}

/**
 * Nobody works in a queue that is only being made. The library tells the whole database of it all the same, and the workers of other
 * authorities, who cannot know that it is not theirs, would stop.
 */
function keepQuiet(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (text: unknown, ...more: unknown[]) => unknown;
  const heard = (text: unknown, ...more: unknown[]) => (text === 'select pg_notify($1, $2)' ? { rows: [] } : query(text, ...more));
  client.query = heard as typeof client.query;
}
