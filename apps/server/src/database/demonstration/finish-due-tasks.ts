import type { EntityManager } from 'typeorm';
import { accountId } from './access-rows';

/**
 * Lets the Office finish the plan's tasks as their days pass, so that a walk through the year does not leave everything late. A
 * task that a visitor touched (its version is no longer the first) stays as they left it.
 */
export async function finishDueTasks(db: EntityManager, day: string): Promise<void> {
  await db.query(
    `UPDATE plan_task SET done_at = (due_to + time '15:00') AT TIME ZONE 'Asia/Ho_Chi_Minh', done_by = $2, version = version + 1
      WHERE due_to < $1::date AND done_at IS NULL AND version = 1`,
    [day, accountId('vanphong')],
  );
}
