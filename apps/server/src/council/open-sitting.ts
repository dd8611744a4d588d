import type { SittingState } from '@vinh-danh/domain/council/sitting';
import { whyNotClose, whyNotOpen } from '@vinh-danh/domain/council/sitting.rule';
import { seatsThatCount } from '@vinh-danh/domain/council/sitting-state.rule';
import { type Refusal, refuseIf } from '@vinh-danh/domain/refusal';
import { turnoutOf } from '@vinh-danh/domain/rulebook/vote.rule';
import { type EntityManager, IsNull } from 'typeorm';
import { recordAudit } from '../access/record-audit';
import { updateVersioned } from '../graph/update-versioned';
import type { Act } from '../nomination/lock-dossier';
import { findAgendaRules } from './agenda-rules';
import type { CouncilEntity } from './council.entity';
import { councilWindow } from './council-window';
import { putOff } from './defer-case';
import { findConflicts } from './find-conflicts';
import { holdToRun } from './hold-sitting-to-run';
import { runningBallots } from './running-ballots.query';
import { SittingEntity } from './sitting.entity';
import { SittingCaseEntity } from './sitting-case.entity';
import { tellSitting } from './sitting-changes';
import { findSittingSeats } from './sitting-seats.query';

interface SeenSitting {
  readonly sittingId: string;
  readonly version: number;
}

/** Opens a sitting that has its quorum. Who has an interest is looked for once more. Returns its id. */
export async function openSitting(db: EntityManager, act: Act, asked: SeenSitting): Promise<string> {
  const { sitting, council, state } = await holdToRun(db, act, asked);
  refuseIf(await whyNotOpenNow(db, { sitting, council, state, now: act.now }));
  const changes = { openedAt: act.now, openedBy: act.viewer.accountId };
  await updateVersioned(db, SittingEntity, sitting, changes);
  await findConflicts(db, act, { ...sitting, openedAt: act.now });
  await tellSitting(db, sitting.id, 'AGENDA');
  await recordAudit(db, act, {
    action: 'openSitting',
    subjectKind: 'Sitting',
    subjectId: sitting.id,
    unitId: council.unitId,
    after: changes,
  });
  return sitting.id;
}

/** Why a sitting may not be opened now: the date, the plan's window, the attendance and the quorum. Recusals say nothing here. */
export async function whyNotOpenNow(
  db: EntityManager,
  { sitting, council, state, now }: { sitting: SittingEntity; council: CouncilEntity; state: SittingState; now: Date },
): Promise<Refusal[]> {
  const seats = await findSittingSeats(db, sitting.id);
  const counted = seatsThatCount(seats).map((seat) => ({ ...seat, attends: seat.attends ?? ('ABSENT' as const) }));
  return whyNotOpen(state, {
    startsAt: sitting.startsAt,
    now,
    window: await councilWindow(db, { ...council, planId: sitting.planId, now }),
    rules: await findAgendaRules(db, sitting.id, now),
    turnoutFor: (rule) => turnoutOf(rule, counted),
    unrecorded: seats.filter(({ attends }) => attends === null).map(({ name }) => name),
  });
}

/** Closes a sitting. What it has not decided is put off to another. Returns its id. */
export async function closeSitting(db: EntityManager, act: Act, asked: SeenSitting): Promise<string> {
  const { sitting, council, state } = await holdToRun(db, act, asked);
  refuseIf(whyNotClose(state, { ballotRuns: (await runningBallots(db, sitting.id)).size > 0 }));
  const left = await db.find(SittingCaseEntity, {
    where: { sittingId: sitting.id, outcome: IsNull() },
    lock: { mode: 'pessimistic_write' },
  });
  for (const line of left) await putOff(db, line, act.now, 'chưa xét trong phiên họp này.');
  const changes = { closedAt: act.now, closedBy: act.viewer.accountId };
  await updateVersioned(db, SittingEntity, sitting, changes);
  await tellSitting(db, sitting.id, 'AGENDA');
  await recordAudit(db, act, {
    action: 'closeSitting',
    subjectKind: 'Sitting',
    subjectId: sitting.id,
    unitId: council.unitId,
    after: { ...changes, putOff: left.map(({ id }) => id) },
  });
  return sitting.id;
}
