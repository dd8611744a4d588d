import type { FastifyBaseLogger } from 'fastify';
import type { DataSource } from 'typeorm';
import { linkAuditEntries } from './audit-chain';

const MILLISECONDS = 1_000;

/** Links new entries of the audit trail every second; of several servers one does it at a time. Gives what stops it, after a last round. */
export function keepAuditLinked(database: DataSource, log: FastifyBaseLogger): () => Promise<void> {
  let going = Promise.resolve();
  const round = () => {
    going = going
      .then(() => linkAuditEntries(database, { wait: false }))
      .catch((error: unknown) => {
        log.warn({ fault: String(error) }, 'The audit trail was not linked; the next round tries again.');
      });
  };
  const timer = setInterval(round, MILLISECONDS);
  return async () => {
    clearInterval(timer);
    round();
    await going;
  };
}
