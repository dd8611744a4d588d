import 'reflect-metadata';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createBalancer } from './cluster/balance';
import { type Config, ConfigError, readConfig } from './config';
import { createDataSource } from './database/data-source';
import { loadDemonstration } from './database/demonstration/load-demonstration';
import { startEmbeddedPostgres } from './database/embedded';
import { keepDemonstrationApart } from './database/keep-demonstration-apart';
import { migrate } from './database/migrate';
import { runCommand, say } from './run-command';

const LOOK_EVERY = 500;
/** Looking takes a while itself on a busy machine. */
const DRAIN = 4 * LOOK_EVERY;
const RESTART_AFTER = 1_000;
/** A program that is told to stop and does not is ended after so long. */
const PATIENCE = 20_000;

interface Member {
  readonly name: string;
  readonly program: 'main' | 'worker';
  readonly port: number;
  process?: ChildProcess;
  ready: boolean;
}

/**
 * `npm run start:cluster -- --servers 2`: what docker-compose.yml describes, on one machine without containers: a database, several servers,
 * a worker, and one address in front of them. A program that ends is started again; Ctrl+C stops all of it.
 */
runCommand(async () => {
  const config = readConfig(process.env);
  const { values } = parseArgs({ options: { servers: { type: 'string', default: '2' } }, strict: true });
  const servers = Number(values.servers);
  if (!Number.isInteger(servers) || servers < 1 || servers > 32) throw new ConfigError('--servers takes a number from 1 to 32.');
  const askedToStop = new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
  const embedded = config.databaseUrl ? null : await startEmbeddedPostgres({ directory: join(config.dataDirectory, 'postgres'), log: say });
  try {
    const url = config.databaseUrl ?? (embedded?.url as string);
    await prepare(config, url);
    await runTogether(config, url, servers, askedToStop);
  } finally {
    await embedded?.stop();
  }
});

/** Once, before any server starts: what the migration job does in the containers. */
async function prepare(config: Config, url: string): Promise<void> {
  const database = await createDataSource({ url, pool: 2, schema: config.databaseSchema }).initialize();
  try {
    await migrate(database);
    await keepDemonstrationApart(database, config);
    if (config.demonstration) await loadDemonstration(database);
  } finally {
    await database.destroy();
  }
}

async function runTogether(config: Config, url: string, servers: number, askedToStop: Promise<void>): Promise<void> {
  const members: Member[] = [];
  for (let number = 1; number <= servers; number += 1) {
    members.push({ name: `server ${number}`, program: 'main', port: await freePort(), ready: false });
  }
  members.push({ name: 'worker', program: 'worker', port: 0, ready: false });
  let stopping = false;
  const keepAlive = (member: Member): void => {
    member.process = start(member, url);
    member.process.once('exit', () => {
      member.ready = false;
      if (stopping) return;
      say(`The ${member.name} has ended and is started again.`);
      setTimeout(() => stopping || keepAlive(member), RESTART_AFTER);
    });
  };
  for (const member of members) keepAlive(member);

  const looking = setInterval(() => void lookAt(members), LOOK_EVERY);
  const balancer = createBalancer(() => portsOf(members));
  balancer.listen(config.port, config.host);
  await once(balancer, 'listening');
  say(`${servers} servers and a worker answer at http://localhost:${(balancer.address() as AddressInfo).port}`);
  await askedToStop;
  say('Stopping …');
  stopping = true;
  clearInterval(looking);
  balancer.close();
  await Promise.all(members.map(end));
  balancer.closeAllConnections();
}

/** Of the servers that are ready. Where none says so, each is tried: on a machine that is merely slow they still answer. */
function portsOf(members: readonly Member[]): number[] {
  const servers = members.filter(({ program }) => program === 'main');
  const ready = servers.filter((server) => server.ready);
  return (ready.length > 0 ? ready : servers).map(({ port }) => port);
}

function start(member: Member, url: string): ChildProcess {
  const settings = {
    DATABASE_URL: url,
    PORT: String(member.port),
    HOST: '127.0.0.1',
    WORKER: 'false',
    TRUST_PROXY: 'true',
    DRAIN_MILLISECONDS: String(DRAIN),
  };
  // In a group of its own, so that Ctrl+C reaches it once, from here, in order.
  const child = spawn(process.execPath, ['--enable-source-maps', join(import.meta.dirname, `${member.program}.js`)], {
    env: { ...process.env, ...settings },
    // The channel ends with this process, however that ends: the program then stops by itself.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    detached: true,
  });
  say(`${member.name}: process ${child.pid}${member.port ? `, port ${member.port}` : ''}`);
  return child;
}

async function lookAt(members: readonly Member[]): Promise<void> {
  const look = async (member: Member) => {
    const signal = AbortSignal.timeout(2_000);
    member.ready = await fetch(`http://127.0.0.1:${member.port}/readyz`, { signal }).then(
      ({ ok }) => ok,
      () => false,
    );
  };
  await Promise.all(members.filter(({ program }) => program === 'main').map(look));
}

async function end({ process: child }: Member): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  await ended;
  clearTimeout(patience);
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = net.createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}
