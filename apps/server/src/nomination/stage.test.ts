import { STAGES, WORKFLOW_ACTS } from '@vinh-danh/domain/nomination/workflow';
import { uuidv7 } from 'uuidv7';
import { openQuotas } from '../decision/open-quotas';
import { createSchema } from '../schema';
import { acceptedFighters } from '../testing/builders/accepted-nominations';
import { givePlaces, rulesWithSetPlaces } from '../testing/builders/fixed-places';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import type { Before } from '../testing/builders/procedure';
import { buildDepartment, type PersonName, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

/** The rules of 2017 before a council was asked: a withdrawal and an approval can then come at the same moment. */
const rules = {
  ...rulesWithSetPlaces,
  layers: rulesWithSetPlaces.layers.map((layer) => ({ ...layer, votes: layer.votes.filter(({ body }) => body !== 'COUNCIL') })),
};

const STAGE = `{
  key since final due decision { number issuedOn } path { step state } leads { by }
  nextActor { kind unitName { vi } people { name away awayUntil standInName } }
}`;
const READ = `query ($id: ID!) { nomination(id: $id) { version state stage ${STAGE} correction { askerName askerPart } dossier { stages { stage { key } nominationIds } } } }`;

interface StageData {
  readonly key: string;
  readonly since: string;
  readonly due: string | null;
  readonly decision: { readonly number: string } | null;
  readonly path: { readonly step: string; readonly state: string }[];
  readonly leads: { readonly by: string }[];
  readonly nextActor: {
    readonly kind: string;
    readonly unitName: { readonly vi: string } | null;
    readonly people: {
      readonly name: string;
      readonly away: boolean;
      readonly awayUntil: string | null;
      readonly standInName: string | null;
    }[];
  } | null;
}
interface NominationData {
  readonly version: number;
  readonly state: string;
  readonly stage: StageData;
  readonly correction: { readonly askerName: string; readonly askerPart: string } | null;
}
interface Answered {
  readonly refusals: readonly { readonly code: string }[];
}

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  plan = await buildPlan(server.database, rules);
  await openQuotas(server.database.manager, { id: plan.planId, day: '2017-03-15' }, rules);
});
afterAll(() => server.stop());
beforeEach(() => server.setClock('2017-12-20T02:00:00Z'));

const query = (statement: string, values: unknown[] = []) => server.database.query(statement, values);
const speakAs = (name: PersonName): Promise<Client> => server.signInAs(department.people[name].accountId);

async function read(id: string, by: PersonName = 'office'): Promise<NominationData> {
  return (await (await speakAs(by)).ask<{ nomination: NominationData }>(READ, { id })).nomination;
}
const stageOf = async (id: string, by?: PersonName) => (await read(id, by)).stage.key;

/** A nomination that the Office has accepted, with what has come since. */
async function accepted(before: Before = {}): Promise<string> {
  const [made] = await acceptedFighters(server.database, department, plan, { count: 1, before });
  return made?.nominationId ?? '';
}

