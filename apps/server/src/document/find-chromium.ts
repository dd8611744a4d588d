import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** No sandbox: it shows our own pages alone, and a container often forbids one. The rest keeps the browser from calling home. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

export interface Chromium {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/**
 * A real Chromium: an installed one, else the one that came with `npm install`, unpacked into a folder once.
 *
 * @param installed the path of an installed one, from `CHROMIUM_PATH`
 */
export async function findChromium(installed: string | undefined, folder: string): Promise<Chromium> {
  if (installed) return { executablePath: installed, env: {} };
  const place = join(folder, 'chromium-143');
  if (!existsSync(place)) await unpack(place);
  return {
    executablePath: join(place, 'chromium'),
    env: { LD_LIBRARY_PATH: join(place, 'al2023', 'lib'), FONTCONFIG_FILE: join(place, 'fonts.conf') },
  };
}

/**
 * Unpacks the browser with the libraries and the font that a bare machine lacks, beside its place and then moved there, so that two
 * programs at once do not meet half a browser. The package unpacks into the temporary folder of its process, and its libraries only
 * where it believes to be in the cloud: hence a process of its own.
 */
async function unpack(place: string): Promise<void> {
  const fresh = `${place}.${process.pid}`;
  await mkdir(fresh, { recursive: true });
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  await run(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
  const folders = [join(place, 'fonts'), '/usr/share/fonts'].map((each) => `<dir>${each}</dir>`).join('');
  await writeFile(
    join(fresh, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${join(place, 'cache')}</cachedir></fontconfig>`,
  );
  await rename(fresh, place).catch(async (error: unknown) => {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  });
}
