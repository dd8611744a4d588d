import { tayNinh2017 } from '@vinh-danh/regimes/tay-ninh-2017';
import type { AcceptedNomination } from '../testing/builders/accepted-nominations';
import { acceptedFighters } from '../testing/builders/accepted-nominations';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { CLOSES, POSTED, POSTING_DAY, type PostedData, passedFighters, perform, post } from '../testing/builders/postings';
import { buildDepartment, type PersonName, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
const clients = new Map<PersonName, Client>();
const as = (name: PersonName) => clients.get(name) as Client;

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  plan = await buildPlan(server.database);
  for (const name of ['office', 'employee', 'director', 'head'] as const)
    clients.set(name, await server.signInAs(department.people[name].accountId));
});
afterAll(() => server.stop());
beforeEach(() => server.setClock(POSTING_DAY));

const codes = ({ refusals }: { refusals: readonly { code: string }[] }) => refusals.map(({ code }) => code);
const passed = (count = 1) => passedFighters(server.database, department, plan, count);
const choose = (personId: string, postings: boolean, notBefore: string | null = null) =>
  server.database.query(
    `INSERT INTO publicity_choice (id, person_id, decisions, postings, stories, not_before, chosen_at) VALUES (gen_random_uuid(), $1, true, $2, false, $3, now())
     ON CONFLICT (person_id) DO UPDATE SET postings = excluded.postings, not_before = excluded.not_before, version = publicity_choice.version + 1`,
    [personId, postings, notBefore],
  );
const names = async (client: Client, id: string | undefined, query = 'posting') =>
  (
    await client.ask<{ found: { entries: { nomineeName: string }[] } }>(
      `query ($id: ID!) { found: ${query}(id: $id) { entries { nomineeName } } }`,
      { id },
    )
  ).found.entries.length;

describe('posting a list', () => {
  it('closes it after as many working days as the plan says, the day of posting not counted', async () => {
    const { posting } = await post(as('office'), plan, await passed(2));
    expect(posting).toMatchObject({ closesAt: CLOSES, state: 'OPEN' });
    expect(await names(as('employee'), posting?.id)).toBe(2);
  });

  it('skips the days off that a layer of the rulebook names', async () => {
    const other = await buildOtherPlan((layer) => ({ ...layer, holidays: [{ day: '2018-12-25', name: { vi: 'Nghỉ', en: 'Off' } }] }));
    const [one] = await passedFighters(server.database, department, other, 1);
    await server.setClock('2018-12-20T02:00:00Z');
    const { posting } = await post(as('office'), other, [one as AcceptedNomination]);
    expect(posting?.closesAt).toBe('2018-12-28T17:00:00.000Z');
  });

  it('tells the Office beforehand how long it would be posted, and whom', async () => {
    const [one] = await passed();
    const { postingDraft } = await as('office').ask<{
      postingDraft: { closesAt: string; postRefusals: object[]; candidates: { nominationId: string; postRefusals: { code: string }[] }[] };
    }>(
      '{ postingDraft(audience: STAFF) { closesAt postRefusals { code } candidates { nominationId suggestion mayBePublic postRefusals { code } } } }',
    );
    expect(postingDraft).toMatchObject({ closesAt: CLOSES, postRefusals: [] });
    expect(postingDraft.candidates.find(({ nominationId }) => nominationId === one?.nominationId)?.postRefusals).toEqual([]);
  });

  it('posts nobody whom the council did not pass, nobody twice, and nobody without a summary', async () => {
    const [waiting] = await acceptedFighters(server.database, department, plan, { count: 1, before: { council: 'PLACED' } });
    expect(codes(await post(as('office'), plan, [waiting as AcceptedNomination]))).toEqual(['POSTING_COUNCIL_AWAITED']);
    const { postingDraft } = await as('office').ask<{
      postingDraft: { candidates: { nominationId: string; nomineeId: string; postRefusals: { message: { vi: string } }[] }[] };
    }>('{ postingDraft(audience: STAFF) { candidates { nominationId nomineeId postRefusals { message { vi } } } } }');
    expect(postingDraft.candidates.find(({ nominationId }) => nominationId === waiting?.nominationId)).toMatchObject({
      nomineeId: waiting?.personId,
      postRefusals: [{ message: { vi: 'Hội đồng chưa xét đề nghị này.' } }],
    });
    const [one, two] = await passed(2);
    await post(as('office'), plan, [one as AcceptedNomination]);
    const entries = [
      { nominationId: one?.nominationId, summary: 'x' },
      { nominationId: two?.nominationId, summary: ' ' },
    ];
    const again = await perform<PostedData>(as('office'), 'postNominations', { planId: plan.planId, audience: 'STAFF', entries }, POSTED);
    expect(again.refusals).toEqual([
      { code: 'POSTING_STANDS', field: null },
      { code: 'POSTING_SUMMARY_MISSING', field: 'entries.1.summary' },
    ]);
    expect(codes(await post(as('office'), plan, []))).toEqual(['POSTING_EMPTY']);
  });

  it('lets one of two lists have a nomination that both want at once, over two servers', async () => {
    const [one] = await passed();
    const beside = await server.beside();
    try {
      const other = await beside.signInAs(department.people.office.accountId);
      const answers = await Promise.all([
        post(as('office'), plan, [one as AcceptedNomination]),
        post(other, plan, [one as AcceptedNomination]),
      ]);
      expect(answers.flatMap(codes)).toEqual(['POSTING_STANDS']);
      const numbers = await server.database.query('SELECT number FROM posting WHERE plan_id = $1 ORDER BY number', [plan.planId]);
      expect(numbers.map(({ number }: { number: number }) => number)).toEqual(numbers.map((_: object, index: number) => index + 1));
    } finally {
      await beside.stop();
    }
  });

  it('does not guess how long where the plan does not say', async () => {
    const other = await buildOtherPlan(
      (layer) => ({ ...layer, deadlines: layer.deadlines.filter(({ event }) => event !== 'POSTING') }),
      2019,
    );
    const [one] = await passedFighters(server.database, department, other, 1);
    expect(codes(await post(as('office'), other, [one as AcceptedNomination]))).toEqual(['POSTING_DAYS_NOT_SET']);
  });
});

