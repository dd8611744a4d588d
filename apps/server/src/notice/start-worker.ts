import { EventEmitter } from 'node:events';
import { Logger, parseCronItems, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { readClock } from '../access/clock.query';
import type { Config } from '../config';
import { queueSchemaOf, schemaOf } from '../database/authority-schema';
import { urlOf } from '../database/data-source';
import { freeJobsOfTheDead } from './free-jobs-of-the-dead';
import type { Task } from './queue';
import { WorkerLife } from './worker-life';

/** Jobs that one process does at a time: mail waits for other machines most of the time. */
const AT_ONCE = 4;
/** How often is looked for jobs that have become due, and for jobs of the dead. Milliseconds. */
const LOOK_EVERY = 2_000;
const FREE_EVERY = 5_000;
const RESTART_AFTER = 1_000;

export interface Workplace {
  readonly config: Config;
  readonly database: DataSource;
  readonly tasks: readonly Task<never>[];
  readonly log: (level: 'error' | 'warn', sentence: string) => void;
}

export interface RunningWorker {
  /** Takes no further job and waits for those under way. */
  stop(): Promise<void>;
}

/** Does the jobs of the queue until it is told to stop. Any number of workers share one queue. */
export async function startWorker(place: Workplace): Promise<RunningWorker> {
  const url = urlOf(place.database);
  const pool = new pg.Pool({ connectionString: url, max: AT_ONCE + 3, application_name: 'vinh-danh worker', keepAlive: true });
  pool.on('error', (error) => place.log('warn', `The worker lost a connection to the database: ${error.message}.`));
  const life = new WorkerLife(url, (sentence) => place.log('warn', sentence));
  await life.begin();
  let stopped = false;
  let runner = await runJobs(place, pool, life, restart);
  const freeing = setInterval(() => {
    freeJobsOfTheDead(pool).catch((error: Error) => place.log('warn', `The jobs of dead workers could not be freed: ${error.message}.`));
  }, FREE_EVERY);

  let restarting = false;
  function restart(): void {
    if (stopped || restarting) return;
    restarting = true;
    void startAgain().finally(() => {
      restarting = false;
    });
  }

  /**
   * The library lets a worker go that could not say what became of its job, e.g. while the database was away; and it ends when the shape of a queue
   * changes, though it be that of another authority in the same database. On one that this release does not know it does not start again.
   */
  async function startAgain(): Promise<void> {
    await runner.stop().catch(() => {});
    while (!stopped) {
      await new Promise((resolve) => setTimeout(resolve, RESTART_AFTER));
      const next = stopped ? null : await runJobs(place, pool, life, restart).catch(() => null);
      if (!next) continue;
      runner = next;
      // Set by the library when it ended.
      process.exitCode = undefined;
      if (stopped) await runner.stop().catch(() => {});
      return;
    }
  }

  return {
    stop: async () => {
      stopped = true;
      clearInterval(freeing);
      await runner.stop().catch(() => {});
      await life.end();
      await pool.end();
    },
  };
}

async function runJobs(place: Workplace, pool: pg.Pool, life: WorkerLife, onEnd: () => void): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter();
  events.on('worker:create', ({ worker }) => life.add(worker.workerId));
  events.once('worker:fatalError', onEnd);
  const runner = await run({
    pgPool: pool,
    taskList: taskListOf(place),
    schema: queueSchemaOf(schemaOf(place.database)),
    parsedCronItems: parseCronItems(
      place.tasks
        .filter(({ settings }) => settings.everyMinute)
        .map(({ name }) => ({ task: name, match: '* * * * *', options: { maxAttempts: 1, jobKey: name, backfillPeriod: 0 } })),
    ),
    concurrency: AT_ONCE,
    pollInterval: LOOK_EVERY,
    noHandleSignals: true,
    events,
    logger: loggerOf(place),
  });
  runner.promise.then(onEnd, onEnd);
  return runner;
}

/** The tasks as the library calls them. */
export function taskListOf({ config, database, tasks }: Omit<Workplace, 'log'>): TaskList {
  return Object.fromEntries(
    tasks.map((task) => [
      task.name,
      async (payload: unknown, { job, abortSignal }) =>
        task.run(
          {
            config,
            database,
            moment: await readClock(database, config.demonstration),
            attempt: job.attempts,
            isLastAttempt: job.attempts >= job.max_attempts,
            signal: abortSignal,
          },
          payload as never,
        ),
    ]),
  );
}

/** What the library says of faults; what it says of work well done, nobody needs to read. */
export function loggerOf({ log }: Pick<Workplace, 'log'>): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log('error', message);
    if (level === 'warning') log('warn', message);
  });
}
