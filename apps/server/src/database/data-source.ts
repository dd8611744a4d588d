import { DataSource, type MigrationInterface } from 'typeorm';
import { DEFAULT_SCHEMA, inSchema } from './authority-schema';
import { entities } from './entities';
import { migrations as everyMigration } from './migrations/all';
import { PreparingClient } from './preparing-client';

/** Milliseconds. A request that waits longer than this for the database is told so instead of hanging. */
const TIMEOUT = { connect: 2_000, statement: 10_000, lock: 3_000, idleInTransaction: 15_000 };

/** Milliseconds for which a connection that nobody uses is kept: a new one must sign in and plan its statements again, and somebody waits for it. */
const KEEP_IDLE = 300_000;

/** The one connection pool of a server. Not connected yet: call `initialize()`. */
export function createDataSource({
  url,
  pool,
  schema = DEFAULT_SCHEMA,
  migrations = everyMigration,
}: {
  url: string;
  pool: number;
  /** Of the authority; several can share a database. */
  schema?: string;
  migrations?: readonly (new () => MigrationInterface)[];
}): DataSource {
  return new DataSource({
    type: 'postgres',
    url: inSchema(url, schema),
    schema,
    entities,
    migrations: [...migrations],
    poolSize: pool,
    connectTimeoutMS: TIMEOUT.connect,
    applicationName: 'vinh-danh',
    extra: {
      Client: PreparingClient,
      statement_timeout: TIMEOUT.statement,
      lock_timeout: TIMEOUT.lock,
      idle_in_transaction_session_timeout: TIMEOUT.idleInTransaction,
      keepAlive: true,
      idleTimeoutMillis: KEEP_IDLE,
    },
  });
}

/** Where that pool leads, the authority's schema included, for connections that are used for one thing only. */
export function urlOf(database: DataSource): string {
  return (database.options as unknown as { readonly url: string }).url;
}
