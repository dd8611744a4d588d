import type { Principal, Role, RoleGrant, Scope, Viewer } from '@vinh-danh/domain/access/role';
import type { DataSource } from 'typeorm';
import { type Prepared, prepare, readPrepared } from '../graph/prepared';

/** What a request shows to say who sends it. */
export interface Credentials {
  /** SHA-256 of the session cookie. */
  readonly sessionHash?: Buffer;
  /** SHA-256 of the bearer token. */
  readonly tokenHash?: Buffer;
}

/** A plan and the newest published version of its rules, by their ids. */
export interface CurrentRules {
  readonly planId: string;
  readonly rulebookVersionId: string;
}

export interface Identified {
  /** The moment at which the request was received, by the database's clock, plus what a demonstration is ahead. */
  readonly now: Date;
  /** The real moment, without any demonstration. Sessions live by it. */
  readonly realNow: Date;
  /** The plan of that moment and the newest version of its rules; null before the first plan. */
  readonly current: CurrentRules | null;
  readonly viewer: Viewer | null;
  readonly sessionId: string | null;
  readonly apiTokenId: string | null;
  /** Whether it was five minutes or more since the session or the token was last noted as used. */
  readonly unnoted: boolean;
}

/** A session ends after so long without a request, and in any case at its `expires_at`. */
export const IDLE_HOURS = 12;

interface Row {
  real_now: Date;
  now: Date;
  plan_id: string | null;
  rulebook_version_id: string | null;
  account_id: string | null;
  display_name: string;
  person_id: string | null;
  session_id: string | null;
  api_token_id: string | null;
  unnoted: boolean;
  scopes: Scope[] | null;
  roles: { role: Role; unitId: string; ofAll: boolean; validFrom: string; validTo: string | null; onBehalfOf: Principal | null }[] | null;
}

