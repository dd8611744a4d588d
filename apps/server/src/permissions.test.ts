import { setTimeout as wait } from 'node:timers/promises';
import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { uuidv7 } from 'uuidv7';
import { createSchema } from './schema';
import { buildDepartment, type TestDepartment } from './testing/department';
import { hear, listen, liveClient } from './testing/live-client';
import { ACCESS } from './testing/permissions/access';
import { COUNCIL } from './testing/permissions/council';
import { DECISION } from './testing/permissions/decision';
import { buildPermissionFixtures, type PermissionFixture, type PermissionFixtures, SECRETS } from './testing/permissions/fixture';
import { NOMINATION } from './testing/permissions/nomination';
import { OVERSIGHT } from './testing/permissions/oversight';
import { fits, mayElsewhere, namingArguments, othersOf, triedOn, writtenArguments } from './testing/permissions/ownership';
import { PEOPLE_AND_UNITS } from './testing/permissions/people';
import { CARRIED_FIELDS, HOW_TO_DECIDE, PLAIN_FIELDS } from './testing/permissions/plain-fields';
import { PLAN } from './testing/permissions/plan';
import { COUNTS, RESTRICTED_FIELDS } from './testing/permissions/restricted-fields';
import { ACTORS, type Actor, DAY, type Elsewhere, PEOPLE, type Row, SITTING_READERS, type Whose } from './testing/permissions/table';
import { WHOLE_TYPES } from './testing/permissions/whole-types';
import { type Answer, type Client, startTestServer, type TestServer } from './testing/test-server';

/**
 * Everybody × every query and mutation × whose the thing is, every field that not all who reach its type may read, and
 * what lists and totals count. The tables are in testing/permissions; what they leave undecided fails here.
 */
const TABLES = [ACCESS, COUNCIL, DECISION, NOMINATION, OVERSIGHT, PEOPLE_AND_UNITS, PLAN];
const OPERATIONS = {
  query: Object.assign({}, ...TABLES.map(({ queries }) => queries)) as Record<string, Row>,
  mutation: Object.assign({}, ...TABLES.map(({ mutations }) => mutations)) as Record<string, Row>,
};
interface Subscribed {
  readonly may: readonly Actor[];
  readonly args: (at: PermissionFixture) => string;
  readonly selection: string;
}
const SUBSCRIPTIONS: Readonly<Record<string, Subscribed>> = {
  sittingChanged: { may: SITTING_READERS, args: ({ sittingId }) => `sittingId: "${sittingId}"`, selection: 'caseId' },
};
type Kind = keyof typeof OPERATIONS;
type Payload = { refusals?: { code: string }[] } | null;

let server: TestServer;
let department: TestDepartment;
let fixtures: PermissionFixtures;
let fixture: PermissionFixture;
let schema: GraphQLSchema;
/** Besides everybody: who holds for a branch each role that others hold for the whole agency. */
type Asker = Actor | 'branch';
const clients = new Map<Asker, Promise<Client>>();

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  await server.setClock(`${DAY}T02:00:00Z`);
  fixtures = await buildPermissionFixtures({ database: server.database, department });
  fixture = fixtures.own;
  schema = await createSchema();
});
afterAll(() => server.stop());

function speakAs(actor: Asker): Promise<Client> {
  const client = clients.get(actor) ?? signIn(actor);
  clients.set(actor, client);
  return client;
}

async function signIn(actor: Asker): Promise<Client> {
  if (actor === 'branch') return server.signInAs(fixture.branchAccountId);
  if (actor === 'nobody') return server.nobody;
  if (actor === 'readingToken' || actor === 'pledgingToken') return server.withToken(SECRETS[actor]);
  return server.signInAs(department.people[actor].accountId);
}

