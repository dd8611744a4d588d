import { PASSWORD_MAX_LENGTH } from '@vinh-danh/domain/access/password.rule';
import { formatInstant } from '@vinh-danh/domain/format';
import { type Refusal, Refused, refusal } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import type { Context } from '../context';
import { verifyNothing, verifyPassword } from './password';
import { type Actor, recordAudit } from './record-audit';

/** After so many wrong passwords in a row an account is locked for a while. */
const ATTEMPTS = 5;
const LOCK_MINUTES = 15;

/** An account as it was read to be checked. */
export interface CheckedAccount {
  readonly id: string;
  readonly passwordHash: string;
}

/** The request that shows a password. */
export type Door = Pick<Context, 'database' | 'realNow'> & Actor;

/**
 * Goes on only when this is the account's password.
 *
 * Each attempt is counted before its password is looked at, with the row locked, so that a thousand guesses at once are five.
 * Who goes on must call `acceptPassword` in the transaction that follows. The attempt that locks the account is on record.
 *
 * @param account null for a name that nobody has: the answer takes as long as for one that somebody has
 * @param wrong what to say of a wrong password
 * @throws Refused with `wrong`, or ACCOUNT_LOCKED
 */
export async function checkPassword(door: Door, account: CheckedAccount | null, password: string, wrong: Refusal): Promise<void> {
  const counted = account && (await countAttempt(door, account.id));
  if (!account || counted?.lockedBefore || password.length > 4 * PASSWORD_MAX_LENGTH) {
    await verifyNothing(password.slice(0, PASSWORD_MAX_LENGTH));
    throw new Refused([counted?.lockedBefore ? locked(counted.lockedBefore) : wrong]);
  }
  if (await verifyPassword(account.passwordHash, password)) return;
  if (counted?.locks) {
    await recordAudit(door.database.manager, door, {
      action: 'lockAccount',
      subjectKind: 'Account',
      subjectId: account.id,
      unitId: counted.unitId,
      after: { lockedUntil: counted.locks },
    });
  }
  throw new Refused([wrong]);
}

/**
 * Holds the account whose password was right, and forgets its wrong ones.
 *
 * @param wrong what to say when it was given another password, or shut, while this one was being checked
 */
export async function acceptPassword(db: EntityManager, { id, passwordHash }: CheckedAccount, wrong: Refusal): Promise<void> {
  const same: unknown[] = await db.query(
    'SELECT FROM account WHERE id = $1 AND password_hash = $2 AND disabled_at IS NULL FOR NO KEY UPDATE',
    [id, passwordHash],
  );
  if (same.length === 0) throw new Refused([wrong]);
  await forgetAttempts(db, id);
}

/** After the right password the wrong ones before it no longer count. */
export async function forgetAttempts(db: EntityManager, accountId: string): Promise<void> {
  await db.query('UPDATE account SET failed_attempts = 0, locked_until = NULL, version = version + 1 WHERE id = $1', [accountId]);
}

function locked(until: Date): Refusal {
  return refusal('ACCOUNT_LOCKED', { until: formatInstant(until), untilEnglish: formatInstant(until, 'en') });
}

interface Attempt {
  /** Until when the account was locked before this attempt, if it was. */
  readonly lockedBefore: Date | null;
  /** Until when it is locked if this attempt fails too. */
  readonly locks: Date | null;
  readonly unitId: string | null;
}

/** Counts one attempt. The one that fills the count still gets its answer. */
function countAttempt({ database, realNow }: Door, id: string): Promise<Attempt | null> {
  return database.transaction(async (db) => {
    const [account]: { attempts: number; lockedUntil: Date | null; unitId: string | null }[] = await db.query(
      `SELECT failed_attempts AS attempts, locked_until AS "lockedUntil",
              (SELECT unit_id FROM assignment WHERE person_id = account.person_id ORDER BY started_on DESC LIMIT 1) AS "unitId"
         FROM account WHERE id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    if (!account) return null;
    const { lockedUntil, unitId } = account;
    if (lockedUntil && lockedUntil > realNow) return { lockedBefore: lockedUntil, locks: null, unitId };
    const attempts = lockedUntil ? 1 : account.attempts + 1;
    const locks = attempts >= ATTEMPTS ? new Date(realNow.getTime() + LOCK_MINUTES * 60_000) : null;
    await db.query('UPDATE account SET failed_attempts = $2, locked_until = $3, version = version + 1 WHERE id = $1', [
      id,
      attempts,
      locks,
    ]);
    return { lockedBefore: null, locks, unitId };
  });
}
