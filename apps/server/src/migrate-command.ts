import 'reflect-metadata';
import { ConfigError, readConfig } from './config';
import { createDataSource } from './database/data-source';
import { migrate } from './database/migrate';

/** `npm run migrate`: migrates the database of `DATABASE_URL` before the servers of a new release start. */
async function run(): Promise<void> {
  const config = readConfig(process.env);
  if (!config.databaseUrl) throw new ConfigError('Set DATABASE_URL to the database that is to be migrated.');
  const database = await createDataSource({ url: config.databaseUrl, pool: 2 }).initialize();
  try {
    await migrate(database);
    process.stdout.write('The database has the newest shape.\n');
  } finally {
    await database.destroy();
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