function fieldsOf(kind: Kind) {
  return (kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {};
}

/** Asks for nothing but the name of the type and what is refused, or for a plain value itself. */
async function ask(kind: Kind, field: string, args: string, actor: Asker): Promise<Answer<Record<string, Payload>>> {
  const type = getNamedType(fieldsOf(kind)[field]?.type);
  const refusals = isObjectType(type) && kind === 'mutation' && type.getFields().refusals ? 'refusals { code }' : '';
  const selection = isObjectType(type) ? `{ __typename ${refusals} }` : '';
  return (await speakAs(actor)).send(`${kind} { ${field}${args && `(${args})`} ${selection} }`);
}

const DENIED = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'];

/** Those of the actors who get past the door. */
async function whoMay(kind: Kind, field: string, { args, refused }: Tried, actors: readonly Actor[]): Promise<Actor[]> {
  const answers = await Promise.all(
    actors.map(async (actor) => ({ actor, ...(await ask(kind, field, args?.(fixture, fixtures) ?? '', actor)) })),
  );
  return answers.flatMap(({ actor, errors, data }) => {
    const code = errors?.[0]?.extensions.code;
    if (code === 'INTERNAL_SERVER_ERROR' || code === 'GRAPHQL_VALIDATION_FAILED') throw new Error(`${field}: ${JSON.stringify(errors)}`);
    if (DENIED.includes(String(code))) return [];
    if (refused) expect(data[field]?.refusals).toContainEqual({ code: refused });
    return [actor];
  });
}

/** What comes back, or null where it is denied. */
async function read(what: string, actor: Asker): Promise<unknown> {
  const { data, errors } = await (await speakAs(actor)).send(`{ ${what} }`);
  const code = String(errors?.[0]?.extensions.code);
  if (errors && !DENIED.includes(code)) throw new Error(`${actor}: ${JSON.stringify(errors)}`);
  return errors ? null : data;
}

function everybody<Seen>(look: (actor: Actor) => Promise<Seen>): Promise<[Actor, Seen][]> {
  return Promise.all(ACTORS.map(async (actor): Promise<[Actor, Seen]> => [actor, await look(actor)]));
}

const changes = async () => (await server.database.query('SELECT count(*)::int AS count FROM audit_entry'))[0].count;

interface Tried extends Pick<Elsewhere, 'may' | 'refused'> {
  readonly args?: Elsewhere['args'];
}

async function holds(kind: Kind, field: string, tried: Tried, actors: readonly Actor[] = ACTORS): Promise<void> {
  const others = actors.filter((actor) => !tried.may.includes(actor));
  const before = await changes();
  expect(await whoMay(kind, field, tried, others)).toEqual([]);
  expect(await changes()).toBe(before);
  expect(await whoMay(kind, field, tried, tried.may)).toEqual([...tried.may]);
  if (tried.refused) expect(await changes()).toBe(before);
}

// First, while nobody has done anything yet.
describe('what one may not see', () => {
  const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
  const byId = Object.entries(OPERATIONS.query).filter(([, { args }]) => args?.toString().includes('Id'));

  it.each(byId)('%s answers like what is nowhere', async (field, { may, args: argsOf }) => {
    const real = argsOf?.(fixture) ?? '';
    const invented = real.replace(UUID, () => uuidv7());
    const others = ACTORS.filter((actor) => !may.includes(actor));
    const answers = (args: string) => Promise.all(others.map(async (actor) => [actor, (await ask('query', field, args, actor)).errors]));
    expect(await answers(real)).toEqual(await answers(invented));
  });

  // Everybody who signs in knows of people and of the plan's tasks: of those it is no secret that they exist.
  const KNOWN_TO_ALL = ['recordFacts', 'completePlanTask', 'reopenPlanTask'];
  const acts = Object.entries(OPERATIONS.mutation).filter(
    ([field, { args }]) => args?.toString().includes('Id') && !KNOWN_TO_ALL.includes(field),
  );
  it.each(acts)('%s tells a stranger no more', async (field, { may, args: argsOf }) => {
    const real = argsOf?.(fixture) ?? '';
    const invented = real.replace(UUID, () => uuidv7());
    const strangers = (['nobody', 'otherHead', 'standardsHead', 'metrologist'] as const).filter((actor) => !may.includes(actor));
    const answers = (args: string) =>
      Promise.all(strangers.map(async (actor) => [actor, (await ask('mutation', field, args, actor)).errors]));
    expect(await answers(real)).toEqual(await answers(invented));
  });

  it.each(Object.entries(COUNTS))('%s are not counted either', async (_name, { ask: what, count, sees }) => {
    const counted = await everybody(async (actor) => {
      const data = await read(what(fixture), actor);
      return data ? count(data) : 0;
    });
    expect(counted).toEqual(ACTORS.map((actor) => [actor, sees[actor] ?? 0]));
  });
});

describe('every field of an object', () => {
  const words = (text: string) => new Set(text.split(/\s+/).filter(Boolean));
  const PLAIN: Readonly<Record<string, string>> = { ...PLAIN_FIELDS, ...WHOLE_TYPES };
  const CARRIED = words(CARRIED_FIELDS);

  /** What only carries others, a page of a list or an answer to an act, leads to things of types that are decided. */
  function isUndecided({ name: type }: GraphQLObjectType, { name, type: leadsTo }: GraphQLField<unknown, unknown>): boolean {
    const isCarried = /(Edge|Payload|Connection)$/.test(type) && (isObjectType(getNamedType(leadsTo)) || CARRIED.has(name));
    return !isCarried && !words(PLAIN[type] ?? '').has(name) && !RESTRICTED_FIELDS[`${type}.${name}`];
  }

  it('is decided', () => {
    const roots = ['Query', 'Mutation', 'Subscription'];
    const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type));
    const objects = types.filter(({ name }) => !name.startsWith('__') && !roots.includes(name));
    const undecided = objects.flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => (isUndecided(type, field) ? `${type.name}.${field.name}` : [])),
    );
    expect(undecided.map((path) => `${path}: ${HOW_TO_DECIDE}`)).toEqual([]);
    const known = new Set(objects.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)));
    const named = Object.entries(PLAIN).flatMap(([type, fields]) => [...words(fields)].map((field) => `${type}.${field}`));
    expect([...named, ...Object.keys(RESTRICTED_FIELDS)].filter((path) => !known.has(path))).toEqual([]);
  });

  const rows = Object.entries(RESTRICTED_FIELDS).flatMap(([field, each]) => each.map((row) => ({ name: `${field} ${row.of}`, row })));
  it.each(rows)('$name', async ({ row: { ask: what, value, may } }) => {
    const seen = await everybody(async (actor) => Boolean(value(await read(what(fixture), actor), fixture)));
    expect(seen.filter(([, sees]) => sees).map(([actor]) => actor)).toEqual(ACTORS.filter((actor) => may.includes(actor)));
  });
});

