import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { touchToken } from './access/api-token.query';
import { identify } from './access/identify.query';
import { hashSecret } from './access/secret';
import { touchSession } from './access/session.query';
import type { Config } from './config';
import type { Context } from './context';
import { createLoaders } from './loaders';

/** Holds the secret of a session. */
export const SESSION_COOKIE = 'vinh_danh_session';

/** Says who sends a request and when it was received, before anything else is done with it. */
export async function createRequestContext(
  config: Config,
  database: DataSource,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Context> {
  const session = request.cookies[SESSION_COOKIE];
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const { unnoted, ...identified } = await identify(
    database,
    { sessionHash: session && !bearer ? hashSecret(session) : undefined, tokenHash: bearer ? hashSecret(bearer) : undefined },
    config.demonstration,
  );
  if (unnoted && identified.sessionId) await touchSession(database.manager, identified.sessionId, identified.realNow);
  if (unnoted && identified.apiTokenId) await touchToken(database.manager, identified.apiTokenId, identified.realNow);
  return {
    ...identified,
    config,
    database,
    requestId: request.id,
    userAgent: request.headers['user-agent'] ?? '',
    address: request.ip,
    loaders: createLoaders(database, identified.now),
    setSession: (token) => {
      const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: config.secureCookies } as const;
      if (token) reply.setCookie(SESSION_COOKIE, token.value, { ...options, expires: token.expiresAt });
      if (token === null) reply.clearCookie(SESSION_COOKIE, options);
    },
  };
}
