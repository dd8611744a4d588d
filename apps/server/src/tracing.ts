import { AsyncLocalStorage } from 'node:async_hooks';
import { ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { poolOf } from './database/pool-of';

/** Sends spans to a collector until it is stopped. */
export interface Tracing {
  readonly tracer: Tracer;
  stop(): Promise<void>;
}

/** What is being done: what is asked of the database meanwhile is asked for it. */
export interface UnderWay {
  readonly tracer: Tracer;
  span: Span;
}

export const underWay = new AsyncLocalStorage<UnderWay>();

/** @param collector address of a collector of OpenTelemetry; spans are sent to its `/v1/traces` */
export function startTracing(collector: string): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${collector.replace(/\/$/, '')}/v1/traces` });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'vinh-danh' }),
    spanProcessors: [new BatchSpanProcessor(exporter, { scheduledDelayMillis: 1_000 })],
  });
  return { tracer: provider.getTracer('vinh-danh'), stop: () => provider.shutdown().catch(() => {}) };
}

/** Begins a span within what is under way. */
export function beginWithin({ tracer, span }: UnderWay, name: string, kind: SpanKind): Span {
  return tracer.startSpan(name, { kind }, trace.setSpan(ROOT_CONTEXT, span));
}

type Query = (...args: unknown[]) => unknown;

const followed = new WeakSet<PoolClient>();

/** Follows every statement that is asked for something under way. Of a statement its kind or its name is told, never its text or its values. */
export function followStatements(database: DataSource): void {
  poolOf(database).on('acquire', (client) => {
    if (followed.has(client)) return;
    followed.add(client);
    const query = client.query.bind(client) as Query;
    const follow: Query = (...args) => {
      const now = underWay.getStore();
      return now ? endingWith(beginWithin(now, nameOf(args[0]), SpanKind.CLIENT), query, args) : query(...args);
    };
    client.query = follow as typeof client.query;
  });
}

function endingWith(span: Span, query: Query, args: unknown[]): unknown {
  const end = (error?: unknown) => {
    if (error) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  };
  const told = args.at(-1);
  if (typeof told === 'function') {
    const tell = (error: unknown, result: unknown) => {
      end(error);
      told(error, result);
    };
    return query(...args.slice(0, -1), tell);
  }
  const result = query(...args);
  if (result instanceof Promise) result.then(() => end(), end);
  else end();
  return result;
}

/** The name of a prepared statement, or what kind of statement it is. */
function nameOf(statement: unknown): string {
  const { name, text } =
    typeof statement === 'string' ? { name: undefined, text: statement } : (statement as { name?: string; text?: string });
  return name ?? /^\s*([a-z]+)/i.exec(text ?? '')?.[1]?.toUpperCase() ?? 'statement';
}
