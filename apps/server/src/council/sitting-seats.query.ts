import type { SeatPart } from '@vinh-danh/domain/council/council';
import type { Attendance } from '@vinh-danh/domain/council/sitting';
import type { EntityManager } from 'typeorm';

/** A seat in a sitting, with who sits there and how they take part. */
export interface SittingSeatRow {
  readonly seatId: string;
  readonly part: SeatPart;
  readonly votes: boolean;
  readonly isSecretary: boolean;
  readonly personId: string;
  readonly name: string;
  readonly title: string | null;
  /** Null: nothing is recorded yet. */
  readonly attends: Attendance | null;
  readonly proxyPersonId: string | null;
  readonly proxyName: string | null;
  readonly powerFileId: string | null;
}

/**
 * Until a sitting is open, those who sit on its day with what was recorded of them; from then on those who were seated when it was opened. A
 * record of somebody who holds the post no longer says nothing of whoever holds it now.
 */
const SEATS = `
  SELECT seat.id AS "seatId", seat.part, seat.votes, seat.part = 'SECRETARY' AS "isSecretary", person.id AS "personId", person.full_name AS name,
         (SELECT title FROM assignment WHERE assignment.person_id = person.id AND kind = 'PERMANENT'
             AND started_on <= coalesce(sitting.opened_at, sitting.starts_at)::date AND coalesce(ended_on, 'infinity') >= coalesce(sitting.opened_at, sitting.starts_at)::date
           ORDER BY started_on DESC, id DESC LIMIT 1) AS title,
         kept.attends, kept.proxy_person_id AS "proxyPersonId", proxy.full_name AS "proxyName", kept.power_file_id AS "powerFileId"
    FROM sitting
    CROSS JOIN LATERAL (
      SELECT seat_id, person_id FROM sitting_attendance WHERE sitting_id = sitting.id AND sitting.opened_at IS NOT NULL
      UNION ALL
      SELECT seat_id, person_id FROM seated_on(sitting.council_id, (sitting.starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) WHERE sitting.opened_at IS NULL
    ) seated
    JOIN council_seat seat ON seat.id = seated.seat_id
    JOIN person ON person.id = seated.person_id
    LEFT JOIN sitting_attendance kept ON kept.sitting_id = sitting.id AND kept.seat_id = seated.seat_id AND kept.person_id = seated.person_id
    LEFT JOIN person proxy ON proxy.id = kept.proxy_person_id
   WHERE sitting.id = $1 ORDER BY seat.position, seat.id`;

/** The seats of a sitting, in the order of the council. */
export function findSittingSeats(db: EntityManager, sittingId: string): Promise<SittingSeatRow[]> {
  return db.query(SEATS, [sittingId]);
}

/** How somebody took part from a moment on. */
export interface AttendanceChangeRow {
  readonly id: string;
  readonly at: Date;
  readonly name: string;
  readonly attends: Attendance;
  readonly proxyName: string | null;
  readonly by: string;
}

const CHANGES = `
  SELECT change.id, change.recorded_at AS at, person.full_name AS name, attends, proxy.full_name AS "proxyName", account.display_name AS by
    FROM sitting_attendance_change change JOIN person ON person.id = change.person_id
    LEFT JOIN person proxy ON proxy.id = proxy_person_id JOIN account ON account.id = change.recorded_by
   WHERE change.sitting_id = $1 ORDER BY change.recorded_at, change.id`;

/** Who came and went, in the order in which it was recorded. */
export function findAttendanceChanges(db: EntityManager, sittingId: string): Promise<AttendanceChangeRow[]> {
  return db.query(CHANGES, [sittingId]);
}
