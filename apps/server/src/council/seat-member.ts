import type { PostRank, SeatPart } from '@vinh-danh/domain/council/council';
import { type SeatTerm, whyNotEndSeat, whyNotSeat } from '@vinh-danh/domain/council/council.rule';
import { whyNoReason } from '@vinh-danh/domain/council/sitting.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { recordAudit } from '../access/record-audit';
import { whyStale } from '../access/why-stale';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { updateVersioned } from '../graph/update-versioned';
import type { Act } from '../nomination/lock-dossier';
import { CouncilEntity } from './council.entity';
import { CouncilSeatEntity } from './council-seat.entity';
import { endGrants, grantMembership } from './grant-membership';
import { holdCouncil } from './hold-council';
import { findPendingSittings } from './pending-sittings.query';

/** A seat as it is entered: a person's, or that of whoever holds a post. */
export interface AskedSeat {
  readonly councilId: string;
  readonly part: SeatPart;
  readonly votes: boolean;
  readonly personId?: string | null;
  readonly unitId?: string | null;
  readonly rank?: PostRank | null;
  readonly seatedFrom: Day;
  readonly seatedTo?: Day | null;
}

/** Seats a person, or a post, in a council. Returns the id of the council. */
export async function seatMember(db: EntityManager, act: Act, asked: AskedSeat): Promise<string> {
  const council = await holdCouncil(db, act, asked);
  const { personId = null, unitId = null, rank = null, seatedTo = null, part, votes, seatedFrom } = asked;
  await requireThere(db, { personId, unitId });
  const others = await termsOf(db, council.id);
  const pending = await findPendingSittings(db, council.id);
  refuseIf(whyNotSeat({ part, votes, personId, unitId, rank, name: '', seatedFrom, seatedTo, council, others, pending }));
  const seat = { id: uuidv7(), councilId: council.id, position: others.length, part, votes, personId, unitId, rank, seatedFrom, seatedTo };
  await db.insert(CouncilSeatEntity, { ...seat, version: 1 });
  await updateVersioned(db, CouncilEntity, council, {});
  await grantMembership(db, act, council, seat);
  await recordAudit(db, act, { action: 'seatMember', subjectKind: 'Council', subjectId: council.id, unitId: council.unitId, after: seat });
  return council.id;
}

/** Ends a term. The seat stays on record, with its last day. Returns the id of the council. */
export async function endSeat(
  db: EntityManager,
  act: Act,
  {
    seatId,
    version,
    lastDay,
    reason,
  }: { readonly seatId: string; readonly version: number; readonly lastDay: Day; readonly reason: string },
): Promise<string> {
  const found = isId(seatId) ? await db.findOneBy(CouncilSeatEntity, { id: seatId }) : null;
  const council = await holdCouncil(db, act, { councilId: found?.councilId ?? seatId });
  const seat = await db.findOneOrFail(CouncilSeatEntity, { where: { id: seatId }, lock: { mode: 'pessimistic_write' } });
  refuseIf(await whyStale(db, seat, version, [council.id]));
  refuseIf([...whyNotEndSeat(seat, lastDay, await findPendingSittings(db, council.id)), ...whyNoReason(reason)]);
  await updateVersioned(db, CouncilSeatEntity, seat, { seatedTo: lastDay });
  await updateVersioned(db, CouncilEntity, council, {});
  await endGrants(db, act, seat.id, lastDay, reason.trim());
  await recordAudit(db, act, {
    action: 'endSeat',
    subjectKind: 'Council',
    subjectId: council.id,
    unitId: council.unitId,
    before: { seatId: seat.id, seatedTo: seat.seatedTo },
    after: { seatId: seat.id, seatedTo: lastDay },
    reason: reason.trim(),
  });
  return council.id;
}

async function requireThere(db: EntityManager, { personId, unitId }: { personId: string | null; unitId: string | null }): Promise<void> {
  for (const [table, id] of [
    ['person', personId],
    ['unit', unitId],
  ] as const) {
    if (id === null) continue;
    const [row]: unknown[] = isId(id) ? await db.query(`SELECT FROM ${table} WHERE id = $1`, [id]) : [];
    if (!row) throw notFound();
  }
}

/** Every seat that the council has or had, by the name of who sits there or of the post. */
function termsOf(db: EntityManager, councilId: string): Promise<SeatTerm[]> {
  return db.query(
    `SELECT part, person_id AS "personId", coalesce(person.full_name, unit.name) AS name, seated_from::text AS "seatedFrom", seated_to::text AS "seatedTo"
       FROM council_seat LEFT JOIN person ON person.id = person_id LEFT JOIN unit ON unit.id = unit_id
      WHERE council_id = $1 ORDER BY council_seat.position, council_seat.id`,
    [councilId],
  );
}
