import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import type { DataSource } from 'typeorm';
import type { Task } from './notice/queue';
import { followStatements, startTracing, underWay } from './tracing';

/**
 * Tasks that send a span for each job to a collector, with the statements in it. It holds the name of the task and which attempt it was, never what
 * the job is about.
 */
export function traceJobs(
  database: DataSource,
  tasks: readonly Task<never>[],
  collector: string,
): { readonly tasks: readonly Task<never>[]; stop(): Promise<void> } {
  const { tracer, stop } = startTracing(collector);
  followStatements(database);
  const traced = ({ name, settings, run }: Task<never>): Task<never> => ({
    name,
    settings,
    run: async (job, payload) => {
      const span = tracer.startSpan(`job ${name}`, { kind: SpanKind.CONSUMER, attributes: { 'job.attempt': job.attempt } });
      try {
        await underWay.run({ tracer, span }, () => run(job, payload));
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        span.end();
      }
    },
  });
  return { tasks: tasks.map(traced), stop };
}
