import { acceptedFighters } from '../testing/builders/accepted-nominations';
import { ballotActs } from '../testing/builders/ballots';
import { answerFree, type BuiltCouncil, buildCouncil, buildSitting, recuse } from '../testing/builders/councils';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { buildDepartment, type Member, type TestDepartment } from '../testing/department';
import { startTestServer, type TestServer } from '../testing/test-server';

let server: TestServer;
let department: TestDepartment;
let council: BuiltCouncil;
let plan: TestPlan;

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  council = await buildCouncil(server.database, department);
  plan = await buildPlan(server.database);
  await server.setClock('2017-12-11T02:00:00Z');
});
afterAll(() => server.stop());

const namesOf = (members: readonly Member[]) => members.map(({ fullName }) => fullName).sort();

describe('the opening of a ballot', () => {
  it('is told at once to each member who is to vote in it, to none who is recused or absent, and names no case', async () => {
    const nominations = await acceptedFighters(server.database, department, plan, { count: 2, before: {} });
    const [chair, absent, halfRecused, recused, ...others] = council.voters as [Member, Member, Member, Member, ...Member[]];
    const { sittingId, caseIds } = await buildSitting(server.database, council, plan, {
      nominations,
      attends: { [absent.personId]: 'ABSENT' },
    });
    await answerFree(server.database, caseIds, council.voters);
    await recuse(server.database, caseIds[0] as string, halfRecused.personId);
    for (const caseId of caseIds) await recuse(server.database, caseId, recused.personId);
    await server.database.query(`UPDATE account SET mail_address = 'chair@agency.vn', version = version + 1 WHERE id = $1`, [
      chair.accountId,
    ]);

    const acts = ballotActs(await server.signInAs(council.secretary.accountId));
    const { refusals } = await acts.onBallot('openBallot', { sittingId, caseIds, form: 'OPEN', closers: [] });
    expect(refusals.map(({ code }) => code)).toEqual(['BALLOT_FORM_SET', 'BALLOT_FORM_SET']);
    expect(await told()).toEqual([]);

    const closers = [chair.personId, council.secretary.personId];
    const { refusals: none } = await acts.onBallot('openBallot', { sittingId, caseIds, form: 'SECRET', closers });
    expect(none).toEqual([]);
    const notices = await told();
    expect(notices.map(({ name }) => name)).toEqual(namesOf([chair, halfRecused, ...others]));
    expect(new Set(notices.map(({ path }) => path))).toEqual(new Set([`/sittings/${sittingId}/vote`]));
    expect(notices.filter(({ isMailed }) => isMailed).map(({ name }) => name)).toEqual([chair.fullName]);
    expect(JSON.stringify(notices)).not.toContain('Người thứ');
  });
});

/** Who was told that a ballot was opened. */
const told = (): Promise<{ name: string; path: string; facts: object; isMailed: boolean }[]> =>
  server.database.query(
    `SELECT display_name AS name, path, facts, mail_id IS NOT NULL AS "isMailed" FROM notice JOIN account ON account.id = account_id
      WHERE kind = 'BALLOT_OPENED' ORDER BY display_name COLLATE "C"`,
  );
