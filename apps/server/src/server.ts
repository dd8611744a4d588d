import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import { answerHttpError } from './answer-http-error';
import type { Config } from './config';
import type { Context } from './context';
import { sittingFileRoutes } from './council/sitting-file-routes';
import { Replicas } from './database/replicas';
import { documentRoutes } from './document/document-routes';
import { stopPrinting } from './document/pdf-printer';
import { isDraining } from './drain';
import { limitVariables } from './graph/limit-variables';
import { limits } from './graph/limits';
import { maskError } from './graph/mask-error';
import { readReplicas } from './graph/read-replicas';
import { runCompiled } from './graph/run-compiled';
import { trustedDocuments, trustPagesOnly } from './graph/trusted-documents';
import { orUnavailable, RETRY_AFTER, tellUnavailable } from './graph/unavailable';
import { limitRate } from './limit-rate';
import { liveRoutes } from './live-routes';
import { attachmentRoutes } from './nomination/attachment-routes';
import { oversightRoutes } from './oversight/oversight-routes';
import { createRequestContext } from './request-context';
import { serveMetrics } from './serve-metrics';

/** A query longer than this is not read; no document of ours comes near. */
const MAX_TOKENS = 5_000;
const MAX_BODY_BYTES = 1_048_576;

/** Everything behind one port: the endpoint, the files, the page, and the probes of those who operate it. */
export async function createServer(
  config: Config,
  database: DataSource,
  schema: GraphQLSchema,
  logTo?: { write(line: string): void },
): Promise<FastifyInstance> {
  const server = Fastify({
    logger:
      config.logLevel === 'silent'
        ? false
        : { level: config.logLevel, stream: logTo, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    bodyLimit: MAX_BODY_BYTES,
    genReqId: () => randomUUID(),
    // The one proxy in front of us: what stands further left in its header, the client wrote itself.
    trustProxy: config.trustProxy && ((_address, hop) => hop === 0),
    requestTimeout: 30_000,
    // What still comes in while the server stops is answered like the rest: the database is closed last.
    return503OnClosing: false,
  });
  server.setErrorHandler(answerHttpError);
  // What somebody reports is found in the log, and in the audit trail.
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  await server.register(fastifyHelmet, {
    contentSecurityPolicy: { directives: CONTENT_POLICY, useDefaults: false },
    hsts: config.secureCookies,
  });
  await server.register(fastifyCookie);
  await limitRate(server, database);
  const { databaseReplicaUrls: urls, databasePool: pool, databaseSchema, tracesTo } = config;
  const followed = tracesTo ? (await import('./tracing')).followStatements : undefined;
  const replicas = new Replicas({ urls, pool, schema: databaseSchema }, server.log, followed);
  server.addHook('onClose', () => replicas.close());
  const metrics = config.metricsToken ? serveMetrics(server, { database, replicas }, config.metricsToken) : null;
  const tracing = tracesTo ? (await import('./trace-requests')).traceRequests(server, database, tracesTo) : null;
  await server.register(fastifyCompress, { threshold: 1024 });

  const formatError = maskError(server.log);
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: config.introspection,
    csrfPrevention: true,
    persistedQueries: { cache: trustedDocuments, ttl: null },
    includeStacktraceInErrorResponses: false,
    // Apollo's own ends in a line break, for which an answer is copied once more.
    stringifyResult: JSON.stringify,
    validationRules: limits,
    parseOptions: { maxTokens: MAX_TOKENS, noLocation: true },
    formatError,
    hideSchemaDetailsFromClientErrors: !config.introspection,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ...(metrics ? [metrics.plugin] : []),
      ...(tracing ? [tracing] : []),
      ...(config.openEndpoint ? [] : [trustPagesOnly()]),
      limitVariables(),
      tellUnavailable(),
      ...(config.databaseReplicaUrls.length > 0 ? [readReplicas(replicas)] : []),
      runCompiled(schema, formatError),
      fastifyApolloDrainPlugin(server),
    ],
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  await server.register(fastifyApollo(apollo), {
    path: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    context: (request, reply) => orUnavailable(createRequestContext(config, database, request, reply)),
  });
  await liveRoutes(server, config, database, schema);
  const contextOf = (request: FastifyRequest, reply: FastifyReply) => createRequestContext(config, database, request, reply);
  await server.register(oversightRoutes, { contextOf });
  await server.register(attachmentRoutes, { contextOf });
  await server.register(documentRoutes, { contextOf, config });
  server.addHook('onClose', stopPrinting);
  await server.register(sittingFileRoutes, { contextOf });

  if (config.introspection) {
    const contract = printSchema(lexicographicSortSchema(schema));
    server.get('/schema.graphql', (_request, reply) => reply.type('text/plain; charset=utf-8').send(contract));
  }
  server.get('/healthz', () => ({ status: 'ok' }));
  server.get('/readyz', async (_request, reply) => {
    if (isDraining(server)) return reply.code(503).header('retry-after', RETRY_AFTER).send({ status: 'stopping' });
    const ready = await database.query('SELECT 1').then(
      () => true,
      () => false,
    );
    if (!ready) reply.code(503).header('retry-after', RETRY_AFTER);
    return { status: ready ? 'ready' : 'the database does not answer' };
  });
  await servePage(server);
  return server;
}

/** Only what this server sends may run. Mantine sets sizes as style attributes, which is all that is inline. */
const CONTENT_POLICY = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};

const PAGE = resolve(import.meta.dirname, '../../web/dist');

/** Paths below which the server itself answers: what is not there is missing, and no page. */
const NOT_PAGES = ['/graphql', '/attachments', '/files/', '/pictures/', '/objections/files', '/sitting-files', '/metrics'];

/** The page: its hashed files may be kept for ever, its entry never, and every path of the client gets the entry. */
async function servePage(server: FastifyInstance): Promise<void> {
  if (!existsSync(PAGE)) return;
  await server.register(fastifyStatic, {
    root: PAGE,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  server.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' || NOT_PAGES.some((path) => request.url.startsWith(path)))
      return reply.code(404).send({ error: 'NOT_FOUND' });
    return reply.sendFile('index.html');
  });
}
