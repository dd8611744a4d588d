import type { DataSource, EntityManager } from 'typeorm';
import type { Moment } from '../access/clock.query';
import type { Config } from '../config';

/** What a task is given beside its payload. */
export interface Job {
  readonly config: Config;
  readonly database: DataSource;
  /** When the job was taken up, by the product's clock and by the real one. */
  readonly moment: Moment;
  /** Counts from 1. */
  readonly attempt: number;
  readonly isLastAttempt: boolean;
  /** Aborted when the worker is told to stop: what takes long ends at its next step and throws, and goes on elsewhere. */
  readonly signal: AbortSignal | undefined;
}

/** A kind of work that is done after the request that caused it, by any worker. */
export interface Task<Payload extends object> {
  readonly name: string;
  readonly settings: TaskSettings;
  run(job: Job, payload: Payload): Promise<void>;
}

interface TaskSettings {
  /** How often it is tried; the pauses grow from seconds to hours. */
  readonly attempts: number;
  /** Runs by itself once a minute, on one of the workers, with an empty payload. */
  readonly everyMinute?: true;
}

/**
 * Names a kind of work. A worker may die at any point, so `run` may meet its own half-done work and must go on from there.
 * Every task stands in the table of `tasks.ts`.
 */
export function defineTask<Payload extends object>(
  name: string,
  run: (job: Job, payload: Payload) => Promise<void>,
  settings: Partial<TaskSettings> = {},
): Task<Payload> {
  return { name, run, settings: { attempts: 25, ...settings } };
}

export interface JobWish {
  /** Of the jobs with one key, only the last that was asked for waits. One that is being run already ends on its own. */
  readonly key?: string;
  /** Not before this moment of the product's clock; a demonstration's clock may jump, and the job with it. */
  readonly runAt?: Date;
}

/** Marks a job that waits for a moment of the product's clock. */
export const AT = 'at:';

/** Asks for a piece of work in the caller's transaction: taken back with it, seen by a worker when it is done. */
export async function enqueue<Payload extends object>(
  db: EntityManager,
  task: Task<Payload>,
  payload: Payload,
  { key, runAt }: JobWish = {},
): Promise<void> {
  await db.query(
    `SELECT add_job($1, payload => $2::json, max_attempts => $3::integer, job_key => $4, flags => $5::text[],
       run_at => $6::timestamptz - coalesce((SELECT ahead FROM demonstration_clock), interval '0'))`,
    [
      task.name,
      JSON.stringify(payload),
      task.settings.attempts,
      keyOf(task, key),
      runAt ? [`${AT}${runAt.toISOString()}`] : null,
      runAt ?? null,
    ],
  );
}

/** Asks for many pieces of work of one kind in one statement. */
export async function enqueueAll<Payload extends object>(
  db: EntityManager,
  task: Task<Payload>,
  jobs: readonly { readonly payload: Payload; readonly key?: string }[],
): Promise<void> {
  if (jobs.length === 0) return;
  await db.query(
    `SELECT add_jobs(array_agg(
              (task, payload, NULL, NULL, attempts, key, NULL, NULL)::job_spec))
       FROM jsonb_to_recordset($1::jsonb) AS each (task text, payload json, attempts smallint, key text)`,
    [
      JSON.stringify(
        jobs.map(({ payload, key }) => ({ task: task.name, payload, attempts: task.settings.attempts, key: keyOf(task, key) })),
      ),
    ],
  );
}

function keyOf({ name }: Pick<Task<object>, 'name'>, key: string | undefined): string | null {
  return key ? `${name} ${key}` : null;
}

/** Takes back a job that was asked for under this key and is not being run yet. */
export async function dequeue(db: EntityManager, task: Pick<Task<object>, 'name'>, key: string): Promise<void> {
  await db.query('SELECT remove_job($1)', [keyOf(task, key)]);
}
