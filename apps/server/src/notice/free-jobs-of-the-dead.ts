import type { Pool } from 'pg';

/** Any number, but the same for ever: the first half of the locks by which workers are known to live. */
const LIFE = 7_714_203;

/** A worker takes its first job a moment before its lock; only then is a missing lock a sign. */
const GRACE_SECONDS = 10;

/** Says that a worker lives, as long as this connection does. */
export const LIVES = `SELECT pg_advisory_lock(${LIFE}, hashtext($1))`;

/**
 * Gives back the jobs of workers that died. A worker holds a lock on a connection of its own, which the database lets go the moment the process
 * is gone; the library itself waits four hours.
 */
export async function freeJobsOfTheDead(pool: Pool): Promise<void> {
  await pool.query(
    `SELECT force_unlock_workers(array_agg(dead.worker))
       FROM (SELECT DISTINCT locked_by AS worker FROM jobs
              WHERE locked_by IS NOT NULL AND locked_at < now() - make_interval(secs => ${GRACE_SECONDS})) dead
      WHERE NOT EXISTS (
              SELECT FROM pg_locks
               WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                 -- Two-part keys are kept as unsigned numbers.
                 AND classid = ${LIFE} AND objid::bigint = (hashtext(dead.worker)::bigint & 4294967295) AND objsubid = 2 AND granted)
     HAVING count(*) > 0`,
  );
}
