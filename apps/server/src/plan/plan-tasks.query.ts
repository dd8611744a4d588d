import { may } from '@vinh-danh/domain/access/permission.rule';
import { stateOfTask } from '@vinh-danh/domain/plan/task.rule';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { requireViewer } from '../access/permit';
import type { Context } from '../context';
import type { PlanTaskType } from './plan-task.type';

interface Row {
  readonly id: string;
  readonly position: number;
  readonly title: string;
  readonly englishTitle: string;
  readonly ownerUnitId: string | null;
  readonly ownerName: string | null;
  readonly ownerEnglishName: string | null;
  readonly ownerPath: string[];
  readonly dueFrom: string | null;
  readonly dueTo: string | null;
  readonly dueText: string;
  readonly englishDueText: string;
  readonly paragraph: string;
  readonly doneAt: Date | null;
  readonly doneBy: string | null;
  readonly version: number;
}

/** A task of every unit counts as the whole organisation's: who may complete it must hold their role there. */
const TASKS = `
  SELECT task.id, task.position, task.title, task.english_title AS "englishTitle", task.owner_unit_id AS "ownerUnitId",
         owner.name AS "ownerName", owner.english_name AS "ownerEnglishName",
         coalesce(owner.path, ARRAY(SELECT id FROM unit WHERE parent_id IS NULL)) AS "ownerPath",
         task.due_from::text AS "dueFrom", task.due_to::text AS "dueTo", task.due_text AS "dueText",
         task.english_due_text AS "englishDueText", task.paragraph, task.done_at AS "doneAt", account.display_name AS "doneBy", task.version
    FROM plan_task task LEFT JOIN unit owner ON owner.id = task.owner_unit_id LEFT JOIN account ON account.id = task.done_by`;

/** The tasks of a plan in its own order, as they stand for the viewer today. */
export async function findPlanTasks(db: EntityManager, planId: string, context: Pick<Context, 'viewer' | 'now'>): Promise<PlanTaskType[]> {
  const rows: Row[] = await db.query(`${TASKS} WHERE task.plan_id = $1 ORDER BY task.position`, [planId]);
  return rows.map((row) => readTask(row, context));
}

/** One task, read again after a change. Null when there is none. */
export async function findPlanTask(
  db: EntityManager,
  id: string | null,
  context: Pick<Context, 'viewer' | 'now'>,
): Promise<PlanTaskType | null> {
  const [row]: Row[] = await db.query(`${TASKS} WHERE task.id = $1`, [id]);
  return row ? readTask(row, context) : null;
}

function readTask(row: Row, context: Pick<Context, 'viewer' | 'now'>): PlanTaskType {
  const { title, englishTitle, ownerName, ownerEnglishName, ownerPath, dueText, englishDueText, ...task } = row;
  return {
    ...task,
    title: { vi: title, en: englishTitle },
    owner: ownerName === null ? null : { vi: ownerName, en: ownerEnglishName ?? ownerName },
    due: { vi: dueText, en: englishDueText },
    state: stateOfTask(row, dayOf(context.now)),
    mayComplete: may(requireViewer(context), 'completePlanTask', { unitPath: ownerPath }),
  };
}
