import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from './config';
import { DEFAULT_SCHEMA } from './database/authority-schema';
import { backUp } from './database/backup';
import { readBackup } from './database/read-backup';
import { withDatabase } from './database/with-database';
import { runCommand, say } from './run-command';

/** `npm run backup [-- FILE]`: writes all of the database into one file and reads it back. Servers may go on meanwhile. */
runCommand(async () => {
  const config = readConfig(process.env);
  const { positionals } = parseArgs({ allowPositionals: true, strict: true });
  const file = resolve(
    positionals[0] ??
      join(
        config.dataDirectory,
        'backups',
        `${config.databaseSchema === DEFAULT_SCHEMA ? 'vinh-danh' : config.databaseSchema}-${new Date().toISOString().replace(/[:.]/g, '-')}.backup`,
      ),
  );
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const header = await withDatabase(config, (database) => backUp(database, file, say));
  await readBackup(file, {});
  say(`${header.tables.reduce((sum, { rows }) => sum + rows, 0)} rows of ${header.tables.length} tables are in ${file}`);
  say(`The head of the audit trail is ${header.auditHead.number}:${header.auditHead.hash}`);
});
