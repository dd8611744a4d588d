import type { Day } from '@vinh-danh/domain/time';
import { type Prepared, prepare } from '../graph/prepared';

/** The tree from the top, each unit right before those below it, siblings in the order of the organisation. */
const UNITS = `
  WITH RECURSIVE tree AS (
    SELECT unit.*, ARRAY[position] AS place FROM unit WHERE parent_id IS NULL
    UNION ALL
    SELECT unit.*, tree.place || unit.position FROM unit JOIN tree ON unit.parent_id = tree.id
  ), belonging AS (
    SELECT DISTINCT ON (a.person_id) a.person_id, a.unit_id, a.title, a.rank, p.full_name
      FROM assignment a JOIN person p ON p.id = a.person_id
     WHERE a.kind = 'PERMANENT' AND a.started_on <= $1::date AND coalesce(a.ended_on, 'infinity') >= $1::date
       AND coalesce(p.left_on, 'infinity') >= $1::date
     ORDER BY a.person_id, a.started_on DESC
  ), headcount AS (
    SELECT above AS unit_id, count(*)::int AS people
      FROM belonging JOIN unit ON unit.id = belonging.unit_id, unnest(unit.path) AS above GROUP BY above
  )
  SELECT tree.id, tree.parent_id AS "parentId", cardinality(tree.path) - 1 AS depth, tree.code, tree.kind,
         json_build_object('vi', tree.name, 'en', tree.english_name) AS name, coalesce(headcount.people, 0) AS headcount,
         (SELECT json_build_object('id', person_id, 'name', full_name, 'title', title) FROM belonging
           WHERE unit_id = tree.id AND rank = 'HEAD' ORDER BY full_name LIMIT 1) AS head
    FROM tree LEFT JOIN headcount ON headcount.unit_id = tree.id
   WHERE coalesce(tree.dissolved_on, 'infinity') >= $1::date
   ORDER BY tree.place, tree.path`;

/** All units that stand on a day. An organisation has tens of them, not thousands: no pages. */
export function unitTree(day: Day): Prepared {
  return prepare('units', UNITS, [day]);
}
