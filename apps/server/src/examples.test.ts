import { EXAMPLES } from '@vinh-danh/schema/examples';
import { loadDemonstration } from './database/demonstration/load-demonstration';
import { type Client, startTestServer, type TestServer } from './testing/test-server';

let server: TestServer;
let office: Client;

beforeAll(async () => {
  server = await startTestServer();
  await loadDemonstration(server.database);
  const [row] = await server.database.query(`SELECT id FROM account WHERE username = 'vanphong'`);
  office = await server.signInAs(row.id);
});
afterAll(() => server.stop());

const TOKEN = 'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret refusals { code } } }';

describe('the examples for integrators', () => {
  it.each(EXAMPLES)('$key runs with a token of its scope, and not without', async ({ document, scope }) => {
    const tokenOf = async (scopes: string[]) => {
      const input = { idempotencyKey: crypto.randomUUID(), name: scope, scopes, days: 1 };
      const { createApiToken } = await office.ask<{ createApiToken: { secret: string } }>(TOKEN, { input });
      return server.withToken(createApiToken.secret);
    };
    const answer = await (await tokenOf([scope])).send<Record<string, unknown>>(document);
    expect(answer.errors).toBeUndefined();
    expect(Object.values(answer.data)[0]).toBeTruthy();
    const foreign = await (await tokenOf(['AUDIT_READ'])).send(document);
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain(foreign.errors?.[0]?.extensions.code);
  });
});
