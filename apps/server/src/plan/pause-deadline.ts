import { whyNotPause, whyNotResume } from '@vinh-danh/domain/plan/pause.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { Window } from '@vinh-danh/domain/rulebook/deadline';
import { type EntityManager, IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { requireViewer } from '../access/permit';
import { type Actor, recordAudit } from '../access/record-audit';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { updateVersioned } from '../graph/update-versioned';
import { DeadlinePauseEntity } from './deadline-pause.entity';
import { permitForUnit } from './permit-for-unit';
import { calendarFor } from './window-for';

/** A deadline of a plan, for all or for one unit. */
interface PausedDeadline {
  readonly planId: string;
  readonly deadline: string;
  readonly unitId?: string | null;
}

/**
 * Stops the clock of a deadline from now on, e.g. while a supplement is awaited. Its close moves by as long as it stands still.
 *
 * @returns id of the pause
 */
export async function pauseDeadline(db: EntityManager, actor: Actor, input: PausedDeadline & { readonly reason: string }): Promise<string> {
  const { viewer, unitId, window } = await findDeadline(db, actor, input);
  refuseIf(whyNotPause({ window, reason: input.reason, now: actor.now }));
  const pause = { id: uuidv7(), planId: input.planId, deadline: input.deadline, unitId, reason: input.reason.trim() };
  await db.insert(DeadlinePauseEntity, { ...pause, beganAt: actor.now, beganBy: viewer.accountId, version: 1 });
  await recordAudit(db, actor, {
    action: 'pauseDeadline',
    subjectKind: 'Plan',
    subjectId: input.planId,
    unitId,
    before: { closesAt: window.closesAt ?? null },
    after: pause,
    reason: pause.reason,
  });
  return pause.id;
}

/** Lets a clock go on that was stopped for the same unit, or for all. Returns the id of the pause. */
export async function resumeDeadline(db: EntityManager, actor: Actor, input: PausedDeadline): Promise<string> {
  const { viewer, unitId, window } = await findDeadline(db, actor, input);
  const pause = await db.findOne(DeadlinePauseEntity, {
    where: { planId: input.planId, deadline: input.deadline, unitId: unitId ?? IsNull(), endedAt: IsNull() },
    lock: { mode: 'pessimistic_write' },
  });
  if (!pause) {
    refuseIf(whyNotResume({ ...window, paused: undefined }));
    throw notFound();
  }
  const changes = { endedAt: actor.now, endedBy: viewer.accountId };
  await updateVersioned(db, DeadlinePauseEntity, pause, changes);
  await recordAudit(db, actor, {
    action: 'resumeDeadline',
    subjectKind: 'Plan',
    subjectId: input.planId,
    unitId,
    before: { endedAt: null },
    after: { ...changes, deadline: pause.deadline, pause: pause.id },
  });
  return pause.id;
}

async function findDeadline(
  db: EntityManager,
  actor: Actor,
  input: PausedDeadline,
): Promise<{ viewer: ReturnType<typeof requireViewer>; unitId: string | null; window: Window }> {
  const viewer = requireViewer(actor);
  const unitId = input.unitId ?? null;
  await permitForUnit(db, viewer, 'pauseDeadline', unitId);
  if (!isId(input.planId)) throw notFound();
  const { windows } = await calendarFor(db, input.planId, { now: actor.now, unitId });
  const window = windows.find(({ rule }) => rule.id === input.deadline);
  if (!window) throw notFound();
  return { viewer, unitId, window };
}
