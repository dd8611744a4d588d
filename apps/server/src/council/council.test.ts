import { type CouncilActs, councilActs } from '../testing/builders/council-acts';
import { buildCouncil } from '../testing/builders/councils';
import { buildDepartment, type PersonName, type TestDepartment } from '../testing/department';
import { startTestServer, type TestServer } from '../testing/test-server';

let server: TestServer;
let department: TestDepartment;
const acts = new Map<PersonName, CouncilActs>();
const as = (name: PersonName) => acts.get(name) as CouncilActs;

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  for (const name of ['office', 'administrator', 'employee', 'colleague', 'metrologist', 'standardsHead', 'council'] as const)
    acts.set(name, councilActs(await server.signInAs(department.people[name].accountId)));
  await server.setClock('2017-06-01T02:00:00Z');
});
afterAll(() => server.stop());

const establish = async (by: PersonName = 'office') => {
  const { council } = await as(by).onCouncil('saveCouncil', {
    unitId: department.units.department,
    body: 'COUNCIL',
    name: 'Hội đồng Thi đua – Khen thưởng Sở',
    englishName: 'Council for Emulation and Commendation',
    decisionNumber: '12/QĐ-SKHCN',
    establishedOn: '2017-01-10',
  });
  return council?.id as string;
};
const codes = ({ refusals }: { refusals: readonly { code: string }[] }) => refusals.map(({ code }) => code);
const rolesOf = async (name: PersonName) => {
  const client = await server.signInAs(department.people[name].accountId);
  const { viewer } = await client.ask<{ viewer: { roles: { role: string }[] } }>('{ viewer { roles { role } } }');
  return viewer.roles.map(({ role }) => role);
};

describe('a council', () => {
  it('is entered by the Office, and its particulars are asked for one by one', async () => {
    const answer = await as('office').onCouncil('saveCouncil', {
      unitId: department.units.department,
      body: 'COUNCIL',
      name: ' ',
      englishName: 'x'.repeat(201),
      decisionNumber: '',
      establishedOn: '2017-01-10',
    });
    expect(answer.refusals.map(({ code, field }) => [code, field])).toEqual([
      ['COUNCIL_FIELD_MISSING', 'name'],
      ['TEXT_TOO_LONG', 'englishName'],
      ['COUNCIL_FIELD_MISSING', 'decisionNumber'],
    ]);
  });

  it('says what to look at: no chair, no secretary, an even number of votes', async () => {
    const councilId = await establish();
    for (const name of ['inspector', 'standardsHead'] as const)
      await as('office').onCouncil('seatMember', {
        councilId,
        part: 'MEMBER',
        personId: department.people[name].personId,
        seatedFrom: '2017-01-10',
      });
    const { hints } = await as('office').council(councilId);
    expect(hints.map(({ vi }) => vi)).toEqual([
      'Hội đồng hiện không có Chủ tịch.',
      'Hội đồng chưa có thư ký: Văn phòng Sở phải tự ghi chép phiên họp.',
      'Có 2 thành viên có quyền biểu quyết: số chẵn, có thể có kết quả ngang nhau. Nhiều quy chế khuyến nghị số lẻ.',
    ]);
  });
});

describe('a seat by name', () => {
  it('brings the role for its term, and leaving it ends the role', async () => {
    const councilId = await establish();
    const { personId } = department.people.metrologist;
    const seated = await as('office').onCouncil('seatMember', {
      councilId,
      part: 'MEMBER',
      personId,
      seatedFrom: '2017-01-10',
      seatedTo: '2017-12-31',
    });
    expect(await rolesOf('metrologist')).toContain('COUNCIL_MEMBER');
    const seat = seated.council?.seats[0];
    const ended = await as('office').onCouncil('endSeat', {
      seatId: seat?.id,
      version: seat?.version,
      lastDay: '2017-05-31',
      reason: 'Chuyển công tác',
    });
    expect(ended.council?.seats[0]).toMatchObject({ seatedTo: '2017-05-31', isCurrent: false, sitterId: null });
    expect(await rolesOf('metrologist')).not.toContain('COUNCIL_MEMBER');
    const audit: { action: string; reason: string }[] = await server.database.query(
      `SELECT action, reason FROM audit_entry WHERE subject_id = $1 ORDER BY id`,
      [department.people.metrologist.accountId],
    );
    expect(audit.slice(-2)).toEqual([
      { action: 'grantRole', reason: '12/QĐ-SKHCN' },
      { action: 'revokeRole', reason: 'Chuyển công tác' },
    ]);
  });

  it('is one a person, and there is one chair at a time', async () => {
    const councilId = await establish();
    const seat = (part: string, name: PersonName, from: string, to?: string) =>
      as('office').onCouncil('seatMember', { councilId, part, personId: department.people[name].personId, seatedFrom: from, seatedTo: to });
    await seat('CHAIR', 'standardsHead', '2017-01-10', '2017-06-30');
    expect(codes(await seat('CHAIR', 'metrologist', '2017-06-30'))).toEqual(['SECOND_CHAIR']);
    expect(codes(await seat('MEMBER', 'standardsHead', '2017-02-01'))).toEqual(['SEATED_ALREADY']);
    expect(codes(await seat('CHAIR', 'metrologist', '2017-07-01'))).toEqual([]);
    expect(codes(await seat('MEMBER', 'standardsHead', '2017-07-01', '2017-06-01'))).toEqual(['SEAT_TERM_REVERSED']);
    expect(codes(await seat('MEMBER', 'colleague', '2016-12-31'))).toEqual(['SEAT_BEFORE_COUNCIL']);
    expect(codes(await as('office').onCouncil('seatMember', { councilId, part: 'MEMBER', seatedFrom: '2017-02-01' }))).toEqual([
      'SEAT_OF_NOBODY',
    ]);
  });

  it('is held by the database too, whoever writes', async () => {
    const { councilId, chair } = await buildCouncil(server.database, department);
    const second = (part: string, personId: string) =>
      server.database.query(
        `INSERT INTO council_seat (id, council_id, position, part, person_id, seated_from) VALUES (gen_random_uuid(), $1, 99, $2, $3, '2016-01-01')`,
        [councilId, part, personId],
      );
    await expect(second('CHAIR', chair.personId)).rejects.toThrow('one_chair');
    await expect(second('MEMBER', department.people.metrologist.personId)).rejects.toThrow('one_seat');
  });
});

