import type { PledgeState, PledgeSubject } from '@vinh-danh/domain/pledge/pledge';
import { NOT_A_COLLECTIVE } from '@vinh-danh/domain/pledge/pledge.rule';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { likeOf, type Prepared, preparePage } from '../graph/prepared';
import { STATE } from './pledges.query';

interface CoverageScope {
  readonly planId: string;
  /** Units that the viewer may look into, with those below them. */
  readonly visibleUnitIds: readonly string[];
  /** The day on which people belong to units. */
  readonly day: Day;
}

/** One unit with the states of the pledges of its people; null for those without one. */
export interface UnitCoverageRow {
  readonly unitId: string;
  readonly unitName: string;
  readonly unitEnglishName: string;
  readonly unitKind: string;
  readonly people: (PledgeState | null)[];
  readonly collectiveState: PledgeState | null;
}

export interface MissingRow {
  readonly subject: PledgeSubject;
  readonly id: string;
  readonly name: string;
  readonly sortName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly state: PledgeState | null;
}

/** Of whom a pledge is expected on day $2, wherever they pledged: those who belong to a unit; a secondment does not change that. */
export const EXPECTED_PEOPLE = `
  SELECT DISTINCT ON (p.id) p.id, p.full_name, p.sort_name, p.search_name, a.unit_id
    FROM person p JOIN assignment a ON a.person_id = p.id
   WHERE a.kind = 'PERMANENT' AND a.started_on <= $2::date AND coalesce(a.ended_on, 'infinity') >= $2::date
     AND coalesce(p.left_on, 'infinity') >= $2::date
   ORDER BY p.id, a.started_on DESC`;

const STANDING_UNITS = `
  SELECT * FROM unit WHERE path && $3::uuid[] AND coalesce(founded_on, '-infinity') <= $2::date AND coalesce(dissolved_on, 'infinity') >= $2::date`;

const BY_UNIT = `
  WITH expected AS (${EXPECTED_PEOPLE}), standing AS (${STANDING_UNITS}), peopled AS (
    SELECT e.unit_id, json_agg(CASE WHEN g.id IS NULL THEN NULL ELSE ${STATE} END) AS people
      FROM expected e LEFT JOIN pledge g ON g.plan_id = $1 AND g.person_id = e.id GROUP BY e.unit_id)
  SELECT u.id AS "unitId", u.name AS "unitName", u.english_name AS "unitEnglishName", u.kind AS "unitKind",
    (SELECT ${STATE} FROM pledge g WHERE g.plan_id = $1 AND g.collective_id = u.id) AS "collectiveState",
    coalesce(peopled.people, '[]') AS people
  FROM standing u LEFT JOIN peopled ON peopled.unit_id = u.id
  ORDER BY (SELECT array_agg(lpad(above.position::text, 6, '0') ORDER BY array_position(u.path, above.id)) FROM unit above WHERE above.id = ANY(u.path)), u.name`;

/** Coverage facts of all units that the viewer may see, in the order of the organisation. */
export function findCoverage(db: EntityManager, scope: CoverageScope): Promise<UnitCoverageRow[]> {
  return db.query(BY_UNIT, [scope.planId, scope.day, scope.visibleUnitIds]);
}

const MISSING = `
  WITH expected AS (${EXPECTED_PEOPLE}), standing AS (${STANDING_UNITS}), asked AS (
    SELECT 'PERSON' AS subject, e.id, e.full_name AS name, e.sort_name, e.search_name, e.unit_id, u.name AS unit_name, u.path,
           (SELECT ${STATE} FROM pledge g WHERE g.plan_id = $1 AND g.person_id = e.id) AS state
      FROM expected e JOIN standing u ON u.id = e.unit_id
    UNION ALL
    SELECT 'COLLECTIVE', u.id, u.name, u.name COLLATE "vi-x-icu", fold(u.name), u.id, u.name, u.path,
           (SELECT ${STATE} FROM pledge g WHERE g.plan_id = $1 AND g.collective_id = u.id)
      FROM standing u WHERE u.kind <> ALL($4::text[]))
  SELECT subject, id, name, sort_name AS "sortName", unit_id AS "unitId", unit_name AS "unitName", state
    FROM asked WHERE (state IS NULL OR state IN ('DRAFT', 'RETURNED'))`;

/** Who has not registered, collectives first, then people in the order of names; `after` is the last row's subject, sort name and id. */
export function pageOfMissing(
  scope: CoverageScope & { readonly unitIds?: readonly string[] | null; readonly search?: string | null },
  page: { readonly limit: number; readonly after: readonly string[] | null },
): Prepared {
  const values: unknown[] = [scope.planId, scope.day, scope.visibleUnitIds, NOT_A_COLLECTIVE];
  let text = MISSING;
  const ask = (condition: (place: string) => string, value: unknown) => {
    if (value === undefined || value === null) return;
    values.push(value);
    text += ` AND ${condition(`$${values.length}`)}`;
  };
  ask((place) => `path && ${place}::uuid[]`, scope.unitIds);
  ask((place) => `search_name LIKE fold(${place})`, likeOf(scope.search));
  if (page.after) {
    values.push(...page.after);
    const [subject, name, id] = [2, 1, 0].map((back) => `$${values.length - back}`);
    text += ` AND (subject, sort_name, id) > (${subject}::text, ${name}::text COLLATE "vi-x-icu", ${id}::uuid)`;
  }
  return preparePage('pledges-missing', `${text} ORDER BY subject, sort_name, id`, values, page.limit);
}