describe('a role for a branch', () => {
  it('opens no field of what another role lets its holder see', async () => {
    const { nominationId } = fixtures.sibling;
    const seen = await read(
      `nomination(id: "${nominationId}") { id procedure { __typename } approvalRefusals { code } returnRefusals { code } }`,
      'branch',
    );
    expect(seen).toEqual({ nomination: { id: nominationId, procedure: null, approvalRefusals: [], returnRefusals: null } });
  });
});

describe.each(['query', 'mutation'] as const)('every %s', (kind) => {
  const table = OPERATIONS[kind];

  it('is decided', () => {
    const undecided = Object.keys(fieldsOf(kind)).filter((field) => !table[field]);
    expect(undecided.map((field) => `${field}: add a row to a table in testing/permissions that says who may`)).toEqual([]);
    expect(Object.keys(table).filter((field) => !fieldsOf(kind)[field])).toEqual([]);
  });

  const rows = Object.entries(table);
  const named = (field: string) => namingArguments(fieldsOf(kind)[field]?.args ?? []);

  it('that names a thing says what it changes that it is somebody else’s', () => {
    const unsaid = Object.keys(fieldsOf(kind)).filter((field) => named(field).length > 0 && !table[field]?.whose);
    expect(
      unsaid.map((field) => `${field}: it names ${named(field).join(', ')}: add to its row whose thing that is (see Ownership)`),
    ).toEqual([]);
    expect(rows.filter(([field, { whose }]) => whose && named(field).length === 0).map(([field]) => field)).toEqual([]);
    const contradicts = rows.filter(([, row]) => !fits(row));
    expect(contradicts.map(([field, { whose }]) => `${field}: who may do it is not what ${whose} says`)).toEqual([]);
  });

  it('that not only the agency reaches tries each thing that it can name', () => {
    const untried = rows.flatMap(([field, row]) => {
      if (!row.whose || row.whose === 'AGENCY') return [];
      const cases = [row, ...Object.values(row.elsewhere ?? {})].map(({ args }) => `${field}${args ? `(${args(fixture, fixtures)})` : ''}`);
      const counts = Object.values(COUNTS).map((count) => count.ask(fixture));
      const written = [...cases, ...counts].flatMap((each) => (each.startsWith(field) ? [...writtenArguments(each)] : []));
      return named(field)
        .filter((path) => !written.includes(path) && !row.unbound?.[path])
        .map((path) => `${field}.${path}`);
    });
    expect(untried.map((path) => `${path}: name somebody else’s by it in elsewhere, or say in unbound why it need not be tried`)).toEqual(
      [],
    );
  });

  // Before the rows: some of those change what is named here.
  const elsewhere = Object.entries(table).flatMap(([field, row]) =>
    Object.entries(row.elsewhere ?? {}).map(([whose, there]): [string, string, Elsewhere] => [field, whose, there]),
  );
  if (elsewhere.length > 0)
    it.each(elsewhere)('%s, %s', async (field, _whose, there) => {
      await holds(kind, field, there);
    });

  it.each(rows)('%s, with roles for a branch alone', async (field, row) => {
    const gets = row.inBranch || ['metrologist', 'standardsHead'].some((actor) => row.may.includes(actor as Actor));
    const { data, errors } = await ask(kind, field, row.args?.(fixture) ?? '', 'branch');
    const isDenied = DENIED.includes(String(errors?.[0]?.extensions.code));
    expect(gets ? isDenied : isDenied || data?.[field] === null).toBe(!gets);
    if (field.startsWith('signOut')) clients.clear();
  });

  it.each(Object.keys(table))('%s', async (field) => {
    await holds(kind, field, table[field] as Row);
    if (field.startsWith('signOut')) clients.clear();
  });

  const owned = rows.flatMap(([field, row]) =>
    row.whose === 'OWNER' ? othersOf(row).map((whose): [string, Whose, Row] => [field, whose, row]) : [],
  );
  it.each(owned)('%s, of the %s', async (field, whose, { may, args }) => {
    await holds(kind, field, { may: mayElsewhere(whose, may), args: () => args?.(fixtures[whose]) ?? '' }, triedOn(whose));
  });
});

