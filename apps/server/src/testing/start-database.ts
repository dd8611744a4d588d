import 'reflect-metadata';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataSource } from '../database/data-source';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../database/embedded';
import { migrate } from '../database/migrate';
import { inDatabase, onServer, SERVER_VARIABLE, TEMPLATE_VARIABLE } from './database';

declare global {
  var vinhDanhTestDatabase: { stop(): Promise<void> } | undefined;
}

const FOLDER = 'vinh-danh-test-';

/**
 * One PostgreSQL and one migrated template for the whole run of Jest: a server of its own in a temporary folder,
 * or the server of `TEST_DATABASE_URL`. Several runs may go on at once.
 */
export default async function startDatabase(): Promise<void> {
  if (globalThis.vinhDanhTestDatabase !== undefined) return;
  const embedded = process.env.TEST_DATABASE_URL === undefined ? await startTemporary() : null;
  const server = embedded?.url ?? (process.env.TEST_DATABASE_URL as string);
  const template = `template_${process.pid}`;
  await onServer(server, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
  await onServer(server, `CREATE DATABASE ${template}`);
  await makeTemplate(inDatabase(server, template));
  process.env[SERVER_VARIABLE] = server;
  process.env[TEMPLATE_VARIABLE] = template;
  globalThis.vinhDanhTestDatabase = {
    stop: async () => {
      if (embedded === null) await onServer(server, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
      await embedded?.stop();
    },
  };
}

async function makeTemplate(url: string): Promise<void> {
  const database = await createDataSource({ url, pool: 2 }).initialize();
  try {
    await migrate(database);
  } finally {
    await database.destroy();
  }
}

async function startTemporary(): Promise<EmbeddedPostgres> {
  await sweep();
  const directory = join(tmpdir(), `${FOLDER}${process.pid}`);
  const database = await startEmbeddedPostgres({ directory, durable: false });
  return {
    url: database.url,
    stop: async () => {
      await database.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Stops and removes what a killed run left behind. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(FOLDER) ? Number(name.slice(FOLDER.length)) : Number.NaN;
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    const directory = join(tmpdir(), name);
    await startEmbeddedPostgres({ directory, durable: false }).then(
      (left) => left.stop(),
      () => {},
    );
    await rm(directory, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
