import { uuidv7 } from 'uuidv7';
import { buildDepartment, type PersonName, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

const CREATE = `mutation ($input: CreateApiTokenInput!) {
  createApiToken(input: $input) { secret apiToken { id hint name scopes revokedAt } refusals { code field } }
}`;
const REVOKE = 'mutation ($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) { apiToken { revokedAt } refusals { code } } }';
interface CreateData {
  createApiToken: {
    secret: string | null;
    apiToken: { id: string; hint: string; scopes: string[] } | null;
    refusals: { code: string; field: string | null }[];
  };
}

let server: TestServer;
let department: TestDepartment;

const speakAs = (name: PersonName): Promise<Client> => server.signInAs(department.people[name].accountId);
const inputOf = (more: object = {}) => ({ idempotencyKey: uuidv7(), name: 'Phần mềm nhân sự', scopes: ['AUDIT_READ'], days: 30, ...more });
const create = async (client: Client, more: object = {}) => (await client.ask<CreateData>(CREATE, { input: inputOf(more) })).createApiToken;
const codeOf = async (client: Client, query: string) => (await client.send(query)).errors?.[0]?.extensions.code;

const AUDIT = '{ auditEntries { edges { node { id } } } }';

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
});
afterAll(() => server.stop());

describe('an API token', () => {
  it('acts for its account within its scopes, and its secret is stored nowhere', async () => {
    const { secret, apiToken } = await create(await speakAs('office'));
    expect(secret).toMatch(/^vd_.{43}$/);
    expect(secret?.endsWith(apiToken?.hint as string)).toBe(true);
    const integrator = server.withToken(secret as string);
    expect(await integrator.ask('{ viewer { username } }')).toEqual({ viewer: { username: 'office' } });
    expect(await codeOf(integrator, AUDIT)).toBeUndefined();
    const dump: { all: string }[] = await server.database.query(
      `SELECT (SELECT json_agg(t) FROM api_token t)::text || (SELECT json_agg(a) FROM audit_entry a)::text || (SELECT json_agg(i) FROM idempotency_key i)::text AS all`,
    );
    expect(dump[0]?.all).toContain('Phần mềm nhân sự');
    expect(dump[0]?.all).not.toContain(secret);
  });

  it('may not what its scopes do not name, though its account may', async () => {
    const { secret } = await create(await speakAs('office'), { scopes: ['PLAN_READ'] });
    expect(await codeOf(server.withToken(secret as string), AUDIT)).toBe('FORBIDDEN');
  });

  it('may not what its account may not, whatever its scopes', async () => {
    const { secret } = await create(await speakAs('employee'), { scopes: ['AUDIT_READ'] });
    expect(await codeOf(server.withToken(secret as string), AUDIT)).toBe('FORBIDDEN');
  });

  it('is not made with a one-time password, which opens nothing but its own change', async () => {
    const { accountId } = department.people.otherHead;
    await server.database.query('UPDATE account SET must_change_password = true, version = version + 1 WHERE id = $1', [accountId]);
    const answer = await (await speakAs('otherHead')).send(CREATE, { input: inputOf() });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const left = await server.database.query('SELECT FROM api_token WHERE account_id = $1', [accountId]);
    expect(left).toHaveLength(0);
  });

  it('makes no further tokens and touches neither sessions nor passwords', async () => {
    const { secret } = await create(await speakAs('office'));
    const integrator = server.withToken(secret as string);
    expect((await integrator.send(CREATE, { input: inputOf() })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await codeOf(integrator, '{ apiTokens { id } }')).toBe('FORBIDDEN');
    expect(await codeOf(integrator, '{ sessions { id } }')).toBe('FORBIDDEN');
    expect(await codeOf(integrator, 'mutation { signOutEverywhere }')).toBe('FORBIDDEN');
  });

  it('ends when it is revoked, when its time is over, and when its account is disabled', async () => {
    const owner = await speakAs('inspector');
    const [revoked, ended, orphaned] = [await create(owner), await create(owner), await create(owner)];
    await owner.ask(REVOKE, { input: { idempotencyKey: uuidv7(), apiTokenId: revoked.apiToken?.id } });
    await server.database.query('UPDATE api_token SET expires_at = now() WHERE id = $1', [ended.apiToken?.id]);
    expect(await codeOf(server.withToken(revoked.secret as string), AUDIT)).toBe('UNAUTHENTICATED');
    expect(await codeOf(server.withToken(ended.secret as string), AUDIT)).toBe('UNAUTHENTICATED');
    expect(await codeOf(server.withToken(orphaned.secret as string), AUDIT)).toBeUndefined();
    const { accountId } = department.people.inspector;
    await server.database.query('UPDATE account SET disabled_at = now(), version = version + 1 WHERE id = $1', [accountId]);
    expect(await codeOf(server.withToken(orphaned.secret as string), AUDIT)).toBe('UNAUTHENTICATED');
  });

  it('is not revoked by somebody else, who does not even learn that it exists', async () => {
    const { apiToken, secret } = await create(await speakAs('office'));
    const answer = await (await speakAs('administrator')).send(REVOKE, { input: { idempotencyKey: uuidv7(), apiTokenId: apiToken?.id } });
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await codeOf(server.withToken(secret as string), AUDIT)).toBeUndefined();
  });

  it('needs a name, a scope and an end', async () => {
    const { refusals } = await create(await speakAs('head'), { name: ' ', scopes: [], days: 1000 });
    expect(refusals).toEqual([
      { code: 'API_TOKEN_NAME', field: 'name' },
      { code: 'API_TOKEN_WITHOUT_SCOPE', field: 'scopes' },
      { code: 'API_TOKEN_DAYS', field: 'days' },
    ]);
  });

  it('is made once when the request is sent twice, and shows its secret to the first only', async () => {
    const client = await speakAs('colleague');
    const input = inputOf();
    const [first, second] = [await client.ask<CreateData>(CREATE, { input }), await client.ask<CreateData>(CREATE, { input })];
    expect(second.createApiToken.apiToken).toEqual(first.createApiToken.apiToken);
    expect([first.createApiToken.secret, second.createApiToken.secret]).toEqual([expect.stringMatching(/^vd_/), null]);
    expect(await client.ask('{ apiTokens { name } }')).toEqual({ apiTokens: [{ name: 'Phần mềm nhân sự' }] });
  });

  it('is one of at most twenty, also when thirty are asked for at once', async () => {
    const client = await speakAs('director');
    const answers = await Promise.all(Array.from({ length: 30 }, () => create(client)));
    expect(answers.filter(({ apiToken }) => apiToken)).toHaveLength(20);
    expect(answers.filter(({ refusals }) => refusals[0]?.code === 'API_TOKEN_TOO_MANY')).toHaveLength(10);
  });
});
