import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const run = promisify(execFile);
const ROOT = process.cwd();
const FOLDER = join(ROOT, '.tmp', 'chromium-143');

/** No sandbox: the pages are our own, and a container often forbids it. The rest keeps the browser from calling home. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

interface Program {
  executablePath: string;
  env: Record<string, string>;
}

/** A real Chromium: the one of `CHROMIUM_PATH`, else the one that came with `npm install`. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({ executablePath, headless: true, args: FLAGS, env: { ...process.env, ...env } });
}

async function findChromium(): Promise<Program> {
  const installed = process.env.CHROMIUM_PATH;
  if (installed !== undefined && installed !== '') return { executablePath: installed, env: {} };
  if (!existsSync(FOLDER)) await unpack();
  return {
    executablePath: join(FOLDER, 'chromium'),
    env: { LD_LIBRARY_PATH: join(FOLDER, 'al2023', 'lib'), FONTCONFIG_FILE: join(FOLDER, 'fonts.conf') },
  };
}

/**
 * Unpacks the browser with the libraries and the font that a bare machine lacks, once, beside its place and then
 * moved there, so that two runs at once do not meet half a browser. The package unpacks into the temporary folder
 * of its process, and its libraries only where it believes to be in the cloud: hence a process of its own.
 */
async function unpack(): Promise<void> {
  const fresh = `${FOLDER}.${process.pid}`;
  await mkdir(fresh, { recursive: true });
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  await run(process.execPath, ['--eval', script], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
  const folders = [join(FOLDER, 'fonts'), '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`).join('');
  await writeFile(
    join(fresh, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${join(FOLDER, 'cache')}</cachedir></fontconfig>`,
  );
  await rename(fresh, FOLDER).catch(async (error: unknown) => {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(FOLDER)) throw error;
  });
}
