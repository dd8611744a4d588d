import type { EntityManager } from 'typeorm';
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

/** Begins an act while another transaction holds a row, lets that one change something, and gives the answer once it is over. */
async function whileHolding<Result>(
  hold: string,
  values: unknown[],
  act: () => Promise<Result>,
  change: (db: EntityManager) => Promise<unknown>,
): Promise<Result> {
  const runner = server.database.createQueryRunner();
  await runner.startTransaction();
  await runner.query(hold, values);
  const answer = act();
  await waitForALock();
  await change(runner.manager);
  await runner.commitTransaction();
  await runner.release();
  return answer;
}

async function waitForALock(): Promise<void> {
  const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await server.database.query(waiting)).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
}

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

  it('does not open with a password that was taken away, or to an account that was shut, while it was being checked', async () => {
    const id = await createAccount('minh');
    const [before, after] = [await hashPassword(PASSWORD), await hashPassword('mật khẩu khác hẳn')];
    const change = (hash: string, disabledAt: Date | null) => (db: EntityManager) =>
      db.query('UPDATE account SET password_hash = $2, disabled_at = $3, version = version + 1 WHERE id = $1', [id, hash, disabledAt]);
    for (const meanwhile of [change(after, null), change(before, new Date())]) {
      const answer = await whileHolding('SELECT FROM account WHERE id = $1 FOR UPDATE', [id], () => attempt('minh', PASSWORD), meanwhile);
      expect(answer.data.signIn).toEqual({ viewer: null, refusals: [expect.objectContaining({ code: 'SIGN_IN_FAILED' })] });
      await change(before, null)(server.database.manager);
    }
    const sessions = await server.database.query('SELECT FROM session WHERE account_id = $1', [id]);
    expect(sessions).toHaveLength(0);
  });

  it('leaves a trace in the audit trail when it locks an account', async () => {
    const id = await createAccount('oanh');
    for (let wrong = 1; wrong <= 6; wrong += 1) await attempt('oanh', 'không phải');
    const entries = await server.database.query(
      'SELECT action, account_id AS "by", subject_kind AS kind, after FROM audit_entry WHERE subject_id = $1',
      [id],
    );
    expect(entries).toEqual([{ action: 'lockAccount', by: null, kind: 'Account', after: { lockedUntil: expect.any(String) } }]);
  });

  it('counts failures for the address that the proxy saw, not for one that the client makes up', async () => {
    const behind = await startTestServer({ trustProxy: true });
    const variables = { username: 'nobody', password: 'x' };
    const headers = { 'x-forwarded-for': '6.6.6.6, 203.0.113.7' };
    await behind.http.inject({ method: 'POST', url: '/graphql', headers, payload: { query: SIGN_IN, variables } });
    expect(await behind.database.query('SELECT address FROM sign_in_failure')).toEqual([{ address: '203.0.113.7' }]);
    await behind.stop();
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
