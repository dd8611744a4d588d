import { randomUUID } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { type AcceptedNomination, acceptedFighters } from '../testing/builders/accepted-nominations';
import { buildDecember, givePlaces } from '../testing/builders/fixed-places';
import { type TestPlan } from '../testing/builders/plan';
import { ALL_DONE, type Before } from '../testing/builders/procedure';
import { type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

interface Row {
  readonly refusals: readonly { readonly code: string; readonly message: { readonly vi: string }; readonly source: object | null }[];
}
const ROWS = 'rows { refusals { code message { vi } source { name { vi } } } }';
const APPROVE = `mutation ($input: ApproveNominationsInput!) { act: approveNominations(input: $input) { ${ROWS} } }`;
const REFUSE = `mutation ($input: RefuseNominationsInput!) { act: refuseNominations(input: $input) { ${ROWS} } }`;
const PREVIEW = `query ($rows: [NominationRowInput!]!) { act: approvalPreview(rows: $rows) { ${ROWS} } }`;

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
let director: Client;

beforeAll(async () => {
  server = await startTestServer();
  ({ department, plan } = await buildDecember(server));
  director = await server.signInAs(department.people.director.accountId);
});
afterAll(() => server.stop());

async function fighter(before: Before): Promise<AcceptedNomination> {
  await givePlaces(server.database, department, 3);
  const [made] = await acceptedFighters(server.database, department, plan, { count: 1, before });
  return made as AcceptedNomination;
}

async function rowOf(document: string, variables: object): Promise<Row> {
  const { act } = await director.ask<{ act: { rows: Row[] } }>(document, variables);
  return act.rows[0] as Row;
}

const inputOf = ({ nominationId, version }: AcceptedNomination, more: object = {}) => ({
  input: { idempotencyKey: randomUUID(), rows: [{ nominationId, version }], ...more },
});
const codesOf = ({ refusals }: Row) => refusals.map(({ code }) => code);
const approve = async (who: AcceptedNomination) => codesOf(await rowOf(APPROVE, inputOf(who)));

/** What an objection does: holds the nomination, and freezes its decision if there is one to come. */
async function freeze(nominationId: string, whileHeld: () => Promise<void> = async () => {}): Promise<boolean> {
  return server.database.transaction(async (db) => {
    const [held] = await db.query('SELECT approved_at FROM nomination WHERE id = $1 FOR UPDATE', [nominationId]);
    if (held.approved_at !== null) return false;
    await db.query(
      `INSERT INTO decision_freeze (id, nomination_id, cause, cause_id, began_at) VALUES ($1, $2, 'OBJECTION', $1, '2017-12-19T02:00:00Z')`,
      [uuidv7(), nominationId],
    );
    await whileHeld();
    return true;
  });
}

describe('the Director approves', () => {
  it.each<[string, Before, string[]]>([
    ['what the council has not seen', { posted: ALL_DONE.posted }, ['COUNCIL_NOT_HELD']],
    ['what stands on its agenda', { ...ALL_DONE, council: 'PLACED' }, ['COUNCIL_NOT_HELD']],
    ['what it put off', { ...ALL_DONE, council: 'DEFERRED' }, ['COUNCIL_NOT_HELD']],
    ['what it did not pass', { ...ALL_DONE, council: 'NOT_PASSED' }, ['COUNCIL_DID_NOT_PASS']],
    ['what it lowered', { ...ALL_DONE, council: 'LOWER_TITLE', lowerAward: 'ADVANCED_WORKER' }, ['COUNCIL_DID_NOT_PASS']],
    ['what was never posted', { council: 'PASSED' }, ['NOT_POSTED']],
    ['what is still posted', { council: 'PASSED', posted: { closesAt: '2017-12-20T17:00:00Z' } }, ['POSTING_RUNS']],
    ['nothing of all this', {}, ['COUNCIL_NOT_HELD', 'NOT_POSTED']],
  ])('not %s: preview, list and act say the same, with its source', async (_, before, codes) => {
    const who = await fighter(before);
    const preview = await rowOf(PREVIEW, { rows: [{ nominationId: who.nominationId, version: 1 }] });
    expect(codesOf(preview)).toEqual(codes);
    expect(preview.refusals.every(({ source }) => source !== null)).toBe(true);
    expect(await rowOf(APPROVE, inputOf(who))).toEqual(preview);
    const { nomination } = await director.ask<{ nomination: { approvalRefusals: object[] } }>(
      'query ($id: ID!) { nomination(id: $id) { approvalRefusals { code } } }',
      { id: who.nominationId },
    );
    expect(nomination.approvalRefusals).toEqual(codes.map((code) => ({ code })));
  });

  it('what came before the council a second time, by its last word', async () => {
    const who = await fighter({ ...ALL_DONE, council: 'DEFERRED' });
    const [first] = await server.database.query(
      'SELECT sitting.* FROM sitting JOIN sitting_case ON sitting_id = sitting.id WHERE nomination_id = $1',
      [who.nominationId],
    );
    const again = uuidv7();
    await server.database.query(
      `INSERT INTO sitting (id, council_id, plan_id, number, starts_at, place, created_at, created_by) VALUES ($1, $2, $3, $4, '2017-12-18T01:00:00Z', 'P1', now(), $5)`,
      [again, first.council_id, plan.planId, first.number + 1, first.created_by],
    );
    await server.database.query(
      `INSERT INTO sitting_case (id, sitting_id, position, nomination_id, outcome, decided_at) VALUES ($1, $2, 1, $3, 'PASSED', '2017-12-18T03:00:00Z')`,
      [uuidv7(), again, who.nominationId],
    );
    expect(await approve(who)).toEqual([]);
  });

  it('nothing from a posting that was withdrawn, nor from a sitting that was called off', async () => {
    const who = await fighter(ALL_DONE);
    await server.database.query(
      `UPDATE posting SET withdrawn_at = now(), withdraw_reason = 'Sai danh sách', version = version + 1
        WHERE id IN (SELECT posting_id FROM posting_entry WHERE nomination_id = $1)`,
      [who.nominationId],
    );
    await server.database.query(
      `UPDATE sitting SET cancelled_at = now(), version = version + 1 WHERE id IN (SELECT sitting_id FROM sitting_case WHERE nomination_id = $1)`,
      [who.nominationId],
    );
    expect(await approve(who)).toEqual(['COUNCIL_NOT_HELD', 'NOT_POSTED']);
  });
});

describe('a freeze', () => {
  it('stops the yes and the no until it is lifted, and says nothing of who objected', async () => {
    const who = await fighter(ALL_DONE);
    await freeze(who.nominationId);
    expect(await approve(who)).toEqual(['DECISION_FROZEN']);
    const refused = await rowOf(REFUSE, inputOf(who, { reason: 'Chưa đủ thành tích' }));
    expect(codesOf(refused)).toEqual(['DECISION_FROZEN']);
    expect(refused.refusals[0]?.message.vi).toMatch(
      /^Tạm dừng quyết định về Người thứ 0 từ ngày 19\/12\/2017: có ý kiến chưa được trả lời\.$/,
    );
    await server.database.query(
      `UPDATE decision_freeze SET lifted_at = now(), lift_reason = 'Đã trả lời', version = version + 1 WHERE nomination_id = $1`,
      [who.nominationId],
    );
    expect(await approve(who)).toEqual([]);
  });

  it('that is being filed while the Director approves is waited for, and holds', async () => {
    const who = await fighter(ALL_DONE);
    let answer: Promise<string[]> | undefined;
    await freeze(who.nominationId, async () => {
      answer = approve(who);
      // Long enough for the approval to come to the lock.
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    expect(await answer).toEqual(['DECISION_FROZEN']);
  });

  it('and an approval never both hold, whichever comes first', async () => {
    await givePlaces(server.database, department, 20);
    const fighters = await acceptedFighters(server.database, department, plan, { count: 12 });
    const outcomes = await Promise.all(
      fighters.map(async (who) => {
        const [codes, frozen] = await Promise.all([approve(who), freeze(who.nominationId)]);
        return { isApproved: codes.length === 0, frozen };
      }),
    );
    expect(outcomes.filter(({ isApproved, frozen }) => isApproved === frozen)).toEqual([]);
  });
});
