import type { EntityManager } from 'typeorm';

const NAMES = `
  SELECT sitting_case.id, coalesce(full_name, unit.name, title) AS name FROM sitting_case
    LEFT JOIN nomination ON nomination.id = nomination_id LEFT JOIN person ON person.id = nomination.person_id
    LEFT JOIN unit ON unit.id = collective_id LEFT JOIN initiative ON initiative.id = sitting_case.initiative_id
   WHERE sitting_case.id = ANY($1)`;

/** Whom or what cases are about, by case. */
export async function findCaseNames(db: EntityManager, caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows: { id: string; name: string }[] = await db.query(NAMES, [caseIds]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Whom or what one case is about. */
export async function findCaseName(db: EntityManager, caseId: string): Promise<string> {
  return (await findCaseNames(db, [caseId])).get(caseId) ?? '';
}
