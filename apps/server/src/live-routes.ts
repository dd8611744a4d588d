import fastifyWebsocket from '@fastify/websocket';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, GraphQLError, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { makeHandler } from 'graphql-ws/use/@fastify/websocket';
import type { DataSource } from 'typeorm';
import { identify } from './access/identify.query';
import { hashSecret } from './access/secret';
import type { Config } from './config';
import type { Context } from './context';
import { unauthenticated } from './graph/errors';
import { hearChanges } from './graph/hear-changes';
import { limits } from './graph/limits';
import { maskError } from './graph/mask-error';
import { createLoaders } from './loaders';
import { SESSION_COOKIE } from './request-context';

/** Where the page opens its socket. */
export const LIVE_PATH = '/graphql/live';

/** Sockets of one session: several tabs, and those that a broken network left behind. */
const PER_SESSION = 8;
/** Sockets of one server. */
const PER_SERVER = 5_000;
/** What one socket may listen to at once. */
const PER_SOCKET = 10;
/** No document of ours is longer. */
const MAX_MESSAGE_BYTES = 16_384;
const MAX_TOKENS = 500;
/** Milliseconds between two pings; a socket that does not answer one is closed. */
const PING = 15_000;
/** So often a silent socket is asked whether its session still stands. */
const SESSION_ASKED_EVERY = 30_000;

interface Extra extends Record<PropertyKey, unknown> {
  listening?: Set<string>;
}

/**
 * The live half of the endpoint: subscriptions over a WebSocket, with the session of the browser's cookie and of nothing else. What a
 * listener may know is asked at every change; a session that ends closes its socket.
 */
export async function liveRoutes(server: FastifyInstance, config: Config, database: DataSource, schema: GraphQLSchema): Promise<void> {
  const changes = hearChanges(database, server.log);
  const sockets = new Map<string, number>();
  let total = 0;
  server.addHook('onClose', () => changes.stop());
  await server.register(fastifyWebsocket, { options: { maxPayload: MAX_MESSAGE_BYTES } });

  const contextOf = (request: FastifyRequest): Context => {
    const who = request.live as Identity;
    return { ...bare(config, database, request), ...who, live: { listeners: changes.listeners, again: () => again(request) } };
  };

  /** The same listener at this moment. */
  const again = async (request: FastifyRequest): Promise<Context> => {
    const identity = await identifyBySession(config, database, request);
    if (!identity.viewer) throw unauthenticated();
    return { ...contextOf(request), ...identity, loaders: createLoaders(database, identity.now) };
  };

  const mask = maskError(server.log);
  // What a listener's own function threw comes wrapped, and without a path by which Apollo would know it.
  const masked = (errors: readonly GraphQLError[]) => errors.map((error) => mask(error.toJSON(), error.originalError ?? error));
  const handler = makeHandler<Record<string, unknown>, Extra>(
    {
      schema,
      onSubscribe: (ctx, id, { query, operationName, variables }) => {
        const listening = ctx.extra.listening ?? new Set();
        ctx.extra.listening = listening;
        const document = readDocument(query, schema, config.introspection);
        if (!('definitions' in document)) return document;
        if (getOperationAST(document, operationName)?.operation !== 'subscription')
          return [ofRequest('Over this socket there are subscriptions only: send the rest over HTTP.')];
        if (listening.size >= PER_SOCKET) return [ofRequest(`A socket listens to at most ${PER_SOCKET} things.`)];
        listening.add(id);
        return { schema, document, operationName, variableValues: variables, contextValue: contextOf(ctx.extra.request) };
      },
      onNext: (_ctx, _id, _payload, _args, result) => (result.errors ? { ...result, errors: masked(result.errors) } : undefined),
      onError: (_ctx, _id, _payload, errors) => masked(errors),
      onComplete: (ctx, id) => void ctx.extra.listening?.delete(id),
    },
    PING,
  );

  server.get(
    LIVE_PATH,
    {
      websocket: true,
      preValidation: async (request: FastifyRequest, reply: FastifyReply) => {
        // A page of another site can open a socket with our cookie: only the browser's own word says where it comes from.
        if (!isSameOrigin(request)) return reply.code(403).send({ error: 'FORBIDDEN' });
        const identity = await identifyBySession(config, database, request);
        if (!identity.viewer || !identity.sessionId) return reply.code(401).send({ error: 'UNAUTHENTICATED' });
        if (total >= PER_SERVER || (sockets.get(identity.sessionId) ?? 0) >= PER_SESSION)
          return reply.code(429).send({ error: 'TOO_MANY_REQUESTS' });
        request.live = identity;
        await changes.start();
      },
    },
    function live(socket, request) {
      const { sessionId } = request.live as Identity;
      const key = sessionId as string;
      total += 1;
      sockets.set(key, (sockets.get(key) ?? 0) + 1);
      const ask = setInterval(() => {
        again(request).catch((error: unknown) => {
          // A database that is away says nothing about the session.
          if (error instanceof GraphQLError) socket.close(CloseCode.Forbidden, 'Signed out');
        });
      }, SESSION_ASKED_EVERY);
      socket.once('close', () => {
        clearInterval(ask);
        total -= 1;
        const left = (sockets.get(key) ?? 1) - 1;
        if (left === 0) sockets.delete(key);
        else sockets.set(key, left);
      });
      handler.call(server, socket, request);
    },
  );
}

type Identity = Pick<Context, 'viewer' | 'now' | 'realNow' | 'current' | 'sessionId' | 'apiTokenId'>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Who opened a socket. */
    live?: Identity;
  }
}

function identifyBySession(config: Config, database: DataSource, request: FastifyRequest): Promise<Identity> {
  const session = request.cookies[SESSION_COOKIE];
  return identify(database, { sessionHash: session ? hashSecret(session) : undefined }, config.demonstration);
}

function bare(config: Config, database: DataSource, request: FastifyRequest) {
  return {
    config,
    database,
    requestId: request.id,
    userAgent: request.headers['user-agent'] ?? '',
    address: request.ip,
    loaders: createLoaders(database, (request.live as Identity).now),
    setSession: () => {},
  };
}

/** A browser always says from which page a socket is opened. */
function isSameOrigin({ headers, host }: FastifyRequest): boolean {
  try {
    return headers.origin !== undefined && new URL(headers.origin).host === host;
  } catch {
    return false;
  }
}

/** A document that may run here, or what is wrong with it. */
function readDocument(query: string, schema: GraphQLSchema, saysMore: boolean): DocumentNode | GraphQLError[] {
  try {
    const document = parse(query, { maxTokens: MAX_TOKENS });
    const errors = [...validate(schema, document, undefined, { maxErrors: 5 }), ...validate(schema, document, limits)];
    if (errors.length === 0) return document;
    return errors.map(({ message }) => ofRequest(saysMore ? message : message.replace(/ Did you mean .*/, '')));
  } catch (error) {
    if (error instanceof GraphQLError) return [ofRequest(error.message)];
    throw error;
  }
}

/** An error of the one who asks, which they may read. */
function ofRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}
