import { randomUUID } from 'node:crypto';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { tayNinh2017 } from '@vinh-danh/regimes/tay-ninh-2017';
import { openQuotas } from '../decision/open-quotas';
import { type AcceptedNomination, acceptedFighters } from '../testing/builders/accepted-nominations';
import { buildDecision } from '../testing/builders/decisions';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { buildDepartment, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

interface Verdicts {
  readonly outcome: string;
  readonly verdicts: { criterion: string; outcome: string; because: { vi: string } }[];
}
interface Replay {
  readonly nominee: string;
  readonly outcome: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly reason: string | null;
  readonly isSame: boolean;
  readonly rulebookVersion: { number: number };
  readonly original: Verdicts;
  readonly again: Verdicts;
  readonly differences: object[];
  readonly ledgers: { rule: string; base: number; places: number; used: number }[];
}
interface WhatIf {
  readonly examined: number;
  readonly kept: number;
  readonly changed: number;
  readonly awards: {
    award: string;
    decided: number;
    approved: number;
    qualifiedThen: number;
    qualifiedOtherwise: number;
    lost: number;
    gained: number;
  }[];
  readonly decisions: {
    nominationId: string;
    outcome: string;
    before: string;
    after: string | null;
    conditions: { criterion: string; before: { outcome: string } | null; after: { outcome: string } | null }[];
  }[];
}

const ELIGIBILITY = '{ outcome verdicts { criterion outcome because { vi } } }';
const REPLAY = `query ($id: ID!) { replay(nominationId: $id) {
  nominee outcome decidedBy decidedAt reason isSame rulebookVersion { number } original ${ELIGIBILITY} again ${ELIGIBILITY}
  differences { criterion } ledgers { rule base places used } } }`;
const WHAT_IF = `query ($planId: ID!, $versionId: ID, $rulebook: JSONObject) { whatIf(planId: $planId, versionId: $versionId, rulebook: $rulebook) {
  examined kept changed awards { award decided approved qualifiedThen qualifiedOtherwise lost gained }
  decisions { nominationId outcome before after conditions { criterion before { outcome } after { outcome } } } } }`;

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
let director: Client;
let inspector: Client;
let approved: AcceptedNomination;
let refused: AcceptedNomination;

const replay = async (client: Client, { nominationId }: AcceptedNomination) =>
  (await client.ask<{ replay: Replay }>(REPLAY, { id: nominationId })).replay;
const whatIf = async (other: { versionId?: string; rulebook?: object }) =>
  (await inspector.ask<{ whatIf: WhatIf }>(WHAT_IF, { planId: plan.planId, ...other })).whatIf;

async function decide(mutation: 'approve' | 'refuse', { nominationId, version }: AcceptedNomination, more: object = {}): Promise<void> {
  const type = mutation === 'approve' ? 'ApproveNominationsInput' : 'RefuseNominationsInput';
  const { act } = await director.ask<{ act: { rows: { refusals: object[] }[] } }>(
    `mutation ($input: ${type}!) { act: ${mutation}Nominations(input: $input) { rows { refusals { code } } } }`,
    { input: { idempotencyKey: randomUUID(), rows: [{ nominationId, version }], ...more } },
  );
  expect(act.rows.map(({ refusals }) => refusals)).toEqual([[]]);
}

/** Places enough for the tests, in the layer that gives them. */
function roomy({ year, layers }: Rulebook): Rulebook {
  return {
    year,
    layers: layers.map((layer) => ({
      ...layer,
      quotas: layer.quotas.map((quota) => ({ ...quota, leaders: undefined, amount: { kind: 'count', places: 9 } as const })),
    })),
  };
}

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  const rulebook = roomy(tayNinh2017);
  plan = await buildPlan(server.database);
  const [versionId] = [randomUUID()];
  await server.database.query(
    `INSERT INTO rulebook_version (id, plan_id, number, rulebook, published_at) VALUES ($1, $2, 2, $3, '2017-03-16')`,
    [versionId, plan.planId, JSON.stringify(rulebook)],
  );
  plan = { ...plan, rulebookVersionId: versionId };
  await openQuotas(server.database.manager, { id: plan.planId, day: '2017-03-15' }, rulebook);
  await server.setClock('2017-12-20T02:00:00Z');
  director = await server.signInAs(department.people.director.accountId);
  inspector = await server.signInAs(department.people.inspector.accountId);
  const nominations = await acceptedFighters(server.database, department, plan, { count: 3 });
  [approved, refused] = nominations as [AcceptedNomination, AcceptedNomination];
  await server.database.query(`UPDATE rating SET level = 'GOOD', version = version + 1 WHERE person_id = $1`, [refused.personId]);
  await decide('approve', approved);
  await decide('refuse', refused, { reason: 'Chưa đủ thành tích' });
});
afterAll(() => server.stop());

