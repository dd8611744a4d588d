import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { queueSchemaOf, schemaOf } from './authority-schema';
import { urlOf } from './data-source';

/** What all authorities of a database share. Migrations name them as `public`. */
const EXTENSIONS = ['unaccent', 'pg_trgm', 'btree_gist'];

/** Brings an authority to the newest shape. Servers that start at once take turns; other authorities of the database go on. */
export async function migrate(database: DataSource): Promise<void> {
  const schema = schemaOf(database);
  const runner = database.createQueryRunner();
  try {
    await runner.query("SET lock_timeout = '60s'");
    await runner.query("SET statement_timeout = '10min'");
    await holding(runner, `migrate ${schema}`, async () => {
      await makeSchema(runner, schema);
      await holding(runner, 'extensions', () => makeExtensions(runner));
      await migrateQueue(database, runner, queueSchemaOf(schema));
      await database.runMigrations({ transaction: 'each' });
    });
  } finally {
    await runner.query('RESET lock_timeout');
    await runner.query('RESET statement_timeout');
    await runner.release();
  }
}

async function holding(runner: QueryRunner, lock: string, act: () => Promise<void>): Promise<void> {
  await runner.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [lock]);
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
