import { randomUUID } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { buildDepartment, PERSON_NAMES, type PersonName, type TestDepartment } from '../department';
import { type Answer, type Client, startTestServer, type TestServer } from '../test-server';
import { buildPlan } from './plan';

export interface PledgeData {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly receiptNumber: string | null;
  readonly sentAt: string | null;
  readonly returnReason: string | null;
  readonly tasks: { description: string }[];
  readonly sendRefusals: { code: string }[];
  readonly history: { act: string; by: string; reason: string | null }[];
}
interface RefusalData {
  readonly code: string;
  readonly field: string | null;
  readonly message: { vi: string };
}
export interface PledgeAnswer {
  readonly pledge: PledgeData | null;
  readonly refusals: RefusalData[];
}
interface Confirmation {
  readonly pledgeId: string;
  readonly pledge: { state: string } | null;
  readonly refusals: RefusalData[];
}

const PLEDGE = 'id version state receiptNumber sentAt returnReason tasks { description } sendRefusals { code } history { act by reason }';
const REFUSALS = 'refusals { code field message { vi } }';

/** A mutation on one pledge, by its name. */
export const mutationOf = (name: string) =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { act: ${name}(input: $input) { pledge { ${PLEDGE} } ${REFUSALS} } }`;

export const CONFIRM_PLEDGES = `mutation ($input: ConfirmPledgesInput!) {
  act: confirmPledges(input: $input) { results { pledgeId pledge { state version } ${REFUSALS} } }
}`;

export const TASK = { description: 'Thẩm định công nghệ', measure: 'số hồ sơ', target: '20 hồ sơ', dueOn: '2017-11-30' };
export const CONTENT = { awards: ['ADVANCED_WORKER'], tasks: [TASK], initiatives: [{ title: 'Số hóa hồ sơ' }] };
export const COLLECTIVE_CONTENT = { awards: ['ADVANCED_COLLECTIVE'], tasks: [TASK], initiatives: [] };

/** Moments of the year by the window for pledges, from 15/03 to 31/03/2017. */
export const MOMENTS = {
  tooEarly: '2017-03-14T16:00:00Z',
  open: '2017-03-20T02:00:00Z',
  lastMinute: '2017-03-31T16:59:30Z',
  tooLate: '2017-03-31T17:00:30Z',
} as const;

export const codes = (answer: { refusals: readonly { code: string }[] }) => answer.refusals.map(({ code }) => code);
export const errorOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.code;
export const seen = ({ id, version }: PledgeData) => ({ pledgeId: id, version });

/**
 * A small department in the middle of the window, with everybody signed in. Call it once at the top of a test file: it starts the server
 * before the first test and takes all pledges away before each.
 */
export function pledgingDepartment() {
  let server: TestServer;
  let department: TestDepartment;
  let planId: string;
  const clients = new Map<PersonName, Client>();

  beforeAll(async () => {
    server = await startTestServer();
    department = await buildDepartment(server.database);
    ({ planId } = await buildPlan(server.database));
    for (const name of PERSON_NAMES) clients.set(name, await server.signInAs(department.people[name].accountId));
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    await server.database.query('DELETE FROM pledge');
    await server.database.query('DELETE FROM receipt_counter');
    await server.setClock(MOMENTS.open);
  });

  const as = (name: PersonName) => clients.get(name) as Client;

  const act = async (client: Client, mutation: string, input: object): Promise<PledgeAnswer> => {
    const variables = { input: { idempotencyKey: randomUUID(), ...input } };
    return (await client.ask<{ act: PledgeAnswer }>(mutationOf(mutation), variables)).act;
  };

  const done = async (client: Client, mutation: string, input: object): Promise<PledgeData> => {
    const { pledge, refusals } = await act(client, mutation, input);
    if (!pledge) throw new Error(JSON.stringify(refusals));
    return pledge;
  };

  const save = (client: Client, content: object = CONTENT, version = 0, collectiveId?: string) =>
    done(client, 'savePledge', { content, version, collectiveId });

  return {
    as,
    /** An act on one pledge, done or refused. */
    act,
    /** An act that must be done. */
    done,
    save,
    sent: async (name: PersonName, content: object = CONTENT) => done(as(name), 'sendPledge', seen(await save(as(name), content))),
    confirm: async (client: Client, ...pledges: PledgeData[]): Promise<Confirmation[]> => {
      const variables = { input: { idempotencyKey: randomUUID(), pledges: pledges.map(seen) } };
      return (await client.ask<{ act: { results: Confirmation[] } }>(CONFIRM_PLEDGES, variables)).act.results;
    },
    setClock: (instant: string) => server.setClock(instant),
    query: <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => server.database.query(sql, values),
    nobody: () => server.nobody,
    unitId: (name: keyof TestDepartment['units']) => department.units[name],
    person: (name: PersonName) => department.people[name],
    planId: () => planId,
    /** Another person of the science room, with an account; `from` is their first day. */
    hire: async (index: number, from = '2010-01-01'): Promise<Client> => {
      const [personId, accountId, name] = [uuidv7(), uuidv7(), `Nguyễn Văn Số ${index}`];
      await server.database.query(
        `INSERT INTO person (id, code, full_name, gender, job_group, service_started_on) VALUES ($1, $2, $3, 'MALE', 'CIVIL_SERVANT', $4)`,
        [personId, `P${index}`, name, from],
      );
      await server.database.query(
        `INSERT INTO assignment (id, person_id, unit_id, title, rank, started_on) VALUES ($1, $2, $3, 'Chuyên viên', 'STAFF', $4)`,
        [uuidv7(), personId, department.units.science, from],
      );
      await server.database.query(
        `INSERT INTO account (id, username, person_id, display_name, password_hash, password_changed_at, created_at)
         VALUES ($1, $2, $3, $4, 'none', now(), now())`,
        [accountId, `person${index}`, personId, name],
      );
      return server.signInAs(accountId);
    },
  };
}
