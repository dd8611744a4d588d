import { principalOf } from '@vinh-danh/domain/access/acting.rule';
import type { AuditAction } from '@vinh-danh/domain/access/audit-action';
import { may } from '@vinh-danh/domain/access/permission.rule';
import type { Viewer } from '@vinh-danh/domain/access/role';
import type { Asker, AskerPart, Looking } from '@vinh-danh/domain/nomination/ask-again.rule';
import { type Day, dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';

/** Who asked for a correction, by name. */
export async function findAsker(db: EntityManager, askerId: string | null): Promise<Asker | null> {
  if (!askerId) return null;
  const [asker]: { name: string }[] = await db.query('SELECT display_name AS name FROM account WHERE id = $1', [askerId]);
  return { accountId: askerId, name: asker?.name ?? '' };
}

/** Whoever looks, with those in whose place they may. */
export function lookingOf({ accountId, roles }: Viewer): Looking {
  return { accountId, standsInFor: roles.flatMap(({ onBehalfOf }) => onBehalfOf?.accountId ?? []) };
}

/** To whom a correction comes back: who asks for it, or the one in whose place they ask, who is there when the stand-in is over. */
export function askerIdOf(viewer: Viewer, action: AuditAction, unitPath: readonly string[]): string {
  return principalOf(viewer, action, { unitPath })?.accountId ?? viewer.accountId;
}

/** In what part the viewer sends back a nomination of a unit, or looks at its correction; null when in none. */
export async function findAskerPart(db: EntityManager, viewer: Viewer, unitPath: readonly string[], now: Date): Promise<AskerPart | null> {
  if (may(viewer, 'decideNomination', { unitPath })) return 'DIRECTOR';
  if (!viewer.scopes && viewer.personId && (await isSecretary(db, viewer.personId, unitPath, dayOf(now)))) return 'SECRETARY';
  return may(viewer, 'appraiseDossier', { unitPath }) ? 'OFFICE' : null;
}

/** Whether somebody sits today as the secretary of the council before which a unit's nominations come. */
async function isSecretary(db: EntityManager, personId: string, unitPath: readonly string[], today: Day): Promise<boolean> {
  const seats: unknown[] = await db.query(
    `SELECT FROM council CROSS JOIN LATERAL seated_on(council.id, $3::date) seated JOIN council_seat seat ON seat.id = seated.seat_id
      WHERE council.unit_id = ANY($2::uuid[]) AND council.body = 'COUNCIL' AND council.dissolved_on IS NULL
        AND seat.part = 'SECRETARY' AND seated.person_id = $1`,
    [personId, unitPath, today],
  );
  return seats.length > 0;
}
