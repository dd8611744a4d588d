import { NOMINATION_STATES, type NominationState } from '@vinh-danh/domain/nomination/dossier';
import { stateOfNomination } from '@vinh-danh/domain/nomination/state.rule';
import { uuidv7 } from 'uuidv7';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { buildDepartment, type PersonName, type TestDepartment } from '../testing/department';
import { startTestServer, type TestServer } from '../testing/test-server';

const LIST = `query ($filter: NominationFilterInput, $first: Int, $after: String) {
  nominations(filter: $filter, first: $first, after: $after) {
    edges { node { id award awardShortName awardName { vi } nomineeName nomineeKind unitId unitName { vi en } state receiptNumber } }
    pageInfo { hasNextPage endCursor } totalCount
  }
}`;

interface ListData {
  readonly nominations: {
    readonly edges: {
      node: { id: string; award: string; awardShortName: string; nomineeName: string; nomineeKind: string; state: NominationState };
    }[];
    readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
    readonly totalCount: number;
  };
}

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
const AT = new Date('2017-11-20T02:00:00.123Z');

/** Every combination of what can have happened to a dossier and to a nomination in it. */
const EVENTS = [
  'sentAt',
  'recalledAt',
  'returnedAt',
  'acceptedAt',
  'withdrawnAt',
  'reopened',
  'approved',
  'refused',
  'removed',
  'province',
] as const;
type Events = Record<(typeof EVENTS)[number], boolean>;
const COMBINATIONS: Events[] = Array.from(
  { length: 2 ** EVENTS.length },
  (_, bits) => Object.fromEntries(EVENTS.map((event, place) => [event, ((bits >> place) & 1) === 1])) as Events,
).filter((events) => Number(events.approved) + Number(events.refused) + Number(events.removed) <= 1);

async function insert(events: Events, personId: string): Promise<string> {
  const [dossierId, nominationId] = [uuidv7(), uuidv7()];
  const at = (happened: boolean) => (happened ? AT : null);
  await server.database.query(
    `INSERT INTO dossier (id, plan_id, unit_id, rulebook_version_id, receipt_number, sent_at, recalled_at, returned_at, accepted_at, withdrawn_at,
       reopened, created_at, created_by, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $12)`,
    [
      dossierId,
      plan.planId,
      department.units.planning,
      plan.rulebookVersionId,
      events.sentAt ? `HS-${dossierId}` : null,
      at(events.sentAt),
      at(events.recalledAt),
      at(events.returnedAt),
      at(events.acceptedAt),
      at(events.withdrawnAt),
      events.reopened ? [] : null,
      AT,
      department.people.head.accountId,
    ],
  );
  await server.database.query(
    `INSERT INTO nomination (id, dossier_id, plan_id, award, person_id, approved_at, refused_at, decision_reason, withdrawn_at, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'lý do', $8, $9, $9)`,
    [
      nominationId,
      dossierId,
      plan.planId,
      events.province ? 'EXCELLENT_COLLECTIVE' : 'ADVANCED_WORKER',
      personId,
      at(events.approved),
      at(events.refused),
      at(events.removed),
      AT,
    ],
  );
  return nominationId;
}

async function list(name: PersonName, variables: object = {}): Promise<ListData['nominations']> {
  const client = await server.signInAs(department.people[name].accountId);
  return (await client.ask<ListData>(LIST, variables)).nominations;
}

/** One person for each nomination, since nobody stands twice for the same award. */
async function insertPerson(fullName: string): Promise<string> {
  const id = uuidv7();
  await server.database.query(
    `INSERT INTO person (id, code, full_name, gender, job_group, service_started_on) VALUES ($1, $2, $3, 'FEMALE', 'CIVIL_SERVANT', '2010-01-01')`,
    [id, id, fullName],
  );
  return id;
}

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  plan = await buildPlan(server.database);
  await server.setClock('2017-11-25T09:00:00+07:00');
});
afterAll(() => server.stop());
beforeEach(async () => {
  await server.database.query('DELETE FROM nomination');
  await server.database.query('DELETE FROM dossier');
});

