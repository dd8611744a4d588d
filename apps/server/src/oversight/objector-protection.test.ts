import { randomUUID } from 'node:crypto';
import { type GraphQLObjectType, getNamedType, isObjectType, isRequiredArgument } from 'graphql';
import { openQuotas } from '../decision/open-quotas';
import { createSchema } from '../schema';
import type { AcceptedNomination } from '../testing/builders/accepted-nominations';
import { rulesWithSetPlaces } from '../testing/builders/fixed-places';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { POSTING_DAY, passedFighters, perform, post, type RefusalCode } from '../testing/builders/postings';
import { buildDepartment, PERSON_NAMES, type PersonName, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

/**
 * Everything that each account can read through the endpoint, whatever the field, looked through for a trace of who objected: their name,
 * their words, the exact moment. A field that is added tomorrow is looked through as well.
 */
const WORDS = 'Câu chữ riêng của người viết, không ai khác nói như vậy';
const OUTSIDER = { name: 'Khách Vãng Lai', contact: 'khach@vang.lai' };
/** A moment that nothing else happens at. */
const MOMENT = '2017-12-21T02:17:33Z';

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
let nomination: AcceptedNomination;
let postingId: string;
let receipts: { number: string; code: string }[];
let query: GraphQLObjectType;
const clients = new Map<PersonName, Client>();
const as = (name: PersonName) => clients.get(name) as Client;

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  plan = await buildPlan(server.database, rulesWithSetPlaces);
  await openQuotas(server.database.manager, { id: plan.planId, day: '2017-03-15' }, rulesWithSetPlaces);
  query = (await createSchema()).getQueryType() as GraphQLObjectType;
  await server.setClock(POSTING_DAY);
  for (const name of PERSON_NAMES) clients.set(name, await server.signInAs(department.people[name].accountId));
  // Of the Office and an inspector of one branch: objections are no part's matter.
  await server.database.query(
    `INSERT INTO role_grant (id, account_id, role, unit_id, valid_from, granted_at)
     SELECT gen_random_uuid(), $1, unnest('{OFFICE,INSPECTOR}'::text[]), $2, '2010-01-01', now()`,
    [department.people.metrologist.accountId, department.units.standards],
  );
  [nomination] = (await passedFighters(server.database, department, plan, 1)) as [AcceptedNomination];
  await server.database.query(
    `INSERT INTO publicity_choice (id, person_id, decisions, postings, stories, chosen_at) VALUES (gen_random_uuid(), $1, true, true, false, now())`,
    [nomination.personId],
  );
  await server.database.query('UPDATE account SET person_id = $2, version = version + 1 WHERE id = $1', [
    department.people.employee.accountId,
    nomination.personId,
  ]);
  const { posting } = await post(as('office'), plan, [nomination], { audience: 'PUBLIC' });
  postingId = posting?.id as string;
  await server.setClock(MOMENT);
  receipts = [];
  for (const [client, more] of [
    [as('colleague'), {}],
    [server.nobody, OUTSIDER],
  ] as const) {
    const input = { postingId, nominationId: nomination.nominationId, criterion: null, text: WORDS, ...more };
    const { receipt } = await perform<{ receipt: { number: string; code: string }; refusals: RefusalCode[] }>(
      client,
      'fileObjection',
      input,
      'receipt { number code }',
    );
    receipts.push(receipt);
  }
  await server.setClock('2017-12-21T05:00:00Z');
  // One was released and answered: what is shown then must not tell either.
  const { objections } = await as('office').ask<{ objections: { edges: { node: { id: string; version: number; number: string } }[] } }>(
    '{ objections { edges { node { id version number } } } }',
  );
  const of = objections.edges.map(({ node }) => node).find(({ number }) => number === receipts[0]?.number);
  const released = await perform<{ objection: { version: number }; refusals: RefusalCode[] }>(
    as('office'),
    'releaseObjection',
    { objectionId: of?.id, version: of?.version, text: 'Có ý kiến về sáng kiến.' },
    'objection { version }',
  );
  await perform(as('office'), 'answerObjection', {
    ...{ objectionId: of?.id, version: released.objection.version, finding: 'NOT_UPHELD', consequence: 'NONE' },
    ...{ reasons: 'Đã đối chiếu.', citation: 'Quyết định 118' },
  });
});
afterAll(() => server.stop());

/** What an account reads: every query that asks for no more than what this scene holds, to a depth of four. */
async function everythingRead(client: Client): Promise<string> {
  const ids: Readonly<Record<string, string>> = {
    postingId,
    nominationId: nomination.nominationId,
    personId: nomination.personId,
    unitId: department.units.planning,
    planId: plan.planId,
    subjectId: nomination.nominationId,
  };
  const own: Readonly<Record<string, string>> = {
    nomination: nomination.nominationId,
    person: nomination.personId,
    unit: department.units.planning,
    posting: postingId,
    publicPosting: postingId,
  };
  const told: string[] = [];
  for (const field of Object.values(query.getFields())) {
    const args = field.args.flatMap((arg) => {
      const value = arg.name === 'id' ? own[field.name] : ids[arg.name];
      if (value !== undefined) return [`${arg.name}: "${value}"`];
      return isRequiredArgument(arg) ? [null] : [];
    });
    if (args.includes(null)) continue;
    const type = getNamedType(field.type);
    const selection = isObjectType(type) ? `{ ${selectionOf(type, 4)} }` : '';
    const answer = await client.send(`{ ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${selection} }`);
    told.push(`${field.name}: ${JSON.stringify(answer.data)}`);
  }
  return told.join('\n');
}

