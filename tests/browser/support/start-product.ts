import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createTestDatabase } from '../../../apps/server/src/testing/database';

const SERVER = join(process.cwd(), 'apps', 'server', 'dist', 'main.js');

/** The built product, running: what a newcomer has after `npm start`, on a database of its own. */
export interface Product {
  /** Address of the pages; `/graphql` below it is the endpoint. */
  url: string;
  databaseUrl: string;
  /** What the server has printed so far. */
  log(): string;
  stop(): Promise<void>;
}

/** Starts the built server on a fresh database with the demonstration year, on a free port. */
export async function startProduct(environment: Record<string, string> = {}): Promise<Product> {
  if (!existsSync(SERVER))
    throw new Error('The server is not built: run the browser tests with `npm run test:browser`, or `npm run build` first.');
  const database = await createTestDatabase();
  const port = await freePort();
  const output: string[] = [];
  const server = spawn(process.execPath, ['--enable-source-maps', SERVER], {
    env: { ...process.env, NODE_ENV: 'development', PORT: String(port), HOST: '127.0.0.1', DATABASE_URL: database.url, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text: Buffer) => output.push(text.toString()));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await end(server);
    await database.drop();
  };
  try {
    await answering(url, server, output);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, databaseUrl: database.url, log: () => output.join(''), stop };
}

async function answering(url: string, server: ChildProcess, output: string[]): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}:\n${output.join('')}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`The server did not answer within a minute:\n${output.join('')}`);
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  const patience = setTimeout(() => server.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(patience);
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const place = probe.address();
      probe.close(() => found(typeof place === 'object' && place !== null ? place.port : 0));
    });
  });
}
