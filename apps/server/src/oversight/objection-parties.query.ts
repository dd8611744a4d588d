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
 * on the case, and whoever filed it. The account, its person and the units that they head are given as SQL.
 */
export const isPartyInSql = ({ account, person, headOf }: { account: string; person: string; headOf: string }) => `coalesce(
  n.person_id = ${person}
  OR u.path && ${headOf}
  OR n.collective_id = ANY(${headOf})
  OR f.account_id = ${account}
  OR ${votesOn(person)}, false)`;

/** The same, by the values of `partyOf` as the first three. */
export const IS_PARTY = isPartyInSql({ account: '$1::uuid', person: '$2::uuid', headOf: '$3::uuid[]' });

/** Values of `IS_PARTY` for a viewer. */
export function partyOf({ accountId, personId, roles }: Viewer): readonly [string, string | null, readonly string[]] {
  return [accountId, personId ?? null, roles.filter(({ role }) => role === 'UNIT_HEAD').map(({ unitId }) => unitId)];
}

/** What objections the viewer handles: those about the Office are an inspector's, all others the Office's. Nobody who decides handles any. A part of the agency handles none. */
export function handledBy({ roles }: Viewer): ObjectionHandler[] {
  if (roles.some(({ role }) => role === 'DIRECTOR')) return [];
  const held = new Set(roles.filter(({ ofAll }) => ofAll).map(({ role }) => role));
  return (['OFFICE', 'INSPECTOR'] as const).filter((role) => held.has(role));
}

/** Accounts that hold the role and are no party to a nomination: not its nominee, not voting on it, not heading its unit. $1: the nomination, $2: the day, $3: the role. */
const HANDLING = `
  SELECT DISTINCT account.id
    FROM role_grant g
    JOIN unit over ON over.id = g.unit_id AND over.parent_id IS NULL
    JOIN account ON account.id = g.account_id AND account.disabled_at IS NULL
    JOIN nomination n ON n.id = $1
    JOIN dossier d ON d.id = n.dossier_id
    JOIN unit u ON u.id = d.unit_id
   WHERE g.role = $3 AND g.valid_from <= $2::date AND (g.valid_to IS NULL OR g.valid_to >= $2::date)
     AND account.person_id IS DISTINCT FROM n.person_id AND NOT ${votesOn('account.person_id')}
     AND NOT EXISTS (SELECT FROM role_grant other WHERE other.account_id = account.id AND other.valid_from <= $2::date
                        AND (other.valid_to IS NULL OR other.valid_to >= $2::date)
                        AND (other.role = 'DIRECTOR' OR (other.role = 'UNIT_HEAD' AND (other.unit_id = ANY(u.path) OR other.unit_id = n.collective_id))))`;

/** Who can handle an objection today, whoever filed it left out by whoever tells them. */
export async function findHandlingAccounts(
  db: EntityManager,
  { nominationId, handler }: { readonly nominationId: string; readonly handler: ObjectionHandler },
  day: Day,
): Promise<string[]> {
  const rows: { id: string }[] = await db.query(HANDLING, [nominationId, day, handler]);
  return rows.map(({ id }) => id);
}

/** Who is to handle an objection: an inspector where it is about the Office or one of its people, or where all officers are parties. */
export async function findHandler(
  db: EntityManager,
  { nominationId, aboutOffice }: { readonly nominationId: string; readonly aboutOffice: boolean },
  day: Day,
): Promise<ObjectionHandler> {
  const [row]: { kind: string }[] = await db.query(
    'SELECT u.kind FROM nomination n JOIN dossier d ON d.id = n.dossier_id JOIN unit u ON u.id = d.unit_id WHERE n.id = $1',
    [nominationId],
  );
  if (aboutOffice || row?.kind === 'OFFICE') return 'INSPECTOR';
  const officers = await findHandlingAccounts(db, { nominationId, handler: 'OFFICE' }, day);
  return officers.length > 0 ? 'OFFICE' : 'INSPECTOR';
}
