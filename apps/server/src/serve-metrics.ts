import { timingSafeEqual } from 'node:crypto';
import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import { TRUSTED_DOCUMENTS } from '@vinh-danh/schema/trusted-documents';
import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { hashSecret } from './access/secret';
import { poolOf } from './database/pool-of';
import type { Replicas } from './database/replicas';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const TRUSTED = new Set(Object.values(TRUSTED_DOCUMENTS));

interface Databases {
  readonly database: DataSource;
  readonly replicas: Pick<Replicas, 'answered'>;
}

export interface Metrics {
  readonly plugin: ApolloServerPlugin;
}

/**
 * `/metrics` for Prometheus, to whoever shows the operator's token. Names of operations are those of the pages; what an integrator calls theirs is
 * counted as `other`, so that nobody can fill the memory with names.
 */
export function serveMetrics(server: FastifyInstance, { database, replicas }: Databases, token: string): Metrics {
  const registers = [new Registry()];
  const [register] = registers as [Registry];
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'vinh_danh_http_request_seconds',
    help: 'How long requests took, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  const operations = new Histogram({
    name: 'vinh_danh_operation_seconds',
    help: 'How long operations of GraphQL took, by name and outcome.',
    labelNames: ['operation', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const faults = new Counter({
    name: 'vinh_danh_faults_total',
    help: 'Errors that clients were told of without being told what they are; the log has them.',
    labelNames: ['code'],
    registers,
  });
  watchPool(database, registers);
  watchTables(database, registers);
  watchReads(replicas, registers);

  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'page';
    requests.observe({ method: request.method, route, status: `${Math.floor(reply.statusCode / 100)}xx` }, reply.elapsedTime / 1000);
  });
  const expected = hashSecret(token);
  server.get('/metrics', async (request, reply) => {
    const shown = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (!timingSafeEqual(hashSecret(shown), expected))
      return reply.code(401).header('www-authenticate', 'Bearer').send({ error: 'UNAUTHENTICATED' });
    return reply.type(register.contentType).send(await register.metrics());
  });

  return {
    plugin: {
      requestDidStart: async () => {
        const begun = performance.now();
        return {
          willSendResponse: async ({ source, operationName, response }) => {
            const name = operationName && source && TRUSTED.has(source) ? operationName : 'other';
            const codes = codesOf(response.body);
            operations.observe({ operation: name, outcome: codes.length > 0 ? 'error' : 'answer' }, (performance.now() - begun) / 1000);
            for (const code of codes.filter((each) => OURS.has(each))) faults.inc({ code });
          },
        };
      },
    },
  };
}

const OURS = new Set(['INTERNAL_SERVER_ERROR', 'UNAVAILABLE']);

function codesOf(body: GraphQLResponse['body']): string[] {
  return body.kind === 'single' ? (body.singleResult.errors ?? []).map(({ extensions }) => String(extensions?.code)) : [];
}

function watchPool(database: DataSource, registers: Registry[]): void {
  const pool = poolOf(database);
  new Gauge({
    name: 'vinh_danh_database_connections',
    help: 'Connections of this server to the database, and requests that wait for one.',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
}

function watchReads({ answered }: Databases['replicas'], registers: Registry[]): void {
  new Counter({
    name: 'vinh_danh_reads_total',
    help: 'Reads that a replica of the database may answer, by who answered.',
    labelNames: ['from'],
    registers,
    collect() {
      this.reset();
      for (const [from, count] of Object.entries(answered)) this.inc({ from }, count);
    },
  });
}

const WAITING = `
  SELECT (SELECT count(*) FROM audit_unlinked)::int AS "audit entries not linked",
         (SELECT count(*) FROM jobs WHERE attempts < max_attempts AND run_at <= now())::int AS "jobs due",
         (SELECT count(*) FROM jobs WHERE attempts >= max_attempts)::int AS "jobs given up"`;

/** What waits in the database: the same whichever server is asked. Left out while the database is away. */
function watchTables(database: DataSource, registers: Registry[]): void {
  new Gauge({
    name: 'vinh_danh_waiting',
    help: 'What waits to be done: entries of the audit trail to be linked, jobs that are due, jobs that were given up.',
    labelNames: ['what'],
    registers,
    async collect() {
      this.reset();
      const [row]: Record<string, number>[] = await database.query(WAITING).catch(() => [{}]);
      for (const [what, count] of Object.entries(row ?? {})) this.set({ what }, count);
    },
  });
}
