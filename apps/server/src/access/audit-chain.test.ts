import { uuidv7 } from 'uuidv7';
import { buildDepartment, type TestDepartment } from '../testing/department';
import { startTestServer, type TestServer } from '../testing/test-server';
import { type AuditHead, eraseAuditContent, readAuditHead, verifyAudit } from './audit-chain';

let server: TestServer;
let department: TestDepartment;

beforeEach(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
});
afterEach(async () => {
  // What these tests did to the trail is found by themselves.
  await server.stop().catch((error: unknown) => expect(String(error)).toContain('The audit trail does not verify'));
});

const SUBJECT = uuidv7();
const query = (statement: string, values: unknown[] = []) => server.database.query(statement, values);

async function record(count: number, subject = SUBJECT): Promise<void> {
  await query(
    `INSERT INTO audit_entry (at, action, subject_kind, subject_id, after, reason)
     SELECT now(), 'savePledge', 'Pledge', $1, jsonb_build_object('name', 'Nguyễn Thị Đẹp', 'n', n), 'vì "sao"' FROM generate_series(1, $2) n`,
    [subject, count],
  );
}

/** As whoever has the database would go about it: with its triggers off. */
async function tamper(...statements: string[]): Promise<void> {
  for (const statement of ["SET session_replication_role = 'replica'", ...statements]) await query(statement);
}

describe('the chain of the audit trail', () => {
  it('holds over many entries, and its head is another with each', async () => {
    const heads: AuditHead[] = [];
    for (const count of [0, 1, 1, 20]) {
      await record(count);
      heads.push(await readAuditHead(server.database));
    }
    expect(heads.map(({ number }) => number)).toEqual(['0', '1', '2', '22']);
    expect(new Set(heads.map(({ hash }) => hash)).size).toBe(4);
    for (const known of heads) expect(await verifyAudit(server.database, known)).toEqual({ head: heads[3], bad: null });
  });

  it('takes up what many transactions commit at once, each entry once and without gaps', async () => {
    await Promise.all([...Array.from({ length: 30 }, () => record(3)), ...Array.from({ length: 5 }, () => readAuditHead(server.database))]);
    expect(await verifyAudit(server.database)).toMatchObject({ head: { number: '90' }, bad: null });
    expect(await query('SELECT count(*)::int AS count, max(number)::int AS last FROM audit_link')).toEqual([{ count: 90, last: 90 }]);
  });

  it('knows nothing of what was rolled back', async () => {
    const undone = server.database.transaction(async (db) => {
      await db.query(`INSERT INTO audit_entry (at, action, subject_kind, subject_id) VALUES (now(), 'x', 'Pledge', $1)`, [SUBJECT]);
      throw new Error('taken back');
    });
    await expect(undone).rejects.toThrow('taken back');
    expect((await readAuditHead(server.database)).number).toBe('0');
  });

  const third = '(SELECT entry_id FROM audit_link WHERE number = 3)';
  it.each<[string, string[], object]>([
    ['who did it', [`UPDATE audit_entry SET account_id = gen_random_uuid() WHERE id = ${third}`], { number: '3', fault: 'CHANGED' }],
    ['when', [`UPDATE audit_entry SET at = at - interval '1 day' WHERE id = ${third}`], { number: '3', fault: 'CHANGED' }],
    ['the content', [`UPDATE audit_entry SET after = '{"n": 4}' WHERE id = ${third}`], { number: '3', fault: 'CHANGED' }],
    ['the reason', [`UPDATE audit_entry SET reason = NULL WHERE id = ${third}`], { number: '3', fault: 'CHANGED' }],
    ['a link', [`UPDATE audit_link SET hash = sha256('x') WHERE number = 3`], { number: '3', fault: 'CHANGED' }],
    ['that there was one', [`DELETE FROM audit_entry WHERE id = ${third}`], { number: '3', fault: 'MISSING' }],
    [
      'it and its link',
      [`DELETE FROM audit_entry WHERE id = ${third}`, 'DELETE FROM audit_link WHERE number = 3'],
      { number: '3', fault: 'MISSING' },
    ],
    [
      'erased in secret',
      [`UPDATE audit_entry SET before = NULL, after = NULL, reason = NULL, salt = NULL WHERE id = ${third}`],
      { number: '3', fault: 'ERASED_UNSAID' },
    ],
    [
      'one put in',
      [`INSERT INTO audit_entry (at, action, subject_kind, subject_id) VALUES (now(), 'x', 'Pledge', gen_random_uuid())`],
      { number: null, fault: 'NOT_LINKED' },
    ],
  ])('shows that somebody with the database changed %s', async (_what, statements, bad) => {
    await record(5);
    await readAuditHead(server.database);
    await tamper(...statements);
    expect((await verifyAudit(server.database)).bad).toMatchObject(bad);
  });

  it('shows against a head kept elsewhere that its end was cut off, or that all of it was made anew', async () => {
    await record(5);
    const known = await readAuditHead(server.database);
    await tamper('DELETE FROM audit_link WHERE number = 5', 'DELETE FROM audit_entry WHERE id = (SELECT max(id) FROM audit_entry)');
    expect((await verifyAudit(server.database)).bad).toBeNull();
    expect((await verifyAudit(server.database, known)).bad).toEqual({ number: '5', entryId: null, fault: 'HEAD_DIFFERS' });
    await query("SET session_replication_role = 'origin'");
    await record(1);
    expect((await verifyAudit(server.database)).bad).toBeNull();
    expect((await verifyAudit(server.database, known)).bad).toEqual({ number: '5', entryId: null, fault: 'HEAD_DIFFERS' });
  });

  it('lets content be forgotten, says so, and holds', async () => {
    const other = uuidv7();
    await record(4);
    await record(2, other);
    const known = await readAuditHead(server.database);
    expect(await eraseAuditContent(server.database, SUBJECT, 'Theo yêu cầu của người đã nghỉ việc')).toBe(4);
    expect(await verifyAudit(server.database, known)).toMatchObject({ head: { number: '7' }, bad: null });
    const left = await query('SELECT after, reason FROM audit_entry WHERE subject_id = $1 ORDER BY id', [SUBJECT]);
    expect(left.slice(0, 4)).toEqual(Array(4).fill({ after: null, reason: null }));
    expect(left[4]).toMatchObject({ after: { entries: expect.any(Array) }, reason: expect.stringContaining('đã nghỉ việc') });
    expect(await query('SELECT count(*)::int AS kept FROM audit_entry WHERE subject_id = $1 AND after IS NOT NULL', [other])).toEqual([
      { kept: 2 },
    ]);
    expect(await eraseAuditContent(server.database, SUBJECT, 'again')).toBe(0);
  });

  it('is verified by an inspector over the endpoint', async () => {
    await record(3);
    const inspector = await server.signInAs(department.people.inspector.accountId);
    const ask = () =>
      inspector.ask<Record<string, unknown>>(
        '{ auditHead { number hash } auditVerification { head { number hash } bad { number entryId fault } } }',
      );
    const head = { number: '3', hash: expect.stringMatching(/^[0-9a-f]{64}$/) };
    expect(await ask()).toEqual({ auditHead: head, auditVerification: { head, bad: null } });
    await tamper(`UPDATE audit_entry SET reason = 'other'`);
    expect(await ask()).toMatchObject({ auditVerification: { head: { number: '0' }, bad: { number: '1', fault: 'CHANGED' } } });
  });
});
