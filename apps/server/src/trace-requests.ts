import { AsyncLocalStorage } from 'node:async_hooks';
import type { ApolloServerPlugin } from '@apollo/server';
import { defaultTextMapGetter, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { TRUSTED_DOCUMENTS } from '@vinh-danh/schema/trusted-documents';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';

const TRUSTED = new Set(Object.values(TRUSTED_DOCUMENTS));

/** What is being done for the request under way: what is asked of the database is asked for it. */
interface UnderWay {
  span: Span;
}

/**
 * Sends spans of requests, operations and statements to a collector. They hold names of our own alone: routes, operations of the pages, the kind or
 * the name of a statement; no addresses, texts or values, and nothing of who asks.
 */
export function traceRequests(server: FastifyInstance, database: DataSource, collector: string): ApolloServerPlugin {
  const exporter = new OTLPTraceExporter({ url: `${collector.replace(/\/$/, '')}/v1/traces` });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'vinh-danh' }),
    spanProcessors: [new BatchSpanProcessor(exporter, { scheduledDelayMillis: 1_000 })],
  });
  const tracer = provider.getTracer('vinh-danh');
  const underWay = new AsyncLocalStorage<UnderWay>();
  const begin = (name: string, kind: SpanKind, parent: Span) => tracer.startSpan(name, { kind }, trace.setSpan(ROOT_CONTEXT, parent));

  const spans = new WeakMap<FastifyRequest, Span>();
  const propagator = new W3CTraceContextPropagator();
  server.addHook('onRequest', async (request) => {
    const route = request.routeOptions.url ?? 'page';
    const caller = propagator.extract(ROOT_CONTEXT, request.headers, defaultTextMapGetter);
    const attributes = { 'http.request.method': request.method, 'http.route': route };
    spans.set(request, tracer.startSpan(`${request.method} ${route}`, { kind: SpanKind.SERVER, attributes }, caller));
  });
  // After the body was read: what is told of it comes from the socket, and has forgotten which request it is for.
  server.addHook('preHandler', (request, _reply, done) => {
    const span = spans.get(request);
    if (span) underWay.run({ span }, done);
    else done();
  });
  server.addHook('onResponse', async (request, reply) => {
    const span = spans.get(request);
    span?.setAttribute('http.response.status_code', reply.statusCode);
    if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
  });
  server.addHook('onClose', () => provider.shutdown().catch(() => {}));
  const { master: pool } = database.driver as unknown as { readonly master: Pool };
  traceStatements(pool, (name) => {
    const now = underWay.getStore();
    return now ? begin(name, SpanKind.CLIENT, now.span) : null;
  });

  return {
    requestDidStart: async () => {
      const now = underWay.getStore();
      if (!now) return;
      const { span: request } = now;
      const span = begin('graphql', SpanKind.INTERNAL, request);
      now.span = span;
      return {
        willSendResponse: async ({ source, operationName, operation, errors }) => {
          const name = operationName && source && TRUSTED.has(source) ? operationName : 'other';
          span.updateName(`${operation?.operation ?? 'graphql'} ${name}`);
          span.setAttributes({ 'graphql.operation.name': name, 'graphql.operation.type': operation?.operation ?? 'unknown' });
          if (errors?.length) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
          now.span = request;
        },
      };
    },
  };
}

type Query = (...args: unknown[]) => unknown;

/** Follows every statement of a pool, on connections that are made from now on and on those that are there. */
function traceStatements(pool: Pool, begin: (name: string) => Span | null): void {
  const traced = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => {
    if (traced.has(client)) return;
    traced.add(client);
    const query = client.query.bind(client) as Query;
    const follow: Query = (...args) => {
      const span = begin(nameOf(args[0]));
      return span ? endingWith(span, query, args) : query(...args);
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
