import type { EntityManager } from 'typeorm';
import { AT } from './queue';

/** After a demonstration's clock was set: jobs that wait for a moment of it wait for the same moment still. */
export async function moveTimedJobs(db: EntityManager): Promise<void> {
  await db.query(
    `SELECT reschedule_jobs(ARRAY[jobs.id],
              run_at => substr(flag, $2)::timestamptz - coalesce((SELECT ahead FROM demonstration_clock), interval '0'))
       FROM jobs CROSS JOIN LATERAL jsonb_object_keys(jobs.flags) flag
      WHERE starts_with(flag, $1) AND jobs.attempts = 0 AND jobs.locked_at IS NULL`,
    [AT, AT.length + 1],
  );
}
