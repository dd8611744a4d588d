import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../../apps/server/src/document/find-chromium';

/**
 * A real Chromium: the one of `CHROMIUM_PATH`, else the one that came with `npm install`; the same that prints documents. One that dies
 * while it starts, as was seen, is started once more: nothing of the product has run yet that it could tell of.
 */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium(process.env.CHROMIUM_PATH, join(process.cwd(), '.tmp'));
  const launch = () => chromium.launch({ executablePath, headless: true, args: [...CHROMIUM_FLAGS], env: { ...process.env, ...env } });
  return launch().catch(launch);
}
