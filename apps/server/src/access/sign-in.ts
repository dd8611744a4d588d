import type { Viewer } from '@vinh-danh/domain/access/role';
import { refusal } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { Context } from '../context';
import { acceptPassword, type CheckedAccount, checkPassword } from './check-password';
import { identify } from './identify.query';
import { recordAudit } from './record-audit';
import { hashSecret, newSecret } from './secret';
import { endSession, endStaleSessions } from './session.query';
import { noteFailure, requireFewFailures } from './sign-in-failure.query';

/** A session ends after a week at the latest, whatever happens in it. */
const SESSION_DAYS = 7;

/**
 * Opens a session for who knows the password, and ends the one that the browser had.
 *
 * @throws ClientError TOO_MANY_REQUESTS after many failures from one address
 * @throws Refused SIGN_IN_FAILED, the same for an unknown name, a disabled account and a wrong password; or ACCOUNT_LOCKED
 */
export async function signIn(
  context: Pick<Context, 'config' | 'database' | 'realNow' | 'now' | 'requestId' | 'userAgent' | 'address' | 'sessionId'>,
  { username, password }: { username: string; password: string },
): Promise<{ viewer: Viewer; token: { value: string; expiresAt: Date } }> {
  const { database, realNow, config, address } = context;
  await requireFewFailures(database.manager, address, realNow);
  const [account]: (CheckedAccount & { displayName: string })[] = await database.query(
    `SELECT id, display_name AS "displayName", password_hash AS "passwordHash" FROM account WHERE username = $1 AND disabled_at IS NULL`,
    [username.trim().toLowerCase()],
  );
  const wrong = refusal('SIGN_IN_FAILED', {});
  const nobody = { ...context, viewer: null, apiTokenId: null };
  await checkPassword(nobody, account ?? null, password, wrong).catch(async (error: unknown) => {
    await noteFailure(database.manager, address, realNow);
    throw error;
  });
  const known = account as NonNullable<typeof account>;
  const { id: accountId, displayName } = known;
  const token = await database.transaction(async (db) => {
    await acceptPassword(db, known, wrong);
    await endSession(db, context.sessionId);
    await endStaleSessions(db, accountId, realNow);
    const session = await openSession(db, accountId, context);
    const actor = { ...nobody, viewer: { accountId, displayName, roles: [] } };
    await recordAudit(db, actor, { action: 'signIn', subjectKind: 'Account', subjectId: accountId });
    return session;
  });
  const { viewer } = await identify(database, { sessionHash: hashSecret(token.value) }, config.demonstration);
  return { viewer: viewer as Viewer, token };
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