// One statement for clock, rules, session or token, and roles. A person in an assignment is an EMPLOYEE of that unit; one in a post with which a
// seat in a council goes is a COUNCIL_MEMBER for as long as they hold the post, and the proxy of a member for as long as the sitting is
// open; who stands in for somebody has their role as long as they hold it themselves. A token never stands in: it was made for what its
// account may of its own.
const IDENTIFY = `
  WITH clock AS (
    SELECT clock_timestamp() AS real_now,
           clock_timestamp() + coalesce((SELECT ahead FROM demonstration_clock WHERE $3), interval '0') AS now
  ), bearer AS (
    SELECT account_id, id AS session_id, NULL::uuid AS api_token_id, NULL::text[] AS scopes, last_seen_at AS used_at
      FROM session, clock
     WHERE token_hash = $1 AND expires_at > real_now AND last_seen_at > real_now - make_interval(hours => ${IDLE_HOURS})
    UNION ALL
    SELECT account_id, NULL, id, scopes, last_used_at FROM api_token, clock
     WHERE token_hash = $2 AND expires_at > real_now AND revoked_at IS NULL
    LIMIT 1
  )
  SELECT clock.real_now, clock.now, current.plan_id, current.rulebook_version_id, bearer.session_id, bearer.api_token_id, bearer.scopes,
         coalesce(bearer.used_at < real_now - interval '5 minutes', true) AS unnoted,
         account.id AS account_id, account.display_name,
         -- Who has a one-time password has nothing else until it is changed.
         CASE WHEN NOT account.must_change_password THEN account.person_id END AS person_id,
         CASE WHEN NOT account.must_change_password THEN (SELECT json_agg(row) FROM (SELECT held.*, (SELECT parent_id IS NULL FROM unit WHERE id = held."unitId") AS "ofAll" FROM (
            SELECT role, unit_id AS "unitId", valid_from AS "validFrom", valid_to AS "validTo", NULL::json AS "onBehalfOf" FROM role_grant
             WHERE account_id = account.id AND valid_from <= today AND coalesce(valid_to, 'infinity') >= today
            UNION ALL
            SELECT 'EMPLOYEE', unit_id, started_on, ended_on, NULL FROM assignment
             WHERE person_id = account.person_id AND kind = 'PERMANENT' AND started_on <= today AND coalesce(ended_on, 'infinity') >= today
            UNION ALL
            SELECT 'COUNCIL_MEMBER', council.unit_id, max(greatest(seated_from, started_on)), min(least(seated_to, ended_on)), NULL
              FROM assignment
              JOIN council_seat seat ON seat.unit_id = assignment.unit_id AND seat.rank = assignment.rank
              JOIN council ON council.id = seat.council_id
              JOIN LATERAL seated_on(council.id, today) sits ON sits.seat_id = seat.id AND sits.person_id = assignment.person_id
             WHERE assignment.person_id = account.person_id AND assignment.rank <> 'STAFF'
               AND started_on <= today AND coalesce(ended_on, 'infinity') >= today
             GROUP BY council.unit_id
            UNION ALL
            SELECT 'COUNCIL_MEMBER', council.unit_id, today, today, NULL
              FROM sitting JOIN sitting_attendance sent ON sent.sitting_id = sitting.id JOIN council ON council.id = sitting.council_id
             WHERE sent.proxy_person_id = account.person_id
               AND sitting.opened_at IS NOT NULL AND sitting.closed_at IS NULL AND sitting.cancelled_at IS NULL
             GROUP BY council.unit_id
            UNION ALL
            SELECT s.role, s.unit_id, s.valid_from, s.valid_to,
                   json_build_object('standInId', s.id, 'accountId', principal.id, 'displayName', principal.display_name)
              FROM stand_in s JOIN account principal ON principal.id = s.principal_id
             WHERE s.deputy_id = account.id AND bearer.api_token_id IS NULL AND s.revoked_at IS NULL
               AND today BETWEEN s.valid_from AND s.valid_to
               AND EXISTS (SELECT FROM role_grant held WHERE held.account_id = s.principal_id AND held.role = s.role AND held.unit_id = s.unit_id
                              AND held.valid_from <= today AND coalesce(held.valid_to, 'infinity') >= today)
          ) held) row) END AS roles
    FROM clock
    CROSS JOIN LATERAL (SELECT (clock.now AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS today) day
    LEFT JOIN LATERAL current_rules(extract(year FROM today)::integer) current ON true
    LEFT JOIN bearer ON true
    LEFT JOIN account ON account.id = bearer.account_id AND account.disabled_at IS NULL
`;

/** The statement that says so, with who shows what. */
export function identification({ sessionHash, tokenHash }: Credentials, demonstration: boolean): Prepared {
  return prepare('identify', IDENTIFY, [sessionHash ?? null, tokenHash ?? null, demonstration]);
}

/** Says who sends a request and at which moment it was received. */
export async function identify(database: DataSource, credentials: Credentials, demonstration: boolean): Promise<Identified> {
  const [row] = (await readPrepared<Row>(database, identification(credentials, demonstration))) as [Row];
  return {
    now: row.now,
    realNow: row.real_now,
    current: row.plan_id && row.rulebook_version_id ? { planId: row.plan_id, rulebookVersionId: row.rulebook_version_id } : null,
    viewer: row.account_id ? viewerOf(row, row.account_id) : null,
    sessionId: row.account_id && row.session_id,
    apiTokenId: row.account_id && row.api_token_id,
    unnoted: row.unnoted,
  };
}

function viewerOf(row: Row, accountId: string): Viewer {
  const roles: RoleGrant[] = (row.roles ?? []).map(({ validTo, onBehalfOf, ...grant }) => ({
    ...grant,
    validTo: validTo ?? undefined,
    ...(onBehalfOf ? { onBehalfOf } : {}),
  }));
  return {
    accountId,
    displayName: row.display_name,
    personId: row.person_id ?? undefined,
    roles,
    scopes: row.scopes ?? undefined,
  };
}
