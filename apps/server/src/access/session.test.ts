import { uuidv7 } from 'uuidv7';
import { startTestServer, type TestServer } from '../testing/test-server';
import { hashPassword } from './password';

const SIGN_IN = `mutation ($username: String!, $password: String!) {
  signIn(username: $username, password: $password) { viewer { username } refusals { code message { vi en } } }
}`;
const PASSWORD = 'mật khẩu đủ dài';
interface SignInData {
  signIn: { viewer: { username: string } | null; refusals: { code: string; message: { vi: string } }[] };
}

let server: TestServer;

async function createAccount(username: string): Promise<string> {
  const id = uuidv7();
  await server.database.query(
    `INSERT INTO account (id, username, display_name, password_hash, password_changed_at, created_at) VALUES ($1, $2, $2, $3, now(), now())`,
    [id, username, await hashPassword(PASSWORD)],
  );
  return id;
}

const attempt = (username: string, password: string) => server.nobody.send<SignInData>(SIGN_IN, { username, password });

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

describe('signing in', () => {
  it('opens a session for the right password, in any Unicode form', async () => {
    await createAccount('lan');
    const client = await server.signIn('lan', PASSWORD.normalize('NFD'));
    expect(await client.ask('{ viewer { username } }')).toEqual({ viewer: { username: 'lan' } });
    expect(await server.nobody.ask('{ viewer { username } }')).toEqual({ viewer: null });
  });

  it('says the same of a wrong password and an unknown name', async () => {
    await createAccount('hoa');
    const [wrong, unknown] = [await attempt('hoa', 'sai'), await attempt('khong-co', 'sai')];
    expect(wrong.data.signIn.refusals[0]?.code).toBe('SIGN_IN_FAILED');
    expect(unknown.data.signIn.refusals).toEqual(wrong.data.signIn.refusals);
  });

  it('looks at five passwords at most, however many come at once', async () => {
    await createAccount('mai');
    const answers = await Promise.all(Array.from({ length: 20 }, () => attempt('mai', 'đoán')));
    const codes = answers.map((answer) => answer.data.signIn.refusals[0]?.code);
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(5);
    expect(codes.filter((code) => code === 'ACCOUNT_LOCKED')).toHaveLength(15);
    expect((await attempt('mai', PASSWORD)).data.signIn.refusals[0]?.code).toBe('ACCOUNT_LOCKED');
  });

  it('ends a session that signs out, that was idle for long, or whose account is disabled', async () => {
    const id = await createAccount('tuan');
    const [left, idle, disabled] = [
      await server.signIn('tuan', PASSWORD),
      await server.signIn('tuan', PASSWORD),
      await server.signIn('tuan', PASSWORD),
    ];
    const viewerOf = (client: typeof left) => client.ask<{ viewer: object | null }>('{ viewer { username } }').then((data) => data.viewer);
    await left.ask('mutation { signOut }');
    expect(await viewerOf(left)).toBeNull();
    expect(await viewerOf(idle)).not.toBeNull();
    await server.database.query(`UPDATE session SET last_seen_at = now() - interval '13 hours' WHERE account_id = $1`, [id]);
    expect(await viewerOf(idle)).toBeNull();
    await server.database.query('UPDATE session SET last_seen_at = now() WHERE account_id = $1', [id]);
    expect(await viewerOf(disabled)).not.toBeNull();
    await server.database.query('UPDATE account SET disabled_at = now(), version = version + 1 WHERE id = $1', [id]);
    expect(await viewerOf(disabled)).toBeNull();
  });

  it('is closed for a while to an address from which a hundred have failed, whoever they were for', async () => {
    await createAccount('thao');
    await server.database.query(`INSERT INTO sign_in_failure (address, at) SELECT '127.0.0.1', now() FROM generate_series(1, 100)`);
    const shut = await attempt('thao', PASSWORD);
    expect(shut.errors?.[0]?.extensions.code).toBe('TOO_MANY_REQUESTS');
    await server.database.query(`UPDATE sign_in_failure SET at = at - interval '16 minutes'`);
    expect((await attempt('thao', PASSWORD)).data.signIn.viewer).toEqual({ username: 'thao' });
  });
});
