import type { CouncilBody, PostRank, SeatPart } from '@vinh-danh/domain/council/council';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { type Prepared, preparePage } from '../graph/prepared';

/** A council as lists show it. */
export interface CouncilRow {
  readonly id: string;
  readonly version: number;
  readonly body: CouncilBody;
  readonly name: { vi: string; en: string };
  readonly decisionNumber: string;
  readonly establishedOn: Day;
  readonly dissolvedOn: Day | null;
  readonly unitId: string;
  readonly unit: { vi: string; en: string };
}

const COUNCIL = `
  SELECT council.id, council.version, body, json_build_object('vi', council.name, 'en', council.english_name) AS name,
         decision_number AS "decisionNumber", established_on::text AS "establishedOn", council.dissolved_on::text AS "dissolvedOn",
         unit.id AS "unitId", json_build_object('vi', unit.name, 'en', unit.english_name) AS unit
    FROM council JOIN unit ON unit.id = council.unit_id`;

/** A page of the councils of some units and those below; those that stand first, then by name. */
export function pageOfCouncils(unitIds: readonly string[], first: number, after: readonly string[] | null): Prepared {
  const values = [unitIds, ...(after ?? [])];
  return preparePage(
    'councils',
    `${COUNCIL} WHERE unit.path && $1::uuid[]
       ${after ? 'AND (council.dissolved_on IS NOT NULL, council.name, council.id) > ($2::boolean, $3::text, $4::uuid)' : ''}
      ORDER BY council.dissolved_on IS NOT NULL, council.name, council.id`,
    values,
    first + 1,
  );
}

/** One council with the path of its unit. */
export async function findCouncilRow(db: EntityManager, id: string): Promise<(CouncilRow & { readonly unitPath: string[] }) | undefined> {
  const [row]: (CouncilRow & { unitPath: string[] })[] = await db.query(
    `${COUNCIL.replace('SELECT ', 'SELECT unit.path::text[] AS "unitPath", ')} WHERE council.id = $1`,
    [id],
  );
  return row;
}

/** A seat with who sits there on a day. */
export interface CouncilSeatRow {
  readonly id: string;
  readonly version: number;
  readonly part: SeatPart;
  readonly votes: boolean;
  readonly personId: string | null;
  readonly unitId: string | null;
  readonly unit: { vi: string; en: string } | null;
  readonly rank: PostRank | null;
  readonly sitterId: string | null;
  readonly name: string | null;
  readonly title: string | null;
  readonly seatedFrom: Day;
  readonly seatedTo: Day | null;
  readonly isCurrent: boolean;
  readonly hasAccount: boolean;
}

const SEATS = `
  SELECT seat.id, seat.version, seat.part, seat.votes, seat.person_id AS "personId", seat.unit_id AS "unitId",
         CASE WHEN unit.id IS NOT NULL THEN json_build_object('vi', unit.name, 'en', unit.english_name) END AS unit, seat.rank,
         sits.person_id AS "sitterId", person.full_name AS name, main.title,
         seat.seated_from::text AS "seatedFrom", seat.seated_to::text AS "seatedTo",
         seat.seated_from <= $2::date AND coalesce(seat.seated_to, 'infinity') >= $2::date AS "isCurrent",
         EXISTS (SELECT FROM account WHERE account.person_id = person.id AND disabled_at IS NULL) AS "hasAccount"
    FROM council_seat seat
    LEFT JOIN seated_on($1, $2::date) sits ON sits.seat_id = seat.id
    LEFT JOIN person ON person.id = coalesce(sits.person_id, seat.person_id)
    LEFT JOIN unit ON unit.id = seat.unit_id
    LEFT JOIN LATERAL (
      SELECT title FROM assignment WHERE assignment.person_id = person.id AND started_on <= $2::date AND coalesce(ended_on, 'infinity') >= $2::date
       ORDER BY kind = 'PERMANENT' DESC, started_on DESC, id DESC LIMIT 1) main ON true
   WHERE seat.council_id = $1 ORDER BY array_position(ARRAY['CHAIR', 'VICE_CHAIR', 'STANDING_MEMBER', 'MEMBER', 'SECRETARY'], seat.part), seat.position, seat.id`;

/** Every seat that a council has or had, in the order of their parts. */
export function findCouncilSeats(db: EntityManager, councilId: string, day: Day): Promise<CouncilSeatRow[]> {
  return db.query(SEATS, [councilId, day]);
}
