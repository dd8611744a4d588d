import type { JobGroup, Rank } from '@vinh-danh/domain/people/nominee';
import type { Day } from '@vinh-danh/domain/time';
import { likeOf, type Prepared, prepare, preparePage } from '../graph/prepared';

/** A person as lists and links show them. */
export interface PersonRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly sortName: string;
  readonly jobGroup: JobGroup;
  readonly leftOn: Day | null;
  /** Where they belong on the day, or belonged last. */
  readonly unitId: string | null;
  readonly title: string | null;
  readonly rank: Rank | null;
}

export interface PeopleFilter {
  /** The unit and those below it. */
  readonly unitId?: string | null;
  readonly search?: string | null;
}

const PEOPLE = `
  SELECT p.id, p.code, p.full_name AS name, p.sort_name AS "sortName", p.job_group AS "jobGroup", p.left_on::text AS "leftOn",
         a.unit_id AS "unitId", a.title, a.rank
    FROM person p
    LEFT JOIN LATERAL (
      SELECT unit_id, title, rank FROM assignment
       WHERE person_id = p.id AND kind = 'PERMANENT' AND started_on <= $1::date ORDER BY started_on DESC LIMIT 1) a ON true`;

/** A page of those who work here on the day, in the order of given names; `after` is the sort name and the id of the row before. */
export function pageOfPeople(
  day: Day,
  filter: PeopleFilter,
  page: { readonly limit: number; readonly after: readonly string[] | null },
): Prepared {
  const values: unknown[] = [day];
  const where = [`coalesce(p.left_on, 'infinity') >= $1::date`];
  const ask = (condition: (place: string) => string, value: unknown) => {
    if (value === undefined || value === null) return;
    values.push(value);
    where.push(condition(`$${values.length}`));
  };
  ask((place) => `EXISTS (SELECT FROM unit u WHERE u.id = a.unit_id AND u.path @> ARRAY[${place}::uuid])`, filter.unitId);
  ask((place) => `p.search_name LIKE fold(${place})`, likeOf(filter.search));
  if (page.after) {
    values.push(...page.after);
    where.push(`(p.sort_name, p.id) > ($${values.length - 1}::text COLLATE "vi-x-icu", $${values.length}::uuid)`);
  }
  return preparePage('people', `${PEOPLE} WHERE ${where.join(' AND ')} ORDER BY p.sort_name, p.id`, values, page.limit);
}

/** Some people by id, those who have left included. */
export function peopleById(day: Day, ids: readonly string[]): Prepared {
  return prepare('people-by-id', `${PEOPLE} WHERE p.id = ANY($2::uuid[])`, [day, ids]);
}
