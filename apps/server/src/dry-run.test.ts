import { randomUUID } from 'node:crypto';
import { getNamedType, isInputObjectType } from 'graphql';
import { createSchema } from './schema';
import { beginYear } from './testing/dry-run/begin-year';
import type { Step, Year } from './testing/dry-run/step';
import { YEAR } from './testing/dry-run/year';
import { startTestServer, type TestServer } from './testing/test-server';

/**
 * A year of one unit in which every act is tried before it is done. Trying must leave every table as it was, and answer what the act
 * then answers. The year is in testing/dry-run: whoever gives a mutation a `dryRun` adds a step there; until then a test fails.
 */
let server: TestServer;
let year: Year;
/** The mutations that can be tried, with the type of their input. */
let withDryRun: ReadonlyMap<string, string>;

beforeAll(async () => {
  server = await startTestServer();
  year = await beginYear(server);
  const mutations = Object.values((await createSchema()).getMutationType()?.getFields() ?? {});
  withDryRun = new Map(
    mutations.flatMap(({ name, args }) => {
      const inputs = args.map((arg) => getNamedType(arg.type)).filter(isInputObjectType);
      return inputs.filter((input) => 'dryRun' in input.getFields()).map((input): [string, string] => [name, input.name]);
    }),
  );
});
afterAll(() => server.stop());

/** Every row of every table, but for when a session was last used and how many requests were counted. */
async function everything(): Promise<Record<string, string>> {
  const tables: { name: string }[] = await server.database.query(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('session', 'rate_window') ORDER BY tablename`,
  );
  const hashes: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await server.database.query(
      `SELECT md5(coalesce(string_agg(t::text, chr(10) ORDER BY t::text), '')) AS hash FROM "${name}" t`,
    );
    hashes[name] = row.hash;
  }
  return hashes;
}

/** Every refusal in an answer, wherever it stands. */
function refusalsIn(answer: unknown): string[] {
  return [...JSON.stringify(answer).matchAll(/"code":"([A-Z_]+)"/g)].map(([, code]) => code as string);
}

const SELECTIONS: Readonly<Record<string, string>> = {
  confirmPledges: 'results { refusals { code } } dryRun',
  declareNoConflict: 'results { refusals { code } } dryRun',
  approveNominations: 'rows { refusals { code } } refusals { code } dryRun',
  refuseNominations: 'rows { refusals { code } } refusals { code } dryRun',
};

async function perform({ mutation, by }: Step, input: object, idempotencyKey: string, dryRun: boolean) {
  const selection = SELECTIONS[mutation] ?? 'refusals { code } dryRun';
  const query = `mutation ($input: ${withDryRun.get(mutation)}!) { act: ${mutation}(input: $input) { ${selection} } }`;
  const { act } = await year.client(by).ask<{ act: { dryRun: boolean } }>(query, {
    input: { ...input, idempotencyKey, dryRun },
  });
  return act;
}

describe('a dry run', () => {
  it('is known of every mutation that has one', () => {
    const tried = YEAR.flatMap(({ steps }) => steps.map(({ mutation }) => mutation));
    expect([...new Set(tried)].sort()).toEqual([...withDryRun.keys()].sort());
  });

  for (const { at, steps } of YEAR)
    it(`changes nothing and answers as the act then does, ${at.slice(0, 10)}`, async () => {
      await server.setClock(at);
      for (const step of steps) {
        const input = await step.input(year);
        const idempotencyKey = randomUUID();
        const before = await everything();
        const tried = await perform(step, input, idempotencyKey, true);
        expect([step.mutation, await everything()]).toEqual([step.mutation, before]);
        expect(tried.dryRun).toBe(true);
        const done = await perform(step, input, idempotencyKey, false);
        expect(done.dryRun).toBe(false);
        expect([step.mutation, refusalsIn(tried)]).toEqual([step.mutation, refusalsIn(done)]);
        expect([step.mutation, refusalsIn(done)]).toEqual([step.mutation, []]);
        expect(await everything()).not.toEqual(before);
      }
    });

  it('is refused for exactly the reasons of the act', async () => {
    const step: Step = { mutation: 'createPlan', by: 'office', input: () => ({}) };
    const input = { year: 2017, number: '', title: ' ', issuedOn: '2017-01-01' };
    const [tried, done] = [await perform(step, input, randomUUID(), true), await perform(step, input, randomUUID(), false)];
    expect(refusalsIn(tried)).toEqual(['PLAN_EXISTS', 'PLAN_TITLE_MISSING']);
    expect(refusalsIn(done)).toEqual(refusalsIn(tried));
  });
});
