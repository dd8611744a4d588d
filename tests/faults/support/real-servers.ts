import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import net, { type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const DIST = join(process.cwd(), 'apps', 'server', 'dist');

/** A program of the product as a process of its own, which can be killed. */
export interface RealServer {
  readonly url: string;
  readonly process: ChildProcess;
  /** What it has printed so far. */
  log(): string;
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** Starts a built program and waits until it answers. */
export async function startServer(
  databaseUrl: string,
  { port, environment = {} }: { port?: number; environment?: Record<string, string> } = {},
): Promise<RealServer> {
  const at = port ?? (await freePort());
  const server = startProgram('main', { DATABASE_URL: databaseUrl, PORT: String(at), HOST: '127.0.0.1', WORKER: 'false', ...environment });
  const url = `http://127.0.0.1:${at}`;
  await until(async () => {
    if (server.process.exitCode !== null) throw new Error(`The server ended:\n${server.log()}`);
    return isReady(url);
  }, 60_000);
  return { ...server, url };
}

function startProgram(name: string, environment: Record<string, string>, args: readonly string[] = []): Omit<RealServer, 'url'> {
  const file = join(DIST, `${name}.js`);
  if (!existsSync(file)) throw new Error('The server is not built: `npm run build` first.');
  const output: string[] = [];
  const child = spawn(process.execPath, ['--enable-source-maps', file, ...args], {
    env: { ...process.env, NODE_ENV: 'development', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => output.push(text.toString()));
  return {
    process: child,
    log: () => output.join(''),
    kill: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}

/** The cluster of one machine: servers, worker and the address in front of them. */
export async function startCluster(databaseUrl: string, servers: number): Promise<RealServer> {
  const port = await freePort();
  const cluster = startProgram('cluster', { DATABASE_URL: databaseUrl, PORT: String(port), HOST: '127.0.0.1' }, [
    '--servers',
    String(servers),
  ]);
  const url = `http://127.0.0.1:${port}`;
  await until(() => isReady(url), 60_000);
  return { ...cluster, url };
}

export async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`, { signal: AbortSignal.timeout(3_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Waits until something holds, and gives how many milliseconds that took. */
export async function until(holds: () => Promise<boolean>, most: number): Promise<number> {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > most) throw new Error(`Not within ${most} ms.`);
    await wait(50);
  }
  return Math.round(performance.now() - begun);
}

export interface Answer<Data> {
  /** 0 when the connection broke before an answer came. */
  readonly status: number;
  readonly retryAfter: string | null;
  readonly data?: Data;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** Asks the endpoint with a session's cookie; a connection that breaks is an answer too. */
export async function ask<Data>(url: string, cookie: string, query: string, variables: object = {}): Promise<Answer<Data>> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, connection: 'close' },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(20_000),
    });
    return { status: response.status, retryAfter: response.headers.get('retry-after'), ...((await response.json()) as object) };
  } catch {
    return { status: 0, retryAfter: null };
  }
}

/** Stands between a server and PostgreSQL, and can be shut. */
export interface Gate {
  readonly url: string;
  shut(): void;
  open(): Promise<void>;
}

export async function openGate(databaseUrl: string): Promise<Gate> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const port = await freePort();
  let listener: Server | undefined;
  const open = async () => {
    listener = net.createServer((near) => {
      const far = net.connect(Number(target.port), target.hostname);
      for (const socket of [near, far]) sockets.add(socket.on('error', () => {}));
      near.pipe(far).pipe(near);
    });
    listener.listen(port, '127.0.0.1');
    await once(listener, 'listening');
  };
  await open();
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return {
    url: url.href,
    open,
    shut: () => {
      listener?.close();
      for (const socket of sockets) socket.destroy();
      sockets.clear();
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = net.createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}
