import type { AuditAction } from '@vinh-danh/domain/access/audit-action';
import type { Viewer } from '@vinh-danh/domain/access/role';
import { buildDepartment, type PersonName, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';
import { recordAudit } from './record-audit';

const AUDIT = `query ($filter: AuditFilter, $first: Int, $after: String) {
  auditEntries(filter: $filter, first: $first, after: $after) {
    edges { node { action accountName subjectKind unitName { vi en } before after reason } }
    pageInfo { hasNextPage endCursor }
  }
}`;
interface AuditData {
  auditEntries: {
    edges: {
      node: { action: string; accountName: string; unitName: object | null; before: unknown; after: unknown; reason: string | null };
    }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

let server: TestServer;
let department: TestDepartment;
const SUBJECT = '00000000-0000-7000-8000-000000000001';

const speakAs = (name: PersonName): Promise<Client> => server.signInAs(department.people[name].accountId);

async function record(
  action: AuditAction,
  unitId: string | null,
  more: { at?: string; before?: object; after?: object } = {},
): Promise<void> {
  const { accountId, fullName } = department.people.head;
  const viewer: Viewer = { accountId, displayName: fullName, roles: [] };
  const actor = { viewer, now: new Date(more.at ?? '2017-03-20T02:00:00Z'), requestId: 'r', apiTokenId: null };
  await recordAudit(server.database.manager, actor, {
    action,
    subjectKind: 'Pledge',
    subjectId: SUBJECT,
    unitId,
    reason: 'vì sao',
    ...more,
  });
}

const actionsOf = (data: AuditData) => data.auditEntries.edges.map(({ node }) => node.action);

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  const { planning, metrology } = department.units;
  await record('savePledge', planning, { at: '2017-03-15T02:00:00Z', after: { awards: ['ADVANCED_WORKER'] } });
  await record('sendPledge', planning, { before: { sentAt: null }, after: { sentAt: '2017-03-20' } });
  await record('recordFact', metrology);
  await record('changePassword', null);
});
afterAll(() => server.stop());

describe('the audit trail', () => {
  it('says who did what to what, what it was before and after, and why, the newest first', async () => {
    const data = await (await speakAs('office')).ask<AuditData>(AUDIT);
    expect(actionsOf(data)).toEqual(['changePassword', 'recordFact', 'sendPledge', 'savePledge']);
    expect(data.auditEntries.edges[2]?.node).toMatchObject({
      accountName: 'Nguyễn Văn An',
      unitName: { vi: 'Phòng Kế hoạch – Tài chính', en: 'Planning and Finance' },
      before: { sentAt: null },
      after: { sentAt: '2017-03-20' },
      reason: 'vì sao',
    });
  });

  it('is filtered by unit, action and time', async () => {
    const office = await speakAs('office');
    const filtered = async (filter: object) => actionsOf(await office.ask<AuditData>(AUDIT, { filter }));
    expect(await filtered({ unitId: department.units.standards })).toEqual(['recordFact']);
    expect(await filtered({ action: 'sendPledge', subjectId: SUBJECT })).toEqual(['sendPledge']);
    expect(await filtered({ from: '2017-03-15T00:00:00Z', to: '2017-03-16T00:00:00Z' })).toEqual(['savePledge']);
    expect(await filtered({ accountId: department.people.office.accountId })).toEqual([]);
  });

  it('goes on from page to page without a gap', async () => {
    const office = await speakAs('office');
    const first = await office.ask<AuditData>(AUDIT, { first: 3 });
    expect(first.auditEntries.pageInfo.hasNextPage).toBe(true);
    const second = await office.ask<AuditData>(AUDIT, { first: 3, after: first.auditEntries.pageInfo.endCursor });
    expect([...actionsOf(first), ...actionsOf(second)]).toEqual(['changePassword', 'recordFact', 'sendPledge', 'savePledge']);
    expect(second.auditEntries.pageInfo.hasNextPage).toBe(false);
  });

  it('shows the inspector of one unit what happened there and below, and nothing else', async () => {
    await server.database.query(
      `INSERT INTO role_grant (id, account_id, role, unit_id, valid_from, granted_at)
       VALUES (gen_random_uuid(), $1, 'INSPECTOR', $2, '2017-01-01', now())`,
      [department.people.colleague.accountId, department.units.standards],
    );
    expect(actionsOf(await (await speakAs('colleague')).ask<AuditData>(AUDIT))).toEqual(['recordFact']);
  });

  it.each(['employee', 'head', 'council', 'director'] as const)('is closed to the %s', async (name) => {
    const answer = await (await speakAs(name)).send(AUDIT);
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('answers a forged cursor and a day out of every calendar as the mistakes of a client that they are', async () => {
    const office = await speakAs('office');
    const after = Buffer.from('["99999999999999999999"]').toString('base64url');
    expect((await office.send(AUDIT, { first: 3, after })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const { errors } = await office.send('query ($from: DateTimeISO) { auditEntries(filter: { from: $from }) { edges { node { id } } } }', {
      from: '-200000-01-01T00:00:00Z',
    });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it("cannot be changed or emptied, not even by the database's owner", async () => {
    await expect(server.database.query(`UPDATE audit_entry SET reason = 'other'`)).rejects.toThrow('append-only');
    await expect(server.database.query('DELETE FROM audit_entry')).rejects.toThrow('append-only');
    await expect(server.database.query('TRUNCATE audit_entry CASCADE')).rejects.toThrow('append-only');
  });
});
