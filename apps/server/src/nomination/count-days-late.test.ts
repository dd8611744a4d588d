import type { Window } from '@vinh-danh/domain/rulebook/deadline';
import { whyNotInTime } from '@vinh-danh/domain/rulebook/deadline.rule';
import { dayOf } from '@vinh-danh/domain/time';
import { tayNinh2017 } from '@vinh-danh/regimes/tay-ninh-2017';
import { uuidv7 } from 'uuidv7';
import { windowFor } from '../plan/window-for';
import { dossierActs, PDF } from '../testing/builders/dossiers';
import { factsOf } from '../testing/builders/facts';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { buildDepartment, type TestDepartment } from '../testing/department';
import { startTestServer, type TestServer } from '../testing/test-server';

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;

/** The rules of 2017 with three days of grace after the last day for nominations, 4 December. */
const WITH_GRACE = {
  ...tayNinh2017,
  layers: tayNinh2017.layers.map((layer) => ({
    ...layer,
    deadlines: layer.deadlines.map((deadline) =>
      deadline.id === 'nomination' ? { ...deadline, grace: { days: 3, note: { vi: 'xếp sau', en: 'placed last' } } } : deadline,
    ),
  })),
};

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  plan = await buildPlan(server.database);
  await server.database.query(
    `INSERT INTO rulebook_version (id, plan_id, number, rulebook, published_at) VALUES ($1, $2, 2, $3, '2017-03-16')`,
    [uuidv7(), plan.planId, JSON.stringify(WITH_GRACE)],
  );
  await (await factsOf(server.database, plan, department.people.employee).pledged()).rated();
});
afterAll(() => server.stop());

async function nominationWindow(): Promise<Window | undefined> {
  const now = new Date('2017-12-06T02:00:00Z');
  return windowFor(server.database.manager, { planId: plan.planId, event: 'NOMINATION', unitId: department.units.planning, now });
}

it('days of grace let a dossier in, and everybody sees by how much it is late', async () => {
  const window = await nominationWindow();
  expect(window?.graceUntil && dayOf(window.graceUntil)).toBe('2017-12-08');
  expect(whyNotInTime(window, new Date('2017-12-07T16:59:59Z'))).toEqual([]);

  await server.setClock('2017-12-06T02:00:00Z');
  const client = await server.signInAs(department.people.head.accountId);
  const head = dossierActs(server, client);
  const unitId = department.units.planning;
  const begun = (await head.onDossier('createDossier', { unitId })).dossier;
  if (!begun) throw new Error('no dossier');
  const meeting = { dossierId: begun.id, version: begun.version, heldOn: '2017-11-20', members: 3, present: 3 };
  const met = (await head.onDossier('saveUnitMeeting', meeting)).dossier;
  const people = { award: 'ADVANCED_WORKER', personIds: [department.people.employee.personId] };
  const added = (await head.onDossier('addNominees', { dossierId: begun.id, version: met?.version, ...people })).dossier;
  const attestations = ['conduct', 'learning', 'morals'].map((name) => ({ criterion: `advanced-worker.${name}`, met: true }));
  const [nomination] = added?.nominations ?? [];
  const filled = {
    nominationId: nomination?.id,
    version: nomination?.version,
    votesInFavour: 3,
    achievements: 'Hoàn thành.',
    attestations,
  };
  await head.onNomination('saveNomination', filled);
  await head.upload({ dossierId: begun.id, purpose: 'MINUTES' }, { filename: 'Biên bản.pdf', content: PDF });

  const late = `query ($id: ID!) { dossier(id: $id) { daysLate window { graceUntil } } }`;
  expect(await client.ask(late, { id: begun.id })).toMatchObject({
    dossier: { daysLate: 0, window: { graceUntil: '2017-12-07T17:00:00.000Z' } },
  });
  const { version } = await head.read(begun.id);
  const sent = await head.onDossier('sendDossier', { dossierId: begun.id, version });
  expect(sent.refusals).toEqual([]);
  expect(await client.ask(late, { id: begun.id })).toMatchObject({ dossier: { daysLate: 2 } });
  const vote = `query ($id: ID!) { dossier(id: $id) { nominations { voteResult { vi en } } } }`;
  expect(await client.ask(vote, { id: begun.id })).toMatchObject({
    dossier: { nominations: [{ voteResult: { en: '3 may vote, 3 needed, 3 in favour: passed.' } }] },
  });
});
