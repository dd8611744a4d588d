import { refusal, refuseIf } from '@vinh-danh/domain/refusal';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { holdLock } from '../database/hold-lock';

/**
 * Goes on only when, of the units for which the account is an administrator without end, each keeps another one.
 *
 * Call it after the change, in its transaction: what it sees is what would be.
 *
 * @throws Refused LAST_ADMINISTRATOR
 */
export async function keepAdministrator(db: EntityManager, now: Date, change: () => Promise<void>): Promise<void> {
  // Two who take away each other would leave none.
  await holdLock(db, 'administrators');
  const before = await unitsWithAdministrator(db, now);
  await change();
  const after = new Set(await unitsWithAdministrator(db, now));
  refuseIf(before.some((unitId) => !after.has(unitId)) ? [refusal('LAST_ADMINISTRATOR', {})] : []);
}

/** The units that somebody looks after, today and without an end that is known. */
async function unitsWithAdministrator(db: EntityManager, now: Date): Promise<string[]> {
  const rows: { id: string }[] = await db.query(
    `SELECT id FROM unit WHERE EXISTS (
       SELECT FROM role_grant JOIN account ON account.id = role_grant.account_id
        WHERE role_grant.unit_id = ANY(unit.path) AND role = 'ADMINISTRATOR' AND disabled_at IS NULL
          AND valid_from <= $1 AND valid_to IS NULL)`,
    [dayOf(now)],
  );
  return rows.map(({ id }) => id);
}
