import type { CaseSubject, Connected, HeldPost } from '@vinh-danh/domain/council/recusal.rule';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';

const POSTS = `
  SELECT a.person_id AS "personId", a.unit_id AS "unitId", unit.path::text[], unit.kind = 'LEADERSHIP' AS "isLeadership", a.rank
    FROM assignment a JOIN unit ON unit.id = a.unit_id
   WHERE a.person_id = ANY($1) AND a.started_on <= $2::date AND coalesce(a.ended_on, 'infinity') >= $2::date`;

const TIES = `
  SELECT person_id AS one, relative_id AS other FROM family_tie WHERE removed_at IS NULL AND (person_id = ANY($1) OR relative_id = ANY($1))`;

const SUBJECTS = `
  SELECT sitting_case.id, collective_id AS "collectiveId", unit.path::text[],
         CASE WHEN nomination.person_id IS NOT NULL THEN ARRAY[nomination.person_id]
              ELSE ARRAY(SELECT person_id FROM initiative_author WHERE initiative_author.initiative_id = sitting_case.initiative_id) END::text[] AS people
    FROM sitting_case LEFT JOIN nomination ON nomination.id = nomination_id LEFT JOIN unit ON unit.id = collective_id
   WHERE sitting_case.id = ANY($1)`;

/** What people do in the house on a day, and with whom they have declared ties. */
export interface Connections {
  readonly of: (personId: string) => Connected;
  readonly relativesOf: (personId: string) => ReadonlySet<string>;
}

/** The posts and ties of some people, in two statements however many they are. */
export async function findConnections(db: EntityManager, people: readonly string[], day: Day): Promise<Connections> {
  const posts: (HeldPost & { personId: string })[] = await db.query(POSTS, [people, day]);
  const ties: { one: string; other: string }[] = await db.query(TIES, [people]);
  return {
    of: (personId) => ({ personId, posts: posts.filter((post) => post.personId === personId) }),
    relativesOf: (personId) => new Set(ties.flatMap(({ one, other }) => (one === personId ? [other] : other === personId ? [one] : []))),
  };
}

export interface SubjectRow {
  readonly id: string;
  readonly collectiveId: string | null;
  readonly path: readonly string[] | null;
  readonly people: readonly string[];
}

/** Whom cases are about. */
export function findSubjects(db: EntityManager, caseIds: readonly string[]): Promise<SubjectRow[]> {
  return db.query(SUBJECTS, [caseIds]);
}

export function subjectOf({ collectiveId, path, people }: SubjectRow, connections: Connections): CaseSubject {
  return {
    people: people.map((personId) => connections.of(personId)),
    collective: collectiveId === null ? null : { unitId: collectiveId, path: path ?? [] },
  };
}
