import type { Viewer } from '@vinh-danh/domain/access/role';
import { Refused, refusal } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { buildDepartment, type TestDepartment } from '../testing/department';
import { startTestServer, type TestServer } from '../testing/test-server';
import { decide } from './decide';

let server: TestServer;
let department: TestDepartment;
let viewer: Viewer;

const NOW = new Date('2017-03-20T02:00:00Z');
const contextOf = () => ({ database: server.database, viewer, now: NOW });
const askedFor = (input: object, idempotencyKey = uuidv7()) => ({ mutation: 'count', idempotencyKey, input });

/** An effect that can be counted: one row in the audit trail under an action of its own. */
const writes = (action: string) => async (db: EntityManager) => {
  await db.query(`INSERT INTO audit_entry (at, action, subject_kind, subject_id) VALUES ($1, $2, 'Test', $3)`, [NOW, action, uuidv7()]);
  return { action };
};
const countOf = async (action: string) => {
  const [row]: { count: number }[] = await server.database.query('SELECT count(*)::int AS count FROM audit_entry WHERE action = $1', [
    action,
  ]);
  return row?.count;
};

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  const { accountId, fullName } = department.people.head;
  viewer = { accountId, displayName: fullName, roles: [] };
});
afterAll(() => server.stop());

describe('a decision', () => {
  it('is done once when its request comes again, and answers alike', async () => {
    const asked = askedFor({ value: 1 });
    const first = await decide(contextOf(), asked, writes('again'));
    const second = await decide(contextOf(), asked, writes('again'));
    expect(first).toEqual({ result: { action: 'again' }, kept: { action: 'again' }, refusals: [], dryRun: false });
    expect(second).toEqual(first);
    expect(await countOf('again')).toBe(1);
  });

  it('is done once when its request comes ten times at once', async () => {
    const asked = askedFor({ value: 1 });
    const answers = await Promise.all(Array.from({ length: 10 }, () => decide(contextOf(), asked, writes('at-once'))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await countOf('at-once')).toBe(1);
  });

  it('refuses the key of one request for another', async () => {
    const asked = askedFor({ value: 1 });
    await decide(contextOf(), asked, writes('first'));
    await expect(decide(contextOf(), { ...asked, input: { value: 2 } }, writes('second'))).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(decide(contextOf(), { ...asked, mutation: 'other' }, writes('second'))).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await countOf('second')).toBe(0);
  });

  it('keeps the keys of two accounts apart', async () => {
    const asked = askedFor({ value: 1 });
    const other = { ...viewer, accountId: department.people.office.accountId };
    await decide(contextOf(), asked, writes('mine'));
    await decide({ ...contextOf(), viewer: other }, asked, writes('theirs'));
    expect([await countOf('mine'), await countOf('theirs')]).toEqual([1, 1]);
  });

  it('repeats nothing to who has lost a role since, or speaks with a token', async () => {
    const asked = askedFor({ value: 1 });
    const grant = { role: 'UNIT_HEAD', unitId: department.units.planning, validFrom: '2010-01-01' } as const;
    await decide({ ...contextOf(), viewer: { ...viewer, roles: [grant] } }, asked, writes('as-head'));
    await expect(decide(contextOf(), asked, writes('as-nobody'))).rejects.toMatchObject({ code: 'CONFLICT' });
    const token = { ...viewer, roles: [grant], scopes: ['plan:read'] as const };
    await expect(decide({ ...contextOf(), viewer: token }, asked, writes('as-token'))).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('says so when the first request is still under way', async () => {
    const asked = askedFor({ value: 1 });
    let finish = () => {};
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let begun = () => {};
    const started = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const first = decide(contextOf(), asked, async (db) => {
      begun();
      await held;
      return writes('slow')(db);
    });
    await started;
    await expect(decide(contextOf(), asked, writes('slow'))).rejects.toMatchObject({ code: 'CONFLICT' });
    finish();
    await first;
    expect(await countOf('slow')).toBe(1);
  });

  it('leaves nothing written when it is refused, and may be asked again under the same key', async () => {
    const asked = askedFor({ value: 1 });
    const answer = await decide(contextOf(), asked, async (db) => {
      await writes('refused')(db);
      throw new Refused([refusal('REASON_MISSING', {})]);
    });
    expect(answer).toMatchObject({ result: null, refusals: [{ code: 'REASON_MISSING' }] });
    expect(await countOf('refused')).toBe(0);
    await decide(contextOf(), asked, writes('refused'));
    expect(await countOf('refused')).toBe(1);
  });

  it('begins again when PostgreSQL ended it for a deadlock', async () => {
    const [left, right] = [department.units.planning, department.units.science];
    let waiting = 0;
    let bothHold = () => {};
    const both = new Promise<void>((resolve) => {
      bothHold = resolve;
    });
    const crosswise = (first: string, second: string) => async (db: EntityManager) => {
      await db.query('SELECT FROM unit WHERE id = $1 FOR UPDATE', [first]);
      waiting += 1;
      if (waiting === 2) bothHold();
      await both;
      await db.query('SELECT FROM unit WHERE id = $1 FOR UPDATE', [second]);
      return writes('crosswise')(db);
    };
    await Promise.all([
      decide(contextOf(), askedFor({ value: 1 }), crosswise(left, right)),
      decide(contextOf(), askedFor({ value: 2 }), crosswise(right, left)),
    ]);
    expect(waiting).toBeGreaterThanOrEqual(3);
    expect(await countOf('crosswise')).toBe(2);
  });

  it('needs somebody who is signed in, and a key that is a UUID', async () => {
    await expect(decide({ ...contextOf(), viewer: null }, askedFor({}), writes('nobody'))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    await expect(decide(contextOf(), askedFor({}, 'x'), writes('nobody'))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await countOf('nobody')).toBe(0);
  });
});
