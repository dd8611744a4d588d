import { acceptedFighters } from '../testing/builders/accepted-nominations';
import { dossierActs } from '../testing/builders/dossiers';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { buildDepartment, type TestDepartment } from '../testing/department';
import { startTestServer, type TestServer } from '../testing/test-server';

let server: TestServer;
let beside: TestServer;
let department: TestDepartment;
let plan: TestPlan;

beforeAll(async () => {
  server = await startTestServer();
  beside = await server.beside();
  department = await buildDepartment(server.database);
  plan = await buildPlan(server.database);
  await server.setClock('2017-12-04T02:00:00Z');
});
afterAll(async () => {
  await beside.stop();
  await server.stop();
});

/** A dossier that lies with the Office and lacks nothing. */
async function sent(): Promise<{ readonly dossierId: string; readonly version: number }> {
  const [made] = await acceptedFighters(server.database, department, plan, { count: 1, before: {} });
  const [[row]] = await server.database.query(
    `UPDATE dossier SET accepted_at = NULL, accepted_by = NULL, version = version + 1
      WHERE id = (SELECT dossier_id FROM nomination WHERE id = $1) RETURNING id AS "dossierId", version`,
    [made?.nominationId],
  );
  return row;
}

async function waiting(count: number): Promise<void> {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const [row] = await server.database.query(
      `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (row.count >= count) return;
    await new Promise((wake) => setTimeout(wake, 10));
  }
  throw new Error(`${count} requests should wait for the dossier`);
}

/** The unit head on one server, the Office on the other. */
async function contenders(dossier: { readonly dossierId: string; readonly version: number }) {
  const head = dossierActs(server, await server.signInAs(department.people.head.accountId));
  const office = dossierActs(beside, await beside.signInAs(department.people.office.accountId));
  const codesOf = async (answer: Promise<{ refusals: readonly { code: string }[] }>) => (await answer).refusals.map(({ code }) => code);
  return {
    recallDossier: () => codesOf(head.onDossier('recallDossier', dossier)),
    acceptDossier: () => codesOf(office.onDossier('acceptDossier', dossier)),
  };
}

const whatHolds = async ({ dossierId }: { readonly dossierId: string }) => {
  const [row] = await server.database.query(
    `SELECT accepted_at IS NOT NULL AS accepted, recalled_at IS NOT NULL AS recalled,
            (SELECT array_agg(action ORDER BY id) FROM audit_entry WHERE subject_id = dossier.id) AS acts FROM dossier WHERE id = $1`,
    [dossierId],
  );
  return row;
};

describe('taking a dossier back while the Office accepts it, over two servers', () => {
  it.each([
    ['recallDossier', 'acceptDossier'],
    ['acceptDossier', 'recallDossier'],
  ] as const)('does %s when that comes first, and refuses %s', async (first, second) => {
    const dossier = await sent();
    const acts = await contenders(dossier);
    // Both stand before the dossier that somebody else holds, in this order; then it is let go.
    const holder = server.database.createQueryRunner();
    await holder.startTransaction();
    await holder.query('SELECT FROM dossier WHERE id = $1 FOR UPDATE', [dossier.dossierId]);
    const one = acts[first]();
    await waiting(1);
    const two = acts[second]();
    await waiting(2);
    await holder.commitTransaction();
    await holder.release();
    expect([await one, await two]).toEqual([[], ['STALE']]);
    expect(await whatHolds(dossier)).toEqual({ accepted: first === 'acceptDossier', recalled: first === 'recallDossier', acts: [first] });
  });

  it('does one of them, whoever is faster', async () => {
    for (let round = 0; round < 8; round += 1) {
      const dossier = await sent();
      const { recallDossier, acceptDossier } = await contenders(dossier);
      const answers = await Promise.all(round % 2 ? [recallDossier(), acceptDossier()] : [acceptDossier(), recallDossier()]);
      expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
      const { accepted, recalled, acts } = await whatHolds(dossier);
      expect([accepted !== recalled, acts.length]).toEqual([true, 1]);
    }
  });
});
