import type { Role } from '@vinh-danh/domain/access/role';
import type { EntityManager } from 'typeorm';
import type { AccountType } from './account.type';

/** Which accounts a reader asks for. */
export interface AccountFilter {
  readonly search?: string | null;
  /** With this role in force today. */
  readonly role?: Role | null;
  readonly disabled?: boolean | null;
  readonly locked?: boolean | null;
}

/** Moments by which an account is shown: roles by the plan's clock, locks by the real one. */
export interface Moment {
  readonly now: Date;
  readonly realNow: Date;
}

const TODAY = `($1::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

/** The unit in which a person works today. */
const WORKPLACE = `
  SELECT unit.* FROM assignment JOIN unit ON unit.id = assignment.unit_id
   WHERE assignment.person_id = account.person_id AND assignment.kind = 'PERMANENT'
     AND assignment.started_on <= ${TODAY} AND coalesce(assignment.ended_on, 'infinity') >= ${TODAY}
   ORDER BY assignment.started_on DESC LIMIT 1`;

/**
 * Who may look after an account: an administrator of every unit in which it works or has power, now or later. Otherwise
 * the administrator of one room could reset the Director's password.
 */
export const LOOKED_AFTER = `
  NOT EXISTS (
    SELECT FROM (
      SELECT unit_id FROM role_grant WHERE account_id = account.id AND coalesce(valid_to, 'infinity') >= ${TODAY}
      UNION
      SELECT unit_id FROM assignment WHERE person_id = account.person_id AND coalesce(ended_on, 'infinity') >= ${TODAY}
      UNION
      SELECT unit_id FROM stand_in WHERE deputy_id = account.id AND revoked_at IS NULL AND valid_to >= ${TODAY}
    ) held JOIN unit ON unit.id = held.unit_id WHERE NOT unit.path && $2::uuid[])`;

const ACCOUNTS = `
  SELECT account.id, account.username, account.display_name AS "displayName", account.person_id AS "personId",
         account.mail_address AS "mailAddress",
         CASE WHEN place.id IS NOT NULL THEN json_build_object('vi', place.name, 'en', place.english_name) END AS "unitName",
         CASE WHEN account.locked_until > $3 THEN account.locked_until END AS "lockedUntil",
         account.disabled_at AS "disabledAt", account.must_change_password AS "mustChangePassword", account.created_at AS "createdAt",
         coalesce((
           SELECT json_agg(json_build_object(
                    'id', held.id, 'role', held.role, 'unitId', held.unit_id,
                    'unitName', json_build_object('vi', unit.name, 'en', unit.english_name),
                    'validFrom', held.valid_from, 'validTo', held.valid_to,
                    'inForce', held.valid_from <= ${TODAY} AND coalesce(held.valid_to, 'infinity') >= ${TODAY},
                    'grantedAt', held.granted_at, 'grantedByName', granter.display_name, 'reason', held.reason)
                    ORDER BY held.valid_from DESC, held.id DESC)
             FROM role_grant held JOIN unit ON unit.id = held.unit_id LEFT JOIN account granter ON granter.id = held.granted_by
            WHERE held.account_id = account.id), '[]') AS roles
    FROM account LEFT JOIN LATERAL (${WORKPLACE}) place ON true
   WHERE ${LOOKED_AFTER}`;

type Row = Omit<AccountType, 'roles'> & { roles: (Omit<AccountType['roles'][number], 'grantedAt'> & { grantedAt: string })[] };

/**
 * A page of accounts by their user name, and one row more that tells whether another page follows.
 *
 * @param units accounts are seen by the administrators of all their units
 */
export async function readAccounts(
  db: EntityManager,
  { now, realNow }: Moment,
  units: readonly string[],
  { search, role, disabled, locked }: AccountFilter,
  { first, after }: { readonly first: number; readonly after: string | null },
): Promise<AccountType[]> {
  const sought = search?.trim() ? `%${search.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows: Row[] = await db.query(
    `${ACCOUNTS}
       AND ($4::text IS NULL OR account.username > $4)
       AND ($5::text IS NULL OR fold(account.display_name) LIKE fold($5) OR account.username LIKE lower($5))
       AND ($6::text IS NULL OR EXISTS (
             SELECT FROM role_grant WHERE account_id = account.id AND role = $6
                AND valid_from <= ${TODAY} AND coalesce(valid_to, 'infinity') >= ${TODAY}))
       AND ($7::boolean IS NULL OR (account.disabled_at IS NOT NULL) = $7)
       AND ($9::boolean IS NULL OR coalesce(account.locked_until > $3, false) = $9)
     ORDER BY account.username LIMIT $8`,
    [now, units, realNow, after, sought, role ?? null, disabled ?? null, first + 1, locked ?? null],
  );
  return rows.map(toAccount);
}

/** One account, or null when there is none that an administrator of these units looks after. */
export async function readAccount(
  db: EntityManager,
  { now, realNow }: Moment,
  units: readonly string[],
  id: string,
): Promise<AccountType | null> {
  const [row]: Row[] = await db.query(`${ACCOUNTS} AND account.id = $4`, [now, units, realNow, id]);
  return row ? toAccount(row) : null;
}

function toAccount(row: Row): AccountType {
  return { ...row, roles: row.roles.map((role) => ({ ...role, grantedAt: new Date(role.grantedAt) })) };
}
