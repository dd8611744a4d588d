import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A database of its own for one test file, already migrated. */
export interface TestDatabase {
  url: string;
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>;
}

/** Where the run's PostgreSQL is and what to copy: set by `start-database.ts` before the first test file. */
export const SERVER_VARIABLE = 'VINH_DANH_TEST_SERVER';
export const TEMPLATE_VARIABLE = 'VINH_DANH_TEST_TEMPLATE';

/** Copies the migrated template file by file: sooner than through PostgreSQL's log, and far sooner than the migrations. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env[SERVER_VARIABLE];
  const template = process.env[TEMPLATE_VARIABLE];
  if (server === undefined || template === undefined)
    throw new Error('No test database: run this test through the project "server" or "browser" of Jest.');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  return {
    url: inDatabase(server, name),
    drop: () => onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** Runs one statement as the server's owner, outside every transaction. */
export async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Runs statements on a database, on one connection that is ended afterwards. */
export async function onDatabase<Result>(
  url: string,
  act: (query: (text: string, values?: unknown[]) => Promise<Record<string, string>[]>) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await act(async (text, values = []) => (await client.query(text, values)).rows);
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function inDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
