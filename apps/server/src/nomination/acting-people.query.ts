import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';

/** Somebody who can act, and whether they are there to do it. */
export interface ActingPerson {
  readonly accountId: string;
  readonly name: string;
  /** On leave today, gone, or without a working account. */
  readonly away: boolean;
  /** The last day of their leave, where it has one. */
  readonly awayUntil: Day | null;
  readonly standIn: { readonly accountId: string; readonly name: string; readonly until: Day } | null;
}

export type ActingRole = 'UNIT_HEAD' | 'OFFICE' | 'DIRECTOR' | 'SECRETARY';

/** Of a unit: by what they act, those nearest to it first. */
export type ActingPeople = Readonly<Record<ActingRole, readonly ActingPerson[]>>;

type Row = ActingPerson & { readonly unitId: string; readonly role: ActingRole; readonly nearness: number };

/** Heads are those of the unit itself, or of the nearest one above that has any. $2 is today. */
const PEOPLE = `
  SELECT held."unitId", held.role, held.nearness, account.id AS "accountId", account.display_name AS name,
         account.disabled_at IS NOT NULL OR coalesce(person.left_on < $2::date, false) OR leave.until IS NOT NULL AS away,
         leave.until::text AS "awayUntil", standing."standIn"
    FROM (
      SELECT asked.id AS "unitId", role, account_id, array_position(asked.path, unit_id) AS nearness
        FROM unit asked JOIN role_grant ON unit_id = ANY(asked.path)
       WHERE asked.id = ANY($1::uuid[]) AND role IN ('UNIT_HEAD', 'OFFICE', 'DIRECTOR')
         AND valid_from <= $2::date AND coalesce(valid_to, 'infinity') >= $2::date
      UNION ALL
      SELECT asked.id, 'SECRETARY', account.id, array_position(asked.path, council.unit_id)
        FROM unit asked JOIN council ON council.unit_id = ANY(asked.path) AND council.body = 'COUNCIL' AND council.dissolved_on IS NULL
        CROSS JOIN LATERAL seated_on(council.id, $2::date) seated JOIN council_seat seat ON seat.id = seated.seat_id AND seat.part = 'SECRETARY'
        JOIN account ON account.person_id = seated.person_id
       WHERE asked.id = ANY($1::uuid[])
    ) held
    JOIN account ON account.id = held.account_id
    LEFT JOIN person ON person.id = account.person_id
    LEFT JOIN LATERAL (
      SELECT max(ended_on) AS until FROM leave WHERE leave.person_id = person.id AND $2::date BETWEEN started_on AND ended_on) leave ON true
    LEFT JOIN LATERAL (
      SELECT json_build_object('accountId', deputy.id, 'name', deputy.display_name, 'until', s.valid_to) AS "standIn"
        FROM stand_in s JOIN account deputy ON deputy.id = s.deputy_id
       WHERE s.principal_id = account.id AND s.role = held.role AND s.revoked_at IS NULL AND $2::date BETWEEN s.valid_from AND s.valid_to
       LIMIT 1) standing ON true
   ORDER BY account.display_name, account.id`;

/** Who acts for each of these units today, by role. */
export async function readActingPeople(
  db: Pick<EntityManager, 'query'>,
  unitIds: readonly string[],
  today: Day,
): Promise<Map<string, ActingPeople>> {
  const rows: Row[] = await db.query(PEOPLE, [unitIds, today]);
  return new Map(
    unitIds.map((unitId) => {
      const ofUnit = rows.filter((row) => row.unitId === unitId);
      const acting = (role: ActingRole) => distinct(ofUnit.filter((row) => row.role === role));
      const heads = ofUnit.filter(({ role }) => role === 'UNIT_HEAD');
      const nearest = Math.max(...heads.map(({ nearness }) => nearness));
      const ofNearest = distinct(heads.filter(({ nearness }) => nearness === nearest));
      return [unitId, { UNIT_HEAD: ofNearest, OFFICE: acting('OFFICE'), DIRECTOR: acting('DIRECTOR'), SECRETARY: acting('SECRETARY') }];
    }),
  );
}

function distinct(rows: readonly Row[]): ActingPerson[] {
  const known = new Map(rows.map(({ unitId: _unit, role: _role, nearness: _nearness, ...person }) => [person.accountId, person]));
  return [...known.values()];
}
