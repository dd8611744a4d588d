import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createDataSource } from '../database/data-source';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../database/embedded';
import { migrate } from '../database/migrate';

const run = promisify(execFile);

/** A migrated database and a standby that follows it. The standby may be stopped and started; stop it before the other. */
export interface Pair {
  readonly primary: EmbeddedPostgres;
  startStandby(): Promise<EmbeddedPostgres>;
}

/** Copies a database that stands still, and lets the copy follow it: without `pg_basebackup`, which the embedded programs have not. */
export async function startPair(folder: string): Promise<Pair> {
  const [first, second] = [join(folder, 'primary'), join(folder, 'standby')];
  const fresh = await startEmbeddedPostgres({ directory: first });
  const database = await createDataSource({ url: fresh.url, pool: 2 }).initialize();
  await migrate(database).finally(() => database.destroy());
  await fresh.stop();
  await mkdir(second);
  // The files belong to another account when root runs this.
  await run('cp', ['-a', join(first, 'cluster'), join(second, 'cluster')]);
  await cp(join(first, 'password'), join(second, 'password'));
  const primary = await startEmbeddedPostgres({ directory: first });
  const { hostname, port, username, password } = new URL(primary.url);
  const address = `host=${hostname} port=${port} user=${username} password=${password}`;
  await appendFile(join(second, 'cluster', 'postgresql.auto.conf'), `primary_conninfo = '${address}'\n`);
  await writeFile(join(second, 'cluster', 'standby.signal'), '');
  return { primary, startStandby: () => startEmbeddedPostgres({ directory: second }) };
}
