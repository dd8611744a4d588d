import type { Viewer } from '@vinh-danh/domain/access/role';
import type { ObjectionHandler } from '@vinh-danh/domain/oversight/objection';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';

/**
 * Whether somebody votes on a nomination `n` in a council. The account's person is given as SQL; seats are held by name or with a post.
 */
const votesOn = (personId: string) => `
  EXISTS (
    SELECT FROM sitting_case c
      JOIN sitting s ON s.id = c.sitting_id
      JOIN council_seat seat ON seat.council_id = s.council_id AND seat.votes
     WHERE c.nomination_id = n.id
       AND (seat.person_id = ${personId}
            OR EXISTS (SELECT FROM assignment a WHERE a.person_id = ${personId} AND a.unit_id = seat.unit_id AND a.rank = seat.rank
                         AND a.started_on <= coalesce(seat.seated_to, 'infinity') AND coalesce(a.ended_on, 'infinity') >= seat.seated_from)))`;

/**
 * Whom an objection `o` to a nomination `n` of the unit `u`, filed as `f`, is handled without: the nominee, who heads their unit, who votes
 * on the case, and whoever filed it. $1: the account, $2: its person, $3: the units that they head.
 */
export const IS_PARTY = `(
  n.person_id IS NOT DISTINCT FROM $2::uuid AND n.person_id IS NOT NULL
  OR u.path && $3::uuid[]
  OR n.collective_id = ANY($3::uuid[])
  OR f.account_id = $1::uuid
  OR ${votesOn('$2::uuid')})`;

/** Values of `IS_PARTY` for a viewer. */
export function partyOf({ accountId, personId, roles }: Viewer): readonly [string, string | null, readonly string[]] {
  return [accountId, personId ?? null, roles.filter(({ role }) => role === 'UNIT_HEAD').map(({ unitId }) => unitId)];
}

/** What objections the viewer handles: those about the Office are an inspector's, all others the Office's. Nobody who decides handles any. */
export function handledBy({ roles }: Viewer): ObjectionHandler[] {
  const held = new Set(roles.map(({ role }) => role));
  if (held.has('DIRECTOR')) return [];
  return (['OFFICE', 'INSPECTOR'] as const).filter((role) => held.has(role));
}

const OFFICERS = `
  SELECT EXISTS (
    SELECT FROM role_grant g
      JOIN account ON account.id = g.account_id AND account.disabled_at IS NULL
      JOIN nomination n ON n.id = $1
     WHERE g.role = 'OFFICE' AND g.valid_from <= $2::date AND (g.valid_to IS NULL OR g.valid_to >= $2::date)
       AND account.person_id IS DISTINCT FROM n.person_id AND NOT ${votesOn('account.person_id')}) AS free,
    (SELECT u.kind FROM nomination n JOIN dossier d ON d.id = n.dossier_id JOIN unit u ON u.id = d.unit_id WHERE n.id = $1) = 'OFFICE' AS "isOffices"`;

/** Who is to handle an objection: an inspector where it is about the Office or one of its people, or where all officers are parties. */
export async function findHandler(
  db: EntityManager,
  { nominationId, aboutOffice }: { readonly nominationId: string; readonly aboutOffice: boolean },
  day: Day,
): Promise<ObjectionHandler> {
  const [row]: { free: boolean; isOffices: boolean }[] = await db.query(OFFICERS, [nominationId, day]);
  return aboutOffice || row?.isOffices || !row?.free ? 'INSPECTOR' : 'OFFICE';
}
