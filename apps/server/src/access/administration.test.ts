import { uuidv7 } from 'uuidv7';
import { buildDepartment, type PersonName, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';
import { disableAccount } from './disable-account';
import type { Administrator } from './lock-account';
import { hashSecret } from './secret';

const ACCOUNT =
  'account { id username displayName disabledAt lockedUntil mustChangePassword roles { id role validFrom validTo inForce } } refusals { code field }';
const ACT = (mutation: string) => `mutation ($input: AccountActInput!) { act: ${mutation}(input: $input) { ${ACCOUNT} } }`;
const CREATE = `mutation ($input: CreateAccountInput!) { act: createAccount(input: $input) { oneTimePassword ${ACCOUNT} } }`;
const RESET = `mutation ($input: AccountActInput!) { act: resetPassword(input: $input) { oneTimePassword ${ACCOUNT} } }`;
const GRANT = `mutation ($input: GrantRoleInput!) { act: grantRole(input: $input) { ${ACCOUNT} } }`;
const REVOKE = `mutation ($input: RevokeRoleInput!) { act: revokeRole(input: $input) { ${ACCOUNT} } }`;
const LIST = `query ($filter: AccountFilterInput, $first: Int, $after: String) {
  accounts(filter: $filter, first: $first, after: $after) { edges { node { username unitName { vi } } } pageInfo { hasNextPage endCursor } }
}`;

interface Grant {
  id: string;
  role: string;
  validFrom: string;
  validTo: string | null;
  inForce: boolean;
}
interface Payload {
  account: {
    id: string;
    username: string;
    displayName: string;
    disabledAt: string | null;
    mustChangePassword: boolean;
    roles: Grant[];
  } | null;
  refusals: { code: string; field: string | null }[];
  oneTimePassword?: string | null;
}
interface ListData {
  accounts: { edges: { node: { username: string; unitName: { vi: string } } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

let server: TestServer;
let department: TestDepartment;
let administrator: Client;
let peer: Client;

const idOf = (name: PersonName) => department.people[name].accountId;
const speakAs = (name: PersonName) => server.signInAs(idOf(name));
const send = (client: Client, query: string, input: object) =>
  client.send<{ act: Payload }>(query, { input: { idempotencyKey: uuidv7(), ...input } });
const act = async (client: Client, query: string, input: object): Promise<Payload> => {
  const { data, errors } = await send(client, query, input);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.act;
};
const codeOf = async (client: Client, query: string, input: object) => (await send(client, query, input)).errors?.[0]?.extensions.code;
const codes = ({ refusals }: Payload) => refusals.map(({ code }) => code);
const usernames = (data: ListData) => data.accounts.edges.map(({ node }) => node.username);
const administratorOf = (name: PersonName): Administrator => ({
  viewer: {
    accountId: idOf(name),
    displayName: name,
    roles: [{ role: 'ADMINISTRATOR', unitId: department.units.department, validFrom: '2010-01-01' }],
  },
  now: new Date('2017-03-20T02:00:00Z'),
  realNow: new Date(),
  requestId: 'test',
  apiTokenId: null,
});
const grantTo = (name: PersonName, role: string, unitId: string) =>
  server.database.query(
    `INSERT INTO role_grant (id, account_id, role, unit_id, valid_from, granted_at) VALUES (gen_random_uuid(), $1, $2, $3, '2017-01-01', now())`,
    [idOf(name), role, unitId],
  );

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  await server.setClock('2017-03-20T09:00:00+07:00');
  // A second administrator for the whole department, and one for the sub-department only.
  await grantTo('colleague', 'ADMINISTRATOR', department.units.department);
  await grantTo('standardsHead', 'ADMINISTRATOR', department.units.standards);
  administrator = await speakAs('administrator');
  peer = await speakAs('colleague');
});
afterAll(() => server.stop());

describe('the list of accounts', () => {
  it('is searched without accents, filtered by role, and read page by page', async () => {
    expect(usernames(await administrator.ask<ListData>(LIST, { filter: { search: 'dang' } }))).toEqual(['employee']);
    expect(usernames(await administrator.ask<ListData>(LIST, { filter: { role: 'DIRECTOR' } }))).toEqual(['director']);
    const first = await administrator.ask<ListData>(LIST, { first: 6 });
    const second = await administrator.ask<ListData>(LIST, { first: 6, after: first.accounts.pageInfo.endCursor });
    expect([...usernames(first), ...usernames(second)]).toEqual(
      Object.keys(department.people)
        .map((name) => name.toLowerCase())
        .sort(),
    );
    expect(second.accounts.pageInfo.hasNextPage).toBe(false);
  });

  it('takes the signs of LIKE for what they are', async () => {
    expect(usernames(await administrator.ask<ListData>(LIST, { filter: { search: '%' } }))).toEqual([]);
  });

  it('shows an administrator of one unit its own people only, and no password to anybody', async () => {
    expect(usernames(await (await speakAs('standardsHead')).ask<ListData>(LIST))).toEqual(['metrologist', 'standardshead']);
  });

  it.each(['employee', 'head', 'office', 'director', 'inspector'] as const)('is closed to the %s', async (name) => {
    expect((await (await speakAs(name)).send(LIST)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('making an account', () => {
  it('gives a one-time password that opens nothing but its own change', async () => {
    const made = await act(administrator, CREATE, { username: ' Tich-Hop ', displayName: 'Hệ thống tích hợp' });
    expect(made.account).toMatchObject({ username: 'tich-hop', displayName: 'Hệ thống tích hợp', mustChangePassword: true, roles: [] });
    await act(administrator, GRANT, {
      accountId: made.account?.id,
      role: 'INSPECTOR',
      unitId: department.units.department,
      validFrom: '2017-03-01',
    });
    const oneTime = made.oneTimePassword as string;
    const owner = await server.signIn('tich-hop', oneTime);
    const viewer = '{ viewer { mustChangePassword roles { role } } }';
    expect(await owner.ask(viewer)).toEqual({ viewer: { mustChangePassword: true, roles: [] } });
    expect((await owner.send('{ auditEntries { edges { cursor } } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await owner.ask(
      `mutation { changePassword(currentPassword: "${oneTime}", newPassword: "mật khẩu của riêng tôi") { refusals { code } } }`,
    );
    expect(await owner.ask(viewer)).toEqual({ viewer: { mustChangePassword: false, roles: [{ role: 'INSPECTOR' }] } });
    expect((await owner.send('{ auditEntries { edges { cursor } } }')).errors).toBeUndefined();
  });

  it('shows the password once, though the request comes twice', async () => {
    const input = { idempotencyKey: uuidv7(), username: 'hai-lan', displayName: 'Hai lần' };
    const [first, second] = [await act(administrator, CREATE, input), await act(administrator, CREATE, input)];
    expect(second.account?.id).toBe(first.account?.id);
    expect([typeof first.oneTimePassword, second.oneTimePassword]).toEqual(['string', null]);
    const kept: { all: string }[] = await server.database.query(`SELECT (SELECT json_agg(k) FROM idempotency_key k)::text AS all`);
    expect(kept[0]?.all).not.toContain(first.oneTimePassword);
  });

  it('refuses a taken or strange user name, a nameless account, and a second one for a person', async () => {
    expect(codes(await act(administrator, CREATE, { username: 'Director', displayName: 'x' }))).toEqual(['USERNAME_TAKEN']);
    expect(codes(await act(administrator, CREATE, { username: 'Đặng', displayName: ' ' }))).toEqual([
      'USERNAME_INVALID',
      'ACCOUNT_WITHOUT_NAME',
    ]);
    expect(codes(await act(administrator, CREATE, { username: 'new-one', personId: department.people.head.personId }))).toEqual([
      'PERSON_HAS_ACCOUNT',
    ]);
  });

  it('knows no person of another unit', async () => {
    const personId = department.people.employee.personId;
    expect(await codeOf(await speakAs('standardsHead'), CREATE, { username: 'abc', personId })).toBe('NOT_FOUND');
    expect(await codeOf(administrator, CREATE, { username: 'abc', personId: uuidv7() })).toBe('NOT_FOUND');
  });
});

describe('shutting an account', () => {
  it('ends its sessions at once; opening it lets its owner sign in again', async () => {
    const owner = await speakAs('otherHead');
    const shut = await act(administrator, ACT('disableAccount'), { accountId: idOf('otherHead'), reason: 'Nghỉ việc' });
    expect(shut.account?.disabledAt).not.toBeNull();
    expect(await owner.ask('{ viewer { username } }')).toEqual({ viewer: null });
    const opened = await act(administrator, ACT('enableAccount'), { accountId: idOf('otherHead') });
    expect(opened.account?.disabledAt).toBeNull();
  });

  it('ends its tokens for good, also when it is opened again', async () => {
    await server.database.query(
      `INSERT INTO api_token (id, account_id, name, token_hash, hint, scopes, created_at, expires_at)
       VALUES ($1, $2, 'cũ', $3, 'xxxx', '{plan:read}', now(), now() + interval '1 day')`,
      [uuidv7(), idOf('otherHead'), hashSecret('vd_old')],
    );
    const integrator = server.withToken('vd_old');
    expect(await integrator.ask('{ viewer { username } }')).toEqual({ viewer: { username: 'otherhead' } });
    for (const mutation of ['disableAccount', 'enableAccount']) await act(administrator, ACT(mutation), { accountId: idOf('otherHead') });
    expect(await integrator.ask('{ viewer { username } }')).toEqual({ viewer: null });
  });

  it('takes no reason longer than it says', async () => {
    const input = { accountId: idOf('otherHead'), reason: 'a'.repeat(2_001) };
    expect(await codeOf(administrator, ACT('disableAccount'), input)).toBe('BAD_USER_INPUT');
  });

  it('is done by somebody else than its owner', async () => {
    expect(codes(await act(administrator, ACT('disableAccount'), { accountId: idOf('administrator') }))).toEqual(['OWN_ACCOUNT']);
    expect(codes(await act(administrator, RESET, { accountId: idOf('administrator') }))).toEqual(['OWN_ACCOUNT']);
  });

  it('leaves one administrator, even when two shut each other out at once', async () => {
    const shut = (name: PersonName, by: PersonName) =>
      server.database.transaction((db) => disableAccount(db, administratorOf(by), { accountId: idOf(name) }));
    const [left, right] = await Promise.allSettled([shut('colleague', 'administrator'), shut('administrator', 'colleague')]);
    const [lost] = [left, right].filter((result) => result.status === 'rejected');
    expect([left.status, right.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect(lost?.reason).toMatchObject({ refusals: [{ code: 'LAST_ADMINISTRATOR' }] });
    await server.database.query('UPDATE account SET disabled_at = NULL, version = version + 1 WHERE disabled_at IS NOT NULL');
    [administrator, peer] = [await speakAs('administrator'), await speakAs('colleague')];
  });
});

describe('an account out of reach', () => {
  it('cannot be touched by the administrator of a unit below, who could else become Director', async () => {
    const below = await speakAs('standardsHead');
    expect(await codeOf(below, RESET, { accountId: idOf('director') })).toBe('NOT_FOUND');
    expect(await codeOf(below, ACT('unlockAccount'), { accountId: idOf('employee') })).toBe('NOT_FOUND');
    const upward = { accountId: idOf('metrologist'), role: 'DIRECTOR', unitId: department.units.department, validFrom: '2017-03-01' };
    expect(await codeOf(below, GRANT, upward)).toBe('NOT_FOUND');
    expect(codes(await act(below, GRANT, { ...upward, role: 'INSPECTOR', unitId: department.units.metrology }))).toEqual([]);
  });

  it.each(['disableAccount', 'enableAccount', 'unlockAccount'])('is not for the Office: %s', async (mutation) => {
    expect(await codeOf(await speakAs('office'), ACT(mutation), { accountId: idOf('employee') })).toBe('FORBIDDEN');
  });
});

describe('a role', () => {
  const asked = () => ({ accountId: idOf('employee'), role: 'OFFICE', unitId: department.units.department, validFrom: '2017-03-20' });

  it('is in force from its first day to its last', async () => {
    const granted = await act(administrator, GRANT, { ...asked(), validTo: '2017-03-31', reason: 'Thay người nghỉ thai sản' });
    expect(granted.account?.roles).toEqual([expect.objectContaining({ role: 'OFFICE', validTo: '2017-03-31', inForce: true })]);
    const owner = await speakAs('employee');
    const roles = async () =>
      (await owner.ask<{ viewer: { roles: { role: string }[] } }>('{ viewer { roles { role } } }')).viewer.roles.map(({ role }) => role);
    expect(await roles()).toEqual(['OFFICE', 'EMPLOYEE']);
    await server.setClock('2017-04-01T00:00:00+07:00');
    expect(await roles()).toEqual(['EMPLOYEE']);
    await server.setClock('2017-03-20T09:00:00+07:00');
    expect(codes(await act(administrator, GRANT, asked()))).toEqual(['ROLE_HELD']);
  });

  it('ends at once when it is taken back, and stays on record with who did what', async () => {
    const before = await act(administrator, ACT('unlockAccount'), { accountId: idOf('employee') });
    const grant = before.account?.roles[0] as Grant;
    const after = await act(administrator, REVOKE, { roleGrantId: grant.id, reason: 'Người cũ đã trở lại' });
    expect(after.account?.roles[0]).toMatchObject({ id: grant.id, validTo: '2017-03-19', inForce: false });
    const entries: { action: string; reason: string }[] = await server.database.query(
      `SELECT action, reason FROM audit_entry WHERE subject_id = $1 AND action LIKE '%Role' ORDER BY id`,
      [idOf('employee')],
    );
    expect(entries).toEqual([
      { action: 'grantRole', reason: 'Thay người nghỉ thai sản' },
      { action: 'revokeRole', reason: 'Người cũ đã trở lại' },
    ]);
  });

  it('is not given to oneself, and the last administrator keeps it', async () => {
    expect(codes(await act(administrator, GRANT, { ...asked(), accountId: idOf('administrator'), role: 'DIRECTOR' }))).toEqual([
      'OWN_ACCOUNT',
    ]);
    const [mine]: { id: string }[] = await server.database.query(`SELECT id FROM role_grant WHERE account_id = $1`, [
      idOf('administrator'),
    ]);
    const [theirs]: { id: string }[] = await server.database.query(`SELECT id FROM role_grant WHERE account_id = $1`, [idOf('colleague')]);
    expect(codes(await act(administrator, REVOKE, { roleGrantId: theirs?.id, lastDay: '2017-12-31' }))).toEqual([]);
    expect(codes(await act(peer, REVOKE, { roleGrantId: mine?.id }))).toEqual(['LAST_ADMINISTRATOR']);
  });
});
