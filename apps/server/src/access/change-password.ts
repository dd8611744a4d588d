import { whyNotPassword } from '@vinh-danh/domain/access/password.rule';
import type { Viewer } from '@vinh-danh/domain/access/role';
import { refusal, refuseIf } from '@vinh-danh/domain/refusal';
import type { Context } from '../context';
import { AccountEntity } from './account.entity';
import { acceptPassword, checkPassword } from './check-password';
import { hashPassword } from './password';
import { recordAudit } from './record-audit';
import { endOtherSessions } from './session.query';

/**
 * Gives the viewer's account another password and ends its sessions in other browsers.
 *
 * @throws Refused PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_WRONG or ACCOUNT_LOCKED
 */
export async function changePassword(
  context: Context,
  { accountId }: Viewer,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): Promise<void> {
  const { database, realNow } = context;
  const wrong = refusal('PASSWORD_WRONG', {}, { field: 'currentPassword' });
  refuseIf(whyNotPassword(newPassword));
  const account = await database.manager.findOneOrFail(AccountEntity, {
    where: { id: accountId },
    select: { id: true, passwordHash: true },
  });
  await checkPassword(context, account, currentPassword, wrong);
  const passwordHash = await hashPassword(newPassword);
  await database.transaction(async (db) => {
    await acceptPassword(db, account, wrong);
    await db.query(
      'UPDATE account SET password_hash = $2, password_changed_at = $3, must_change_password = false, version = version + 1 WHERE id = $1',
      [accountId, passwordHash, realNow],
    );
    await endOtherSessions(db, accountId, context.sessionId);
    await recordAudit(db, context, { action: 'changePassword', subjectKind: 'Account', subjectId: accountId });
  });
}
