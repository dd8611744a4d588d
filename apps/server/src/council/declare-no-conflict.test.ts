import { randomUUID } from 'node:crypto';
import { acceptedFighters } from '../testing/builders/accepted-nominations';
import { councilActs } from '../testing/builders/council-acts';
import { type BuiltCouncil, buildCouncil, buildSitting, recuse } from '../testing/builders/councils';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { buildDepartment, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
let council: BuiltCouncil;
let client: Client;
let number = 0;

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  plan = await buildPlan(server.database);
  council = await buildCouncil(server.database, department);
  client = await server.signInAs(department.people.otherHead.accountId);
  await server.setClock('2017-12-08T02:00:00Z');
});
afterAll(() => server.stop());

const DECLARE = `mutation ($input: DeclareNoConflictInput!) { declareNoConflict(input: $input) { results { caseId refusals { code } } } }`;

interface Declared {
  readonly declareNoConflict: { readonly results: readonly { readonly caseId: string; readonly refusals: readonly { code: string }[] }[] };
}

const declare = (sittingId: string, caseIds: readonly string[], idempotencyKey: string = randomUUID()) =>
  client.send<Declared>(DECLARE, { input: { idempotencyKey, sittingId, caseIds } });

async function convened(count: number) {
  const nominations = await acceptedFighters(server.database, department, plan, { count, before: {} });
  number += 1;
  const { sittingId, caseIds } = await buildSitting(server.database, council, plan, { nominations, state: 'CONVENED', number });
  return { sittingId, caseIds, people: nominations.map(({ personId }) => personId) };
}

async function recorded(caseIds: readonly string[]): Promise<{ subject_id: string; after: object }[]> {
  return server.database.query(
    `SELECT subject_id, after FROM audit_entry WHERE action = 'answerConflict' AND subject_id = ANY($1) ORDER BY subject_id`,
    [caseIds],
  );
}

describe('a member who has no interest in several cases', () => {
  it('says so once; each case is answered by the rule of the single answer, and stands in the trail by itself', async () => {
    const { sittingId, caseIds } = await convened(5);
    const [free, alsoFree, kept, declared, decided] = caseIds as [string, string, string, string, string];
    const { otherHead, office } = department.people;
    const member = councilActs(client);
    await recuse(server.database, kept, otherHead.personId, 'FAMILY');
    const { case: own } = await member.onCase('answerConflict', { caseId: declared, hasInterest: true });
    const [recusal] = own?.recusals ?? [];
    const secretary = councilActs(await server.signInAs(office.accountId));
    await secretary.onCase('clearRecusal', { recusalId: recusal?.id, version: recusal?.version, reason: 'Xem lại' });
    await server.database.query(`UPDATE sitting_case SET outcome = 'DEFERRED', decided_at = now(), version = version + 1 WHERE id = $1`, [
      decided,
    ]);

    const key = randomUUID();
    const { data } = await declare(sittingId, caseIds, key);
    expect(data.declareNoConflict.results.map(({ caseId, refusals }) => [caseId, refusals.map(({ code }) => code)])).toEqual([
      [free, []],
      [alsoFree, []],
      [kept, ['RECUSED']],
      [declared, ['CONFLICT_ANSWER_FIXED']],
      [decided, ['CASE_DECIDED']],
    ]);
    expect((await member.sitting(sittingId)).cases.map(({ ownInterest }) => ownInterest)).toEqual([false, false, null, true, null]);
    expect(await member.case(kept)).toMatchObject({ isKeptFrom: true, recusals: [{ ground: 'FAMILY', clearedAt: null }] });

    expect((await declare(sittingId, caseIds, key)).data).toEqual(data);
    const after = { personId: otherHead.personId, hasInterest: false };
    expect(await recorded([free, alsoFree, kept, decided])).toEqual([free, alsoFree].map((subject_id) => ({ subject_id, after })));
  });

  it('is still kept away by what is found afterwards', async () => {
    const { sittingId, caseIds, people } = await convened(1);
    await declare(sittingId, caseIds);
    const member = councilActs(client);
    expect((await member.case(caseIds[0] as string)).partRefusals).toEqual([]);
    await member.onTies('declareFamilyTie', { relativeId: people[0], kind: 'SIBLING' });
    expect((await member.case(caseIds[0] as string)).partRefusals.map(({ code }) => code)).toEqual(['RECUSED']);
  });

  it('answers nothing when a case is of another sitting, named twice, or one of too many', async () => {
    const { sittingId, caseIds } = await convened(1);
    const other = await convened(1);
    const [id] = caseIds as [string];
    const codeOf = async (ids: readonly string[]) => (await declare(sittingId, ids)).errors?.[0]?.extensions?.code;
    expect(await codeOf([id, other.caseIds[0] as string])).toBe('NOT_FOUND');
    expect(await codeOf([id, id.toUpperCase()])).toBe('BAD_USER_INPUT');
    expect(await codeOf([id, ...Array.from({ length: 100 }, () => randomUUID())])).toBe('BAD_USER_INPUT');
    expect(await codeOf([])).toBe('BAD_USER_INPUT');
    expect(await recorded([id])).toEqual([]);
  });
});
