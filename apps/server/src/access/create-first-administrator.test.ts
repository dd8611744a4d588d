import { startTestServer, type TestServer } from '../testing/test-server';
import { createFirstAdministrator } from './create-first-administrator';

let server: TestServer;
const PASSWORD = 'mật khẩu lần đầu';
const make = (more: object = {}) =>
  createFirstAdministrator(server.database, {
    username: 'QuanTri',
    displayName: 'Quản trị',
    agency: 'Sở Khoa học',
    password: PASSWORD,
    ...more,
  });
const codeOf = (attempt: Promise<void>) =>
  attempt.then(
    () => 'done',
    (error: { refusals: { code: string }[] }) => error.refusals[0]?.code,
  );

beforeAll(async () => {
  // As in production: without a demonstration.
  server = await startTestServer({ demonstration: false });
});
afterAll(() => server.stop());

describe('the first administrator of an empty database', () => {
  it('needs an agency to look after', async () => {
    expect(await codeOf(make({ agency: undefined }))).toBe('AGENCY_MISSING');
    expect(await server.database.query('SELECT FROM unit')).toHaveLength(0);
    expect(await server.database.query('SELECT FROM account')).toHaveLength(0);
  });

  it('signs in, must change the password, and then looks after the accounts', async () => {
    await make();
    const client = await server.signIn('quantri', PASSWORD);
    expect((await client.send('{ accounts { edges { cursor } } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await client.ask(
      `mutation { changePassword(currentPassword: "${PASSWORD}", newPassword: "mật khẩu riêng của tôi") { refusals { code } } }`,
    );
    const answer = await client.ask('{ accounts { edges { node { username roles { role unitName { vi } } } } } }');
    expect(answer).toEqual({
      accounts: { edges: [{ node: { username: 'quantri', roles: [{ role: 'ADMINISTRATOR', unitName: { vi: 'Sở Khoa học' } }] } }] },
    });
  });

  it('is not made twice, and a second one joins the same agency', async () => {
    expect(await codeOf(make())).toBe('USERNAME_TAKEN');
    expect(await codeOf(make({ username: 'quantri-2', agency: undefined }))).toBe('done');
    expect(await server.database.query('SELECT FROM unit')).toHaveLength(1);
  });
});

describe('without a demonstration', () => {
  it('there is no clock to set and no account to try', async () => {
    await server.setClock('2017-03-20T09:00:00+07:00');
    const { clock, demonstrationAccounts } = await server.nobody.ask<{
      clock: { now: string; demonstration: boolean; steps: [] };
      demonstrationAccounts: [];
    }>('{ clock { now demonstration steps { key } } demonstrationAccounts { username } }');
    expect(clock).toMatchObject({ demonstration: false, steps: [] });
    expect(Math.abs(Date.parse(clock.now) - Date.now())).toBeLessThan(60_000);
    expect(demonstrationAccounts).toEqual([]);
    const client = await server.signIn('quantri', 'mật khẩu riêng của tôi');
    const answer = await client.send('mutation { setDemonstrationClock(at: "2017-06-15T00:00:00Z") { now } }');
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
