import Fastify from 'fastify';
import mercurius from 'mercurius';
import pg from 'pg';
import { contend, KEEP_IDLE, listReader } from './contender.mjs';
import { SCHEMA } from './schema.mjs';

/** Mercurius with its compiler on, over the same prepared statement. Nobody is asked who they are. */
contend(async ({ databaseUrl, pool: max, list }) => {
  const read = listReader(new pg.Pool({ connectionString: databaseUrl, max, idleTimeoutMillis: KEEP_IDLE }), list);
  const resolvers = {
    Query: { nominations: async (_, { award }) => ({ edges: (await read(award)).slice(0, 50).map((node) => ({ node })) }) },
  };
  const server = Fastify();
  await server.register(mercurius, { schema: SCHEMA, resolvers, jit: 1 });
  return `${await server.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
});