function selectionOf(type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    const inner = getNamedType(field.type);
    if (!isObjectType(inner)) return [field.name];
    return depth > 1 ? [`${field.name} { ${selectionOf(inner, depth - 1)} }`] : [];
  });
  return ['__typename', ...fields].join(' ');
}

/** Traces of who objected: their words, the moment, the codes; names of outsiders. An employee's own name is everywhere for other reasons. */
const TRACES = () => [WORDS, OUTSIDER.name, OUTSIDER.contact, '2017-12-21T02:17:', ...receipts.map(({ code }) => code)];

describe('who objected', () => {
  it.each(['employee', 'head', 'council', 'director', 'administrator', 'inspector', 'otherHead', 'metrologist'] as const)(
    'is found by the %s in nothing that they can read',
    async (reader) => {
      const read = await everythingRead(as(reader));
      expect(read.length).toBeGreaterThan(1_000);
      expect(TRACES().filter((trace) => read.includes(trace))).toEqual([]);
    },
    60_000,
  );

  it('is known to those who handle it, so that the search above can find it', async () => {
    const { objections } = await as('office').ask<{ objections: { edges: { node: { id: string } }[] } }>(
      '{ objections { edges { node { id } } } }',
    );
    const details = await Promise.all(
      objections.edges.map(({ node }) =>
        as('office').ask<{ objection: object }>('query ($id: ID!) { objection(id: $id) { words receivedAt source { name contact } } }', {
          id: node.id,
        }),
      ),
    );
    const read = JSON.stringify(details);
    const traces = [WORDS, OUTSIDER.name, department.people.colleague.fullName, '2017-12-21T02:17:'];
    expect(traces.filter((trace) => !read.includes(trace))).toEqual([]);
  });

  it('stands in no audit entry and no stored answer: of the filing itself there is no trace outside its own table', async () => {
    const { accountId } = department.people.colleague;
    const [{ entries }] = await server.database.query('SELECT count(*)::int AS entries FROM audit_entry WHERE account_id = $1', [
      accountId,
    ]);
    const [{ keys }] = await server.database.query('SELECT count(*)::int AS keys FROM idempotency_key WHERE account_id = $1', [accountId]);
    expect([entries, keys]).toEqual([0, 0]);
    const tables: { name: string }[] = await server.database.query(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('objection_filing', 'session', 'account', 'role_grant', 'notice')`,
    );
    for (const { name } of tables) {
      const [row] = await server.database.query(
        `SELECT count(*)::int AS found FROM "${name}" t
          WHERE t::text LIKE '%' || $1 || '%' OR t::text LIKE '%' || $2 || '%' OR t::text LIKE '%2017-12-21 __:17:%' OR t::text LIKE '%' || $3 || '%'`,
        [WORDS, OUTSIDER.contact, accountId],
      );
      expect([name, row.found]).toEqual([name, 0]);
    }
    // A notice is its reader's alone: those who handle it are told when, whoever filed it that it is answered, and nobody by mail.
    const told: { kind: string; who: string; delivery: string }[] = await server.database.query(
      `SELECT kind, display_name AS who, delivery FROM notice JOIN account ON account.id = account_id
        WHERE kind = 'OBJECTION_ANSWERED' OR notice::text LIKE '%2017-12-21 __:17:%' OR facts::text LIKE '%' || $1 || '%'`,
      [WORDS],
    );
    const { office, colleague } = department.people;
    expect(new Set(told.map(({ kind, who, delivery }) => `${kind} ${who}${kind === 'OBJECTION_ANSWERED' ? ` ${delivery}` : ''}`))).toEqual(
      new Set([`OBJECTION_FILED ${office.fullName}`, `OBJECTION_ANSWERED ${colleague.fullName} APP`]),
    );
  });

  it('cannot be told from ids or numbers: they are random, and none tells the moment', async () => {
    const rows: { id: string; number: string }[] = await server.database.query('SELECT id, number FROM objection');
    // The fourteenth digit is the version of a UUID: 7 would carry the time.
    expect(rows.map(({ id }) => id[14])).toEqual(rows.map(() => '4'));
    const freezes: { began: string }[] = await server.database.query(
      `SELECT began_at::text AS began FROM decision_freeze WHERE cause = 'OBJECTION'`,
    );
    expect(new Set(freezes.map(({ began }) => new Date(began).toISOString()))).toEqual(new Set(['2017-12-20T17:00:00.000Z']));
  });

  it('is not told by what the nominee’s side sees before a text is released', async () => {
    const [fresh] = (await passedFighters(server.database, department, plan, 1)) as [AcceptedNomination];
    const { posting } = await post(as('office'), plan, [fresh]);
    const filing = { postingId: posting?.id, nominationId: fresh.nominationId, criterion: null, text: WORDS };
    const ask = async () =>
      (await as('head').send('query ($id: ID!) { nominationObjections(nominationId: $id) { id } }', { id: fresh.nominationId })).data;
    const before = await ask();
    await perform(as('metrologist'), 'fileObjection', { idempotencyKey: randomUUID(), ...filing });
    expect(await ask()).toEqual(before);
  });
});
