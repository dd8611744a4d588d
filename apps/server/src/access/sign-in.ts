import type { Viewer } from '@vinh-danh/domain/access/role';
import { formatInstant } from '@vinh-danh/domain/format';
import { Refused, refusal } from '@vinh-danh/domain/refusal';
import type { DataSource, EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { Context } from '../context';
import { identify } from './identify.query';
import { verifyNothing, verifyPassword } from './password';
import { recordAudit } from './record-audit';
import { hashSecret, newSecret } from './secret';

/** After so many wrong passwords in a row an account is locked for a while. */
const ATTEMPTS = 5;
const LOCK_MINUTES = 15;
/** A session ends after a week at the latest, whatever happens in it. */
const SESSION_DAYS = 7;

interface AccountRow {
  id: string;
  password_hash: string;
  disabled_at: Date | null;
}

/**
 * Opens a session for who knows the password.
 *
 * Refuses with SIGN_IN_FAILED, the same for an unknown name and a wrong password, or ACCOUNT_LOCKED. Each attempt is counted
 * before its password is looked at, with the row locked, so that a thousand guesses at once are five.
 */
export async function signIn(
  context: Pick<Context, 'config' | 'database' | 'realNow' | 'now' | 'requestId' | 'userAgent' | 'apiTokenId' | 'viewer'>,
  { username, password }: { username: string; password: string },
): Promise<{ viewer: Viewer; token: { value: string; expiresAt: Date } }> {
  const { database, realNow, config } = context;
  const [account]: AccountRow[] = await database.query('SELECT id, password_hash, disabled_at FROM account WHERE username = $1', [
    username.trim().toLowerCase(),
  ]);
  if (!account || account.disabled_at) {
    await verifyNothing(password);
    throw new Refused([refusal('SIGN_IN_FAILED', {})]);
  }
  const lockedUntil = await countAttempt(database, account.id, realNow);
  if (lockedUntil) {
    await verifyNothing(password);
    throw new Refused([refusal('ACCOUNT_LOCKED', { until: formatInstant(lockedUntil), untilEnglish: formatInstant(lockedUntil, 'en') })]);
  }
  if (!(await verifyPassword(account.password_hash, password))) throw new Refused([refusal('SIGN_IN_FAILED', {})]);
  const token = await database.transaction(async (db) => {
    await db.query('UPDATE account SET failed_attempts = 0, locked_until = NULL, version = version + 1 WHERE id = $1', [account.id]);
    const token = await openSession(db, account.id, context);
    await recordAudit(
      db,
      { ...context, viewer: { accountId: account.id, displayName: '', roles: [] } },
      {
        action: 'signIn',
        subjectKind: 'Account',
        subjectId: account.id,
      },
    );
    return token;
  });
  const { viewer } = await identify(database, { sessionHash: hashSecret(token.value) }, config.demonstration);
  return { viewer: viewer as Viewer, token };
}

/** Counts one attempt and says until when the account is locked, if it is. The attempt that fills the count still gets its answer. */
function countAttempt(database: DataSource, id: string, realNow: Date): Promise<Date | null> {
  return database.transaction(async (db) => {
    const [account]: { failed_attempts: number; locked_until: Date | null }[] = await db.query(
      'SELECT failed_attempts, locked_until FROM account WHERE id = $1 FOR UPDATE',
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

async function openSession(db: EntityManager, accountId: string, { realNow, userAgent }: Pick<Context, 'realNow' | 'userAgent'>) {
  const value = newSecret();
  const expiresAt = new Date(realNow.getTime() + SESSION_DAYS * 24 * 60 * 60 * 1000);
  await db.query(
    'INSERT INTO session (id, account_id, token_hash, created_at, last_seen_at, expires_at, user_agent) VALUES ($1, $2, $3, $4, $4, $5, $6)',
    [uuidv7(), accountId, hashSecret(value), realNow, expiresAt, userAgent.slice(0, 300)],
  );
  return { value, expiresAt };
}
