import { type EntityManager, IsNull } from 'typeorm';
import { ApiTokenEntity } from './api-token.entity';

/** The tokens of an account, the newest first, revoked and ended ones included. */
export function readApiTokens(db: EntityManager, accountId: string): Promise<ApiTokenEntity[]> {
  return db.find(ApiTokenEntity, { where: { accountId }, order: { createdAt: 'DESC', id: 'DESC' } });
}

/** Ends all tokens of an account for good. */
export async function revokeAllTokens(db: EntityManager, accountId: string, realNow: Date): Promise<void> {
  await db.update(ApiTokenEntity, { accountId, revokedAt: IsNull() }, { revokedAt: realNow });
}

/** Notes that a token was used. Written at most every five minutes. */
export async function touchToken(db: EntityManager, id: string, realNow: Date): Promise<void> {
  await db.query(
    `UPDATE api_token SET last_used_at = $2 WHERE id = $1 AND coalesce(last_used_at, '-infinity') < $2::timestamptz - interval '5 minutes'`,
    [id, realNow],
  );
}
