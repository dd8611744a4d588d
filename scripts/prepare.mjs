import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const SERVER = join(ROOT, 'apps/server/dist/main.js');
const PAGES = join(ROOT, 'apps/web/dist/index.html');
/** What the last build was made of; the build empties its folder, so an interrupted one leaves no stamp. */
const STAMP = join(ROOT, 'apps/server/dist/sources.sha256');

/** What a build does not read, or writes itself. */
const NO_SOURCE = /[\\/](?:dist|node_modules)[\\/]|\.generated\.|\.test\.tsx?$/;

/** A reason to stop that is told in one sentence, without a stack. */
export class Stop extends Error {}

/** Ends with one sentence when this Node is too old to run the program. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const enough = major > 20 || (major === 20 && minor >= 19);
  if (!enough) throw new Stop(`Node ${process.versions.node} is too old: install Node 20.19 or later.`);
}

/**
 * Asks this process to stop when the shell that npm started it in is gone: npm hands a SIGTERM to that shell, and
 * the shell hands it to nobody.
 */
export function stopWithParent() {
  const parent = process.ppid;
  const look = () => process.ppid === parent || process.kill(process.pid, 'SIGTERM');
  setInterval(look, 500).unref();
}

/** Runs npm in the project and ends when it has ended; its output goes to the terminal unless it is asked for. */
export function npm(args, { quiet = false } = {}) {
  const cli = process.env.npm_execpath;
  const [command, ...start] = cli?.endsWith('.js') ? [process.execPath, cli] : ['npm'];
  return new Promise((done, failed) => {
    const output = [];
    const child = spawn(command, [...start, ...args], {
      cwd: ROOT,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: command === 'npm' && process.platform === 'win32',
    });
    child.stdout?.on('data', (text) => output.push(text));
    child.stderr?.on('data', (text) => output.push(text));
    child.once('error', failed);
    child.once('close', (code) => done({ ok: code === 0, output: Buffer.concat(output).toString() }));
  });
}

/** Installs the packages of `package-lock.json` when they are not there yet. */
export async function install(log) {
  if (isInstalled()) return;
  log('Installing the packages (a few minutes the first time)…');
  const { ok, output } = await npm(['ci', '--include=dev', '--no-fund', '--no-audit'], { quiet: true });
  if (!ok) throw new Stop(`${output}\nThe packages could not be installed: the reason stands above.`);
}

/** npm keeps a second lock file inside `node_modules`: what it names must be what the first one asks for. */
function isInstalled() {
  const there = read(join(ROOT, 'node_modules/.package-lock.json'));
  const wanted = read(join(ROOT, 'package-lock.json'));
  if (there === null || wanted === null) return false;
  return Object.entries(wanted.packages).every(([path, { version, integrity, optional, link }]) => {
    const found = there.packages[path];
    if (!path.startsWith('node_modules/') || link) return true;
    return found === undefined ? optional === true : found.version === version && found.integrity === integrity;
  });
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** Builds the server and the pages when a source has changed since the last build. */
export async function build(log) {
  const sources = hashSources();
  const built = existsSync(STAMP) && existsSync(SERVER) && existsSync(PAGES) ? readFileSync(STAMP, 'utf8') : null;
  if (built === sources) return;
  log('Building the server and the pages…');
  const { ok, output } = await npm(['run', '--silent', 'build'], { quiet: true });
  if (!ok) throw new Stop(`${output}\nThe program could not be built: the reason stands above.`);
  writeFileSync(STAMP, sources);
}

function hashSources() {
  const hash = createHash('sha256');
  const sources = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
      .filter((path) => !NO_SOURCE.test(path)),
  );
  for (const path of [...sources.sort(), 'codegen.ts', 'package-lock.json', 'tsconfig.base.json']) {
    hash.update(`${path}\0`).update(readFileSync(join(ROOT, path)));
  }
  return hash.digest('hex');
}

/** Runs a command of the terminal: a reason to stop is one sentence and an exit code, anything else a fault with its stack. */
export async function command(run) {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
