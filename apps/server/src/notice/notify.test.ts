import type { Viewer } from '@vinh-danh/domain/access/role';
import { uuidv7 } from 'uuidv7';
import { buildDepartment, type PersonName, type TestDepartment } from '../testing/department';
import { type MailServer, startMailServer } from '../testing/mail-server';
import { runJobs } from '../testing/run-jobs';
import { startTestServer, type TestServer } from '../testing/test-server';
import { type Addressee, type Notice, notify, notifyAll } from './notify';

let mail: MailServer;
let server: TestServer;
let department: TestDepartment;
const NOW = new Date('2017-03-20T02:00:00Z');

beforeAll(async () => {
  mail = await startMailServer({ unknown: ['nobody@agency.vn'] });
  server = await startTestServer({
    mail: { url: mail.url, from: 'Văn phòng Sở <thidua@agency.vn>' },
    publicUrl: 'https://thidua.agency.vn',
  });
  await server.setClock(NOW.toISOString());
  department = await buildDepartment(server.database);
  for (const name of ['head', 'office', 'director', 'council'] as const) await setAddress(name, `${name}@agency.vn`);
});
beforeEach(async () => {
  mail.received.splice(0);
  await server.database.query('DELETE FROM notice; DELETE FROM mail; DELETE FROM notice_choice');
});
afterAll(async () => {
  await server.stop();
  await mail.stop();
});

const setAddress = (name: PersonName, address: string) =>
  server.database.query('UPDATE account SET mail_address = $2, version = version + 1 WHERE id = $1', [
    department.people[name].accountId,
    address,
  ]);

const viewerFor = (name: PersonName): Viewer => ({ accountId: department.people[name].accountId, displayName: name, roles: [] });
const returned = (to: readonly Addressee[], nominationIds?: readonly string[]): Notice => ({
  kind: 'DOSSIER_RETURNED',
  facts: { receipt: '01/HS-2017', unit: 'Phòng Kế hoạch – Tài chính', unitEnglish: 'Planning and Finance' },
  about: { kind: 'Dossier', id: '00000000-0000-7000-8000-000000000001' },
  to,
  nominationIds,
});
const tell = (notice: Notice, by: PersonName | null = 'office') =>
  server.database.transaction((db) => notify(db, { now: NOW, viewer: by && viewerFor(by) }, notice));
const told = async (): Promise<string[]> =>
  (await server.database.query('SELECT username FROM notice JOIN account ON account.id = account_id ORDER BY username')).map(
    ({ username }: { username: string }) => username,
  );
const mails = () => server.database.query('SELECT state, attempts, answer, drop_reason, sent_to FROM mail ORDER BY created_at, id');

describe('who is told', () => {
  it('is whoever holds the role over the unit, or only the nearest of them', async () => {
    const { metrology } = department.units;
    await server.database.query(
      `INSERT INTO role_grant (id, account_id, role, unit_id, valid_from, granted_at) VALUES ($1, $2, 'UNIT_HEAD', $3, '2010-01-01', now())`,
      [uuidv7(), department.people.director.accountId, department.units.department],
    );
    await tell(returned([{ role: 'UNIT_HEAD', over: metrology }]));
    expect(await told()).toEqual(['director', 'standardshead']);
    await server.database.query('DELETE FROM notice');
    await tell(returned([{ role: 'UNIT_HEAD', over: metrology, nearest: true }]));
    expect(await told()).toEqual(['standardshead']);
    await server.database.query(`DELETE FROM role_grant WHERE unit_id = $1 AND role = 'UNIT_HEAD'`, [department.units.department]);
  });

  it('is nobody of a branch where the whole agency is meant', async () => {
    await server.database.query(
      `INSERT INTO role_grant (id, account_id, role, unit_id, valid_from, granted_at) VALUES ($1, $2, 'DIRECTOR', $3, '2010-01-01', now())`,
      [uuidv7(), department.people.metrologist.accountId, department.units.standards],
    );
    await tell(returned([{ role: 'DIRECTOR', within: null }]));
    expect(await told()).toEqual(['director', 'metrologist']);
    await server.database.query('DELETE FROM notice');
    await tell(returned([{ role: 'DIRECTOR', ofAll: true }]));
    expect(await told()).toEqual(['director']);
    await server.database.query(`DELETE FROM role_grant WHERE unit_id = $1 AND role = 'DIRECTOR'`, [department.units.standards]);
  });

  it('is whoever works in the unit or below it', async () => {
    await tell(returned([{ role: 'EMPLOYEE', within: department.units.standards }]));
    expect(await told()).toEqual(['metrologist', 'standardshead']);
  });

  it('is nobody whose role has ended, nobody who is shut out, and never the actor; and each only once', async () => {
    const { council, head, inspector } = department.people;
    await server.database.query(`UPDATE role_grant SET valid_to = '2017-03-19' WHERE account_id = $1`, [inspector.accountId]);
    await server.database.query('UPDATE account SET disabled_at = now(), version = version + 1 WHERE id = $1', [council.accountId]);
    await tell(
      returned([
        { role: 'INSPECTOR', within: null },
        { role: 'COUNCIL_MEMBER', within: null },
        { role: 'OFFICE', within: null },
        { accountId: head.accountId },
        { personId: head.personId },
        { personId: null },
      ]),
    );
    expect(await told()).toEqual(['head']);
    await server.database.query('UPDATE account SET disabled_at = NULL, version = version + 1 WHERE id = $1', [council.accountId]);
  });

  it('is told of several things in one go', async () => {
    const { head, employee } = department.people;
    await server.database.transaction((db) =>
      notifyAll(db, { now: NOW, viewer: null }, [returned([{ accountId: head.accountId }]), returned([{ accountId: employee.accountId }])]),
    );
    expect(await told()).toEqual(['employee', 'head']);
  });
});

