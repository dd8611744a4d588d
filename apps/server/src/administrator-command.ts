import 'reflect-metadata';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { whyNotPassword } from '@vinh-danh/domain/access/password.rule';
import { Refused, refuseIf } from '@vinh-danh/domain/refusal';
import { createFirstAdministrator } from './access/create-first-administrator';
import { newOneTimePassword } from './access/one-time-password';
import { ConfigError, readConfig } from './config';
import { createDataSource } from './database/data-source';
import { EmbeddedPostgresError, startEmbeddedPostgres } from './database/embedded';
import { migrate } from './database/migrate';

const USAGE = `npm run administrator -- --username NAME [--name "NAME SHOWN"] [--agency "NAME OF THE AGENCY"] [--agency-english "ITS ENGLISH NAME"] [--password-stdin]

Makes an administrator. The agency is asked for once, on a database that knows none yet. The password is printed, or read
from standard input with --password-stdin; either way it must be changed at the first sign-in.`;

const OPTIONS = {
  username: { type: 'string' },
  name: { type: 'string' },
  agency: { type: 'string' },
  'agency-english': { type: 'string' },
  'password-stdin': { type: 'boolean', default: false },
} as const;

async function run(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS, strict: true });
  if (!values.username) throw new ConfigError(USAGE);
  const config = readConfig(process.env);
  const given = values['password-stdin'] ? (await text(process.stdin)).trimEnd() : null;
  if (given !== null) refuseIf(whyNotPassword(given));
  const password = given ?? newOneTimePassword();
  const embedded = config.databaseUrl ? null : await startEmbeddedPostgres({ directory: join(config.dataDirectory, 'postgres') });
  try {
    const database = await createDataSource({ url: config.databaseUrl ?? (embedded?.url as string), pool: 2 }).initialize();
    try {
      await migrate(database);
      await createFirstAdministrator(database, {
        username: values.username,
        displayName: values.name ?? values.username,
        agency: values.agency,
        agencyEnglish: values['agency-english'],
        password,
      });
    } finally {
      await database.destroy();
    }
  } finally {
    await embedded?.stop();
  }
  process.stdout.write(`The administrator ${values.username} can sign in.${given === null ? ` One-time password: ${password}` : ''}\n`);
}

function explain(error: unknown): string {
  if (error instanceof Refused) return error.refusals.map(({ message }) => message.en).join('\n');
  if (error instanceof ConfigError || error instanceof EmbeddedPostgresError) return error.message;
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return `${error.message}\n\n${USAGE}`;
  return error instanceof Error ? error.message : String(error);
}

run().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
