import 'reflect-metadata';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { ConfigError, readConfig } from './config';
import { createDataSource } from './database/data-source';
import { fixedId } from './database/demonstration/fixed-id';
import { loadDemonstration } from './database/demonstration/load-demonstration';
import { DEPARTMENT } from './database/demonstration/units';
import { startEmbeddedPostgres } from './database/embedded';
import { migrate } from './database/migrate';

/** `npm run demonstration:reset`: throws away what visitors did and begins the demonstration's year anew. Stop the server first. */
async function run(): Promise<void> {
  const config = readConfig(process.env);
  if (!config.demonstration) throw new ConfigError('There is no demonstration here to be reset.');
  const embedded = config.databaseUrl
    ? null
    : await startEmbeddedPostgres({ directory: join(config.dataDirectory, 'postgres'), log: (line) => process.stdout.write(`${line}\n`) });
  try {
    const database = await createDataSource({ url: config.databaseUrl ?? (embedded?.url as string), pool: 2 }).initialize();
    try {
      await migrate(database);
      await requireDemonstration(database);
      await database.query('DROP SCHEMA public CASCADE');
      await database.query('CREATE SCHEMA public');
      await migrate(database);
      await loadDemonstration(database);
    } finally {
      await database.destroy();
    }
    process.stdout.write('The demonstration begins anew.\n');
  } finally {
    await embedded?.stop();
  }
}

/** A database with data of its own is nobody's to throw away. */
async function requireDemonstration(database: DataSource): Promise<void> {
  const [state]: { foreign: boolean }[] = await database.query(
    'SELECT EXISTS (SELECT FROM unit) AND NOT EXISTS (SELECT FROM unit WHERE id = $1) AS "foreign"',
    [fixedId('unit', DEPARTMENT)],
  );
  if (state?.foreign) throw new ConfigError('This database holds no demonstration: nothing was changed.');
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