const DRAFT = Object.fromEntries(EVENTS.map((event) => [event, false])) as Events;

/** All rows of a list, page by page. */
async function listAll(filter: object, first: number): Promise<ListData['nominations']['edges'][number]['node'][]> {
  const { edges, pageInfo } = await list('office', { filter, first });
  const rows = edges.map(({ node }) => node);
  for (let after = next(pageInfo); after !== null; ) {
    const page = await list('office', { filter, first, after });
    rows.push(...page.edges.map(({ node }) => node));
    after = next(page.pageInfo);
  }
  return rows;
}
const next = ({ hasNextPage, endCursor }: ListData['nominations']['pageInfo']) => (hasNextPage ? endCursor : null);

it('tells the same state as the rule, whatever happened', async () => {
  const expected = new Map<string, NominationState>();
  for (const [index, events] of COMBINATIONS.entries()) {
    const id = await insert(events, await insertPerson(`Người ${index}`));
    const at = (happened: boolean) => (happened ? AT : null);
    const dossier = {
      sentAt: at(events.sentAt),
      recalledAt: at(events.recalledAt),
      returnedAt: at(events.returnedAt),
      acceptedAt: at(events.acceptedAt),
      withdrawnAt: at(events.withdrawnAt),
      reopened: events.reopened ? [] : null,
    };
    const nomination = { approvedAt: at(events.approved), refusedAt: at(events.refused), withdrawnAt: at(events.removed) };
    expected.set(id, stateOfNomination(dossier, nomination, { decidedBy: events.province ? 'PROVINCE' : 'DIRECTOR' }));
  }
  const told = new Map<string, NominationState>();
  for (const state of NOMINATION_STATES) {
    for (const row of await listAll({ states: [state] }, 100)) told.set(row.id, row.state === state ? state : ('WRONG' as NominationState));
  }
  expect(told).toEqual(expected);
});

it('gives each row once over pages whose rows share an instant, and counts them all', async () => {
  const ids = new Set<string>();
  for (let index = 0; index < 7; index += 1) ids.add(await insert(DRAFT, await insertPerson(`Người ${index}`)));
  expect((await list('office', { first: 3 })).totalCount).toBe(7);
  const seen = (await listAll({}, 3)).map((row) => row.id);
  expect(seen).toHaveLength(7);
  expect(new Set(seen)).toEqual(ids);
});

it('finds names as people type them, and by nothing else', async () => {
  await insert(DRAFT, await insertPerson('Đặng Thị Hồng'));
  await insert({ ...DRAFT, province: true }, await insertPerson('Nguyễn 100% Tốt'));
  const names = async (filter: object) => (await list('office', { filter })).edges.map(({ node }) => node.nomineeName);
  expect(await names({ search: 'dang' })).toEqual(['Đặng Thị Hồng']);
  expect(await names({ search: 'HỒNG' })).toEqual(['Đặng Thị Hồng']);
  expect(await names({ search: '%' })).toEqual(['Nguyễn 100% Tốt']);
  expect(await names({ awards: ['ADVANCED_WORKER'] })).toEqual(['Đặng Thị Hồng']);
  expect(await names({ unitId: department.units.department, search: ' ' })).toHaveLength(2);
  expect(await names({ unitId: department.units.science })).toEqual([]);
});

it('shows what the viewer may see, and leaves out what was withdrawn unless asked', async () => {
  await insert(DRAFT, await insertPerson('Một'));
  await insert({ ...DRAFT, removed: true }, await insertPerson('Hai'));
  expect((await list('head')).edges).toHaveLength(1);
  expect((await list('otherHead')).edges).toEqual([]);
  expect((await list('director', { filter: { states: ['WITHDRAWN'] } })).edges.map(({ node }) => node.nomineeName)).toEqual(['Hai']);
  await expect(list('employee')).rejects.toThrow('FORBIDDEN');
  await expect(list('office', { first: 101 })).rejects.toThrow('BAD_USER_INPUT');
  await expect(list('office', { after: 'x' })).rejects.toThrow('BAD_USER_INPUT');
});
