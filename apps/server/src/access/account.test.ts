import { buildDepartment, type TestDepartment } from '../testing/department';
import { startTestServer, type TestServer } from '../testing/test-server';
import { hashPassword } from './password';

const CHANGE = `mutation ($currentPassword: String!, $newPassword: String!) {
  changePassword(currentPassword: $currentPassword, newPassword: $newPassword) { refusals { code field } }
}`;
interface ChangeData {
  changePassword: { refusals: { code: string; field: string }[] };
}
const OLD = 'mật khẩu ban đầu';
const NEW = 'mật khẩu về sau';

let server: TestServer;
let department: TestDepartment;

async function change(accountId: string, currentPassword: string, newPassword: string): Promise<string[]> {
  const client = await server.signInAs(accountId);
  const data = await client.ask<ChangeData>(CHANGE, { currentPassword, newPassword });
  return data.changePassword.refusals.map(({ code }) => code);
}

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  await server.database.query('UPDATE account SET password_hash = $1, version = version + 1', [await hashPassword(OLD)]);
});
afterAll(() => server.stop());

describe('changing the password', () => {
  it('asks for the old one and for enough characters', async () => {
    const { accountId } = department.people.employee;
    expect(await change(accountId, 'không phải', NEW)).toEqual(['PASSWORD_WRONG']);
    expect(await change(accountId, OLD, 'ngắn')).toEqual(['PASSWORD_TOO_SHORT']);
    await expect(server.signIn('employee', OLD)).resolves.toBeDefined();
  });

  it('counts wrong passwords like signing in does', async () => {
    const { accountId } = department.people.colleague;
    for (let attempt = 1; attempt <= 5; attempt += 1) expect(await change(accountId, 'đoán', NEW)).toEqual(['PASSWORD_WRONG']);
    expect(await change(accountId, OLD, NEW)).toEqual(['ACCOUNT_LOCKED']);
  });

  it('ends the sessions of other browsers, keeps this one, and is written into the audit trail without the password', async () => {
    const { accountId } = department.people.head;
    const [here, elsewhere] = [await server.signIn('head', OLD), await server.signIn('head', OLD)];
    expect(await here.ask(CHANGE, { currentPassword: OLD, newPassword: NEW })).toEqual({ changePassword: { refusals: [] } });
    expect(await here.ask('{ viewer { username } }')).toEqual({ viewer: { username: 'head' } });
    expect(await elsewhere.ask('{ viewer { username } }')).toEqual({ viewer: null });
    await expect(server.signIn('head', OLD)).rejects.toThrow('SIGN_IN_FAILED');
    await expect(server.signIn('head', NEW)).resolves.toBeDefined();
    const entries: object[] = await server.database.query(
      `SELECT before, after FROM audit_entry WHERE account_id = $1 AND action = 'changePassword'`,
      [accountId],
    );
    expect(entries).toEqual([{ before: null, after: null }]);
  });
});

describe('a password that an administrator replaced', () => {
  it('cannot be changed back by who still sits in an old session', async () => {
    const { accountId } = department.people.council;
    const thief = await server.signIn('council', OLD);
    const runner = server.database.createQueryRunner();
    await runner.startTransaction();
    await runner.query('UPDATE account SET password_hash = $2, must_change_password = true, version = version + 1 WHERE id = $1', [
      accountId,
      await hashPassword('mật khẩu dùng một lần'),
    ]);
    const answer = thief.ask<ChangeData>(CHANGE, { currentPassword: OLD, newPassword: NEW });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await runner.commitTransaction();
    await runner.release();
    expect((await answer).changePassword.refusals.map(({ code }) => code)).toEqual(['PASSWORD_WRONG']);
    await expect(server.signIn('council', NEW)).rejects.toThrow('SIGN_IN_FAILED');
  });
});

describe('the language', () => {
  it('is kept with the account', async () => {
    const client = await server.signInAs(department.people.director.accountId);
    await client.ask('mutation { setLanguage(language: en) { id } }');
    expect(await client.ask('{ viewer { language } }')).toEqual({ viewer: { language: 'en' } });
  });

  it('is asked of somebody who is signed in', async () => {
    const answer = await server.nobody.send('mutation { setLanguage(language: en) { id } }');
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('signing in again', () => {
  it('ends the session that the browser had', async () => {
    const before = await server.signIn('director', OLD);
    await server.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { cookie: before.cookie },
      payload: { query: `mutation { signIn(username: "director", password: "${OLD}") { refusals { code } } }` },
    });
    expect(await before.ask('{ viewer { username } }')).toEqual({ viewer: null });
  });
});
