import { lastDayOf, whyNotOwn } from '@vinh-danh/domain/access/account.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { type Day, dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { notFound } from '../graph/errors';
import { keepAdministrator } from './keep-administrator';
import { type Administrator, lockAccount } from './lock-account';
import { recordAudit } from './record-audit';
import { RoleGrantEntity } from './role-grant.entity';

/**
 * Ends a role, at once or on a day to come. The grant stays on record with its last day.
 *
 * @throws Refused OWN_ACCOUNT or LAST_ADMINISTRATOR
 */
export async function revokeRole(
  db: EntityManager,
  actor: Administrator,
  { roleGrantId, lastDay, reason }: { readonly roleGrantId: string; readonly lastDay?: Day | null; readonly reason?: string | null },
): Promise<{ accountId: string }> {
  const grant = await db.findOneBy(RoleGrantEntity, { id: roleGrantId });
  if (!grant) throw notFound();
  await keepAdministrator(db, actor.now, async () => {
    const account = await lockAccount(db, actor, grant.accountId);
    refuseIf(whyNotOwn(account.id, actor.viewer.accountId));
    const validTo = lastDayOf(grant, lastDay, dayOf(actor.now));
    await db.update(RoleGrantEntity, { id: grant.id }, { validTo });
    await recordAudit(db, actor, {
      action: 'revokeRole',
      subjectKind: 'Account',
      subjectId: account.id,
      unitId: grant.unitId,
      before: { roleGrantId, role: grant.role, unitId: grant.unitId, validTo: grant.validTo },
      after: { roleGrantId, validTo },
      reason,
    });
  });
  return { accountId: grant.accountId };
}
