import { parseArgs } from 'node:util';
import { type BadEntry, verifyAudit } from './access/audit-chain';
import { ConfigError, readConfig } from './config';
import { withDatabase } from './database/with-database';
import { runCommand, say } from './run-command';

const FAULTS: Readonly<Record<BadEntry['fault'], string>> = {
  CHANGED: 'was changed after it was written',
  MISSING: 'is missing',
  NOT_LINKED: 'was put in behind the back of the chain',
  ERASED_UNSAID: 'had its content erased, and no entry says so',
  HEAD_DIFFERS: 'is not as it was when its hash was written down: the chain was made anew or cut off',
};

/**
 * `npm run audit:verify [-- --head NUMBER:HASH]`: computes the chain of the audit trail again, names the first entry with which
 * something is wrong, and prints the head. With a head from a minute or a mail, that one must be in the chain.
 */
runCommand(async () => {
  const { values } = parseArgs({ options: { head: { type: 'string' } }, strict: true });
  const known = values.head === undefined ? undefined : readHead(values.head);
  const { head, bad } = await withDatabase(readConfig(process.env), (database) => verifyAudit(database, known));
  if (bad) {
    const which = bad.entryId
      ? `The entry ${bad.entryId}${bad.number ? ` (number ${bad.number})` : ''}`
      : `The entry with number ${bad.number}`;
    say(`${which} ${FAULTS[bad.fault]}.`);
    process.exitCode = 1;
    return;
  }
  say(`${head.number} entries, each linked to the one before. The head is ${head.number}:${head.hash}`);
});

function readHead(text: string) {
  const [, number, hash] = /^(\d+):([0-9a-f]{64})$/i.exec(text) ?? [];
  if (!number || !hash) throw new ConfigError('A head is written as NUMBER:HASH, as this command prints it.');
  return { number, hash: hash.toLowerCase() };
}
