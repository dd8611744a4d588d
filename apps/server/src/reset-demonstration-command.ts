import type { DataSource } from 'typeorm';
import { ConfigError, readConfig } from './config';
import { fixedId } from './database/demonstration/fixed-id';
import { loadDemonstration } from './database/demonstration/load-demonstration';
import { DEPARTMENT } from './database/demonstration/units';
import { migrate } from './database/migrate';
import { withDatabase } from './database/with-database';
import { runCommand, say } from './run-command';

/** `npm run demonstration:reset`: throws away what visitors did and begins the demonstration's year anew. Stop the server first. */
runCommand(async () => {
  const config = readConfig(process.env);
  if (!config.demonstration) throw new ConfigError('There is no demonstration here to be reset.');
  await withDatabase(config, async (database) => {
    await migrate(database);
    await requireDemonstration(database);
    await database.query('DROP SCHEMA public CASCADE');
    await database.query('CREATE SCHEMA public');
    await migrate(database);
    await loadDemonstration(database);
  });
  say('The demonstration begins anew.');
});

/** A database with data of its own is nobody's to throw away. */
async function requireDemonstration(database: DataSource): Promise<void> {
  const [state]: { foreign: boolean }[] = await database.query(
    'SELECT EXISTS (SELECT FROM unit) AND NOT EXISTS (SELECT FROM unit WHERE id = $1) AS "foreign"',
    [fixedId('unit', DEPARTMENT)],
  );
  if (state?.foreign) throw new ConfigError('This database holds no demonstration: nothing was changed.');
}
