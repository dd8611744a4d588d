import type { EntityManager } from 'typeorm';
import { ClientError } from '../graph/errors';

/** A whole ministry sits behind one address, so this stops only who tries one password on many accounts. */
const FAILURES = 100;
const MINUTES = 15;

/**
 * Goes on unless too many sign-ins from this address have failed of late, whichever accounts they were for.
 *
 * @throws ClientError TOO_MANY_REQUESTS
 */
export async function requireFewFailures(db: EntityManager, address: string, realNow: Date): Promise<void> {
  const [row]: { many: boolean }[] = await db.query(
    `SELECT count(*) >= $3 AS many FROM (
       SELECT FROM sign_in_failure WHERE address = $1 AND at > $2::timestamptz - make_interval(mins => $4) LIMIT $3) recent`,
    [address, realNow, FAILURES, MINUTES],
  );
  if (row?.many)
    throw new ClientError('TOO_MANY_REQUESTS', {
      vi: `Có quá nhiều lần đăng nhập không thành công từ địa chỉ mạng này. Hãy thử lại sau ${MINUTES} phút.`,
      en: `Too many sign-ins from this network address have failed. Try again in ${MINUTES} minutes.`,
    });
}

/** Remembers a failed sign-in for a day. */
export async function noteFailure(db: EntityManager, address: string, realNow: Date): Promise<void> {
  await db.query(`DELETE FROM sign_in_failure WHERE at < $1::timestamptz - interval '1 day'`, [realNow]);
  await db.query('INSERT INTO sign_in_failure (address, at) VALUES ($1, $2)', [address, realNow]);
}
