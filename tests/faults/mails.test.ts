import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { notifyAll } from '../../apps/server/src/notice/notify';
import { mailingDepartment, TOLD_AT } from '../../apps/server/src/testing/builders/notices';
import { report } from './support/report';

const ROOT = resolve(__dirname, '../..');
const MAILS = 500;
const KILLED_AFTER = 150;

const at = mailingDepartment();

/** The program that operators start with `npm run worker`, as a process of its own. */
function startWorkerProcess(): ChildProcess {
  return spawn(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', '--tsconfig', 'apps/server/tsconfig.json', 'apps/server/src/worker-command.ts'],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: 'test',
        DATABASE_URL: at.server().url,
        DATABASE_POOL: '6',
        SMTP_URL: at.mail().url,
        MAIL_FROM: 'thidua@agency.vn',
        PUBLIC_URL: 'https://thidua.agency.vn',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
      // A group of its own: tsx runs the program in a child, and a kill must reach that one.
      detached: true,
    },
  );
}

/** What a power cut does to it. */
async function kill(worker: ChildProcess): Promise<void> {
  const exited = once(worker, 'exit');
  process.kill(-(worker.pid as number), 'SIGKILL');
  await exited;
}

async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isSo())) await new Promise((later) => setTimeout(later, 50));
}

it(`sends each of ${MAILS} mails though the worker is killed in the middle: none is lost, and twice goes only what was between its end and its answer`, async () => {
  const { accountId } = at.person('head');
  const notice = {
    kind: 'DOSSIER_RETURNED' as const,
    facts: { receipt: 'HS-2017-1', unit: 'Phòng', unitEnglish: 'Room' },
    about: { kind: 'Dossier' as const, id: '00000000-0000-7000-8000-000000000001' },
    to: [{ accountId }],
  };
  await at.server().database.transaction((db) => notifyAll(db, { now: new Date(TOLD_AT), viewer: null }, Array(MAILS).fill(notice)));

  const first = startWorkerProcess();
  await until(() => at.mail().received.length >= KILLED_AFTER);
  await kill(first);
  const left = await at.query<{ state: string; count: number }>('SELECT state, count(*)::integer FROM mail GROUP BY state');
  expect(left.find(({ state }) => state === 'WAITING')?.count).toBeGreaterThan(0);
  const unknown = await at.query<{ id: string }>(`SELECT id FROM mail WHERE state = 'HANDED'`);

  // The minute and a half for which a mail server may take to answer is over.
  await at.query(`UPDATE mail SET handed_at = handed_at - interval '2 minutes' WHERE state = 'HANDED'`);
  const second = startWorkerProcess();
  await until(async () => (await at.query('SELECT FROM mail WHERE settled_at IS NULL LIMIT 1')).length === 0);
  await kill(second);

  const copies = new Map<string, number>();
  for (const { messageId } of at.mail().received) copies.set(messageId ?? '', (copies.get(messageId ?? '') ?? 0) + 1);
  const twice = [...copies].filter(([, count]) => count > 1).map(([messageId]) => messageId.slice(1, 37));
  expect(copies.size).toBe(MAILS);
  expect(unknown.map(({ id }) => id)).toEqual(expect.arrayContaining(twice));
  expect(await at.query('SELECT state, count(*)::integer FROM mail GROUP BY state')).toEqual([{ state: 'SENT', count: MAILS }]);
  report({
    fault: `kill -9 of a worker after ${KILLED_AFTER} of ${MAILS} mails`,
    tried: `${MAILS} mails`,
    lost: `none; ${twice.length} went twice, handed over without an answer`,
    recovery: 'the next worker',
  });
}, 180_000);
