import { whyNotOwn } from '@vinh-danh/domain/access/account.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { revokeAllTokens } from './api-token.query';
import { keepAdministrator } from './keep-administrator';
import { type Administrator, lockAccount } from './lock-account';
import { recordAudit } from './record-audit';
import { endAllSessions } from './session.query';

interface Asked {
  readonly accountId: string;
  readonly reason?: string | null;
}

/**
 * Shuts an account: nobody signs in with it, its sessions and tokens end for good. Its roles and what it did stay on record.
 *
 * @throws Refused OWN_ACCOUNT or LAST_ADMINISTRATOR
 */
export async function disableAccount(
  db: EntityManager,
  actor: Administrator,
  { accountId, reason }: Asked,
): Promise<{ accountId: string }> {
  await keepAdministrator(db, actor.now, async () => {
    const account = await lockAccount(db, actor, accountId);
    refuseIf(whyNotOwn(account.id, actor.viewer.accountId));
    if (account.disabledAt) return;
    await setDisabledAt(db, actor, account, actor.realNow, reason);
    await endAllSessions(db, account.id);
    await revokeAllTokens(db, account.id, actor.realNow);
  });
  return { accountId };
}

/** Opens an account that was shut. */
export async function enableAccount(db: EntityManager, actor: Administrator, { accountId, reason }: Asked): Promise<{ accountId: string }> {
  const account = await lockAccount(db, actor, accountId);
  if (account.disabledAt) await setDisabledAt(db, actor, account, null, reason);
  return { accountId };
}

async function setDisabledAt(
  db: EntityManager,
  actor: Administrator,
  account: { readonly id: string; readonly disabledAt: Date | null; readonly unitId: string | null },
  disabledAt: Date | null,
  reason?: string | null,
): Promise<void> {
  await db.query('UPDATE account SET disabled_at = $2, version = version + 1 WHERE id = $1', [account.id, disabledAt]);
  await recordAudit(db, actor, {
    action: disabledAt ? 'disableAccount' : 'enableAccount',
    subjectKind: 'Account',
    subjectId: account.id,
    unitId: account.unitId,
    before: { disabledAt: account.disabledAt },
    after: { disabledAt },
    reason,
  });
}