describe('mail at once', () => {
  it('goes out after the transaction, in Vietnamese as it is written, with a link to the page', async () => {
    await tell(returned([{ accountId: department.people.head.accountId }]));
    expect(mail.received).toHaveLength(0);
    await runJobs(server);
    const [letter] = mail.received;
    expect(letter?.subject).toBe('Hồ sơ bị trả lại');
    expect(letter?.from?.text).toBe('"Văn phòng Sở" <thidua@agency.vn>');
    expect(letter?.text).toContain('Kính gửi ông/bà Nguyễn Văn An,');
    expect(letter?.text).toContain('Hồ sơ số 01/HS-2017 của Phòng Kế hoạch – Tài chính được trả lại.');
    expect(letter?.text).toContain('https://thidua.agency.vn/dossiers/00000000-0000-7000-8000-000000000001');
    expect(letter?.html).toContain('được trả lại');
    expect(letter?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(await mails()).toMatchObject([{ state: 'SENT', attempts: 1, sent_to: 'head@agency.vn' }]);
    await runJobs(server);
    expect(mail.received).toHaveLength(1);
  });

  it('is in English for who reads English', async () => {
    const { accountId } = department.people.head;
    await server.database.query(`UPDATE account SET language = 'en', version = version + 1 WHERE id = $1`, [accountId]);
    await tell(returned([{ accountId }]));
    await runJobs(server);
    expect(mail.received[0]?.subject).toBe('A dossier was sent back');
    await server.database.query(`UPDATE account SET language = 'vi', version = version + 1 WHERE id = $1`, [accountId]);
  });

  it('is not sent when the transaction is taken back', async () => {
    await server.database
      .transaction(async (db) => {
        await notify(db, { now: NOW, viewer: null }, returned([{ accountId: department.people.head.accountId }]));
        throw new Error('no');
      })
      .catch(() => {});
    await runJobs(server);
    expect([await told(), await mails(), mail.received]).toEqual([[], [], []]);
  });

  it('is not sent to who chose the page alone, nor to who has no address', async () => {
    const { head, employee } = department.people;
    await server.database.query(`INSERT INTO notice_choice (account_id, kind, delivery) VALUES ($1, 'DOSSIER_RETURNED', 'APP')`, [
      head.accountId,
    ]);
    await tell(returned([{ accountId: head.accountId }, { accountId: employee.accountId }]));
    await runJobs(server);
    expect([await told(), await mails()]).toEqual([['employee', 'head'], []]);
  });

  it('fails for good where the server knows no such reader', async () => {
    await setAddress('head', 'nobody@agency.vn');
    await tell(returned([{ accountId: department.people.head.accountId }]));
    await runJobs(server);
    expect(await mails()).toMatchObject([{ state: 'FAILED', attempts: 1, answer: expect.stringContaining('User unknown') }]);
    await setAddress('head', 'head@agency.vn');
  });
});
