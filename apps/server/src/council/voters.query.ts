import type { CaseSeat } from '@vinh-danh/domain/council/sitting';
import type { EntityManager } from 'typeorm';

/**
 * Until a sitting is open, its members are those who sit on the day for which it is called, with what was recorded of them; from then on
 * those who were there when it was opened, even when a post changes hands afterwards.
 */
const SEATED = `
  SELECT seated.seat_id, seated.person_id, coalesce(recorded.attends, 'ABSENT') AS attends, recorded.proxy_person_id FROM (
    SELECT seat_id, person_id FROM seated_on(sitting.council_id, (sitting.starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
     WHERE sitting.opened_at IS NULL OR sitting.opened_at > $2
    UNION ALL
    SELECT seat_id, person_id FROM sitting_attendance WHERE sitting_id = sitting.id AND sitting.opened_at <= $2) seated
  LEFT JOIN LATERAL (
    SELECT attends, proxy_person_id FROM sitting_attendance_change change
     WHERE change.sitting_id = sitting.id AND change.seat_id = seated.seat_id AND change.person_id = seated.person_id AND recorded_at <= $2
     ORDER BY recorded_at DESC, id DESC LIMIT 1) recorded ON true`;

/** A proxy votes for a member and must be as free as they are: what recuses either recuses both. */
const VOTERS = `
  SELECT sitting_case.id AS "caseId", seat.id AS "seatId", seat.part, seat.votes, seated.person_id AS "personId", person.full_name AS name, seated.attends,
         seated.proxy_person_id AS "proxyPersonId", seat.part = 'SECRETARY' AS "isSecretary",
         EXISTS (SELECT FROM recusal WHERE case_id = sitting_case.id AND recusal.person_id IN (seated.person_id, seated.proxy_person_id)
                    AND set_at <= $2 AND coalesce(cleared_at, 'infinity') > $2) AS "isRecused",
         EXISTS (SELECT FROM conflict_answer WHERE case_id = sitting_case.id
                    AND conflict_answer.person_id = coalesce(seated.proxy_person_id, seated.person_id)) AS "hasAnswered"
    FROM sitting_case JOIN sitting ON sitting.id = sitting_case.sitting_id
    CROSS JOIN LATERAL (${SEATED}) seated
    JOIN council_seat seat ON seat.id = seated.seat_id
    JOIN person ON person.id = seated.person_id
   WHERE sitting_case.id = ANY($1) ORDER BY sitting_case.position, seat.position, seat.id`;

/** The seats of a council as they count in one case at a moment: who sits there, how they take part, and who is recused. */
export async function findVoters(db: EntityManager, caseId: string, at: Date): Promise<CaseSeat[]> {
  return (await findVotersOfCases(db, [caseId], at)).get(caseId) ?? [];
}

/** The same for many cases at once. */
export async function findVotersOfCases(db: EntityManager, caseIds: readonly string[], at: Date): Promise<ReadonlyMap<string, CaseSeat[]>> {
  const rows: (CaseSeat & { caseId: string })[] = await db.query(VOTERS, [caseIds, at]);
  const voters = new Map<string, CaseSeat[]>();
  for (const { caseId, ...seat } of rows) voters.set(caseId, [...(voters.get(caseId) ?? []), seat]);
  return voters;
}
