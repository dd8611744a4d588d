import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve('bench');

/** A program in bench/. */
export const peerProgram = (name: string): string => join(FOLDER, name);

/** Installs what we are measured against, once: too much for everybody who installs the product. */
export async function installPeers(say: (line: string) => void): Promise<void> {
  if (existsSync(join(FOLDER, 'node_modules'))) return;
  say('Installing the servers to measure against, once …');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  const [code] = await once(spawn(command, args, { cwd: FOLDER, stdio: 'inherit' }), 'exit');
  if (code !== 0) throw new Error('The servers to measure against could not be installed: see above.');
}
