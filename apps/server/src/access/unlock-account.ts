import type { EntityManager } from 'typeorm';
import { forgetAttempts } from './check-password';
import { type Administrator, lockAccount } from './lock-account';
import { recordAudit } from './record-audit';

/** Lets somebody try again who is locked out after repeated wrong passwords. */
export async function unlockAccount(
  db: EntityManager,
  actor: Administrator,
  { accountId, reason }: { readonly accountId: string; readonly reason?: string | null },
): Promise<{ accountId: string }> {
  const account = await lockAccount(db, actor, accountId);
  await forgetAttempts(db, account.id);
  await recordAudit(db, actor, {
    action: 'unlockAccount',
    subjectKind: 'Account',
    subjectId: account.id,
    unitId: account.unitId,
    before: { lockedUntil: account.lockedUntil },
    after: { lockedUntil: null },
    reason,
  });
  return { accountId };
}
