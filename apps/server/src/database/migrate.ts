import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { urlOf } from './data-source';

/** Any number, but the same for ever: who holds this lock migrates, the others wait. */
const MIGRATION_LOCK = 7_714_201;

/** Brings the database to the newest shape. Servers that start at once take turns. */
export async function migrate(database: DataSource): Promise<void> {
  const runner = database.createQueryRunner();
  try {
    await runner.query("SET lock_timeout = '60s'");
    await runner.query("SET statement_timeout = '10min'");
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrateQueue(database);
    await database.runMigrations({ transaction: 'each' });
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.query('RESET lock_timeout');
    await runner.query('RESET statement_timeout');
    await runner.release();
  }
}

/** The tables of the job queue, in a schema of their own. */
async function migrateQueue(database: DataSource): Promise<void> {
  const pool = new pg.Pool({ connectionString: urlOf(database), max: 1 });
  try {
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) });
  } finally {
    await pool.end();
  }
}