describe('a replay', () => {
  it('gives who decided what and when, the verdicts, the rules and the ledger of the moment', async () => {
    const found = await replay(inspector, approved);
    expect(found).toMatchObject({
      outcome: 'APPROVED',
      decidedBy: department.people.director.fullName,
      rulebookVersion: { number: 2 },
      isSame: true,
      differences: [],
    });
    expect(found.decidedAt).toMatch(/^2017-12-20T02:0/);
    expect(found.again).toEqual(found.original);
    expect(found.ledgers).toContainEqual(expect.objectContaining({ rule: 'grassroots-emulation-fighter', places: 9, used: 0 }));
    expect(await replay(inspector, refused)).toMatchObject({ outcome: 'REFUSED', reason: 'Chưa đủ thành tích', isSame: true });
  });

  it('is not moved by what is corrected afterwards, nor by rules that are published later', async () => {
    const before = await replay(director, approved);
    await server.database.query('DELETE FROM rating WHERE person_id = $1', [approved.personId]);
    await server.database.query(`UPDATE person SET full_name = 'Tên khác', version = version + 1 WHERE id = $1`, [approved.personId]);
    await server.database.query(
      `INSERT INTO rulebook_version (id, plan_id, number, rulebook, published_at) VALUES ($1, $2, 3, $3, '2018-01-05')`,
      [randomUUID(), plan.planId, JSON.stringify(roomy(tayNinh2017))],
    );
    expect(await replay(director, approved)).toEqual(before);
    const { nomination } = await director.ask<{ nomination: { eligibility: Verdicts } }>(
      `query ($id: ID!) { nomination(id: $id) { eligibility ${ELIGIBILITY} } }`,
      { id: approved.nominationId },
    );
    expect(nomination.eligibility).toEqual(before.original);
  });

  it('is for the nominee once the approval is announced, and for nobody else in the house', async () => {
    const { employee, head, council } = department.people;
    await server.database.query('UPDATE account SET person_id = $2, version = version + 1 WHERE id = $1', [
      employee.accountId,
      approved.personId,
    ]);
    const nominee = await server.signInAs(employee.accountId);
    expect((await nominee.send(REPLAY, { id: approved.nominationId })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await buildDecision(server.database, department, plan, [approved.nominationId], { isAnnounced: true, approves: false });
    expect((await replay(nominee, approved)).outcome).toBe('APPROVED');
    for (const client of [nominee, await server.signInAs(head.accountId), await server.signInAs(council.accountId)])
      expect((await client.send(REPLAY, { id: refused.nominationId })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('has nothing of a nomination that is not decided', async () => {
    const [waiting] = await server.database.query('SELECT id FROM nomination WHERE approved_at IS NULL AND refused_at IS NULL LIMIT 1');
    expect((await inspector.send(REPLAY, { id: waiting.id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('cannot be rewritten', async () => {
    await expect(server.database.query(`UPDATE decision_record SET outcome = 'REFUSED'`)).rejects.toThrow('append-only');
  });
});

describe('what if', () => {
  it('the same rules: nothing would have come out otherwise', async () => {
    const found = await whatIf({ versionId: plan.rulebookVersionId });
    expect(found).toMatchObject({ examined: 2, kept: 2, changed: 0, decisions: [] });
    expect(found.awards).toMatchObject([{ award: 'GRASSROOTS_EMULATION_FIGHTER', decided: 2, approved: 1, lost: 0, gained: 0 }]);
  });

  it('stricter rules: who would have lost what they got, and by which condition', async () => {
    const { year, layers } = roomy(tayNinh2017);
    const lowest = layers.at(-1) as Rulebook['layers'][number];
    const condition = { kind: 'rating', id: 'plan.three-years', atLeast: 'EXCELLENT', years: 3, source: lowest.deadlines[0]?.source };
    const additions = [...(lowest.additions ?? []), { awards: ['GRASSROOTS_EMULATION_FIGHTER'], condition }];
    const found = await whatIf({ rulebook: { year, layers: [...layers.slice(0, -1), { ...lowest, additions }] } });
    expect(found.awards).toMatchObject([{ decided: 2, qualifiedThen: found.awards[0]?.qualifiedThen, qualifiedOtherwise: 0, lost: 1 }]);
    expect(found.decisions.find(({ nominationId }) => nominationId === approved.nominationId)).toMatchObject({
      outcome: 'APPROVED',
      before: 'MET',
      conditions: [{ criterion: 'plan.three-years', before: null }],
    });
  });

  it('asks for rules that can be used, and for one of them', async () => {
    for (const other of [{}, { rulebook: {} }, { versionId: plan.rulebookVersionId, rulebook: {} }]) {
      const { errors } = await inspector.send(WHAT_IF, { planId: plan.planId, ...other });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});