describe('every subscription', () => {
  it('is decided', () => {
    const undecided = Object.keys(schema.getSubscriptionType()?.getFields() ?? {}).filter((field) => !SUBSCRIPTIONS[field]);
    expect(undecided.map((field) => `${field}: add a row to SUBSCRIPTIONS that says who may listen`)).toEqual([]);
  });

  it.each(Object.keys(SUBSCRIPTIONS))('%s', async (field) => {
    const { may, args, selection } = SUBSCRIPTIONS[field] as Subscribed;
    const host = await listen(server);
    const listeners = ['nobody', ...PEOPLE] as const;
    const heard = await Promise.all(
      listeners.map(async (actor) => {
        const live = liveClient(host, (await speakAs(actor)).cookie);
        return { actor, live, heard: hear(live, `subscription { ${field}(${args(fixture)}) { ${selection} } }`, {}) };
      }),
    );
    const ended: Actor[] = [];
    for (const one of heard) one.heard.end.then(() => ended.push(one.actor));
    await Promise.all(heard.filter(({ actor }) => !may.includes(actor)).map((one) => one.heard.end));
    await wait(300);
    expect(listeners.filter((actor) => !ended.includes(actor))).toEqual([...may]);
    await Promise.all(heard.map(({ live }) => live.dispose()));
  });
});
