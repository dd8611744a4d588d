import type { AuditAction } from '@vinh-danh/domain/access/audit-action';
import { may } from '@vinh-danh/domain/access/permission.rule';
import { whyNotComplete, whyNotReopen } from '@vinh-danh/domain/plan/task.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { requireViewer } from '../access/permit';
import { type Actor, recordAudit } from '../access/record-audit';
import { whyStale } from '../access/why-stale';
import { forbidden, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { updateVersioned } from '../graph/update-versioned';
import { PlanTaskEntity } from './plan-task.entity';

interface SeenTask {
  readonly taskId: string;
  readonly version: number;
}

/** Marks a task of the plan as done: by the head of the unit that answers for it, or by the Office. Returns its id. */
export async function completePlanTask(db: EntityManager, actor: Actor, seen: SeenTask): Promise<string> {
  const task = await lockTask(db, actor, seen);
  refuseIf(whyNotComplete(task));
  return change(db, actor, task, { doneAt: actor.now, doneBy: requireViewer(actor).accountId }, 'completePlanTask');
}

/** Takes the mark off again. Returns the task's id. */
export async function reopenPlanTask(db: EntityManager, actor: Actor, seen: SeenTask): Promise<string> {
  const task = await lockTask(db, actor, seen);
  refuseIf(whyNotReopen(task));
  return change(db, actor, task, { doneAt: null, doneBy: null }, 'reopenPlanTask');
}

async function lockTask(db: EntityManager, actor: Actor, { taskId, version }: SeenTask): Promise<PlanTaskEntity> {
  const viewer = requireViewer(actor);
  const task = isId(taskId) && (await db.findOne(PlanTaskEntity, { where: { id: taskId }, lock: { mode: 'pessimistic_write' } }));
  if (!task || !may(viewer, 'readPlan')) throw notFound();
  const [owner]: { path: string[] }[] = await db.query(
    'SELECT path FROM unit WHERE id = $1::uuid OR ($1::uuid IS NULL AND parent_id IS NULL) LIMIT 1',
    [task.ownerUnitId],
  );
  if (!may(viewer, 'completePlanTask', { unitPath: owner?.path ?? [] })) throw forbidden();
  refuseIf(await whyStale(db, task, version));
  return task;
}

async function change(
  db: EntityManager,
  actor: Actor,
  task: PlanTaskEntity,
  changes: Pick<PlanTaskEntity, 'doneAt' | 'doneBy'>,
  action: AuditAction,
): Promise<string> {
  await updateVersioned(db, PlanTaskEntity, task, changes);
  await recordAudit(db, actor, {
    action,
    subjectKind: 'PlanTask',
    subjectId: task.id,
    unitId: task.ownerUnitId,
    before: { doneAt: task.doneAt, doneBy: task.doneBy },
    after: changes,
  });
  return task.id;
}
