import { may } from '@vinh-danh/domain/access/permission.rule';
import type { Viewer } from '@vinh-danh/domain/access/role';
import type { SeatPart } from '@vinh-danh/domain/council/council';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { forbidden, notFound } from '../graph/errors';

/** What somebody may do in a sitting of a council. */
export interface Standing {
  /** Their seat, or the one of the member whose proxy they are. */
  readonly seatId: string | null;
  readonly part: SeatPart | null;
  /** Runs the sitting: the Office, and the secretary of the council. */
  readonly runs: boolean;
  /** Reads it by another role than that of a member. */
  readonly readsBeyond: boolean;
}

type StandingRow = { readonly seatId: string | null; readonly part: SeatPart | null; readonly path: string[] };

/** Who was seated when the sitting was opened sits; before that, who sits today or on the day for which it is called. */
const STANDING = `
  SELECT unit.path::text[], seat.id AS "seatId", seat.part
    FROM sitting JOIN council ON council.id = sitting.council_id JOIN unit ON unit.id = council.unit_id
    LEFT JOIN LATERAL (
      SELECT seat_id FROM sitting_attendance
       WHERE sitting_id = sitting.id AND $2::uuid IN (person_id, proxy_person_id) AND sitting.opened_at IS NOT NULL
      UNION ALL
      SELECT seat_id FROM (VALUES ($3::timestamptz), (sitting.starts_at)) moment(at),
             LATERAL seated_on(council.id, (moment.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
       WHERE person_id = $2::uuid AND sitting.opened_at IS NULL
      LIMIT 1) seated ON true
    LEFT JOIN council_seat seat ON seat.id = seated.seat_id
   WHERE sitting.id = $1`;

/**
 * For who has any role for councils. Asked before anything is looked up: the others must not learn what exists.
 *
 * @throws ClientError FORBIDDEN
 */
export function permitCouncils(viewer: Viewer): void {
  if (!may(viewer, 'readSitting')) throw forbidden();
}

/**
 * What the viewer may do in a sitting.
 *
 * @throws ClientError FORBIDDEN without any role for councils; NOT_FOUND for a sitting of a council on which they do not sit
 */
export async function standingIn(db: EntityManager, viewer: Viewer, sittingId: string, now: Date): Promise<Standing> {
  permitCouncils(viewer);
  const [row]: StandingRow[] = await db.query(STANDING, [sittingId, viewer.personId ?? null, now]);
  if (!row) throw notFound();
  const subject = { unitPath: row.path };
  const sits = row.seatId !== null && may(viewer, 'readSitting', subject);
  const readsBeyond = readsBeyondSeat(viewer, row.path);
  if (!sits && !readsBeyond) throw notFound();
  const runs = may(viewer, 'runSitting', subject) || (row.part === 'SECRETARY' && !viewer.scopes);
  return { seatId: sits ? row.seatId : null, part: sits ? row.part : null, runs, readsBeyond };
}

/** Whether the viewer sees the sittings of a council and may prepare them. @throws ClientError FORBIDDEN without any role for councils */
export async function runsCouncil(
  db: EntityManager,
  viewer: Viewer,
  council: { readonly id: string; readonly unitId: string } | null,
  now: Date,
): Promise<{ readonly reads: boolean; readonly runs: boolean }> {
  permitCouncils(viewer);
  if (!council) return { reads: false, runs: false };
  const [row]: { path: string[]; part: SeatPart | null }[] = await db.query(
    `SELECT unit.path::text[],
            (SELECT part FROM seated_on($2, $4::date) sits JOIN council_seat ON council_seat.id = sits.seat_id WHERE sits.person_id = $3) AS part
       FROM unit WHERE id = $1`,
    [council.unitId, council.id, viewer.personId ?? null, dayOf(now)],
  );
  const unitPath = row?.path ?? [];
  const part = may(viewer, 'readSitting', { unitPath }) ? row?.part : null;
  const runs = may(viewer, 'runSitting', { unitPath }) || (part === 'SECRETARY' && !viewer.scopes);
  return { reads: runs || part !== null || readsBeyondSeat(viewer, unitPath), runs };
}

/** Goes on only for those who run the sitting. */
export async function permitRunning(db: EntityManager, viewer: Viewer, sittingId: string, now: Date): Promise<Standing> {
  const standing = await standingIn(db, viewer, sittingId, now);
  if (!standing.runs) throw forbidden();
  return standing;
}

/** Whether another role than that of a member opens the sittings of every council in these units. */
export function readsBeyondSeat(viewer: Viewer, unitPath: readonly string[]): boolean {
  const roles = viewer.roles.filter(({ role }) => role !== 'COUNCIL_MEMBER');
  return may({ ...viewer, roles }, 'readSitting', { unitPath });
}