describe('a list for the public', () => {
  it('shows outside only who agreed, and not before the day that they set', async () => {
    const [yes, later, no] = await passed(3);
    await choose(yes?.personId as string, true);
    await choose(later?.personId as string, true, '2017-12-25');
    const { posting } = await post(as('office'), plan, [yes, later, no] as AcceptedNomination[], { audience: 'PUBLIC' });
    expect(await names(as('employee'), posting?.id)).toBe(3);
    expect(await names(server.nobody, posting?.id, 'publicPosting')).toBe(1);
    await server.setClock('2017-12-26T02:00:00Z');
    expect(await names(server.nobody, posting?.id, 'publicPosting')).toBe(2);
    // Consent that is taken back holds at once.
    await choose(yes?.personId as string, false);
    expect(await names(server.nobody, posting?.id, 'publicPosting')).toBe(1);
    // Once it is over, nobody is shown before the decision.
    await server.setClock('2018-01-02T02:00:00Z');
    expect(await names(server.nobody, posting?.id, 'publicPosting')).toBe(0);
  });

  it('is hidden outside until its embargo ends, and its days are counted from then', async () => {
    const [one] = await passed();
    await choose(one?.personId as string, true);
    const { posting } = await post(as('office'), plan, [one as AcceptedNomination], { audience: 'PUBLIC', embargoOn: '2017-12-25' });
    expect(posting?.closesAt).toBe('2018-01-02T17:00:00.000Z');
    const hidden = await server.nobody.send('query ($id: ID!) { publicPosting(id: $id) { id } }', { id: posting?.id });
    expect(hidden.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await server.setClock('2017-12-24T17:00:30Z');
    expect(await names(server.nobody, posting?.id, 'publicPosting')).toBe(1);
  });

  it('is not posted where nobody agreed', async () => {
    expect(codes(await post(as('office'), plan, await passed(), { audience: 'PUBLIC' }))).toEqual(['POSTING_NOBODY_PUBLIC']);
  });

  it('of staff is not there for those outside', async () => {
    const { posting } = await post(as('office'), plan, await passed());
    const answer = await server.nobody.send('query ($id: ID!) { publicPosting(id: $id) { id } }', { id: posting?.id });
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const { publicPostings } = await server.nobody.ask<{ publicPostings: { edges: { node: { id: string } }[] } }>(
      '{ publicPostings { edges { node { id } } } }',
    );
    expect(publicPostings.edges.some(({ node }) => node.id === posting?.id)).toBe(false);
  });
});

describe('taking a list back', () => {
  it('needs a reason, shows it, hides the names, and lets the nominations be posted anew for all the days', async () => {
    const nominations = await passed(2);
    const { posting } = await post(as('office'), plan, nominations);
    const seen = { postingId: posting?.id, version: posting?.version };
    expect(codes(await perform(as('office'), 'withdrawPosting', { ...seen, reason: ' ' }))).toEqual(['REASON_MISSING']);
    const done = await perform<PostedData>(as('office'), 'withdrawPosting', { ...seen, reason: 'Sai tên đơn vị' }, POSTED);
    expect(done.posting).toMatchObject({ state: 'WITHDRAWN' });
    expect(await names(as('employee'), posting?.id)).toBe(0);
    expect(await names(as('office'), posting?.id)).toBe(2);
    await server.setClock('2017-12-25T02:00:00Z');
    const anew = await post(as('office'), plan, nominations);
    expect(anew.posting?.closesAt).toBe('2018-01-02T17:00:00.000Z');
  });

  it('is too late once somebody on it is decided', async () => {
    const [one] = await passed();
    const { posting } = await post(as('office'), plan, [one as AcceptedNomination]);
    await server.database.query(
      `UPDATE nomination SET refused_at = now(), refused_by = $2, decision_reason = 'x', version = version + 1 WHERE id = $1`,
      [one?.nominationId, department.people.director.accountId],
    );
    const answer = await perform(as('office'), 'withdrawPosting', { postingId: posting?.id, version: posting?.version, reason: 'x' });
    expect(codes(answer)).toEqual(['POSTING_ALREADY_DECIDED']);
  });
});

/** The same rules for another year. */
async function buildOtherPlan(
  change: (layer: (typeof tayNinh2017.layers)[number]) => (typeof tayNinh2017.layers)[number],
  year = 2018,
): Promise<TestPlan> {
  const rulebook = {
    ...tayNinh2017,
    layers: tayNinh2017.layers.map((layer) => (layer.kind === 'PLAN' ? change(layer) : layer)),
  };
  const made = { planId: crypto.randomUUID(), rulebookVersionId: crypto.randomUUID() };
  await server.database.query(
    `INSERT INTO plan (id, year, number, title, english_title, issued_on, body) VALUES ($1, $2, '1', '', '', '2017-03-15', '{}')`,
    [made.planId, year],
  );
  await server.database.query(
    `INSERT INTO rulebook_version (id, plan_id, number, rulebook, published_at) VALUES ($1, $2, 1, $3, '2017-03-15')`,
    [made.rulebookVersionId, made.planId, JSON.stringify(rulebook)],
  );
  return made;
}
