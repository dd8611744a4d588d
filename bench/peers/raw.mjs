import { createServer } from 'node:http';
import pg from 'pg';
import { contend, KEEP_IDLE, listReader } from './contender.mjs';

/** As little as can answer: node:http, one prepared statement, JSON. With `identify` it also reads, first, who asks, by the statement that our server uses for it. */
contend(async ({ databaseUrl, pool: max, list, identify }) => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max, idleTimeoutMillis: KEEP_IDLE });
  const read = listReader(pool, list);
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', async () => {
      const { variables } = JSON.parse(Buffer.concat(chunks));
      if (identify) await pool.query(identify);
      const rows = await read(variables.award);
      const edges = rows.slice(0, 50).map((node) => ({ node }));
      const body = JSON.stringify({ data: { nominations: { edges } } });
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
    });
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${server.address().port}/`;
});
