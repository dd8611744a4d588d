import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The server as a process of its own, which a test may kill. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** What it has printed so far. */
  log(): string;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

const ROOT = join(__dirname, '../../../..');

/** Starts the real server on a database that is already migrated, with what a production server is given. */
export async function startServerProcess(databaseUrl: string, environment: Record<string, string> = {}): Promise<ServerProcess> {
  const output: string[] = [];
  const server = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'apps/server/src/main.ts')], {
    cwd: ROOT,
    env: {
      ...process.env,
      TSX_TSCONFIG_PATH: join(ROOT, 'apps/server/tsconfig.json'),
      NODE_ENV: 'production',
      SECURE_COOKIES: 'false',
      HOST: '127.0.0.1',
      PORT: '0',
      DATABASE_URL: databaseUrl,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text: Buffer) => output.push(text.toString()));
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const kill = async () => {
    server.kill('SIGKILL');
    await ended;
  };
  const url = await addressOf(server, output).catch(async (error: unknown) => {
    await kill();
    throw error;
  });
  return { url, pid: server.pid ?? 0, log: () => output.join(''), kill };
}

/** It prints its address once it answers. */
async function addressOf(server: ChildProcess, output: readonly string[]): Promise<string> {
  for (let tries = 0; tries < 400; tries += 1) {
    const address = /answers at (http:\/\/\S+)/.exec(output.join(''))?.[1];
    if (address) return address.replace('localhost', '127.0.0.1');
    if (server.exitCode !== null) break;
    await wait(100);
  }
  throw new Error(`The server does not answer:\n${output.join('')}`);
}
