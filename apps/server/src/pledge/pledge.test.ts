import { randomUUID } from 'node:crypto';
import { stateOf } from '@vinh-danh/domain/pledge/state.rule';
import { tayNinh2017 } from '@vinh-danh/regimes/tay-ninh-2017';
import { uuidv7 } from 'uuidv7';
import { buildDepartment, PERSON_NAMES, type PersonName, type TestDepartment } from '../testing/department';
import { type Answer, type Client, startTestServer, type TestServer } from '../testing/test-server';

const OPEN = '2017-03-20T02:00:00Z';
const LAST_SECOND = '2017-03-31T16:59:30Z';
const TOO_LATE = '2017-03-31T17:00:30Z';
const TOO_EARLY = '2017-03-14T16:00:00Z';

interface PledgeData {
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
interface PayloadData {
  readonly pledge: PledgeData | null;
  readonly refusals: RefusalData[];
}

const PLEDGE = 'id version state receiptNumber sentAt returnReason tasks { description } sendRefusals { code } history { act by reason }';
const REFUSALS = 'refusals { code field message { vi } }';
const mutationOf = (name: string) =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { act: ${name}(input: $input) { pledge { ${PLEDGE} } ${REFUSALS} } }`;
const CONFIRM = `mutation ($input: ConfirmPledgesInput!) { act: confirmPledges(input: $input) { results { pledgeId pledge { state version } ${REFUSALS} } } }`;

const task = { description: 'Thẩm định công nghệ', measure: 'số hồ sơ', target: '20 hồ sơ', dueOn: '2017-11-30' };
const CONTENT = { awards: ['ADVANCED_WORKER'], tasks: [task], initiatives: [{ title: 'Số hóa hồ sơ' }] };
const COLLECTIVE = { awards: ['ADVANCED_COLLECTIVE'], tasks: [task], initiatives: [] };

let server: TestServer;
let department: TestDepartment;
let planId: string;
const clients = new Map<PersonName, Client>();

const as = (name: PersonName) => clients.get(name) as Client;
const codes = (payload: { refusals: readonly { code: string }[] }) => payload.refusals.map(({ code }) => code);
const errorOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.code;

async function act(client: Client, mutation: string, input: object): Promise<PayloadData> {
  const { act: payload } = await client.ask<{ act: PayloadData }>(mutationOf(mutation), {
    input: { idempotencyKey: randomUUID(), ...input },
  });
  return payload;
}

/** The same, for an answer that must not be a refusal. */
async function done(client: Client, mutation: string, input: object): Promise<PledgeData> {
  const { pledge, refusals } = await act(client, mutation, input);
  if (!pledge) throw new Error(JSON.stringify(refusals));
  return pledge;
}

const seen = ({ id, version }: PledgeData) => ({ pledgeId: id, version });
const save = (client: Client, content: object = CONTENT, version = 0, collectiveId?: string) =>
  done(client, 'savePledge', { content, version, collectiveId });

async function sent(name: PersonName, content: object = CONTENT): Promise<PledgeData> {
  return done(as(name), 'sendPledge', seen(await save(as(name), content)));
}

async function confirm(client: Client, ...pledges: PledgeData[]) {
  const input = { idempotencyKey: randomUUID(), pledges: pledges.map(seen) };
  const answer = await client.ask<{ act: { results: { pledgeId: string; pledge: { state: string } | null; refusals: RefusalData[] }[] } }>(
    CONFIRM,
    { input },
  );
  return answer.act.results;
}

async function count(table: string): Promise<number> {
  const [row]: { count: number }[] = await server.database.query(`SELECT count(*)::int AS count FROM ${table}`);
  return row?.count as number;
}

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  planId = uuidv7();
  await server.database.query(
    `INSERT INTO plan (id, year, number, title, english_title, issued_on, body) VALUES ($1, 2017, '1/KH', 'Kế hoạch', 'Plan', '2017-03-15', '{}')`,
    [planId],
  );
  await server.database.query('INSERT INTO rulebook_version (id, plan_id, number, rulebook, published_at) VALUES ($1, $2, 1, $3, now())', [
    uuidv7(),
    planId,
    JSON.stringify(tayNinh2017),
  ]);
  for (const name of PERSON_NAMES) clients.set(name, await server.signInAs(department.people[name].accountId));
});
afterAll(() => server.stop());

beforeEach(async () => {
  await server.database.query('DELETE FROM pledge');
  await server.database.query('DELETE FROM receipt_counter');
  await server.setClock(OPEN);
});

describe('a draft', () => {
  it('is made by its first saving and keeps what is written, complete or not', async () => {
    const begun = await save(as('employee'), { awards: [], tasks: [{ description: 'Thẩm định' }], initiatives: [] });
    expect(begun).toMatchObject({ state: 'DRAFT', version: 1, receiptNumber: null });
    const codesToSend = begun.sendRefusals.map(({ code }) => code);
    expect(codesToSend).toEqual(['PLEDGE_AWARD_MISSING', 'PLEDGE_TASK_PART_MISSING', 'PLEDGE_TASK_PART_MISSING', 'PLEDGE_DUE_MISSING']);
    const saved = await save(as('employee'), CONTENT, begun.version);
    expect(saved).toMatchObject({ id: begun.id, version: 2, sendRefusals: [] });
  });

  it('is kept before the window opens and after it has closed', async () => {
    await server.setClock(TOO_EARLY);
    const begun = await save(as('employee'));
    await server.setClock(TOO_LATE);
    const saved = await save(as('employee'), { ...CONTENT, initiatives: [] }, begun.version);
    expect(saved.sendRefusals).toEqual([{ code: 'WINDOW_CLOSED' }]);
  });

  it('does not change when nothing in it changed', async () => {
    const begun = await save(as('employee'));
    expect((await save(as('employee'), CONTENT, begun.version)).version).toBe(begun.version);
  });

  it('of a stale page overwrites nothing and says who was faster', async () => {
    const begun = await save(as('employee'));
    await save(as('employee'), { ...CONTENT, initiatives: [] }, begun.version);
    const { pledge, refusals } = await act(as('employee'), 'savePledge', { content: { ...CONTENT, tasks: [] }, version: begun.version });
    expect(pledge).toBeNull();
    expect(refusals[0]).toMatchObject({ code: 'STALE', message: { vi: expect.stringContaining('Đặng Thị Ước') } });
    expect(codes(await act(as('employee'), 'savePledge', { content: CONTENT, version: 0 }))).toEqual(['STALE']);
  });

  it('begun in two windows at once is begun once', async () => {
    const both = await Promise.all([1, 2].map(() => act(as('employee'), 'savePledge', { content: CONTENT, version: 0 })));
    expect(both.filter(({ pledge }) => pledge !== null)).toHaveLength(1);
    expect(both.flatMap(codes)).toEqual(['STALE']);
    expect(await count('pledge')).toBe(1);
  });

  it('takes no more than a pledge can hold, and no award that is not for its writer', async () => {
    const long = { ...CONTENT, tasks: [{ ...task, description: 'ă'.repeat(1_000_000 / 4) }] };
    expect(codes(await act(as('employee'), 'savePledge', { content: long, version: 0 }))).toEqual(['TEXT_TOO_LONG']);
    expect(codes(await act(as('employee'), 'savePledge', { content: COLLECTIVE, version: 0 }))).toEqual(['PLEDGE_AWARD_DOES_NOT_FIT']);
    expect(await count('pledge')).toBe(0);
  });

  it('keeps characters that a database of text cannot hold out, instead of failing', async () => {
    const saved = await save(as('employee'), { ...CONTENT, tasks: [{ ...task, description: 'a\u0000b\uD800' }] });
    expect(saved.tasks).toEqual([{ description: 'ab' }]);
  });
});

describe('sending', () => {
  it('gives a numbered receipt with the moment at which the server received it', async () => {
    const pledge = await sent('employee');
    expect(pledge).toMatchObject({ state: 'SENT', receiptNumber: 'ĐK-2017-0001' });
    expect(Math.abs(Date.parse(pledge.sentAt as string) - Date.parse(OPEN))).toBeLessThan(30_000);
    expect(pledge.history).toEqual([{ act: 'SENT', by: 'Đặng Thị Ước', reason: null }]);
    expect((await sent('colleague')).receiptNumber).toBe('ĐK-2017-0002');
  });

  it.each([
    [TOO_EARLY, 'WINDOW_NOT_OPEN'],
    [TOO_LATE, 'WINDOW_CLOSED'],
  ])('at %s is refused with %s and leaves the draft and the numbers alone', async (instant, code) => {
    const draft = await save(as('employee'));
    await server.setClock(instant);
    expect(codes(await act(as('employee'), 'sendPledge', seen(draft)))).toEqual([code]);
    await server.setClock(LAST_SECOND);
    expect((await done(as('employee'), 'sendPledge', seen(draft))).receiptNumber).toBe('ĐK-2017-0001');
  });

  it('goes on where an extension gives the unit more time, and nowhere else', async () => {
    const [extended, other] = [await save(as('otherHead')), await save(as('employee'))];
    await server.setClock('2017-04-03T02:00:00Z');
    expect(codes(await act(as('otherHead'), 'sendPledge', seen(extended)))).toEqual(['WINDOW_CLOSED']);
    await server.database.query(
      `INSERT INTO deadline_extension (id, plan_id, deadline, unit_id, until, reason, decision_number, granted_by, granted_at)
       VALUES ($1, $2, 'pledge', $3, '2017-04-05T17:00:00Z', 'Bổ sung', '12/QĐ', $4, '2017-04-01')`,
      [uuidv7(), planId, department.units.science, department.people.office.accountId],
    );
    expect((await done(as('otherHead'), 'sendPledge', seen(extended))).state).toBe('SENT');
    expect(codes(await act(as('employee'), 'sendPledge', seen(other)))).toEqual(['WINDOW_CLOSED']);
  });

  it('of an incomplete pledge says everything that is missing, with fields', async () => {
    const draft = await save(as('employee'), { awards: [], tasks: [{ ...task, target: '', dueOn: '2018-01-01' }], initiatives: [] });
    const { refusals } = await act(as('employee'), 'sendPledge', seen(draft));
    expect(refusals.map(({ code, field }) => [code, field])).toEqual([
      ['PLEDGE_AWARD_MISSING', 'awards'],
      ['PLEDGE_TASK_PART_MISSING', 'tasks.0.target'],
      ['PLEDGE_DUE_OUTSIDE_YEAR', 'tasks.0.dueOn'],
    ]);
  });

  it('twice by a double click is done once and answered alike', async () => {
    const input = { ...seen(await save(as('employee'))), idempotencyKey: randomUUID() };
    const [one, other] = await Promise.all([act(as('employee'), 'sendPledge', input), act(as('employee'), 'sendPledge', input)]);
    expect(one).toEqual(other);
    expect(one.pledge).toMatchObject({ receiptNumber: 'ĐK-2017-0001', version: 2 });
    expect(one.pledge?.history).toHaveLength(1);
  });

  it('by twenty at once gives twenty numbers without a gap', async () => {
    const writers = await Promise.all(Array.from({ length: 20 }, (_, index) => hire(index)));
    const drafts = await Promise.all(writers.map((writer) => save(writer)));
    const pledges = await Promise.all(drafts.map((draft, index) => done(writers[index] as Client, 'sendPledge', seen(draft))));
    const numbers = pledges.map(({ receiptNumber }) => receiptNumber).sort();
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => `ĐK-2017-${String(index + 1).padStart(4, '0')}`));
  });

  it('and saving are refused once it is sent', async () => {
    const pledge = await sent('employee');
    expect(codes(await act(as('employee'), 'sendPledge', seen(pledge)))).toEqual(['PLEDGE_NOT_EDITABLE']);
    expect(codes(await act(as('employee'), 'savePledge', { content: { ...CONTENT, tasks: [] }, version: pledge.version }))).toEqual([
      'PLEDGE_NOT_EDITABLE',
    ]);
  });

  it('by someone who belongs to no unit is refused with the reason', async () => {
    const newcomer = await hire(99, '2017-06-01');
    expect(codes(await act(newcomer, 'savePledge', { content: CONTENT, version: 0 }))).toEqual(['PLEDGE_WITHOUT_UNIT']);
  });
});

describe('taking back', () => {
  it('makes it a draft again that keeps its number', async () => {
    const pledge = await sent('employee');
    const recalled = await done(as('employee'), 'recallPledge', seen(pledge));
    expect(recalled).toMatchObject({ state: 'DRAFT', receiptNumber: 'ĐK-2017-0001' });
    const again = await done(as('employee'), 'sendPledge', seen(recalled));
    expect(again).toMatchObject({ state: 'SENT', receiptNumber: 'ĐK-2017-0001' });
    expect(again.history.map(({ act: step }) => step)).toEqual(['SENT', 'RECALLED', 'SENT']);
  });

  it('ends when the head has acted, and when it could not be sent again', async () => {
    const pledge = await sent('employee');
    const late = await sent('colleague');
    await confirm(as('head'), pledge);
    expect(codes(await act(as('employee'), 'recallPledge', { pledgeId: pledge.id, version: pledge.version + 1 }))).toEqual([
      'PLEDGE_NOT_WAITING',
    ]);
    await server.setClock(TOO_LATE);
    expect(codes(await act(as('colleague'), 'recallPledge', seen(late)))).toEqual(['WINDOW_CLOSED']);
  });
});

describe('returning', () => {
  it('gives the writer the reason, and time to correct after the window has closed', async () => {
    const pledge = await sent('employee');
    const returned = await done(as('head'), 'returnPledge', { ...seen(pledge), reason: ' Chỉ tiêu chưa đo được ' });
    expect(returned).toMatchObject({ state: 'RETURNED', returnReason: 'Chỉ tiêu chưa đo được' });
    await server.setClock(TOO_LATE);
    const corrected = await save(as('employee'), { ...CONTENT, initiatives: [] }, returned.version);
    const again = await done(as('employee'), 'sendPledge', seen(corrected));
    expect(again).toMatchObject({ state: 'SENT', receiptNumber: pledge.receiptNumber });
    expect(again.history.map(({ act: step, reason }) => [step, reason])).toEqual([
      ['SENT', null],
      ['RETURNED', 'Chỉ tiêu chưa đo được'],
      ['SENT', null],
    ]);
  });

  it('without a reason is refused', async () => {
    expect(codes(await act(as('head'), 'returnPledge', { ...seen(await sent('employee')), reason: ' ' }))).toEqual(['REASON_MISSING']);
  });
});

describe('confirming', () => {
  it('several at once answers each alone', async () => {
    const [one, other] = [await sent('employee'), await sent('colleague')];
    const draft = await save(as('head'));
    const results = await confirm(as('head'), one, { ...other, version: 1 }, draft);
    expect(results.map(({ pledgeId, pledge, refusals }) => [pledgeId, pledge?.state, codes({ refusals })])).toEqual([
      [one.id, 'CONFIRMED', []],
      [other.id, undefined, ['STALE']],
      [draft.id, undefined, ['PLEDGE_NOT_WAITING', 'PLEDGE_OWN']],
    ]);
  });

  it('one’s own is refused: a head’s is confirmed by the Office, the Office’s by the Director, the Director’s by the Office', async () => {
    const [head, office, director] = [await sent('head'), await sent('office'), await sent('director')];
    const outcome = async (name: PersonName, pledge: PledgeData) => (await confirm(as(name), pledge))[0];
    expect(codes((await outcome('head', head)) as PayloadData)).toEqual(['PLEDGE_OWN']);
    expect(codes((await outcome('office', office)) as PayloadData)).toEqual(['PLEDGE_OWN']);
    expect(codes((await outcome('director', director)) as PayloadData)).toEqual(['PLEDGE_OWN']);
    expect(codes(await act(as('head'), 'returnPledge', { ...seen(head), reason: 'Thử' }))).toEqual(['PLEDGE_OWN']);
    expect((await outcome('office', head))?.pledge?.state).toBe('CONFIRMED');
    expect((await outcome('director', office))?.pledge?.state).toBe('CONFIRMED');
    expect((await outcome('office', director))?.pledge?.state).toBe('CONFIRMED');
  });

  it('at the same instant as a return does one of the two', async () => {
    const pledge = await sent('employee');
    const [confirmed, returned] = await Promise.all([
      confirm(as('head'), pledge),
      act(as('office'), 'returnPledge', { ...seen(pledge), reason: 'Sửa' }),
    ]);
    const said = [...codes(confirmed[0] as PayloadData), ...codes(returned)];
    expect(said).toEqual(['STALE']);
  });

  it('takes between one and a hundred, none twice', async () => {
    const pledge = await sent('employee');
    const ask = (pledges: object[]) => as('head').send(CONFIRM, { input: { idempotencyKey: randomUUID(), pledges } });
    expect(errorOf(await ask([]))).toBe('BAD_USER_INPUT');
    expect(errorOf(await ask([seen(pledge), seen(pledge)]))).toBe('BAD_USER_INPUT');
    expect(errorOf(await ask(Array.from({ length: 101 }, () => ({ pledgeId: randomUUID(), version: 1 }))))).toBe('BAD_USER_INPUT');
  });
});

describe('a collective’s pledge', () => {
  it('is written by its head, confirmed by somebody above, and read by its people', async () => {
    const unitId = department.units.metrology;
    const draft = await save(as('standardsHead'), COLLECTIVE, 0, unitId);
    const pledge = await done(as('standardsHead'), 'sendPledge', seen(draft));
    expect(codes((await confirm(as('standardsHead'), pledge))[0] as PayloadData)).toEqual(['PLEDGE_OWN']);
    expect((await confirm(as('office'), pledge))[0]?.pledge?.state).toBe('CONFIRMED');
    const form = `query ($unitId: ID!) { collectivePledge(unitId: $unitId) { name subject pledge { state } } }`;
    const expected = { collectivePledge: { name: 'Phòng Đo lường', subject: 'COLLECTIVE', pledge: { state: 'CONFIRMED' } } };
    expect(await as('metrologist').ask(form, { unitId })).toEqual(expected);
    expect(errorOf(await as('employee').send(form, { unitId }))).toBe('NOT_FOUND');
    expect(errorOf(await as('employee').send(form, { unitId: 'none' }))).toBe('NOT_FOUND');
  });

  it('is not written by its people, nor for a unit that is no collective', async () => {
    const input = (unit: 'planning' | 'department') => ({
      input: { idempotencyKey: randomUUID(), version: 0, content: COLLECTIVE, collectiveId: department.units[unit] },
    });
    expect(errorOf(await as('employee').send(mutationOf('savePledge'), input('planning')))).toBe('FORBIDDEN');
    expect(errorOf(await as('otherHead').send(mutationOf('savePledge'), input('planning')))).toBe('NOT_FOUND');
    expect(errorOf(await as('director').send(mutationOf('savePledge'), input('planning')))).toBe('FORBIDDEN');
  });
});

describe('who may what', () => {
  const READ = 'query ($id: ID!) { pledge(id: $id) { id surroundings { mayWrite mayReview } } }';

  it('reads: the writer, the head, the Office, the Director, the inspector; nobody else learns that it exists', async () => {
    const { id } = await sent('employee');
    const surroundings = async (name: PersonName) => {
      const answer = await as(name).send<{ pledge: { surroundings: object } }>(READ, { id });
      return errorOf(answer) ?? answer.data.pledge.surroundings;
    };
    expect(await surroundings('employee')).toEqual({ mayWrite: true, mayReview: false });
    for (const name of ['head', 'office', 'director'] as const)
      expect(await surroundings(name)).toEqual({ mayWrite: false, mayReview: true });
    expect(await surroundings('inspector')).toEqual({ mayWrite: false, mayReview: false });
    for (const name of ['colleague', 'otherHead', 'standardsHead', 'council', 'administrator'] as const)
      expect(await surroundings(name)).toBe('NOT_FOUND');
    expect(errorOf(await server.nobody.send(READ, { id }))).toBe('UNAUTHENTICATED');
    expect(errorOf(await as('employee').send(READ, { id: 'x' }))).toBe('NOT_FOUND');
  });

  it.each([
    ['sendPledge', 'head', 'FORBIDDEN'],
    ['sendPledge', 'colleague', 'NOT_FOUND'],
    ['recallPledge', 'office', 'FORBIDDEN'],
    ['returnPledge', 'employee', 'FORBIDDEN'],
    ['returnPledge', 'inspector', 'FORBIDDEN'],
    ['returnPledge', 'otherHead', 'NOT_FOUND'],
  ] as const)('%s by %s is %s', async (mutation, name, code) => {
    const pledge = await sent('employee');
    const reason = mutation === 'returnPledge' ? { reason: 'Thử' } : {};
    const input = { idempotencyKey: randomUUID(), ...seen(pledge), ...reason };
    expect(errorOf(await as(name).send(mutationOf(mutation), { input }))).toBe(code);
    expect(
      (await as('employee').ask<{ pledge: { version: number } }>('query ($id: ID!) { pledge(id: $id) { version } }', { id: pledge.id }))
        .pledge.version,
    ).toBe(pledge.version);
  });

  it('a foreign id among those to be confirmed ends the whole act', async () => {
    const [own, foreign] = [await sent('employee'), await sent('otherHead')];
    const input = { idempotencyKey: randomUUID(), pledges: [seen(own), seen(foreign)] };
    expect(errorOf(await as('head').send(CONFIRM, { input }))).toBe('NOT_FOUND');
    const [row]: { confirmed_at: Date | null }[] = await server.database.query('SELECT confirmed_at FROM pledge WHERE id = $1', [own.id]);
    expect(row?.confirmed_at).toBeNull();
  });
});

describe('lists and coverage', () => {
  const LIST = `query ($filter: PledgeFilterInput, $first: Int, $after: String) {
    pledges(filter: $filter, first: $first, after: $after) { edges { node { name state mayConfirm taskCount } } pageInfo { hasNextPage endCursor } }
  }`;
  interface ListData {
    pledges: {
      edges: { node: { name: string; state: string; mayConfirm: boolean } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }
  const list = async (name: PersonName, variables: object = {}) => (await as(name).ask<ListData>(LIST, variables)).pledges;
  const names = (page: ListData['pledges']) => page.edges.map(({ node }) => node.name);

  it('show what lies in the viewer’s units, by given name, page by page', async () => {
    for (const name of ['employee', 'colleague', 'head', 'otherHead', 'metrologist'] as const) await sent(name);
    expect(names(await list('head'))).toEqual(['Nguyễn Văn An', 'Lê Minh Tâm', 'Đặng Thị Ước']);
    expect((await list('head')).edges.map(({ node }) => node.mayConfirm)).toEqual([false, true, true]);
    expect(names(await list('standardsHead'))).toEqual(['Trần Ngọc Ánh']);
    const all = names(await list('office'));
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: ListData['pledges'] = await list('office', { first: 2, after });
      paged.push(...names(page));
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    expect(all).toHaveLength(5);
    expect(paged).toEqual(all);
    expect(errorOf(await as('employee').send(LIST))).toBe('FORBIDDEN');
  });

  it('are narrowed by unit, state, subject and a search that knows Vietnamese', async () => {
    const pledge = await sent('employee');
    await save(as('colleague'));
    await done(as('standardsHead'), 'sendPledge', seen(await save(as('standardsHead'), COLLECTIVE, 0, department.units.metrology)));
    expect(names(await list('office', { filter: { search: 'dang thi uoc' } }))).toEqual(['Đặng Thị Ước']);
    expect(names(await list('office', { filter: { search: 'dk-2017-0001' } }))).toEqual(['Đặng Thị Ước']);
    expect(names(await list('office', { filter: { search: '%' } }))).toEqual([]);
    expect(names(await list('office', { filter: { states: ['DRAFT'] } }))).toEqual(['Lê Minh Tâm']);
    expect(names(await list('office', { filter: { subject: 'COLLECTIVE' } }))).toEqual(['Phòng Đo lường']);
    expect(names(await list('office', { filter: { subject: 'PERSON', unitIds: [department.units.standards] } }))).toEqual([]);
    expect(names(await list('office', { filter: { unitIds: [department.units.standards] } }))).toEqual(['Phòng Đo lường']);
    expect(names(await list('office', { filter: { unitIds: ['none'] } }))).toEqual([]);
    expect(pledge.state).toBe('SENT');
  });

  it.each([
    [null, null, null, null],
    [OPEN, null, null, null],
    [OPEN, OPEN, null, null],
    [OPEN, null, OPEN, null],
    [OPEN, OPEN, OPEN, null],
    [OPEN, null, null, OPEN],
  ])('say the state that the rule says: sent %s, recalled %s, returned %s, confirmed %s', async (...instants) => {
    const { personId, unitId } = department.people.employee;
    await server.database.query(
      `INSERT INTO pledge (id, plan_id, person_id, unit_id, receipt_number, sent_at, recalled_at, returned_at, confirmed_at, return_reason, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'Sửa', now(), now())`,
      [uuidv7(), planId, personId, unitId, instants[0] && 'ĐK-2017-0001', ...instants],
    );
    const [sentAt, recalledAt, returnedAt, confirmedAt] = instants.map((instant) => instant && new Date(instant)) as (Date | null)[];
    const events = { sentAt, recalledAt, returnedAt, confirmedAt } as Parameters<typeof stateOf>[0];
    expect((await list('office')).edges[0]?.node.state).toBe(stateOf(events));
  });

  it('of coverage count everybody once, and name who is missing', async () => {
    await sent('employee');
    await confirm(as('office'), await sent('head'));
    await save(as('colleague'));
    const COVERAGE = `{ pledgeCoverage { year people { expected registered confirmed percent } collectives { expected registered }
      units { unitName isCollective collectiveState people { expected registered percent } } } }`;
    const { pledgeCoverage } = await as('head').ask<{ pledgeCoverage: object }>(COVERAGE);
    expect(pledgeCoverage).toEqual({
      year: 2017,
      people: { expected: 3, registered: 2, confirmed: 1, percent: 66 },
      collectives: { expected: 1, registered: 0 },
      units: [
        {
          unitName: 'Phòng Kế hoạch – Tài chính',
          isCollective: true,
          collectiveState: null,
          people: { expected: 3, registered: 2, percent: 66 },
        },
      ],
    });
    const whole = await as('inspector').ask<{
      pledgeCoverage: { people: { expected: number }; collectives: { expected: number }; units: { unitName: string }[] };
    }>(COVERAGE);
    const [people]: { count: number }[] = await server.database.query(
      `SELECT count(DISTINCT person_id)::int AS count FROM assignment WHERE started_on <= '2017-03-20' AND coalesce(ended_on, 'infinity') >= '2017-03-20'`,
    );
    expect(whole.pledgeCoverage.people.expected).toBe(people?.count);
    expect(whole.pledgeCoverage.collectives.expected).toBe(5);
    expect(whole.pledgeCoverage.units[0]?.unitName).toBe('Sở Khoa học và Công nghệ');
    const MISSING = '{ pledgesMissing { edges { node { subject name state } } } }';
    expect(await as('head').ask(MISSING)).toEqual({
      pledgesMissing: {
        edges: [
          { node: { subject: 'COLLECTIVE', name: 'Phòng Kế hoạch – Tài chính', state: null } },
          { node: { subject: 'PERSON', name: 'Lê Minh Tâm', state: 'DRAFT' } },
        ],
      },
    });
    expect(errorOf(await as('employee').send(COVERAGE))).toBe('FORBIDDEN');
    expect(errorOf(await as('head').send('{ pledgeCoverage(year: 1999) { year } }'))).toBe('NOT_FOUND');
  });

  it('page through who is missing without losing or repeating anybody', async () => {
    const MISSING =
      'query ($first: Int, $after: String) { pledgesMissing(first: $first, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }';
    interface MissingData {
      pledgesMissing: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    }
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { pledgesMissing }: MissingData = await as('office').ask<MissingData>(MISSING, { first: 3, after });
      ids.push(...pledgesMissing.edges.map(({ node }) => node.id));
      [after, more] = [pledgesMissing.pageInfo.endCursor, pledgesMissing.pageInfo.hasNextPage];
    }
    const { pledgesMissing } = await as('office').ask<MissingData>(MISSING, { first: 100 });
    expect(ids).toEqual(pledgesMissing.edges.map(({ node }) => node.id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the audit trail', () => {
  it('keeps who did what, with what changed before and after', async () => {
    const pledge = await sent('employee');
    await done(as('head'), 'returnPledge', { ...seen(pledge), reason: 'Thiếu chỉ tiêu' });
    const entries = await server.database.query(
      'SELECT action, account_id, unit_id, before, after, reason FROM audit_entry WHERE subject_id = $1 ORDER BY id',
      [pledge.id],
    );
    const { accountId, unitId } = department.people.employee;
    expect(entries).toEqual([
      expect.objectContaining({ action: 'savePledge', account_id: accountId, unit_id: unitId, before: null }),
      expect.objectContaining({
        action: 'sendPledge',
        before: { state: 'DRAFT', receiptNumber: null },
        after: { state: 'SENT', receiptNumber: 'ĐK-2017-0001' },
      }),
      expect.objectContaining({
        action: 'returnPledge',
        account_id: department.people.head.accountId,
        after: { state: 'RETURNED' },
        reason: 'Thiếu chỉ tiêu',
      }),
    ]);
  });
});

/** A further person of the science room, with an account; `from` is their first day. */
async function hire(index: number, from = '2010-01-01'): Promise<Client> {
  const [personId, accountId] = [uuidv7(), uuidv7()];
  await server.database.query(
    `INSERT INTO person (id, code, full_name, gender, job_group, service_started_on) VALUES ($1, $2, $3, 'MALE', 'CIVIL_SERVANT', $4)`,
    [personId, `P${index}`, `Nguyễn Văn Số ${index}`, from],
  );
  await server.database.query(
    `INSERT INTO assignment (id, person_id, unit_id, title, rank, started_on) VALUES ($1, $2, $3, 'Chuyên viên', 'STAFF', $4)`,
    [uuidv7(), personId, department.units.science, from],
  );
  await server.database.query(
    `INSERT INTO account (id, username, person_id, display_name, password_hash, password_changed_at, created_at) VALUES ($1, $2, $3, $4, 'none', now(), now())`,
    [accountId, `person${index}`, personId, `Nguyễn Văn Số ${index}`],
  );
  return server.signInAs(accountId);
}
