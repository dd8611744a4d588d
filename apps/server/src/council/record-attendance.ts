import { type Attendance, UNDER_WAY } from '@vinh-danh/domain/council/sitting';
import { whyNotAttend, whyNotIn } from '@vinh-danh/domain/council/sitting.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { recordAudit } from '../access/record-audit';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import type { Act } from '../nomination/lock-dossier';
import { findAgendaRules } from './agenda-rules';
import { findConflicts } from './find-conflicts';
import { type HeldSitting, holdToRun } from './hold-sitting-to-run';
import { SittingAttendanceChangeEntity } from './sitting-attendance-change.entity';
import { tellSitting } from './sitting-changes';
import { findSittingSeats, type SittingSeatRow } from './sitting-seats.query';

/** How one member takes part. */
export interface AskedAttendance {
  readonly seatId: string;
  readonly attends: Attendance;
  readonly proxyPersonId?: string | null;
  readonly powerFileId?: string | null;
}

/**
 * Records who is there, from now on: before the sitting is opened, and whenever somebody comes or goes. What was recorded before stays on
 * record with its time. Returns the id of the sitting.
 */
export async function recordAttendance(
  db: EntityManager,
  act: Act,
  { sittingId, rows }: { readonly sittingId: string; readonly rows: readonly AskedAttendance[] },
): Promise<string> {
  const held = await holdToRun(db, act, { sittingId });
  refuseIf(whyNotIn(held.state, ...UNDER_WAY));
  const seats = await findSittingSeats(db, held.sitting.id);
  const rules = await findAgendaRules(db, held.sitting.id, act.now);
  for (const row of rows) {
    const seat = seats.find(({ seatId }) => seatId === row.seatId.toLowerCase());
    if (!seat) throw notFound();
    const { proxyPersonId = null, powerFileId = null } = row.attends === 'PROXY' ? row : {};
    const proxy = proxyPersonId === null ? null : await findProxy(db, held, seats, seat, { proxyPersonId, powerFileId });
    refuseIf(whyNotAttend({ name: seat.name, attends: row.attends, proxy, rules }));
    await keepAttendance(db, act, held, seat, { attends: row.attends, proxyPersonId, powerFileId });
  }
  if (rows.some(({ attends }) => attends === 'PROXY')) await findConflicts(db, act, held.sitting);
  await tellSitting(db, held.sitting.id, 'ATTENDANCE');
  return held.sitting.id;
}

async function findProxy(
  db: EntityManager,
  { sitting }: HeldSitting,
  seats: readonly SittingSeatRow[],
  { seatId }: SittingSeatRow,
  { proxyPersonId, powerFileId }: { proxyPersonId: string; powerFileId: string | null },
): Promise<{ name: string; hasPower: boolean; isMember: boolean }> {
  const [person]: { name: string }[] = isId(proxyPersonId)
    ? await db.query('SELECT full_name AS name FROM person WHERE id = $1', [proxyPersonId])
    : [];
  if (!person) throw notFound();
  const [file]: unknown[] =
    powerFileId && isId(powerFileId)
      ? await db.query('SELECT FROM sitting_file WHERE id = $1 AND sitting_id = $2', [powerFileId, sitting.id])
      : [];
  const isMember = seats.some(
    (other) => other.personId === proxyPersonId || (other.seatId !== seatId && other.proxyPersonId === proxyPersonId),
  );
  return { name: person.name, hasPower: file !== undefined, isMember };
}

/** Keeps how somebody takes part, now and for the record. Nothing is written when it is so already. */
export async function keepAttendance(
  db: EntityManager,
  act: Act,
  { sitting, council }: Pick<HeldSitting, 'sitting' | 'council'>,
  seat: SittingSeatRow,
  { attends, proxyPersonId, powerFileId }: { attends: Attendance; proxyPersonId: string | null; powerFileId: string | null },
): Promise<void> {
  if (seat.attends === attends && seat.proxyPersonId === proxyPersonId && seat.powerFileId === powerFileId) return;
  const kept = { sittingId: sitting.id, seatId: seat.seatId, personId: seat.personId, attends, proxyPersonId, powerFileId };
  await db.insert(SittingAttendanceChangeEntity, { id: uuidv7(), ...kept, recordedAt: act.now, recordedBy: act.viewer.accountId });
  await db.query(
    `INSERT INTO sitting_attendance (sitting_id, seat_id, person_id, attends, proxy_person_id, power_file_id, recorded_at, recorded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (sitting_id, seat_id) DO UPDATE SET person_id = excluded.person_id, attends = excluded.attends,
       proxy_person_id = excluded.proxy_person_id, power_file_id = excluded.power_file_id, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`,
    [kept.sittingId, kept.seatId, kept.personId, attends, proxyPersonId, powerFileId, act.now, act.viewer.accountId],
  );
  await recordAudit(db, act, {
    action: 'recordAttendance',
    subjectKind: 'Sitting',
    subjectId: sitting.id,
    unitId: council.unitId,
    before: { seatId: seat.seatId, personId: seat.personId, attends: seat.attends, proxyPersonId: seat.proxyPersonId },
    after: kept,
  });
}
