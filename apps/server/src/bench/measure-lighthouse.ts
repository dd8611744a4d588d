import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { urlOf } from '../database/data-source';
import { CHROMIUM_FLAGS, findChromium } from '../document/find-chromium';
import { SESSION_COOKIE } from '../request-context';
import { hear, OUR_SERVER, POOL, startChild, startContender } from './contender';
import { peerProgram } from './peers';
import { openSessions } from './province/issue-plan';

/** What the Office opens on a day, the public page among it. */
const PAGES = ['/', '/pledges', '/dossiers', '/appraisal', '/approvals', '/quotas', '/people', '/calendar', '/rulebook', '/public'];

/** What Lighthouse says of a page: scores up to 100, times in milliseconds. */
export interface Looked {
  readonly page: string;
  readonly performance: number;
  readonly accessibility: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blocked: number;
  readonly shift: number;
}

/** Looks at our pages with Lighthouse as a phone on a slow line that has never been here, signed in to a department as its Office. */
export async function measureLighthouse(database: DataSource): Promise<readonly Looked[]> {
  const [office]: { id: string }[] = await database.query("SELECT account_id AS id FROM role_grant WHERE role = 'OFFICE' LIMIT 1");
  const [session] = await openSessions(database.manager, office?.id ?? '', 1);
  const { executablePath, env } = await findChromium(process.env.CHROMIUM_PATH, join(process.cwd(), '.tmp'));
  const server = await startContender(OUR_SERVER, { databaseUrl: urlOf(database), pool: POOL });
  const program = peerProgram('lighthouse.mjs');
  const lighthouse = startChild(program, {});
  try {
    lighthouse.send({
      browser: { executablePath, env: { ...process.env, ...env }, args: CHROMIUM_FLAGS },
      cookie: { name: SESSION_COOKIE, value: session },
      origin: new URL(server.address).origin,
      pages: PAGES,
    });
    return await hear<readonly Looked[]>(lighthouse, program);
  } finally {
    lighthouse.kill();
    server.stop();
  }
}

/** What was looked at as a table. */
export function lighthouseTable(looked: readonly Looked[]): readonly (readonly string[])[] {
  return [
    ['page', 'performance', 'accessibility', 'first paint ms', 'largest paint ms', 'blocked ms', 'shift'],
    ...looked.map(({ page, performance, accessibility, firstPaint, largestPaint, blocked, shift }) => [
      page,
      String(performance),
      String(accessibility),
      firstPaint.toFixed(0),
      largestPaint.toFixed(0),
      blocked.toFixed(0),
      shift.toFixed(3),
    ]),
  ];
}
