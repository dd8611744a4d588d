import { EventEmitter } from 'node:events';
import { runOnce, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { queueSchemaOf, schemaOf } from '../database/authority-schema';
import { urlOf } from '../database/data-source';
import { loggerOf, taskListOf } from '../notice/start-worker';
import { tasks as everyTask } from '../tasks';
import type { TestServer } from './test-server';

export interface FailedJob {
  readonly task: string;
  readonly error: string;
}

/**
 * Does every job that is due, and those that come of them, until none is left; with `everyMinute`, first what runs once a minute by
 * itself. A job that fails waits for its next attempt, as in earnest.
 *
 * @returns the failures that were to be expected
 * @throws when a job fails and `mayFail` was not said
 */
export async function runJobs(
  { database, config }: TestServer,
  { mayFail = false, everyMinute = false, tasks = everyTask } = {},
): Promise<FailedJob[]> {
  const failures: FailedJob[] = [];
  const events: WorkerEvents = new EventEmitter();
  events.on('job:error', ({ job, error }) => failures.push({ task: job.task_identifier, error: String(error) }));
  for (const { name, settings } of tasks)
    if (everyMinute && settings.everyMinute) await database.query(`SELECT add_job($1, job_key => $1, max_attempts => 1)`, [name]);
  const pool = new pg.Pool({ connectionString: urlOf(database), max: 2 });
  try {
    const quiet = loggerOf({ log: () => {} });
    // It ends by itself when nothing is due.
    await runOnce({
      pgPool: pool,
      schema: queueSchemaOf(schemaOf(database)),
      taskList: taskListOf({ config, database, tasks }),
      events,
      logger: quiet,
      noHandleSignals: true,
    });
  } finally {
    await pool.end();
  }
  if (failures.length > 0 && !mayFail) throw new Error(`Jobs failed: ${JSON.stringify(failures)}`);
  return failures;
}