async function act(by: PersonName, mutation: string, input: object): Promise<string[]> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const client = await speakAs(by);
  const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { refusals { code } } }`;
  const answer = await client.ask<Record<string, Answered>>(text, { input: { idempotencyKey: uuidv7(), ...input } });
  return answer[mutation]?.refusals.map(({ code }) => code) ?? [];
}
const seen = async (id: string) => ({ nominationId: id, version: (await read(id)).version });
const dossierOf = async (id: string) => {
  const [row] = await query(
    'SELECT d.id AS "dossierId", d.version FROM dossier d JOIN nomination n ON n.dossier_id = d.id WHERE n.id = $1',
    [id],
  );
  return row as { dossierId: string; version: number };
};
const approveRow = async (id: string) => ({ rows: [{ nominationId: id, version: (await read(id)).version }] });

async function decide(kind: 'AWARD', id: string, more: { announced?: boolean; accepted?: boolean } = {}): Promise<void> {
  const decisionId = uuidv7();
  await query(
    `INSERT INTO award_decision (id, plan_id, kind, number, issued_on, issued_by, drafted_at, drafted_by, registered_at, registered_by, announced_at, announced_by)
     VALUES ($1, $2, $3, $4, '2017-12-21', 'Giám đốc Sở', '2017-12-21', $5, '2017-12-21', $5, $6, $7)`,
    [
      decisionId,
      plan.planId,
      kind,
      `${decisionId.slice(-4)}/QĐ-SKHCN`,
      department.people.office.accountId,
      more.announced ? '2017-12-22' : null,
      more.announced ? department.people.office.accountId : null,
    ],
  );
  await query('INSERT INTO award_decision_line (decision_id, nomination_id, position, accepted_at) VALUES ($1, $2, 1, $3)', [
    decisionId,
    id,
    more.accepted ? '2017-12-23' : null,
  ]);
}

describe('the table of stages and the API', () => {
  it('name the same acts', async () => {
    const mutations = Object.keys((await createSchema()).getMutationType()?.getFields() ?? {});
    expect(WORKFLOW_ACTS.filter((each) => each !== 'TIME' && !mutations.includes(each))).toEqual([]);
    expect(STAGES.length).toBeGreaterThan(20);
  });
});

describe('the stage of a nomination', () => {
  it('follows the council, the posting and the freeze up to the Director', async () => {
    expect(await stageOf(await accepted())).toBe('AWAITS_POSTING');
    expect(await stageOf(await accepted({ council: 'PLACED' }))).toBe('ON_AGENDA');
    expect(await stageOf(await accepted({ council: 'NOT_PASSED' }))).toBe('COUNCIL_NOT_PASSED');
    expect(await stageOf(await accepted({ council: 'LOWER_TITLE', lowerAward: 'ADVANCED_WORKER' }))).toBe('COUNCIL_LOWER_TITLE');
    expect(await stageOf(await accepted({ council: 'DEFERRED' }))).toBe('DEFERRED');
    expect(await stageOf(await accepted({ council: 'PASSED' }))).toBe('AWAITS_POSTING');
    const posted = await accepted({ council: 'PASSED', posted: { closesAt: '2017-12-25T00:00:00Z' } });
    expect((await read(posted)).stage).toMatchObject({ key: 'POSTED', nextActor: null, due: '2017-12-25T00:00:00.000Z' });
    await query(`INSERT INTO decision_freeze (id, nomination_id, cause, cause_id, began_at) VALUES ($1, $2, 'INQUIRY', $1, '2017-12-19')`, [
      uuidv7(),
      posted,
    ]);
    expect(await stageOf(posted)).toBe('FROZEN');
    await query(`UPDATE decision_freeze SET lifted_at = now(), lift_reason = 'x', version = version + 1 WHERE nomination_id = $1`, [
      posted,
    ]);
    await server.setClock('2017-12-25T00:00:00Z');
    expect((await read(posted)).stage).toMatchObject({ key: 'AWAITS_DIRECTOR', nextActor: { kind: 'DIRECTOR' } });
  });

  it('follows the decision from the approval to the certificate', async () => {
    const id = await accepted({ council: 'PASSED', posted: { closesAt: '2017-12-10T00:00:00Z' } });
    await givePlaces(server.database, department, 5);
    expect(await act('director', 'approveNominations', await approveRow(id))).toEqual([]);
    expect(await stageOf(id)).toBe('APPROVED');
    await decide('AWARD', id);
    const issued = (await read(id)).stage;
    expect(issued).toMatchObject({ key: 'ISSUED', nextActor: { kind: 'OFFICE' } });
    expect(issued.decision?.number).toContain('/QĐ-SKHCN');
    expect(issued.path.map(({ step, state }) => `${step} ${state}`)).toContain('ISSUE NOW');
  });

  it('says who acts next, whether they are there, and who stands in for them', async () => {
    const id = await accepted({ council: 'PASSED' });
    const { office, colleague } = department.people;
    const leave = uuidv7();
    await query(
      `INSERT INTO leave (id, person_id, kind, started_on, ended_on, working_days) VALUES ($1, $2, 'ANNUAL', '2017-12-18', '2017-12-22', 5)`,
      [leave, office.personId],
    );
    await query(
      `INSERT INTO stand_in (id, principal_id, deputy_id, role, unit_id, valid_from, valid_to, decision_number, set_at, set_by)
       VALUES ($1, $2, $3, 'OFFICE', $4, '2017-12-18', '2017-12-20', '1/QĐ', now(), $2)`,
      [uuidv7(), office.accountId, colleague.accountId, department.units.department],
    );
    const people = async () => (await read(id, 'head')).stage.nextActor?.people;
    expect(await people()).toEqual([{ name: office.fullName, away: true, awayUntil: '2017-12-22', standInName: colleague.fullName }]);
    await server.setClock('2017-12-21T02:00:00Z');
    expect((await people())?.[0]?.standInName).toBeNull();
    await query('DELETE FROM leave WHERE id = $1', [leave]);
  });

  it('tells who is recused nothing of what the council did, until it is announced', async () => {
    const id = await accepted({ council: 'PASSED', posted: { closesAt: '2017-12-10T00:00:00Z' } });
    const { council } = department.people;
    await query(
      `INSERT INTO recusal (id, case_id, person_id, ground, set_at) SELECT $1, id, $2, 'UNIT', now() FROM sitting_case WHERE nomination_id = $3`,
      [uuidv7(), council.personId, id],
    );
    expect(await stageOf(id)).toBe('AWAITS_DIRECTOR');
    expect(await stageOf(id, 'council')).toBe('ON_AGENDA');
    await query(`UPDATE nomination SET approved_at = now(), version = version + 1 WHERE id = $1`, [id]);
    await decide('AWARD', id);
    expect(await stageOf(id, 'council')).toBe('ON_AGENDA');
    expect((await read(id, 'council')).stage.decision).toBeNull();
    await query(`UPDATE award_decision SET announced_at = now(), announced_by = drafted_by, version = version + 1`);
    expect(await stageOf(id, 'council')).toBe('ANNOUNCED');
    await query(`UPDATE nomination SET approved_at = NULL, version = version + 1 WHERE id = $1`, [id]);
  });
});

describe('a nomination sent back alone', () => {
  it('comes back to who asked, not through the whole way again', async () => {
    const id = await accepted({ council: 'PASSED', posted: { closesAt: '2017-12-10T00:00:00Z' } });
    await query(`UPDATE nomination SET achievements = 'Tốt', votes_in_favour = 3, version = version + 1 WHERE id = $1`, [id]);
    await query(`UPDATE dossier SET meeting_held_on = '2017-11-20', meeting_members = 3, meeting_present = 3, version = version + 1`);
    expect(await act('director', 'returnNomination', { ...(await seen(id)), parts: ['ACHIEVEMENTS'], note: 'Ghi rõ số liệu' })).toEqual([]);
    expect(await read(id)).toMatchObject({
      state: 'RETURNED',
      stage: { key: 'RETURNED', nextActor: { kind: 'UNIT_HEAD' } },
      correction: { askerName: department.people.director.fullName, askerPart: 'DIRECTOR' },
    });
    expect(await act('director', 'refuseNominations', { ...(await approveRow(id)), reason: 'x' })).toEqual([]);
    expect(await stageOf(id)).toBe('RETURNED');
    expect(await act('head', 'saveNomination', { ...(await seen(id)), votesInFavour: 2 })).toEqual(['PART_NOT_REOPENED']);
    expect(await act('head', 'saveNomination', { ...(await seen(id)), achievements: 'Vượt 12 chỉ tiêu' })).toEqual([]);
    expect(await act('head', 'resendNomination', await seen(id))).toEqual([]);
    expect(await stageOf(id)).toBe('AWAITS_DIRECTOR');
    const sent: { number: number; nomination_id: string }[] = await query(
      'SELECT number, nomination_id FROM dossier_sending WHERE nomination_id = $1',
      [id],
    );
    expect(sent).toHaveLength(1);
  });

  it('waits for the one of the Office who asked, until another takes it over with a reason', async () => {
    const id = await accepted();
    const other = await anotherOfTheOffice();
    await query(`UPDATE nomination SET achievements = 'Tốt', votes_in_favour = 3, version = version + 1 WHERE id = $1`, [id]);
    await query(`UPDATE dossier SET meeting_held_on = '2017-11-20', meeting_members = 3, meeting_present = 3, version = version + 1`);
    await act('office', 'returnNomination', { ...(await seen(id)), parts: ['ACHIEVEMENTS'] });
    expect(await act('head', 'resendNomination', await seen(id))).toEqual([]);
    expect((await read(id)).stage).toMatchObject({
      key: 'CORRECTED',
      nextActor: { kind: 'ASKER', people: [{ name: department.people.office.fullName }] },
    });
    expect(await act(other, 'confirmCorrection', await seen(id))).toEqual(['ASKER_LOOKS_AGAIN']);
    expect(await act('head', 'recallCorrection', await seen(id))).toEqual([]);
    expect(await act('head', 'resendNomination', await seen(id))).toEqual([]);
    expect(await act(other, 'takeOverCorrection', { ...(await seen(id)), reason: ' ' })).toEqual(['REASON_MISSING']);
    expect(await act(other, 'takeOverCorrection', { ...(await seen(id)), reason: 'Đồng nghiệp nghỉ ốm' })).toEqual([]);
    expect(await act('office', 'confirmCorrection', await seen(id))).toEqual(['ASKER_LOOKS_AGAIN']);
    expect(await act(other, 'confirmCorrection', await seen(id))).toEqual([]);
    expect(await act('head', 'recallCorrection', await seen(id))).toEqual(['ASKER_HAS_LOOKED']);
    expect(await stageOf(id)).not.toBe('CORRECTED');
  });

  it('is not taken from a council that has begun with it', async () => {
    const id = await accepted({ council: 'PLACED' });
    expect(await act('office', 'returnNomination', { ...(await seen(id)), parts: ['ACHIEVEMENTS'] })).toEqual(['COUNCIL_HAS_OPENED']);
  });
});

/** A colleague in the Office, in the role of the Office. */
async function anotherOfTheOffice(): Promise<PersonName> {
  await query(
    `INSERT INTO role_grant (id, account_id, role, unit_id, valid_from, granted_at) VALUES ($1, $2, 'OFFICE', $3, '2017-12-01', now())`,
    [uuidv7(), department.people.administrator.accountId, department.units.department],
  );
  return 'administrator';
}

describe('withdrawing', () => {
  it('is possible after the acceptance, and not once the council has begun', async () => {
    const [free, begun] = [await accepted(), await accepted({ council: 'PLACED' })];
    const withdraw = async (id: string) => act('head', 'withdrawDossier', { ...(await dossierOf(id)), reason: 'Đơn vị xét lại' });
    expect(await withdraw(begun)).toEqual(['COUNCIL_HAS_OPENED']);
    expect(await withdraw(free)).toEqual([]);
    expect(await stageOf(free)).toBe('WITHDRAWN');
  });

  it('and the Director’s approval at the same moment end in one of the two', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      const [made] = await acceptedFighters(server.database, department, plan, {
        count: 1,
        before: { posted: { closesAt: '2017-12-10T00:00:00Z' } },
      });
      ids.push(made?.nominationId ?? '');
    }
    await givePlaces(server.database, department, 50);
    for (const id of ids) {
      const [dossier, rows] = [await dossierOf(id), await approveRow(id)];
      const [director, head] = [await speakAs('director'), await speakAs('head')];
      await Promise.all([
        director.send('mutation ($input: ApproveNominationsInput!) { approveNominations(input: $input) { rows { refusals { code } } } }', {
          input: { idempotencyKey: uuidv7(), ...rows },
        }),
        head.send('mutation ($input: WithdrawDossierInput!) { withdrawDossier(input: $input) { refusals { code } } }', {
          input: { idempotencyKey: uuidv7(), ...dossier, reason: 'Rút' },
        }),
      ]);
      const [row] = await query('SELECT num_nonnulls(approved_at, withdrawn_at) AS ends FROM nomination WHERE id = $1', [id]);
      expect(row.ends).toBe(1);
    }
  });
});

describe('a stand-in', () => {
  it('approves in the Director’s place with both names in the dossier’s history', async () => {
    const id = await accepted({ council: 'PASSED', posted: { closesAt: '2017-12-10T00:00:00Z' } });
    const { director, otherHead } = department.people;
    await query(
      `INSERT INTO stand_in (id, principal_id, deputy_id, role, unit_id, valid_from, valid_to, decision_number, set_at, set_by)
       VALUES ($1, $2, $3, 'DIRECTOR', $4, '2017-12-18', '2017-12-20', '1/QĐ', now(), $2)`,
      [uuidv7(), director.accountId, otherHead.accountId, department.units.department],
    );
    await givePlaces(server.database, department, 60);
    expect(await act('otherHead', 'approveNominations', await approveRow(id))).toEqual([]);
    const { dossierId } = await dossierOf(id);
    const { dossier } = await (await speakAs('head')).ask<{ dossier: { history: { action: string; by: string; onBehalfOf: string }[] } }>(
      'query ($id: ID!) { dossier(id: $id) { history { action by onBehalfOf } } }',
      { id: dossierId },
    );
    expect(dossier.history[0]).toEqual({ action: 'approveNomination', by: otherHead.fullName, onBehalfOf: director.fullName });
    await server.setClock('2017-12-21T02:00:00Z');
    await expect(act('otherHead', 'approveNominations', await approveRow(id))).rejects.toThrow('FORBIDDEN');
  });
});
