import type { Viewer } from '@vinh-danh/domain/access/role';
import type { EntityManager } from 'typeorm';
import { notFound } from '../graph/errors';
import { ApiTokenEntity } from './api-token.entity';
import { type Actor, recordAudit } from './record-audit';

/**
 * Ends a token of the viewer's account. Revoking it again changes nothing.
 *
 * @throws ClientError NOT_FOUND for a token of somebody else
 */
export async function revokeApiToken(
  db: EntityManager,
  actor: Actor & { readonly viewer: Viewer; readonly realNow: Date },
  { apiTokenId }: { readonly apiTokenId: string },
): Promise<void> {
  const token = await db.findOne(ApiTokenEntity, {
    where: { id: apiTokenId, accountId: actor.viewer.accountId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!token) throw notFound();
  if (token.revokedAt) return;
  await db.update(ApiTokenEntity, { id: token.id }, { revokedAt: actor.realNow });
  await recordAudit(db, actor, {
    action: 'revokeApiToken',
    subjectKind: 'ApiToken',
    subjectId: token.id,
    before: { revokedAt: null },
    after: { revokedAt: actor.realNow },
  });
}
