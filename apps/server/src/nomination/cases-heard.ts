/**
 * The cases, as SQL, by which councils heard a nomination: its own, and those for a higher title of the same nominee in the same year in
 * which its title carried instead. Such a case passed it. The votes on the higher title are not its own: how many were for it the minutes
 * say.
 *
 * @param id the nomination, as SQL
 */
export const casesHeardFor = (id: string) => `(
  SELECT sitting_case.id, sitting_id, outcome, lower_award, votes_in_favour, votes_needed, voters_counted, minutes, decided_at
    FROM sitting_case WHERE nomination_id = ${id}
  UNION ALL
  SELECT higher_case.id, sitting_id, 'PASSED', NULL, NULL, NULL, NULL, minutes, decided_at
    FROM nomination own
    JOIN nomination higher ON higher.plan_id = own.plan_id AND (higher.person_id = own.person_id OR higher.collective_id = own.collective_id)
    JOIN sitting_case higher_case ON higher_case.nomination_id = higher.id AND outcome = 'LOWER_TITLE' AND lower_award = own.award
   WHERE own.id = ${id})`;

/** The order in which they count: the last sitting first, and within one what passed it. */
export const LAST_HEARD = `sitting.starts_at DESC, sitting.id DESC, (outcome = 'PASSED') DESC NULLS LAST, votes_in_favour DESC NULLS LAST`;

/**
 * The nominations, as SQL, that a case was heard for: its own, and with a lower title that of the same nominee for the title that carried.
 *
 * @param sittingCase the row of `sitting_case`, by its name
 */
export const nominationsHeardIn = (sittingCase: string) => `(
  SELECT ${sittingCase}.nomination_id AS id
  UNION ALL
  SELECT carried.id
    FROM nomination higher
    JOIN nomination carried ON carried.plan_id = higher.plan_id AND (carried.person_id = higher.person_id OR carried.collective_id = higher.collective_id)
   WHERE higher.id = ${sittingCase}.nomination_id AND ${sittingCase}.outcome = 'LOWER_TITLE' AND carried.award = ${sittingCase}.lower_award)`;

/** The ids, as an array in SQL, of the people who are recused from a case by which a nomination was heard, and of their proxies. */
export const recusedFrom = (id: string) => `
  ARRAY(SELECT DISTINCT kept.id
          FROM ${casesHeardFor(id)} heard_case JOIN recusal ON case_id = heard_case.id AND cleared_at IS NULL
         CROSS JOIN LATERAL (SELECT recusal.person_id AS id
                             UNION ALL
                             SELECT proxy_person_id FROM sitting_attendance
                              WHERE sitting_id = heard_case.sitting_id AND person_id = recusal.person_id AND proxy_person_id IS NOT NULL) kept)::text[]`;

/** Whether, in SQL, the result of a nomination was announced: from then on everybody may know it. */
export const isAnnounced = (id: string) => `
  EXISTS (SELECT FROM award_decision_line line JOIN award_decision decision ON decision.id = line.decision_id
           WHERE line.nomination_id = ${id} AND decision.announced_at IS NOT NULL AND decision.kind <> 'PROPOSAL')`;