describe('a seat that goes with a post', () => {
  it('follows whoever holds the post, who may read at once and no longer afterwards', async () => {
    const councilId = await establish();
    const post = { unitId: department.units.planning, rank: 'HEAD' };
    await as('office').onCouncil('seatMember', { councilId, part: 'MEMBER', ...post, seatedFrom: '2017-01-10' });
    const sitter = async () => (await as('office').council(councilId)).seats[0]?.sitterId;
    const { head, colleague } = department.people;
    expect(await sitter()).toBe(head.personId);
    expect(await rolesOf('head')).toContain('COUNCIL_MEMBER');
    await server.database.query(`UPDATE assignment SET ended_on = '2017-06-30', version = version + 1 WHERE person_id = $1`, [
      head.personId,
    ]);
    await server.database.query(`UPDATE assignment SET ended_on = '2017-06-30', version = version + 1 WHERE person_id = $1`, [
      colleague.personId,
    ]);
    await server.database.query(
      `INSERT INTO assignment (id, person_id, unit_id, title, rank, started_on) VALUES (gen_random_uuid(), $1, $2, 'Trưởng phòng', 'HEAD', '2017-07-01')`,
      [colleague.personId, department.units.planning],
    );
    await server.setClock('2017-07-03T02:00:00Z');
    expect(await sitter()).toBe(colleague.personId);
    expect(await rolesOf('head')).not.toContain('COUNCIL_MEMBER');
    expect((await councilActs(await server.signInAs(colleague.accountId)).council(councilId)).seats[0]?.name).toBe(colleague.fullName);
    await server.setClock('2017-06-01T02:00:00Z');
  });

  it('is taken by the deputies in the order of their time in the post, and by nobody who sits by name', async () => {
    const councilId = await establish();
    const { office, inspector, administrator } = department.people;
    for (const [who, since] of [
      [office, '2016-01-01'],
      [inspector, '2015-01-01'],
      [administrator, '2014-01-01'],
    ] as const)
      await server.database.query(
        `INSERT INTO assignment (id, person_id, unit_id, title, rank, kind, started_on) VALUES (gen_random_uuid(), $1, $2, '', 'DEPUTY', 'SECONDMENT', $3)`,
        [who.personId, department.units.metrology, since],
      );
    const seat = (more: object) => as('office').onCouncil('seatMember', { councilId, part: 'MEMBER', seatedFrom: '2017-01-10', ...more });
    await seat({ personId: administrator.personId });
    for (let each = 0; each < 3; each += 1) await seat({ unitId: department.units.metrology, rank: 'DEPUTY' });
    const { seats } = await as('office').council(councilId);
    expect(seats.map(({ sitterId }) => sitterId)).toEqual([administrator.personId, inspector.personId, office.personId, null]);
  });
});

it('dissolved, a council keeps its seats on record and nobody is a member of it any more', async () => {
  const councilId = await establish();
  const { personId } = department.people.employee;
  const seated = await as('office').onCouncil('seatMember', { councilId, part: 'MEMBER', personId, seatedFrom: '2017-01-10' });
  const { council } = await as('office').onCouncil('dissolveCouncil', {
    councilId,
    version: seated.council?.version,
    lastDay: '2017-05-31',
    reason: 'Quyết định số 50',
  });
  expect(council).toMatchObject({ dissolvedOn: '2017-05-31', seats: [{ seatedTo: '2017-05-31', sitterId: null }] });
  expect(await rolesOf('employee')).not.toContain('COUNCIL_MEMBER');
  expect(codes(await as('office').onCouncil('seatMember', { councilId, part: 'MEMBER', personId, seatedFrom: '2017-06-01' }))).toEqual([
    'COUNCIL_DISSOLVED',
  ]);
});

it('somebody who sits nowhere sees no council', async () => {
  const client = await server.signInAs(department.people.colleague.accountId);
  expect((await client.send('{ councils { edges { node { id } } } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
