import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from './config';
import { BackupError } from './database/read-backup';
import { restore } from './database/restore';
import { withDatabase } from './database/with-database';
import { runCommand, say } from './run-command';

/** `npm run restore -- FILE`: fills an empty database from a backup, and ends well only when everything in it agrees. */
runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true, strict: true });
  const [file] = positionals;
  if (!file) throw new ConfigError('Say which backup: npm run restore -- FILE');
  const header = await withDatabase(readConfig(process.env), (database) => restore(database, file, say)).catch((error: unknown) => {
    throw error instanceof BackupError ? new ConfigError(error.message) : error;
  });
  say(`The database is as it was on ${header.madeAt}: every reference, every derived number and the audit trail agree.`);
});
