import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { uuidv7 } from 'uuidv7';
import { placeholderPicture } from '../database/demonstration/placeholder-picture';
import { createSchema } from '../schema';
import { buildPlan } from '../testing/builders/plan';
import { perform, type RefusalCode } from '../testing/builders/postings';
import { uploadTo } from '../testing/builders/uploads';
import { buildDepartment, type PersonName, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

interface Found {
  readonly name: string;
  readonly revokedOn: string | null;
}
interface StoryAnswer {
  readonly story: { id: string; version: number; isShown: boolean } | null;
  readonly refusals: readonly RefusalCode[];
}

let server: TestServer;
let department: TestDepartment;
const clients = new Map<PersonName, Client>();
const as = (name: PersonName) => clients.get(name) as Client;

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  await buildPlan(server.database);
  for (const name of ['office', 'employee', 'colleague'] as const)
    clients.set(name, await server.signInAs(department.people[name].accountId));
});
afterAll(() => server.stop());
beforeEach(async () => {
  await server.setClock('2017-12-21T02:00:00Z');
  await server.database.query('DELETE FROM story');
  await server.database.query('DELETE FROM honour');
  await server.database.query('DELETE FROM publicity_choice');
  await honour('employee', 2016);
});

async function honour(name: PersonName, year: number, more: { revokedOn?: string; number?: string } = {}): Promise<string> {
  const id = uuidv7();
  await server.database.query(
    `INSERT INTO honour (id, person_id, award, year, decision_number, decided_on, revoked_on, revocation_number)
     VALUES ($1, $2, 'ADVANCED_WORKER', $3, $4, make_date($3::int, 12, 20), $5::date, CASE WHEN $5::date IS NULL THEN NULL ELSE '9/QĐ' END)`,
    [id, department.people[name].personId, year, more.number ?? `1/QĐ-${year}`, more.revokedOn ?? null],
  );
  return id;
}

const honours = async (filter: object = {}, client: Client = server.nobody): Promise<Found[]> =>
  (
    await client.ask<{ publicHonours: { edges: { node: Found }[] } }>(
      'query ($filter: PublicHonourFilterInput) { publicHonours(filter: $filter) { edges { node { name revokedOn awardName { vi } unitName { vi } } } } }',
      { filter },
    )
  ).publicHonours.edges.map(({ node }) => node);
const names = async (filter: object = {}) => (await honours(filter)).map(({ name }) => name);
const choose = (client: Client, choice: object) =>
  perform<{ choice: { version: number }; refusals: RefusalCode[] }>(client, 'choosePublicity', choice, 'choice { version }');
const shown = async () =>
  (
    await server.nobody.ask<{ publicStories: { edges: { node: { name: string; picture: { id: string } | null } }[] } }>(
      '{ publicStories { edges { node { name title story picture { id width height alt } awardNames { vi } } } } }',
    )
  ).publicStories.edges.map(({ node }) => node);

