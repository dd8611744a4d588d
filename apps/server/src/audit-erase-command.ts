import { parseArgs } from 'node:util';
import { eraseAuditContent } from './access/audit-chain';
import { ConfigError, readConfig } from './config';
import { withDatabase } from './database/with-database';
import { isId } from './graph/is-id';
import { runCommand, say } from './run-command';

/**
 * `npm run audit:erase -- --subject ID --reason "…"`: forgets what the audit trail holds about one person, account or other thing.
 * That something was done, when and by whom, stays; the chain still verifies; the erasure is an entry itself.
 */
runCommand(async () => {
  const { values } = parseArgs({ options: { subject: { type: 'string' }, reason: { type: 'string' } }, strict: true });
  const { subject, reason } = values;
  if (!subject || !isId(subject) || !reason?.trim())
    throw new ConfigError('Say what is to be forgotten and why: --subject ID --reason "…".');
  const erased = await withDatabase(readConfig(process.env), (database) => eraseAuditContent(database, subject, reason.trim()));
  say(erased === 0 ? 'The audit trail holds nothing about this that could be erased.' : `The content of ${erased} entries is erased.`);
});
