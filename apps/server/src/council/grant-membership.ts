import { lastDayOf } from '@vinh-danh/domain/access/account.rule';
import { type Day, dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { recordAudit } from '../access/record-audit';
import { RoleGrantEntity } from '../access/role-grant.entity';
import type { Act } from '../nomination/lock-dossier';
import type { CouncilEntity } from './council.entity';
import type { CouncilSeatEntity } from './council-seat.entity';

type Named = Pick<CouncilSeatEntity, 'id' | 'personId' | 'seatedFrom' | 'seatedTo'>;

/**
 * Gives whoever sits by name the role of a council member for their term. Who sits by post needs no grant: they are a member for as long
 * as they hold the post, and whoever signs in is asked for their posts each time.
 */
export async function grantMembership(db: EntityManager, act: Act, council: CouncilEntity, seat: Named): Promise<void> {
  if (!seat.personId) return;
  const [account]: { id: string }[] = await db.query('SELECT id FROM account WHERE person_id = $1', [seat.personId]);
  if (!account) return;
  const grant = {
    id: uuidv7(),
    accountId: account.id,
    role: 'COUNCIL_MEMBER' as const,
    unitId: council.unitId,
    validFrom: seat.seatedFrom,
    validTo: seat.seatedTo,
    reason: council.decisionNumber,
  };
  await db.insert(RoleGrantEntity, { ...grant, grantedBy: act.viewer.accountId, grantedAt: act.now });
  await db.query('INSERT INTO council_seat_grant (seat_id, role_grant_id) VALUES ($1, $2)', [seat.id, grant.id]);
  const { role, unitId, validFrom, validTo, reason } = grant;
  await recordAudit(db, act, {
    action: 'grantRole',
    subjectKind: 'Account',
    subjectId: account.id,
    unitId,
    after: { roleGrantId: grant.id, role, unitId, validFrom, validTo, seatId: seat.id },
    reason,
  });
}

/** Ends the roles that came with a seat, together with it. */
export async function endGrants(db: EntityManager, act: Act, seatId: string, lastDay: Day, reason: string): Promise<void> {
  const grants = await db
    .createQueryBuilder(RoleGrantEntity, 'held')
    .where('held.id IN (SELECT role_grant_id FROM council_seat_grant WHERE seat_id = :seatId)', { seatId })
    .setLock('pessimistic_write')
    .getMany();
  for (const grant of grants) {
    const validTo = lastDayOf(grant, lastDay, dayOf(act.now));
    if (validTo === grant.validTo) continue;
    await db.update(RoleGrantEntity, { id: grant.id }, { validTo });
    await recordAudit(db, act, {
      action: 'revokeRole',
      subjectKind: 'Account',
      subjectId: grant.accountId,
      unitId: grant.unitId,
      before: { roleGrantId: grant.id, role: grant.role, unitId: grant.unitId, validTo: grant.validTo },
      after: { roleGrantId: grant.id, validTo, seatId },
      reason,
    });
  }
}
