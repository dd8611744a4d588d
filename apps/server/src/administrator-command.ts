import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { whyNotPassword } from '@vinh-danh/domain/access/password.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { createFirstAdministrator } from './access/create-first-administrator';
import { newOneTimePassword } from './access/one-time-password';
import { ConfigError, readConfig } from './config';
import { migrate } from './database/migrate';
import { withDatabase } from './database/with-database';
import { runCommand, say } from './run-command';

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

function readArguments() {
  try {
    return parseArgs({ options: OPTIONS, strict: true });
  } catch (error) {
    throw new ConfigError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

runCommand(async () => {
  const { values } = readArguments();
  if (!values.username) throw new ConfigError(USAGE);
  const config = readConfig(process.env);
  const given = values['password-stdin'] ? (await text(process.stdin)).trimEnd() : null;
  if (given !== null) refuseIf(whyNotPassword(given));
  const password = given ?? newOneTimePassword();
  const { username, name, agency } = values;
  await withDatabase(config, async (database) => {
    await migrate(database);
    const agencyEnglish = values['agency-english'];
    await createFirstAdministrator(database, { username, displayName: name ?? username, agency, agencyEnglish, password });
  });
  say(`The administrator ${username} can sign in.${given === null ? ` One-time password: ${password}` : ''}`);
});
