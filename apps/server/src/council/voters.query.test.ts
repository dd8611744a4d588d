import { seatsThatCount } from '@vinh-danh/domain/council/sitting-state.rule';
import { turnoutOf } from '@vinh-danh/domain/rulebook/vote.rule';
import { acceptedFighters } from '../testing/builders/accepted-nominations';
import { answerFree, type BuiltCouncil, buildCouncil, buildSitting, recuse } from '../testing/builders/councils';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { buildDepartment, type TestDepartment } from '../testing/department';
import { startTestServer, type TestServer } from '../testing/test-server';
import { findCaseRules } from './case-rule';
import { findVoters } from './voters.query';

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
let council: BuiltCouncil;

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  plan = await buildPlan(server.database);
  council = await buildCouncil(server.database, department);
});
afterAll(() => server.stop());

const AT = new Date('2017-12-11T03:00:00Z');

async function aCase(number: number, state: 'CONVENED' | 'OPEN', attends = {}) {
  const nominations = await acceptedFighters(server.database, department, plan, { count: 1, before: {} });
  const sitting = await buildSitting(server.database, council, plan, { nominations, state, attends, number });
  return sitting.caseIds[0] as string;
}

it('counts who has a vote and is free, and says who is there', async () => {
  const { director, otherHead, inspector } = department.people;
  const caseId = await aCase(1, 'OPEN', { [otherHead.personId]: 'ABSENT', [inspector.personId]: 'IN_WRITING' });
  await recuse(server.database, caseId, director.personId);
  await answerFree(server.database, [caseId], [inspector]);
  const seats = await findVoters(server.database.manager, caseId, AT);
  const rule = (await findCaseRules(server.database.manager, [caseId], AT)).get(caseId)?.rule;
  expect(seats).toHaveLength(10);
  expect(turnoutOf(rule as NonNullable<typeof rule>, seatsThatCount(seats))).toEqual({ members: 9, recused: 1, present: 6, consulted: 1 });
  expect(seats.filter(({ hasAnswered }) => hasAnswered).map(({ personId }) => personId)).toEqual([inspector.personId]);
});

it('before the sitting is open, whoever will hold the post on its day sits there, and nobody is present yet', async () => {
  const caseId = await aCase(2, 'CONVENED');
  const seats = await findVoters(server.database.manager, caseId, AT);
  expect(seats.find(({ part }) => part === 'CHAIR')?.personId).toBe(department.people.director.personId);
  expect(seats.every(({ attends }) => attends === 'ABSENT')).toBe(true);
});

it('a recusal counts from when it was set to when it was cleared', async () => {
  const { otherHead, office } = department.people;
  const caseId = await aCase(3, 'OPEN');
  const id = await recuse(server.database, caseId, otherHead.personId);
  await server.database.query(
    `UPDATE recusal SET cleared_at = '2017-12-11T02:00:00Z', cleared_by = $2, clear_reason = 'Nhầm', version = 2 WHERE id = $1`,
    [id, office.accountId],
  );
  const recusedAt = async (at: string) =>
    (await findVoters(server.database.manager, caseId, new Date(at))).find(({ personId }) => personId === otherHead.personId)?.isRecused;
  expect([await recusedAt('2017-12-11T01:30:00Z'), await recusedAt('2017-12-11T02:30:00Z')]).toEqual([true, false]);
});
