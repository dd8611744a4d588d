import type { ApolloServerPlugin } from '@apollo/server';
import { defaultTextMapGetter, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { TRUSTED_DOCUMENTS } from '@vinh-danh/schema/trusted-documents';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { beginWithin, followStatements, startTracing, underWay } from './tracing';

const TRUSTED = new Set(Object.values(TRUSTED_DOCUMENTS));

/**
 * Sends spans of requests, operations and statements to a collector. They hold names of our own alone: routes, operations of the pages, the kind or
 * the name of a statement; no addresses, texts or values, and nothing of who asks.
 */
export function traceRequests(server: FastifyInstance, database: DataSource, collector: string): ApolloServerPlugin {
  const { tracer, stop } = startTracing(collector);
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
    if (span) underWay.run({ tracer, span }, done);
    else done();
  });
  server.addHook('onResponse', async (request, reply) => {
    const span = spans.get(request);
    span?.setAttribute('http.response.status_code', reply.statusCode);
    if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
  });
  server.addHook('onClose', stop);
  followStatements(database);

  return {
    requestDidStart: async () => {
      const now = underWay.getStore();
      if (!now) return;
      const { span: request } = now;
      const span = beginWithin(now, 'graphql', SpanKind.INTERNAL);
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
