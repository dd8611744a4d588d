import type { EntityManager } from 'typeorm';

/** Notes that a token was used. Written at most every five minutes. */
export async function touchToken(db: EntityManager, id: string, realNow: Date): Promise<void> {
  await db.query(
    `UPDATE api_token SET last_used_at = $2 WHERE id = $1 AND coalesce(last_used_at, '-infinity') < $2::timestamptz - interval '5 minutes'`,
    [id, realNow],
  );
}
