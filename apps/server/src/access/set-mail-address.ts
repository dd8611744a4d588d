import { mailAddressOf, whyNotMailAddress } from '@vinh-danh/domain/access/mail-address.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { forbidden } from '../graph/errors';
import { type Administrator, lockAccount } from './lock-account';
import { type Actor, recordAudit } from './record-audit';

/**
 * Keeps where the viewer's mail goes; nothing: nowhere.
 *
 * @throws Refused MAIL_ADDRESS_INVALID
 * @throws ClientError FORBIDDEN with a one-time password, which somebody else knows
 */
export async function setOwnMailAddress(db: EntityManager, actor: Actor & { viewer: { accountId: string } }, typed: string): Promise<void> {
  const { accountId } = actor.viewer;
  const [account]: { mustChangePassword: boolean }[] = await db.query(
    'SELECT must_change_password AS "mustChangePassword" FROM account WHERE id = $1 FOR NO KEY UPDATE',
    [accountId],
  );
  if (!account || account.mustChangePassword) throw forbidden();
  await change(db, actor, accountId, null, typed);
}

/** The same for somebody whom this administrator looks after. */
export async function setMailAddress(
  db: EntityManager,
  actor: Administrator,
  { accountId, address, reason }: { accountId: string; address: string; reason?: string | null },
): Promise<{ accountId: string }> {
  const { id, unitId } = await lockAccount(db, actor, accountId);
  await change(db, actor, id, unitId, address, reason);
  return { accountId: id };
}

async function change(
  db: EntityManager,
  actor: Actor,
  accountId: string,
  unitId: string | null,
  typed: string,
  reason?: string | null,
): Promise<void> {
  const address = mailAddressOf(typed);
  refuseIf(whyNotMailAddress(address));
  const [before]: { mailAddress: string | null }[] = await db.query('SELECT mail_address AS "mailAddress" FROM account WHERE id = $1', [
    accountId,
  ]);
  if ((before?.mailAddress ?? null) === address) return;
  await db.query('UPDATE account SET mail_address = $2, version = version + 1 WHERE id = $1', [accountId, address]);
  await recordAudit(db, actor, {
    action: 'setMailAddress',
    subjectKind: 'Account',
    subjectId: accountId,
    unitId,
    before: { mailAddress: before?.mailAddress ?? null },
    after: { mailAddress: address },
    reason,
  });
}
