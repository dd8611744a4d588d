import type { StandInState } from '@vinh-danh/domain/access/stand-in.rule';
import type { Day } from '@vinh-danh/domain/time';
import type { DataSource, EntityManager } from 'typeorm';
import { preparePage, readPrepared } from '../graph/prepared';
import type { LendableRoleType, StandInType } from './stand-in.type';

/** `stateOfStandIn` in SQL; a test holds the two against each other. $1 is today. */
export const STAND_IN_STATE = `
  CASE WHEN s.revoked_at IS NOT NULL THEN 'REVOKED' WHEN $1::date < s.valid_from THEN 'TO_COME'
       WHEN $1::date <= s.valid_to THEN 'IN_FORCE' ELSE 'ENDED' END`;

const STAND_INS = `
  SELECT s.id, s.principal_id AS "principalId", principal.display_name AS "principalName", s.deputy_id AS "deputyId",
         deputy.display_name AS "deputyName", s.role, s.unit_id AS "unitId", json_build_object('vi', unit.name, 'en', unit.english_name) AS "unitName",
         s.valid_from::text AS "validFrom", s.valid_to::text AS "validTo", s.decision_number AS "decisionNumber", s.reason,
         s.set_at AS "setAt", setter.display_name AS "setByName", s.revoked_at AS "revokedAt", revoker.display_name AS "revokedByName",
         s.revoke_reason AS "revokeReason", s.version
    FROM stand_in s
    JOIN account principal ON principal.id = s.principal_id
    JOIN account deputy ON deputy.id = s.deputy_id
    JOIN account setter ON setter.id = s.set_by
    LEFT JOIN account revoker ON revoker.id = s.revoked_by
    JOIN unit ON unit.id = s.unit_id`;

/** Whose stand-ins a reader sees: their own, and those for units that they look after. */
export interface StandInReader {
  readonly accountId: string;
  readonly units: readonly string[];
  readonly today: Day;
}

interface StandInPage {
  readonly states?: readonly StandInState[] | null;
  readonly mine?: boolean | null;
  /** The last row of the page before: its first day and its id. */
  readonly after: readonly string[] | null;
  readonly limit: number;
}

/** A page of stand-ins, those that begin last first. */
export function findStandInPage(database: DataSource, reader: StandInReader, page: StandInPage): Promise<StandInType[]> {
  const [afterDay, afterId] = page.after ?? [];
  return readPrepared<StandInType>(
    database,
    preparePage(
      'stand-ins',
      `${STAND_INS}
        WHERE (s.principal_id = $2 OR s.deputy_id = $2 OR (NOT $5 AND unit.path && $3::uuid[]))
          AND ($4::text[] IS NULL OR (${STAND_IN_STATE}) = ANY($4))
          AND ($6::date IS NULL OR (s.valid_from, s.id) < ($6::date, $7::uuid))
        ORDER BY s.valid_from DESC, s.id DESC`,
      [reader.today, reader.accountId, reader.units, page.states ?? null, page.mine ?? false, afterDay ?? null, afterId ?? null],
      page.limit,
    ),
  );
}

/** One stand-in, whoever asks. */
export async function readStandIn(db: EntityManager, id: string): Promise<StandInType | null> {
  const [row]: StandInType[] = await db.query(`${STAND_INS} WHERE s.id = $1`, [id]);
  return row ?? null;
}

/** Roles that others can act in, held today or from a day to come: the reader's own and those of the units that they look after. */
export function findLendableRoles(db: EntityManager, reader: StandInReader, roles: readonly string[]): Promise<LendableRoleType[]> {
  return db.query(
    `SELECT held.id AS "roleGrantId", held.account_id AS "accountId", account.display_name AS "accountName", held.role, held.unit_id AS "unitId",
            json_build_object('vi', unit.name, 'en', unit.english_name) AS "unitName", held.valid_to::text AS "validTo"
       FROM role_grant held JOIN account ON account.id = held.account_id JOIN unit ON unit.id = held.unit_id
      WHERE held.role = ANY($4) AND coalesce(held.valid_to, 'infinity') >= $1::date
        AND (held.account_id = $2 OR unit.path && $3::uuid[])
      ORDER BY held.account_id <> $2, unit.position, unit.name, account.display_name, held.id LIMIT 500`,
    [reader.today, reader.accountId, reader.units, roles],
  );
}
