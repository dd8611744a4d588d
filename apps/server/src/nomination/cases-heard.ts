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
