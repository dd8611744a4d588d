import { ConfigError, readConfig } from './config';
import { migrate } from './database/migrate';
import { withDatabase } from './database/with-database';
import { runCommand, say } from './run-command';

/** `npm run migrate`: migrates the database of `DATABASE_URL` before the servers of a new release start. */
runCommand(async () => {
  const config = readConfig(process.env);
  if (!config.databaseUrl) throw new ConfigError('Set DATABASE_URL to the database that is to be migrated.');
  await withDatabase(config, migrate);
  say('The database has the newest shape.');
});
