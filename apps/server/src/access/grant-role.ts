import { type Span, whyNotGrant, whyNotOwn } from '@vinh-danh/domain/access/account.rule';
import { may } from '@vinh-danh/domain/access/permission.rule';
import type { Role } from '@vinh-danh/domain/access/role';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { Text } from '@vinh-danh/domain/text';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { notFound } from '../graph/errors';
import { type Administrator, lockAccount } from './lock-account';
import { recordAudit } from './record-audit';
import { RoleGrantEntity } from './role-grant.entity';

export interface AskedGrant extends Span {
  readonly accountId: string;
  readonly role: Role;
  readonly unitId: string;
  readonly reason?: string | null;
}

/**
 * Gives an account a role for a unit and those below it.
 *
 * @throws Refused OWN_ACCOUNT, ROLE_BY_ASSIGNMENT, ROLE_SPAN or ROLE_HELD
 * @throws ClientError NOT_FOUND for an account or a unit that this administrator does not look after
 */
export async function grantRole(db: EntityManager, actor: Administrator, asked: AskedGrant): Promise<{ accountId: string }> {
  const { role, unitId, validFrom, validTo = null, reason } = asked;
  const account = await lockAccount(db, actor, asked.accountId);
  const [unit]: (Text & { path: string[] })[] = await db.query('SELECT name AS vi, english_name AS en, path FROM unit WHERE id = $1', [
    unitId,
  ]);
  if (!unit || !may(actor.viewer, 'manageAccounts', { unitPath: unit.path })) throw notFound();
  const held = await db.findBy(RoleGrantEntity, { accountId: account.id, role, unitId });
  refuseIf([...whyNotOwn(account.id, actor.viewer.accountId), ...whyNotGrant({ role, validFrom, validTo, unitName: unit, held })]);
  const grant = { id: uuidv7(), accountId: account.id, role, unitId, validFrom, validTo, reason: reason ?? '' };
  await db.insert(RoleGrantEntity, { ...grant, grantedBy: actor.viewer.accountId, grantedAt: actor.realNow });
  await recordAudit(db, actor, {
    action: 'grantRole',
    subjectKind: 'Account',
    subjectId: account.id,
    unitId,
    after: { roleGrantId: grant.id, role, unitId, validFrom, validTo },
    reason,
  });
  return { accountId: account.id };
}