describe('the public page of honours', () => {
  it('is found without signing in and without marks: "dang" finds "Đặng"', async () => {
    await honour('colleague', 2015);
    expect(await names()).toEqual(['Đặng Thị Ước', 'Lê Minh Tâm']);
    expect(await names({ search: 'dang thi uoc' })).toEqual(['Đặng Thị Ước']);
    expect(await names({ year: 2015 })).toEqual(['Lê Minh Tâm']);
    expect(await names({ award: 'ADVANCED_WORKER', unitId: department.units.planning })).toHaveLength(2);
    expect(await names({ unitId: department.units.science })).toEqual([]);
    expect(await names({ search: '%' })).toEqual([]);
  });

  it('is read on page by page, without a row twice or left out', async () => {
    for (let year = 2000; year < 2007; year += 1) await honour('colleague', year);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const {
        publicHonours,
      }: { publicHonours: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
        await server.nobody.ask(
          'query ($after: String) { publicHonours(first: 3, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }',
          {
            after,
          },
        );
      seen.push(...publicHonours.edges.map(({ node }) => node.id));
      after = publicHonours.pageInfo.hasNextPage ? publicHonours.pageInfo.endCursor : null;
    } while (after);
    expect([seen.length, new Set(seen).size]).toEqual([8, 8]);
  });

  it('leaves out whoever chose so, at once, and before the day that they set', async () => {
    await choose(as('employee'), { decisions: false, postings: false, stories: false, version: 0 });
    expect(await names()).toEqual([]);
    await choose(as('employee'), { decisions: true, postings: false, stories: false, notBefore: '2018-01-01', version: 1 });
    expect(await names()).toEqual([]);
    await server.setClock('2018-01-01T02:00:00Z');
    expect(await names()).toEqual(['Đặng Thị Ước']);
  });

  it('keeps back what is decided and not announced yet', async () => {
    const { office } = department.people;
    const [{ id: planId }] = await server.database.query('SELECT id FROM plan');
    const decision = uuidv7();
    await server.database.query(
      `INSERT INTO award_decision (id, plan_id, kind, number, issued_on, issued_by, drafted_at, drafted_by, registered_at, registered_by)
       VALUES ($1, $2, 'AWARD', '1/QĐ-2016', '2016-12-20', 'Giám đốc Sở', now(), $3, now(), $3)`,
      [decision, planId, office.accountId],
    );
    expect(await names()).toEqual([]);
    await server.database.query('UPDATE award_decision SET announced_at = now(), announced_by = $2, version = version + 1 WHERE id = $1', [
      decision,
      office.accountId,
    ]);
    expect(await names()).toEqual(['Đặng Thị Ước']);
  });

  it('publishes that an honour was taken back, and counts it no more', async () => {
    await honour('colleague', 2015, { revokedOn: '2017-06-01' });
    expect(await honours({ revoked: true })).toEqual([expect.objectContaining({ name: 'Lê Minh Tâm', revokedOn: '2017-06-01' })]);
    const { publicChoices } = await server.nobody.ask<{ publicChoices: { years: object[] } }>(
      '{ publicChoices { years { year count } awards { key } units { id } } }',
    );
    expect(publicChoices.years).toEqual([{ year: 2016, count: 1 }]);
  });
});

describe('a story', () => {
  const write = (more: object = {}) =>
    perform<StoryAnswer>(
      as('office'),
      'saveStory',
      { personId: department.people.employee.personId, title: 'Một tấm gương', story: 'Chuyện thật.', version: 0, ...more },
      'story { id version isShown }',
    );
  const publish = (story: StoryAnswer['story']) =>
    perform<StoryAnswer>(as('office'), 'publishStory', { storyId: story?.id, version: story?.version }, 'story { id version isShown }');
  const codes = ({ refusals }: { refusals: readonly RefusalCode[] }) => refusals.map(({ code }) => code);

  it('is published only with consent, and gone when consent is taken back', async () => {
    const { story } = await write();
    expect(codes(await publish(story))).toEqual(['STORY_NOT_CONSENTED']);
    await choose(as('employee'), { decisions: true, postings: false, stories: true, version: 0 });
    expect((await publish(story)).story?.isShown).toBe(true);
    expect(await shown()).toHaveLength(1);
    await choose(as('employee'), { decisions: true, postings: false, stories: false, version: 1 });
    expect(await shown()).toEqual([]);
  });

  it('leaves the gallery when its last honour is taken back', async () => {
    await choose(as('employee'), { decisions: true, postings: false, stories: true, version: 0 });
    await publish((await write()).story);
    await server.database.query(`UPDATE honour SET revoked_on = '2017-12-01', revocation_number = '9/QĐ', version = version + 1`);
    expect(await shown()).toEqual([]);
    expect(codes(await publish((await write({ personId: department.people.colleague.personId })).story))).toEqual([
      'STORY_NOT_CONSENTED',
      'STORY_WITHOUT_HONOUR',
    ]);
  });

  it('waits for its first day, and is changed only when it is off the page', async () => {
    await choose(as('employee'), { decisions: true, postings: false, stories: true, version: 0 });
    const { story } = await publish((await write({ embargoOn: '2018-01-01' })).story);
    expect(await shown()).toEqual([]);
    const change = { storyId: story?.id, version: story?.version, title: 'Khác', story: 'Khác' };
    expect(codes(await perform<StoryAnswer>(as('office'), 'saveStory', change))).toEqual(['STORY_PUBLISHED']);
    await server.setClock('2018-01-01T02:00:00Z');
    expect(await shown()).toHaveLength(1);
  });

  it('has a picture that is cleaned, described, cacheable, and nobody’s before the story is shown', async () => {
    const { content } = placeholderPicture('PERSON', [31, 78, 133]);
    const hidden = Buffer.concat([content, Buffer.from('GPS 11.3N 106.1E')]);
    const uploaded = await uploadTo(server, as('office'), '/pictures', {}, { filename: 'a.png', content: hidden });
    const { picture } = uploaded.json();
    expect([uploaded.statusCode, picture]).toEqual([201, { id: expect.any(String), width: 480, height: 360 }]);
    const get = (client: Client) =>
      server.http.inject({ method: 'GET', url: `/pictures/${picture.id}`, headers: client.cookie ? { cookie: client.cookie } : {} });
    expect((await get(server.nobody)).statusCode).toBe(404);
    expect((await get(as('colleague'))).statusCode).toBe(404);
    expect((await get(as('office'))).headers['cache-control']).toBe('private, no-store');
    await choose(as('employee'), { decisions: true, postings: false, stories: true, version: 0 });
    const { story } = await write({ pictureId: picture.id });
    expect(codes(await publish(story))).toEqual(['STORY_ALT_MISSING']);
    const kept = await perform<StoryAnswer>(
      as('office'),
      'saveStory',
      { storyId: story?.id, version: story?.version, title: 'x', story: 'y', pictureId: picture.id, alt: 'Chân dung' },
      'story { id version isShown }',
    );
    await publish(kept.story);
    const response = await get(server.nobody);
    expect([response.statusCode, response.headers['content-type'], response.headers['x-content-type-options']]).toEqual([
      200,
      'image/png',
      'nosniff',
    ]);
    expect(response.headers['cache-control']).toMatch(/^public, max-age=/);
    expect(response.rawPayload.includes('GPS')).toBe(false);
    const again = await server.http.inject({
      method: 'GET',
      url: `/pictures/${picture.id}`,
      headers: { 'if-none-match': String(response.headers.etag) },
    });
    expect(again.statusCode).toBe(304);
  });

  it('takes no picture that is none, and none from others', async () => {
    const fake = { filename: 'a.png', content: Buffer.from('<svg onload="alert(1)"/>') };
    const refused = await uploadTo(server, as('office'), '/pictures', {}, fake);
    expect([refused.statusCode, refused.json().refusals[0].code]).toEqual([422, 'PICTURE_TYPE']);
    expect((await uploadTo(server, as('colleague'), '/pictures', {}, fake)).statusCode).toBe(403);
    expect((await uploadTo(server, server.nobody, '/pictures', {}, fake)).statusCode).toBe(401);
  });
});

