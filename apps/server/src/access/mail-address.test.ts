import { randomUUID } from 'node:crypto';
import { buildDepartment, type TestDepartment } from '../testing/department';
import { startTestServer, type TestServer } from '../testing/test-server';

let server: TestServer;
let department: TestDepartment;

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
});
afterAll(() => server.stop());

const OWN = 'mutation ($address: String!) { setOwnMailAddress(address: $address) { viewer { mailAddress } refusals { code field } } }';
const OF_ANOTHER =
  'mutation ($input: SetMailAddressInput!) { setMailAddress(input: $input) { account { mailAddress } refusals { code } } }';
const trail = () => server.database.query(`SELECT before, after FROM audit_entry WHERE action = 'setMailAddress' ORDER BY id`);

describe('a mail address', () => {
  it('is set by its owner, tidied, changed and taken away, on the record', async () => {
    const employee = await server.signInAs(department.people.employee.accountId);
    expect(await employee.ask(OWN, { address: ' uoc.dang@tayninh.gov.vn ' })).toEqual({
      setOwnMailAddress: { viewer: { mailAddress: 'uoc.dang@tayninh.gov.vn' }, refusals: [] },
    });
    await employee.ask(OWN, { address: 'uoc.dang@tayninh.gov.vn' });
    expect(await employee.ask(OWN, { address: '' })).toEqual({ setOwnMailAddress: { viewer: { mailAddress: null }, refusals: [] } });
    expect(await trail()).toEqual([
      { before: { mailAddress: null }, after: { mailAddress: 'uoc.dang@tayninh.gov.vn' } },
      { before: { mailAddress: 'uoc.dang@tayninh.gov.vn' }, after: { mailAddress: null } },
    ]);
  });

  it.each(['an', 'a b@c.vn', 'a@b', '<a@b.vn>', 'a@b.vn, c@d.vn', 'a@b..vn', `${'a'.repeat(250)}@b.vn`, 'a@b.vn\nBcc: c@d.vn'])(
    'is refused when mail cannot go there: %j',
    async (address) => {
      const employee = await server.signInAs(department.people.employee.accountId);
      expect(await employee.ask(OWN, { address })).toEqual({
        setOwnMailAddress: { viewer: null, refusals: [{ code: 'MAIL_ADDRESS_INVALID', field: 'address' }] },
      });
    },
  );

  it('is set by the administrator for those whom they look after', async () => {
    const administrator = await server.signInAs(department.people.administrator.accountId);
    const set = (address: string) =>
      administrator.ask(OF_ANOTHER, { input: { accountId: department.people.head.accountId, address, idempotencyKey: randomUUID() } });
    expect(await set('an@tayninh.gov.vn')).toEqual({ setMailAddress: { account: { mailAddress: 'an@tayninh.gov.vn' }, refusals: [] } });
    expect(await set('an')).toEqual({ setMailAddress: { account: null, refusals: [{ code: 'MAIL_ADDRESS_INVALID' }] } });
  });

  it('is not for who has a one-time password to set: somebody else knows it', async () => {
    const { accountId } = department.people.colleague;
    const colleague = await server.signInAs(accountId);
    await server.database.query('UPDATE account SET must_change_password = true, version = version + 1 WHERE id = $1', [accountId]);
    expect((await colleague.send(OWN, { address: 'a@b.vn' })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
