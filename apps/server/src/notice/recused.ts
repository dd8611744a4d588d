/**
 * Whether a person is kept from one of these nominations or initiatives: whoever is recused hears nothing of a case.
 *
 * @param person SQL for the id of the person, who may be null
 * @param cases SQL for an array of ids
 */
export function recusedInSql(person: string, cases: string): string {
  return `EXISTS (
    SELECT FROM recusal JOIN sitting_case ON sitting_case.id = recusal.case_id
     WHERE recusal.person_id = ${person} AND recusal.cleared_at IS NULL
       AND (sitting_case.nomination_id = ANY(${cases}) OR sitting_case.initiative_id = ANY(${cases})))`;
}
