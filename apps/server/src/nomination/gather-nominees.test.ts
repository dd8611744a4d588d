import type { CollectiveNominee, PersonNominee } from '@vinh-danh/domain/people/nominee';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { tayNinh2017 } from '@vinh-danh/regimes/tay-ninh-2017';
import pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { factsOf } from '../testing/builders/facts';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { buildDepartment, PERSON_NAMES, type TestDepartment } from '../testing/department';
import { startTestServer, type TestServer } from '../testing/test-server';
import { gatherNominees } from './gather-nominees';

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  plan = await buildPlan(server.database);
});
afterAll(() => server.stop());

const insert = (table: string, row: object) =>
  server.database.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`, [
    JSON.stringify({ id: uuidv7(), version: 1, ...row }),
  ]);

const gather = (ids: { people?: string[]; collectives?: string[] }, day = '2017-11-25', rulebook = tayNinh2017) =>
  gatherNominees(server.database.manager, rulebook, { people: [], collectives: [], ...ids }, { planId: plan.planId, year: 2017, day });

/** The rulebook of the demonstration with one more setting in its criteria of a kind. */
function saying(kind: string, setting: string): Rulebook {
  return JSON.parse(JSON.stringify(tayNinh2017).replaceAll(kind, `${kind},${setting}`));
}

async function person(personId: string, day?: string, rulebook?: Rulebook): Promise<PersonNominee> {
  return (await gather({ people: [personId] }, day, rulebook)).get(personId)?.nominee as PersonNominee;
}
async function collective(unitId: string): Promise<CollectiveNominee> {
  return (await gather({ collectives: [unitId] })).get(unitId)?.nominee as CollectiveNominee;
}

it('reads everybody in four statements, however many they are', async () => {
  const count = async (ids: Parameters<typeof gather>[0]) => {
    const sent = jest.spyOn(pg.Client.prototype, 'query');
    await gather(ids);
    const statements = sent.mock.calls.length;
    sent.mockRestore();
    return statements;
  };
  const people = PERSON_NAMES.map((name) => department.people[name].personId);
  expect(await count({ people, collectives: Object.values(department.units) })).toBe(4);
  expect(await count({ people: people.slice(0, 1), collectives: [department.units.planning] })).toBe(4);
});

it('gives what outside bodies, counts, sheets and blocks say of a person and of a unit alike', async () => {
  const { personId } = department.people.employee;
  const unitId = department.units.planning;
  for (const subject of [{ person_id: personId }, { unit_id: unitId }]) {
    await insert('clearance', { ...subject, body: 'Công an tỉnh', outcome: 'NO_OBJECTION', answered_on: '2017-10-02', reference: '7/CAT' });
    await insert('indicator', { ...subject, key: 'lessons-observed', year: 2017, value: 4.5, origin: 'Sổ dự giờ' });
    await insert('score_sheet', { ...subject, sheet: 'block', year: 2017, total: 92.5, items: { a: 60, b: 32.5 }, barred: false });
    await insert('block_rank', { ...subject, block: 'Khối 3', year: 2017, place: 1, members: 8 });
  }
  const expected = {
    clearances: [{ body: 'Công an tỉnh', outcome: 'NO_OBJECTION', answeredOn: '2017-10-02', reference: '7/CAT' }],
    indicators: [{ key: 'lessons-observed', year: 2017, value: 4.5, origin: 'Sổ dự giờ' }],
    scores: [{ sheet: 'block', year: 2017, total: 92.5, items: { a: 60, b: 32.5 }, barred: false }],
    blockRanks: [{ block: 'Khối 3', year: 2017, place: 1, of: 8 }],
  };
  expect(await person(personId)).toMatchObject(expected);
  expect(await collective(unitId)).toMatchObject(expected);
});

it('gives kind, period, achievement and revocation of an honour', async () => {
  const { personId } = department.people.colleague;
  const decided = {
    person_id: personId,
    award: 'CERTIFICATE_OF_COMMENDATION',
    year: 2016,
    decided_on: '2016-05-01',
    decision_number: '3/QĐ',
  };
  await insert('honour', {
    ...decided,
    kind: 'THEMATIC',
    period_from: '2014-01-01',
    period_until: '2015-12-31',
    achievement: 'Phong trào',
  });
  await insert('honour', { ...decided, revoked_on: '2016-09-01', revocation_number: '9/QĐ' });
  const { honours } = await person(personId);
  expect(honours).toHaveLength(2);
  expect(honours).toContainEqual({
    award: 'CERTIFICATE_OF_COMMENDATION',
    year: 2016,
    decidedOn: '2016-05-01',
    decisionNumber: '3/QĐ',
    kind: 'THEMATIC',
    periodFrom: '2014-01-01',
    periodUntil: '2015-12-31',
    achievement: 'Phong trào',
  });
  expect(honours.filter((honour) => honour.revokedOn === '2016-09-01')).toHaveLength(1);
});

it('knows every post with its unit, and the one that counts on the day', async () => {
  const { personId } = department.people.metrologist;
  const lent = { person_id: personId, unit_id: department.units.science, kind: 'SECONDMENT', title: 'Biệt phái', rank: 'STAFF' };
  await insert('assignment', { ...lent, started_on: '2017-02-01' });
  const moved = { person_id: personId, unit_id: department.units.planning, kind: 'PERMANENT', title: 'Phó phòng', rank: 'DEPUTY' };
  await insert('assignment', { ...moved, started_on: '2017-12-01', post_group: 'Quản lý' });
  const before = await person(personId);
  expect(before.assignments).toMatchObject([
    { unit: 'metrology', unitKind: 'ROOM', from: '2010-01-01' },
    { unit: 'science', kind: 'SECONDMENT', from: '2017-02-01' },
    { unit: 'planning', rank: 'DEPUTY', postGroup: 'Quản lý', from: '2017-12-01' },
  ]);
  expect(before).toMatchObject({ rank: 'STAFF', unit: { code: 'metrology', name: 'Phòng Đo lường', kind: 'ROOM' } });
  expect(await person(personId, '2017-12-01')).toMatchObject({ rank: 'DEPUTY', postGroup: 'Quản lý', unit: { code: 'planning' } });
});

it('shows the titles and ratings of the unit that a person belongs to', async () => {
  const unitId = department.units.standards;
  await insert('rating', { unit_id: unitId, year: 2017, level: 'EXCELLENT', decided_on: '2017-11-01', decision_number: '5/QĐ' });
  await insert('honour', { unit_id: unitId, award: 'ADVANCED_COLLECTIVE', year: 2016, decided_on: '2016-12-28', decision_number: '6/QĐ' });
  expect((await person(department.people.standardsHead.personId)).unit).toMatchObject({
    ratings: [{ year: 2017, level: 'EXCELLENT' }],
    honours: [{ award: 'ADVANCED_COLLECTIVE', year: 2016 }],
    nominatedFor: [],
  });
});

it('lists each recognition of an initiative, the first among them', async () => {
  const member = department.people.otherHead;
  const initiativeId = await factsOf(server.database, plan, member).initiative('Phần mềm nhắc hạn');
  const further = { initiative_id: initiativeId, aspect: 'REPLICABILITY', level: 'PROVINCE' };
  await insert('initiative_recognition', { ...further, decided_on: '2017-11-01', decision_number: '99/QĐ-UBND' });
  expect((await person(member.personId)).initiatives).toMatchObject([
    {
      level: 'UNIT',
      recognitions: [
        { aspect: 'RECOGNITION', level: 'UNIT', decisionNumber: '88/QĐ' },
        { aspect: 'REPLICABILITY', level: 'PROVINCE', decidedOn: '2017-11-01' },
      ],
      usedFor: [],
    },
  ]);
});

it('leaves an earlier use to the rules where they speak of it, and lets an initiative count once where they do not', async () => {
  const { metrologist, head } = department.people;
  const initiativeId = await factsOf(server.database, plan, metrologist).initiative('Đã dùng');
  const dossierId = uuidv7();
  await server.database.query(
    `INSERT INTO dossier (id, plan_id, unit_id, rulebook_version_id, created_at, created_by, updated_at) VALUES ($1, $2, $3, $4, now(), $5, now())`,
    [dossierId, plan.planId, head.unitId, plan.rulebookVersionId, head.accountId],
  );
  const nominationId = uuidv7();
  await server.database.query(
    `INSERT INTO nomination (id, dossier_id, plan_id, award, person_id, created_at, updated_at) VALUES ($1, $2, $3, 'ADVANCED_WORKER', $4, now(), now())`,
    [nominationId, dossierId, plan.planId, metrologist.personId],
  );
  await server.database.query('INSERT INTO nomination_initiative (nomination_id, initiative_id) VALUES ($1, $2)', [
    nominationId,
    initiativeId,
  ]);
  expect((await person(metrologist.personId)).initiatives).toEqual([]);
  const speaking = saying('"kind":"initiative"', '"notUsedFor":{"kind":"anyAward"}');
  expect(await person(metrologist.personId, undefined, speaking)).toMatchObject({
    initiatives: [{ title: 'Đã dùng', usedFor: [{ award: 'ADVANCED_WORKER', year: 2017 }] }],
  });
});

it('says whether a pledge came within its window, a correction counting by its first sending', async () => {
  const { head, otherHead } = department.people;
  const timing = saying('"kind":"pledge"', '"inTime":true');
  const inTime = async (personId: string) => (await person(personId, undefined, timing)).pledge?.inTime;
  await factsOf(server.database, plan, head).pledged();
  await factsOf(server.database, plan, otherHead).pledged();
  const [late] = await server.database.query(
    `UPDATE pledge SET sent_at = '2017-05-02', version = version + 1 WHERE person_id = $1 RETURNING id`,
    [otherHead.personId],
  );
  expect(await inTime(head.personId)).toBe(true);
  expect(await inTime(otherHead.personId)).toBe(false);
  await server.database.query(
    `INSERT INTO audit_entry (at, action, subject_kind, subject_id) VALUES ('2017-03-20', 'sendPledge', 'Pledge', $1)`,
    [late[0].id],
  );
  expect(await inTime(otherHead.personId)).toBe(true);
});

it('counts as members who belong to a unit or below it, with their rank and part in the emulation', async () => {
  const { members } = await collective(department.units.planning);
  expect(members.map(({ name, rank }) => `${name} ${rank}`).sort()).toEqual([
    'Lê Minh Tâm STAFF',
    'Nguyễn Văn An HEAD',
    'Đặng Thị Ước STAFF',
  ]);
  expect(members.find(({ rank }) => rank === 'HEAD')?.participates).toBe(true);
});
