import { createHash } from 'node:crypto';
import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { SESSION_COOKIE } from './request-context';
import { sharedRateStore } from './shared-rate-store';

/** Requests a minute. A page asks a handful of times; a ministry without sessions signs in from one address. */
const PER_SESSION = 1_200;
const PER_ADDRESS = 6_000;

/** What asks the database. */
const COUNTED = ['/graphql', '/attachments', '/files', '/pictures', '/objections/files'];

/** Limits how often one session or token may ask, and one address without either, whichever server answers. Files of the page are not counted. */
export async function limitRate(server: FastifyInstance, database: DataSource): Promise<void> {
  await server.register(fastifyRateLimit, {
    timeWindow: '1 minute',
    store: sharedRateStore(database),
    max: (_request, key) => (key.startsWith('address') ? PER_ADDRESS : PER_SESSION),
    keyGenerator,
    allowList: ({ url }) => !COUNTED.some((path) => url.startsWith(path)),
  });
}

function keyGenerator(request: FastifyRequest): string {
  const secret = request.headers.authorization ?? request.cookies[SESSION_COOKIE];
  return secret ? `session ${createHash('sha256').update(secret).digest('base64')}` : `address ${request.ip}`;
}