describe('what needs no sign-in', () => {
  /** The types that everybody may reach, and the fields of those that say something of a person. */
  const OPEN = ['publicHonours', 'publicHonouree', 'publicStories', 'publicChoices', 'publicPostings', 'publicPosting', 'objectionForm'];

  it('leads to nothing but what is public: no field reaches a person, an account, a dossier or a nomination', async () => {
    const query = (await createSchema()).getQueryType() as GraphQLObjectType;
    const reached = new Set<string>();
    const visit = (type: GraphQLObjectType) => {
      if (reached.has(type.name)) return;
      reached.add(type.name);
      for (const field of Object.values(type.getFields())) {
        const inner = getNamedType(field.type);
        if (isObjectType(inner)) visit(inner);
      }
    };
    for (const name of OPEN) {
      const inner = getNamedType(query.getFields()[name]?.type as never);
      if (isObjectType(inner)) visit(inner);
    }
    expect([...reached].filter((name) => !name.startsWith('Public')).sort()).toEqual([
      'Citation',
      'ObjectionCondition',
      'ObjectionForm',
      'PageInfo',
      'PostingEntry',
      'Refusal',
      'RefusalFact',
      'Text',
    ]);
  });

  it('is all that nobody can ask: every other query says that one must sign in', async () => {
    const fields = Object.values(((await createSchema()).getQueryType() as GraphQLObjectType).getFields());
    const open: string[] = [];
    for (const field of fields.filter(({ args }) =>
      args.every((arg) => !('defaultValue' in arg) || arg.defaultValue !== undefined || String(arg.type).at(-1) !== '!'),
    )) {
      const selection = isObjectType(getNamedType(field.type)) ? '{ __typename }' : '';
      const answer = await server.nobody.send(`{ ${field.name} ${selection} }`);
      if (!answer.errors && answer.data) open.push(field.name);
    }
    expect(open.filter((name) => !OPEN.includes(name)).sort()).toEqual(['clock', 'demonstrationAccounts', 'viewer']);
  });
});
