import pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { buildDepartment, PERSON_NAMES, type PersonName, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

interface PeopleData {
  readonly people: {
    readonly edges: { cursor: string; node: { id: string; name: string; title: string; unit: { name: { vi: string } } } }[];
    readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const PEOPLE = `query ($first: Int! = 50, $after: String, $unitId: ID, $search: String) {
  people(first: $first, after: $after, unitId: $unitId, search: $search) {
    edges { cursor node { id name title unit { name { vi } } } } pageInfo { hasNextPage endCursor }
  }
}`;
const PERSON = `query ($id: ID!) {
  person(id: $id) {
    name title unit { name { vi en } } honours { award year }
    facts { serviceStartedOn assignments { title kind } ratings { year level } leaves { kind workingDays } studies { course result }
            disciplines { form } inquiries { kind concludedOn } }
  }
}`;

let server: TestServer;
let department: TestDepartment;
const clients = new Map<PersonName, Client>();
const as = (name: PersonName) => clients.get(name) as Client;

async function names(variables: object, client = as('employee')): Promise<string[]> {
  return (await client.ask<PeopleData>(PEOPLE, variables)).people.edges.map(({ node }) => node.name);
}
const factsSeenBy = async (viewer: PersonName, subject: PersonName) =>
  (await as(viewer).ask<{ person: { facts: object | null } }>(PERSON, { id: department.people[subject].personId })).person.facts;

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  for (const name of PERSON_NAMES) clients.set(name, await server.signInAs(department.people[name].accountId));
  const { personId } = department.people.employee;
  await server.database.query(
    `INSERT INTO rating (id, person_id, year, level, decided_on, decision_number) VALUES ($1, $2, 2016, 'GOOD', '2016-12-10', '12/QĐ')`,
    [uuidv7(), personId],
  );
  await server.database.query(
    `INSERT INTO discipline (id, person_id, form, decided_on, decision_number) VALUES ($1, $2, 'REPRIMAND', '2017-05-02', '7/QĐ')`,
    [uuidv7(), personId],
  );
  await server.database.query(
    `INSERT INTO honour (id, person_id, award, year, decision_number, decided_on) VALUES ($1, $2, 'ADVANCED_WORKER', 2016, '9/QĐ', '2016-12-20')`,
    [uuidv7(), personId],
  );
  await server.database.query(
    `INSERT INTO assignment (id, person_id, unit_id, title, rank, kind, started_on) VALUES ($1, $2, $3, 'Biệt phái', 'STAFF', 'SECONDMENT', '2017-02-01')`,
    [uuidv7(), personId, department.units.science],
  );
});
afterAll(() => server.stop());
beforeEach(() => server.setClock('2017-06-01T02:00:00Z'));

describe('the list of people', () => {
  it('stands in the order of given names, Vietnamese letters in their places', async () => {
    const all = await names({});
    expect(all).toHaveLength(PERSON_NAMES.length);
    expect(all.slice(0, 5)).toEqual(['Nguyễn Văn An', 'Trần Ngọc Ánh', 'Phạm Thị Bình', 'Võ Quốc Cường', 'Huỳnh Thị Dung']);
    expect(all.at(-1)).toBe('Đặng Thị Ước');
  });

  it.each(['dang', 'ĐẶNG', ' thi uoc '])('finds Đặng Thị Ước by "%s"', async (search) => {
    expect(await names({ search })).toEqual(['Đặng Thị Ước']);
  });

  it('takes the wildcards of SQL for letters', async () => {
    expect(await names({ search: '%' })).toEqual([]);
    expect(await names({ search: '_' })).toEqual([]);
  });

  it('narrows to a unit and those below it', async () => {
    expect(await names({ unitId: department.units.standards })).toEqual(['Trần Ngọc Ánh', 'Võ Quốc Cường']);
    expect(await names({ unitId: 'no such unit' })).toEqual([]);
  });

  it('keeps a seconded person in the unit they belong to', async () => {
    expect(await names({ unitId: department.units.science, search: 'dang thi uoc' })).toEqual([]);
  });

  it('gives every person once over its pages', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { people }: PeopleData = await as('employee').ask<PeopleData>(PEOPLE, { first: 3, after });
      seen.push(...people.edges.map(({ node }) => node.id));
      after = people.pageInfo.endCursor;
      more = people.pageInfo.hasNextPage;
    }
    expect(seen).toHaveLength(PERSON_NAMES.length);
    expect(new Set(seen).size).toBe(PERSON_NAMES.length);
  });

  it('leaves out who has left, though their page remains', async () => {
    const { personId } = department.people.colleague;
    await server.database.query(`UPDATE person SET left_on = '2017-05-31', version = version + 1 WHERE id = $1`, [personId]);
    expect(await names({ search: 'Le Minh Tam' })).toEqual([]);
    const { person } = await as('employee').ask<{ person: { name: string } }>(PERSON, { id: personId });
    expect(person.name).toBe('Lê Minh Tâm');
    await server.database.query('UPDATE person SET left_on = NULL, version = version + 1 WHERE id = $1', [personId]);
  });

  it('is not for strangers, nor for pages of our making up', async () => {
    expect((await server.nobody.send(PEOPLE)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await as('employee').send(PEOPLE, { after: 'eA' })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await as('employee').send(PEOPLE, { first: 1000 })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('a person', () => {
  it('is known to everybody by name, unit, post and honours', async () => {
    const { person } = await as('otherHead').ask<{ person: object }>(PERSON, { id: department.people.employee.personId });
    expect(person).toEqual({
      name: 'Đặng Thị Ước',
      title: 'STAFF',
      unit: { name: { vi: 'Phòng Kế hoạch – Tài chính', en: 'Planning and Finance' } },
      honours: [{ award: 'ADVANCED_WORKER', year: 2016 }],
      facts: null,
    });
  });

  it.each<PersonName>(['employee', 'head', 'office', 'director', 'inspector'])(
    'is known to the %s with all that is on record',
    async (viewer) => {
      expect(await factsSeenBy(viewer, 'employee')).toMatchObject({
        ratings: [{ year: 2016, level: 'GOOD' }],
        disciplines: [{ form: 'REPRIMAND' }],
        inquiries: [],
        assignments: [{ kind: 'SECONDMENT' }, { kind: 'PERMANENT' }],
      });
    },
  );

  it.each<PersonName>(['colleague', 'otherHead', 'standardsHead', 'council'])('keeps the record from the %s', async (viewer) => {
    expect(await factsSeenBy(viewer, 'employee')).toBeNull();
  });

  it('reads records through the list only where each of them may be read', async () => {
    const query = '{ people { edges { node { name facts { ratings { year } } } } } }';
    const { people } = await as('head').ask<{ people: { edges: { node: { name: string; facts: object | null } }[] } }>(query);
    const open = people.edges.filter(({ node }) => node.facts !== null).map(({ node }) => node.name);
    expect(open).toEqual(['Nguyễn Văn An', 'Lê Minh Tâm', 'Đặng Thị Ước']);
  });

  it.each([uuidv7(), 'x', "' OR 1=1"])('is not found by the id %s', async (id) => {
    expect((await as('office').send(PERSON, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('a list', () => {
  it('asks the database no more often for many rows than for one', async () => {
    const query = `query ($first: Int!) {
      people(first: $first) { edges { node { unit { name { vi } honours { award awardName { vi } } } honours { awardName { vi } } facts { ratings { year } } } } }
    }`;
    for (const name of PERSON_NAMES) {
      const { personId } = department.people[name];
      await server.database.query(
        `INSERT INTO honour (id, person_id, award, year, decision_number, decided_on) VALUES ($1, $2, 'X', 2010, '1/QĐ', '2010-12-20')`,
        [uuidv7(), personId],
      );
    }
    const count = async (first: number) => {
      const sent = jest.spyOn(pg.Client.prototype, 'query');
      await as('office').ask(query, { first });
      const statements = sent.mock.calls.length;
      sent.mockRestore();
      return statements;
    };
    expect(await count(10)).toBe(await count(1));
  });
});

describe('the units', () => {
  it('are read as a tree with who leads and how many', async () => {
    const query = '{ units { id parentId depth name { vi } head { name } headcount } }';
    const { units } = await as('employee').ask<{
      units: { id: string; parentId: string; depth: number; head: object; headcount: number }[];
    }>(query);
    expect(units[0]).toMatchObject({ depth: 0, headcount: PERSON_NAMES.length, head: { name: 'Hồ Sỹ Giang' } });
    const standards = units.findIndex((unit) => unit.id === department.units.standards);
    expect(units[standards]).toMatchObject({ headcount: 2, head: { name: 'Võ Quốc Cường' } });
    expect(units[standards + 1]).toMatchObject({ depth: 2, parentId: department.units.standards, headcount: 1, head: null });
  });

  it('are found one by one', async () => {
    const query = 'query ($id: ID!) { unit(id: $id) { name { en } kind honours { year } } }';
    const found = await as('employee').ask(query, { id: department.units.science });
    expect(found).toEqual({ unit: { name: { en: 'Science Management' }, kind: 'ROOM', honours: [] } });
    expect((await as('employee').send(query, { id: uuidv7() })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
