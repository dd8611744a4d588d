import type { EntityManager } from 'typeorm';
import type { Context } from '../context';
import { SessionEntity } from './session.entity';
import type { SessionType } from './session.type';

export async function readSessions(
  db: EntityManager,
  accountId: string,
  { sessionId, realNow }: Pick<Context, 'sessionId' | 'realNow'>,
): Promise<SessionType[]> {
  const sessions = await db.find(SessionEntity, { where: { accountId }, order: { lastSeenAt: 'DESC' } });
  return sessions.filter((session) => session.expiresAt > realNow).map((session) => ({ ...session, current: session.id === sessionId }));
}

export async function endSession(db: EntityManager, id: string | null): Promise<void> {
  if (id) await db.delete(SessionEntity, { id });
}

export async function endAllSessions(db: EntityManager, accountId: string): Promise<void> {
  await db.delete(SessionEntity, { accountId });
}

/** Keeps a session alive. Written at most every five minutes, so that reading stays reading. */
export async function touchSession(db: EntityManager, id: string, realNow: Date): Promise<void> {
  await db.query(`UPDATE session SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2::timestamptz - interval '5 minutes'`, [
    id,
    realNow,
  ]);
}

/** Sweeps up what ended by itself, so that the table keeps to the living. */
export async function endStaleSessions(db: EntityManager, accountId: string, realNow: Date): Promise<void> {
  await db.query('DELETE FROM session WHERE account_id = $1 AND expires_at <= $2', [accountId, realNow]);
}

export async function endOtherSessions(db: EntityManager, accountId: string, sessionId: string | null): Promise<void> {
  await db.query('DELETE FROM session WHERE account_id = $1 AND id IS DISTINCT FROM $2', [accountId, sessionId]);
}
