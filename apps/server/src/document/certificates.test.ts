import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import PizZip from 'pizzip';
import { urlOf } from '../database/data-source';
import { freeJobsOfTheDead } from '../notice/free-jobs-of-the-dead';
import { acceptedFighters } from '../testing/builders/accepted-nominations';
import { buildDecision } from '../testing/builders/decisions';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { buildDepartment, type TestDepartment } from '../testing/department';
import { readPdf } from '../testing/read-pdf';
import { runJobs } from '../testing/run-jobs';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';
import { stopPrinting } from './pdf-printer';

const CERTIFICATES = 200;
const DATA = join(process.cwd(), '.tmp');

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
let office: Client;

beforeAll(async () => {
  server = await startTestServer({ dataDirectory: DATA });
  department = await buildDepartment(server.database);
  plan = await buildPlan(server.database);
  await server.setClock('2017-12-20T09:00:00+07:00');
  office = await server.signInAs(department.people.office.accountId);
});
afterAll(async () => {
  await stopPrinting();
  await server.stop();
});

interface Batch {
  readonly id: string;
  readonly number: number;
  readonly issued: number;
  readonly total: number;
  readonly finishedAt: string | null;
  readonly failedAt: string | null;
}
const BATCH = '{ id number issued total finishedAt failedAt }';

async function ask(decisionId: string, more: object = {}): Promise<{ batch: Batch | null; refusals: { code: string }[] }> {
  const { makeCertificates } = await office.ask<{ makeCertificates: { batch: Batch | null; refusals: { code: string }[] } }>(
    `mutation ($input: MakeCertificatesInput!) { makeCertificates(input: $input) { batch ${BATCH} refusals { code } } }`,
    { input: { decisionId, idempotencyKey: randomUUID(), ...more } },
  );
  return makeCertificates;
}
const read = async (id: string) =>
  (await office.ask<{ certificateBatch: Batch }>(`query ($id: ID!) { certificateBatch(id: $id) ${BATCH} }`, { id })).certificateBatch;
const get = (path: string) => server.http.inject({ url: `/files/certificates/${path}`, headers: { cookie: office.cookie ?? '' } });

async function decide(count: number, number: string): Promise<string> {
  const nominations = await acceptedFighters(server.database, department, plan, { count });
  return buildDecision(
    server.database,
    department,
    plan,
    nominations.map(({ nominationId }) => nominationId),
    { number },
  );
}

/** A worker in a process of its own, as an operator starts one. */
function startWorkerProcess(): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', join(__dirname, '../worker-command.ts')], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URL: server.url,
      DATA_DIRECTORY: DATA,
      TSX_TSCONFIG_PATH: join(__dirname, '../../tsconfig.json'),
    },
    stdio: 'ignore',
  });
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

it('a worker killed in the middle of 200 certificates loses none and makes none twice', async () => {
  const decisionId = await decide(CERTIFICATES, '152/QĐ-SKHCN');
  const { batch } = await ask(decisionId);
  const id = batch?.id ?? '';
  expect(batch).toMatchObject({ number: 1, issued: 0, total: CERTIFICATES, finishedAt: null });
  expect((await ask(decisionId, { reason: 'Làm lại' })).refusals).toMatchObject([{ code: 'CERTIFICATES_BEING_MADE' }]);

  const worker = startWorkerProcess();
  await until(async () => (await read(id)).issued >= 30);
  worker.kill('SIGKILL');
  await new Promise((resolve) => worker.once('exit', resolve));
  const made = (await read(id)).issued;
  expect(made).toBeLessThan(CERTIFICATES);
  expect((await get(`${id}/pdf`)).statusCode).toBe(404);

  // What the queue waits ten seconds for, so that no living worker is taken for dead.
  await server.database.query(
    "UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 minute' WHERE locked_by IS NOT NULL",
  );
  const pool = new pg.Pool({ connectionString: urlOf(server.database), max: 1 });
  await freeJobsOfTheDead(pool);
  await pool.end();
  await runJobs(server);

  expect(await read(id)).toMatchObject({ issued: CERTIFICATES, finishedAt: expect.any(String), failedAt: null });
  const rows: { documents: number; lines: number }[] = await server.database.query(
    'SELECT count(*)::int AS documents, count(DISTINCT nomination_id)::int AS lines FROM document WHERE decision_id = $1',
    [decisionId],
  );
  expect(rows).toEqual([{ documents: CERTIFICATES, lines: CERTIFICATES }]);
  const { pages } = readPdf((await get(`${id}/pdf`)).rawPayload);
  expect(pages.map(({ text }) => /Người thứ (\d+)/.exec(text)?.[1])).toEqual(
    Array.from({ length: CERTIFICATES }, (_, index) => String(index)),
  );
  const zip = new PizZip((await get(`${id}/zip`)).rawPayload);
  expect(Object.keys(zip.files)).toHaveLength(CERTIFICATES);
}, 120_000);

it('certificates are made again only for a reason, as another batch; the first stays', async () => {
  const decisionId = await decide(2, '153/QĐ-SKHCN');
  const first = (await ask(decisionId)).batch?.id ?? '';
  await runJobs(server);
  expect((await ask(decisionId)).refusals).toMatchObject([{ code: 'CERTIFICATES_AGAIN_WITHOUT_REASON' }]);
  const second = await ask(decisionId, { reason: 'Sai họ tên' });
  expect(second.batch).toMatchObject({ number: 2, issued: 0 });
  await runJobs(server);
  expect([await read(first), await read(second.batch?.id ?? '')]).toMatchObject([{ issued: 2 }, { issued: 2 }]);
});

it('a batch that cannot be made says so after its last attempt, and another can be asked for', async () => {
  const decisionId = await decide(1, '154/QĐ-SKHCN');
  const { batch } = await ask(decisionId);
  await server.database.query('UPDATE graphile_worker._private_jobs SET attempts = 5, max_attempts = 6');
  const broken = { ...server, config: { ...server.config, chromiumPath: '/nowhere/chromium' } };
  await stopPrinting();
  expect(await runJobs(broken, { mayFail: true })).toMatchObject([{ task: 'make-certificates' }]);
  expect(await read(batch?.id ?? '')).toMatchObject({ issued: 1, finishedAt: null, failedAt: expect.any(String) });
  expect((await ask(decisionId, { reason: 'Lần trước không in được' })).refusals).toEqual([]);
});
