import { PASSWORD_MAX_LENGTH } from '@vinh-danh/domain/access/password.rule';
import { formatInstant } from '@vinh-danh/domain/format';
import { type Refusal, Refused, refusal } from '@vinh-danh/domain/refusal';
import type { DataSource, EntityManager } from 'typeorm';
import { verifyNothing, verifyPassword } from './password';

/** After so many wrong passwords in a row an account is locked for a while. */
const ATTEMPTS = 5;
const LOCK_MINUTES = 15;

/**
 * Goes on only when this is the account's password.
 *
 * Each attempt is counted before its password is looked at, with the row locked, so that a thousand guesses at once are five.
 * Who goes on must call `forgetAttempts` in the transaction that follows.
 *
 * @param account null for a name that nobody has: the answer takes as long as for one that somebody has
 * @param wrong what to say of a wrong password
 * @throws Refused with `wrong`, or ACCOUNT_LOCKED
 */
export async function checkPassword(
  database: DataSource,
  realNow: Date,
  account: { readonly id: string; readonly passwordHash: string } | null,
  password: string,
  wrong: Refusal,
): Promise<void> {
  const lockedUntil = account && (await countAttempt(database, account.id, realNow));
  if (!account || lockedUntil || password.length > 4 * PASSWORD_MAX_LENGTH) {
    await verifyNothing(password.slice(0, PASSWORD_MAX_LENGTH));
    throw new Refused([lockedUntil ? locked(lockedUntil) : wrong]);
  }
  if (!(await verifyPassword(account.passwordHash, password))) throw new Refused([wrong]);
}

/** After the right password the wrong ones before it no longer count. */
export async function forgetAttempts(db: EntityManager, accountId: string): Promise<void> {
  await db.query('UPDATE account SET failed_attempts = 0, locked_until = NULL, version = version + 1 WHERE id = $1', [accountId]);
}

function locked(until: Date): Refusal {
  return refusal('ACCOUNT_LOCKED', { until: formatInstant(until), untilEnglish: formatInstant(until, 'en') });
}

/** Counts one attempt and says until when the account is locked, if it is. The attempt that fills the count still gets its answer. */
function countAttempt(database: DataSource, id: string, realNow: Date): Promise<Date | null> {
  return database.transaction(async (db) => {
    const [account]: { failed_attempts: number; locked_until: Date | null }[] = await db.query(
      'SELECT failed_attempts, locked_until FROM account WHERE id = $1 FOR NO KEY UPDATE',
      [id],
    );
    if (!account || (account.locked_until && account.locked_until > realNow)) return account?.locked_until ?? null;
    const attempts = account.locked_until ? 1 : account.failed_attempts + 1;
    const lockedUntil = attempts >= ATTEMPTS ? new Date(realNow.getTime() + LOCK_MINUTES * 60_000) : null;
    await db.query('UPDATE account SET failed_attempts = $2, locked_until = $3, version = version + 1 WHERE id = $1', [
      id,
      attempts,
      lockedUntil,
    ]);
    return null;
  });
}
