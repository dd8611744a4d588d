import { whyNotOwn } from '@vinh-danh/domain/access/account.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { type Administrator, lockAccount } from './lock-account';
import { recordAudit } from './record-audit';
import { endAllSessions } from './session.query';

/**
 * Gives an account a one-time password, unlocks it and ends its sessions.
 *
 * @throws Refused OWN_ACCOUNT
 */
export async function resetPassword(
  db: EntityManager,
  actor: Administrator,
  { accountId, reason }: { readonly accountId: string; readonly reason?: string | null },
  passwordHash: string,
): Promise<{ accountId: string }> {
  const account = await lockAccount(db, actor, accountId);
  refuseIf(whyNotOwn(account.id, actor.viewer.accountId));
  await db.query(
    `UPDATE account SET password_hash = $2, password_changed_at = $3, must_change_password = true, failed_attempts = 0, locked_until = NULL,
            version = version + 1 WHERE id = $1`,
    [account.id, passwordHash, actor.realNow],
  );
  await endAllSessions(db, account.id);
  await recordAudit(db, actor, { action: 'resetPassword', subjectKind: 'Account', subjectId: account.id, unitId: account.unitId, reason });
  return { accountId };
}
