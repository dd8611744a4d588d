import type { TieKind } from '@vinh-danh/domain/council/sitting';
import type { EntityManager } from 'typeorm';

export interface FamilyTieRow {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly relativeId: string;
  readonly relative: string;
  readonly kind: TieKind;
  readonly declaredAt: Date;
}

const TIES = `
  SELECT tie.id, tie.person_id AS "personId", person.full_name AS name, relative_id AS "relativeId", relative.full_name AS relative, kind,
         declared_at AS "declaredAt"
    FROM family_tie tie JOIN person ON person.id = tie.person_id JOIN person relative ON relative.id = relative_id
   WHERE removed_at IS NULL`;

/** The ties that somebody declared of themselves. What others declared of them is theirs to know. */
export function findOwnTies(db: EntityManager, personId: string): Promise<FamilyTieRow[]> {
  return db.query(`${TIES} AND tie.person_id = $1 ORDER BY relative.sort_name, tie.id`, [personId]);
}

/** The ties of those who sit in a sitting, by either's word. */
export function findTiesOfMembers(db: EntityManager, people: readonly string[]): Promise<FamilyTieRow[]> {
  return db.query(`${TIES} AND (tie.person_id = ANY($1) OR relative_id = ANY($1)) ORDER BY person.sort_name, relative.sort_name, tie.id`, [
    people,
  ]);
}
