import { TRUSTED_DOCUMENTS } from '@vinh-danh/schema/trusted-documents';
import {
  type GraphQLInputType,
  type GraphQLSchema,
  getOperationAST,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import pg from 'pg';
import { loadDemonstration } from './database/demonstration/load-demonstration';
import { createSchema } from './schema';
import BOUNDS from './statements-per-operation.json';
import { type Answer, type Client, startTestServer, type TestServer } from './testing/test-server';

/**
 * Every operation that the pages ship, on the demonstration, by everybody: it answers alike whether it runs compiled or not, and
 * a query asks the database at most as many statements as `statements-per-operation.json` says, however many rows it lists.
 */
const USERNAMES = ['nhanvien', 'truongphong', 'vanphong', 'giamdoc', 'hoidong', 'thanhtra', 'quantri'];
/** The deepest page, one case with its evidence, verdicts, history and what approving it would do. A list asks a handful of times. */
const MOST_STATEMENTS = 45;
/** Dossiers have been sent and accepted, decisions are being made. */
const LATE_IN_THE_YEAR = '2017-12-11T01:00:00Z';
const SET_CLOCK = 'mutation ($at: DateTimeISO!) { setDemonstrationClock(at: $at) { now } }';

interface Shipped {
  readonly name: string;
  readonly text: string;
  readonly operation: OperationDefinitionNode;
}

const SHIPPED: readonly Shipped[] = Object.values(TRUSTED_DOCUMENTS).flatMap((text) => {
  const operation = getOperationAST(parse(text));
  return operation?.name ? [{ name: operation.name.value, text, operation }] : [];
});
const QUERIES = SHIPPED.filter(({ operation }) => operation.operation === 'query');
const MUTATIONS = SHIPPED.filter(({ operation }) => operation.operation === 'mutation');

let server: TestServer;
let schema: GraphQLSchema;
let everybody: Readonly<Record<string, Client>>;
let accountIds: Readonly<Record<string, string>>;
/** One thing of every table: among them is one that an operation speaks of. */
let things: Readonly<Record<string, string>>;
let statements = 0;
const query = pg.Client.prototype.query;

beforeAll(async () => {
  schema = await createSchema();
  server = await startTestServer();
  await loadDemonstration(server.database);
  const accounts: { id: string; username: string }[] = await server.database.query('SELECT id, username FROM account');
  accountIds = Object.fromEntries(accounts.map(({ username, id }) => [username, id]));
  everybody = Object.fromEntries(await Promise.all(USERNAMES.map(async (name) => [name, await sessionOf(name)])));
  await everybody.vanphong?.ask(SET_CLOCK, { at: LATE_IN_THE_YEAR });
  things = await oneOfEach();
  pg.Client.prototype.query = function (this: pg.Client, ...asked: unknown[]) {
    if (!isHousekeeping(asked[0])) statements += 1;
    return Reflect.apply(query, this, asked);
  } as typeof query;
}, 120_000);

afterAll(async () => {
  pg.Client.prototype.query = query;
  await server.stop();
});

const sessionOf = (username: string) => server.signInAs(accountIds[username] ?? '');

/** What falls to whichever request comes when its time is up: to tell the other servers how much was asked, to keep a session alive. */
function isHousekeeping(asked: unknown): boolean {
  const { name = '', text = String(asked) } = Object(asked) as { name?: string; text?: string };
  return name.startsWith('tell-rate') || text.startsWith('UPDATE session SET last_seen_at');
}

async function oneOfEach(): Promise<Record<string, string>> {
  const tables: { name: string }[] = await server.database.query(
    `SELECT table_name AS name FROM information_schema.columns
      WHERE table_schema = current_schema AND column_name = 'id' AND data_type = 'uuid' ORDER BY table_name`,
  );
  const first = async ({ name }: { name: string }) => {
    const [row] = await server.database.query(`SELECT id FROM "${name}" ORDER BY id DESC LIMIT 1`);
    return row ? [[name, row.id]] : [];
  };
  return Object.fromEntries((await Promise.all(tables.map(first))).flat());
}

/** The least that the schema accepts for a variable; an id is that of the thing it is named after, or the given one. */
function leastOf(type: GraphQLInputType, name: string, id: string): unknown {
  if (isNonNullType(type)) return leastOf(type.ofType, name, id);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(required.map((field) => [field.name, leastOf(field.type, field.name, id)]));
  }
  const given: Record<string, unknown> = {
    first: 50,
    year: 2017,
    version: 999,
    search: 'an',
    idempotencyKey: crypto.randomUUID(),
    at: LATE_IN_THE_YEAR,
  };
  if (name in given) return given[name];
  const thing = things[name.replace(/Id$/, '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
  const byType: Record<string, unknown> = { ID: thing ?? id, UUID: id, Int: 1, Float: 1, Boolean: true, String: 'x', Day: '2017-03-20' };
  return type.name in byType ? byType[type.name] : {};
}

function variablesOf({ operation }: Shipped, id: string): Record<string, unknown> {
  const needed = (operation.variableDefinitions ?? []).flatMap(({ variable, type: node, defaultValue }) => {
    const type = typeFromAST(schema, node as Parameters<typeof typeFromAST>[1]) as GraphQLInputType;
    const name = variable.name.value;
    return isNonNullType(type) && !defaultValue
      ? [[name, leastOf(type, name, id)]]
      : /Id$/.test(name)
        ? [[name, leastOf(type, name, id)]]
        : [];
  });
  return Object.fromEntries(needed);
}

/** The variables with which somebody gets an answer without errors; where nobody does, with which all are refused. */
async function fittingVariables(shipped: Shipped): Promise<Record<string, unknown>> {
  const candidates = Object.values(things).map((id) => variablesOf(shipped, id));
  const different = [...new Map(candidates.map((variables) => [JSON.stringify(variables), variables])).values()];
  for (const variables of different) {
    for (const name of ['vanphong', 'giamdoc', 'quantri', 'nhanvien']) {
      const answer = await everybody[name]?.send<Record<string, unknown>>(shipped.text, variables);
      if (answer && !answer.errors && Object.values(answer.data).some((value) => value !== null)) return variables;
    }
  }
  return different[0] ?? {};
}

/**
 * Without what is another each time: the moment, and the number of a fault in the log. Where an error has taken all the data with it,
 * which of several it was is a race.
 */
function still(answer: Answer<unknown>): unknown {
  const nothing = answer.data === null;
  return JSON.parse(JSON.stringify(answer), (name, value) => {
    const another = ['now', 'lastSeenAt', 'secret', 'password'].includes(name) || /UNEXPECTED|\(mã /.test(String(value));
    return another || (nothing && name === 'path') ? 'another each time' : value;
  });
}

/** What was done once cannot be done again alike. */
function wasRefused({ errors, data }: Answer<Record<string, { refusals?: unknown[] } | null>>): boolean {
  return errors !== undefined || Object.values(data).some((payload) => (payload?.refusals ?? []).length > 0);
}

describe('an operation of the pages', () => {
  it.each(SHIPPED)('can be compiled: $name', ({ text }) => {
    expect(isCompiledQuery(compileQuery(schema, parse(text, { noLocation: true })))).toBe(true);
  });

  it('has a name of its own', () => {
    const names = SHIPPED.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it.each(QUERIES)('$name answers everybody alike, compiled or not, and within its statements', async (shipped) => {
    const variables = await fittingVariables(shipped);
    const fresh = shipped.text.replace(/^query \w+/, `query ${shipped.name}`);
    let most = 0;
    for (const client of [server.nobody, ...Object.values(everybody)]) {
      // A document that differs by a comment is another to the server: the first time it runs as graphql-js runs it, then compiled.
      const document = `# ${crypto.randomUUID()}\n${fresh}`;
      const plain = await client.send(document, variables);
      statements = 0;
      const compiled = await client.send(document, variables);
      most = Math.max(most, statements);
      expect(still(compiled)).toEqual(still(plain));
    }
    const bound = (BOUNDS as Record<string, number>)[shipped.name];
    if (bound === undefined)
      throw new Error(`Say in statements-per-operation.json how often ${shipped.name} may ask the database; now ${most} times.`);
    expect(most).toBeLessThanOrEqual(bound);
    expect(bound).toBeLessThanOrEqual(MOST_STATEMENTS);
  });

  it.each(MUTATIONS)('$name answers alike, compiled or not, whom it refuses', async (shipped) => {
    const [one = ''] = Object.values(things);
    const document = `# ${crypto.randomUUID()}\n${shipped.text}`;
    for (const username of [null, 'vanphong', 'giamdoc']) {
      // A session for each: the act may be to end it.
      const send = async () =>
        (username ? await sessionOf(username) : server.nobody).send<Record<string, never>>(document, variablesOf(shipped, one));
      const [plain, compiled] = [await send(), await send()];
      if (wasRefused(plain)) expect(still(compiled)).toEqual(still(plain));
    }
  });
});
