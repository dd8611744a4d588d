import { type RunningWorker, startWorker, type Workplace } from './notice/start-worker';
import { tasks } from './tasks';

/** Does the jobs of every slice until it is told to stop, with traces where the operator wants them. */
export async function startJobs(place: Omit<Workplace, 'tasks'>): Promise<RunningWorker> {
  const { tracesTo } = place.config;
  const traced = tracesTo ? (await import('./trace-jobs')).traceJobs(place.database, tasks, tracesTo) : null;
  const worker = await startWorker({ ...place, tasks: traced?.tasks ?? tasks });
  return {
    stop: async () => {
      await worker.stop();
      await traced?.stop();
    },
  };
}
