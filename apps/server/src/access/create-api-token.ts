import { whyNotApiToken } from '@vinh-danh/domain/access/api-token.rule';
import type { Scope, Viewer } from '@vinh-danh/domain/access/role';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { forbidden } from '../graph/errors';
import { ApiTokenEntity } from './api-token.entity';
import { type Actor, recordAudit } from './record-audit';
import { hashSecret, newSecret } from './secret';

/** By this a scanner of leaked secrets knows what it has found. */
const PREFIX = 'vd_';
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Makes a token for the viewer's account. Its secret leaves here once and is nowhere kept.
 *
 * @throws Refused API_TOKEN_NAME, API_TOKEN_WITHOUT_SCOPE, API_TOKEN_DAYS or API_TOKEN_TOO_MANY
 * @throws ClientError FORBIDDEN while the account has a one-time password
 */
export async function createApiToken(
  db: EntityManager,
  actor: Actor & { readonly viewer: Viewer; readonly realNow: Date },
  { name, days, ...asked }: { readonly name: string; readonly scopes: readonly Scope[]; readonly days: number },
): Promise<{ apiTokenId: string; secret: string }> {
  const { viewer, realNow } = actor;
  const scopes = [...new Set(asked.scopes)];
  await holdOwner(db, viewer);
  const [{ inForce }]: [{ inForce: number }] = await db.query(
    'SELECT count(*)::int AS "inForce" FROM api_token WHERE account_id = $1 AND revoked_at IS NULL AND expires_at > $2',
    [viewer.accountId, realNow],
  );
  refuseIf(whyNotApiToken({ name, scopes, days, inForce }));
  const secret = `${PREFIX}${newSecret()}`;
  const token = {
    id: uuidv7(),
    accountId: viewer.accountId,
    name: name.trim(),
    tokenHash: hashSecret(secret),
    hint: secret.slice(-4),
    scopes,
    createdAt: realNow,
    expiresAt: new Date(realNow.getTime() + days * DAY_MS),
  };
  await db.insert(ApiTokenEntity, token);
  await recordAudit(db, actor, {
    action: 'createApiToken',
    subjectKind: 'ApiToken',
    subjectId: token.id,
    after: { name: token.name, scopes, expiresAt: token.expiresAt },
  });
  return { apiTokenId: token.id, secret };
}

/** Who has a one-time password is not known to be the owner: a token of theirs would outlive its change. */
async function holdOwner(db: EntityManager, { accountId }: Viewer): Promise<void> {
  const held: unknown[] = await db.query(
    'SELECT FROM account WHERE id = $1 AND NOT must_change_password AND disabled_at IS NULL FOR NO KEY UPDATE',
    [accountId],
  );
  if (held.length === 0) throw forbidden();
}
