import { uuidv7 } from 'uuidv7';
import { type AcceptedNomination, acceptedFighters } from '../testing/builders/accepted-nominations';
import { givePlaces, rulesWithSetPlaces } from '../testing/builders/fixed-places';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { buildDepartment, type PersonName, type TestDepartment } from '../testing/department';
import { startTestServer, type TestServer } from '../testing/test-server';
import { openQuotas } from './open-quotas';

const APPROVE = `mutation ($input: ApproveNominationsInput!) {
  approveNominations(input: $input) { rows { refusals { code message { vi en } source { name { vi } } } } }
}`;
const REFUSE = 'mutation ($input: RefuseNominationsInput!) { refuseNominations(input: $input) { rows { refusals { code } } } }';
const WHY_NOT = 'query ($id: ID!) { nomination(id: $id) { approvalRefusals { code } } }';
const SET = 'mutation ($input: SetStandInInput!) { setStandIn(input: $input) { standIn { id } refusals { code } } }';

type Rows = { rows: { refusals: { code: string; message: { vi: string }; source: object | null }[] }[] };

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;

const speakAs = (name: PersonName) => server.signInAs(department.people[name].accountId);
const codesOf = ({ rows }: Rows) => rows.map(({ refusals }) => refusals.map(({ code }) => code));
const inputOf = ({ nominationId, version }: AcceptedNomination) => ({ idempotencyKey: uuidv7(), rows: [{ nominationId, version }] });

async function approve(by: PersonName, fighter: AcceptedNomination): Promise<Rows> {
  const asked = { input: inputOf(fighter) };
  return (await (await speakAs(by)).ask<{ approveNominations: Rows }>(APPROVE, asked)).approveNominations;
}

async function refuse(by: PersonName, fighter: AcceptedNomination): Promise<Rows> {
  const asked = { input: { ...inputOf(fighter), reason: 'Thành tích chưa nổi bật' } };
  return (await (await speakAs(by)).ask<{ refuseNominations: Rows }>(REFUSE, asked)).refuseNominations;
}

async function approvalRefusals(by: PersonName, { nominationId }: AcceptedNomination): Promise<string[]> {
  const { nomination } = await (await speakAs(by)).ask<{ nomination: { approvalRefusals: { code: string }[] } }>(WHY_NOT, {
    id: nominationId,
  });
  return nomination.approvalRefusals.map(({ code }) => code);
}

/** Somebody decides in the Director's place, for a day. */
async function standIn(deputy: PersonName, day: string): Promise<void> {
  await server.setClock(`${day}T02:00:00Z`);
  const [grant]: { id: string }[] = await server.database.query('SELECT id FROM role_grant WHERE account_id = $1', [
    department.people.director.accountId,
  ]);
  const input = {
    idempotencyKey: uuidv7(),
    roleGrantId: grant?.id,
    deputyPersonId: department.people[deputy].personId,
    validFrom: day,
    validTo: day,
    decisionNumber: '15/QĐ-SKHCN',
    reason: '',
  };
  const { setStandIn } = await (await speakAs('director')).ask<{ setStandIn: { refusals: object[] } }>(SET, { input });
  expect(setStandIn.refusals).toEqual([]);
}

const accepted = async () => (await acceptedFighters(server.database, department, plan, { count: 1 }))[0] as AcceptedNomination;

async function nominate(nomination: AcceptedNomination, name: PersonName): Promise<AcceptedNomination> {
  const { personId } = department.people[name];
  await server.database.query('UPDATE nomination SET person_id = $2, version = version + 1 WHERE id = $1', [
    nomination.nominationId,
    personId,
  ]);
  return { ...nomination, personId, version: nomination.version + 1 };
}

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  plan = await buildPlan(server.database, rulesWithSetPlaces);
  await openQuotas(server.database.manager, { id: plan.planId, day: '2017-03-15' }, rulesWithSetPlaces);
  await givePlaces(server.database, department, 10);
});
afterAll(() => server.stop());

describe('deciding about those to whom one is tied', () => {
  it('is refused to a unit head in the Director’s place, for and against, with the rule; the Director may', async () => {
    const fighter = await accepted();
    await standIn('head', '2017-12-20');
    const { rows } = await approve('head', fighter);
    expect(codesOf({ rows })).toEqual([['DECIDES_OWN']]);
    const { director } = department.people;
    expect(rows[0]?.refusals[0]?.message.vi).toContain(`thay ${director.fullName}`);
    expect(rows[0]?.refusals[0]?.source).toMatchObject({ name: { vi: expect.any(String) } });
    expect(codesOf(await refuse('head', fighter))).toEqual([['DECIDES_OWN']]);
    expect(await approvalRefusals('head', fighter)).toEqual(['DECIDES_OWN']);
    expect(await approvalRefusals('director', fighter)).toEqual([]);
    expect(codesOf(await approve('director', fighter))).toEqual([[]]);
  });

  it('leaves a stand-in all who belong elsewhere', async () => {
    const fighter = await accepted();
    await standIn('otherHead', '2017-12-21');
    expect(codesOf(await approve('otherHead', fighter))).toEqual([[]]);
  });

  it('counts a family tie that either of the two declared', async () => {
    const fighter = await accepted();
    await standIn('otherHead', '2017-12-22');
    await server.database.query(
      `INSERT INTO family_tie (id, person_id, relative_id, kind, declared_at, declared_by) VALUES ($1, $2, $3, 'SIBLING', '2017-12-01', $4)`,
      [uuidv7(), fighter.personId, department.people.otherHead.personId, department.people.otherHead.accountId],
    );
    expect(codesOf(await refuse('otherHead', fighter))).toEqual([['DECIDES_OWN']]);
  });

  it('is refused about oneself even to the Director', async () => {
    await server.setClock('2017-12-23T02:00:00Z');
    const fighter = await nominate(await accepted(), 'director');
    expect(codesOf(await refuse('director', fighter))).toEqual([['DECIDES_OWN']]);
    expect(await approvalRefusals('director', fighter)).toContain('DECIDES_OWN');
  });
});
