import { loadDemonstration } from '../database/demonstration/load-demonstration';
import { STEPS } from '../database/demonstration/steps';
import { buildDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

const HOME = '{ home { todos { code count due path urgency sentence { vi en } } awards { award sent accepted approved refused } } }';
interface HomeData {
  home: {
    todos: { code: string; count: number; due: string | null; urgency: string }[];
    awards: { award: string; sent: number; accepted: number }[];
  };
}

let server: TestServer;
const account = async (username: string): Promise<Client> => {
  const [row] = await server.database.query('SELECT id FROM account WHERE username = $1', [username]);
  return server.signInAs(row.id);
};
const homeOf = async (username: string) => (await (await account(username)).ask<HomeData>(HOME)).home;

beforeAll(async () => {
  server = await startTestServer();
  await loadDemonstration(server.database);
});
afterAll(() => server.stop());

describe('home', () => {
  it('tells an employee of their pledge and when the window closes', async () => {
    const { todos, awards } = await homeOf('nhanvien');
    expect(todos).toMatchObject([{ code: 'SEND_OWN_PLEDGE', due: '2017-03-31T17:00:00.000Z', urgency: 'SOON' }]);
    expect(awards).toEqual([]);
  });

  it('tells the Office who has not registered, and an inspector of no work', async () => {
    expect((await homeOf('vanphong')).todos.map((todo) => todo.code)).toContain('REACH_FULL_COVERAGE');
    expect((await homeOf('thanhtra')).todos.map((todo) => todo.code)).not.toContain('REACH_FULL_COVERAGE');
  });

  it('counts what the lists behind the numbers hold, a returned pledge included', async () => {
    await server.database.query(
      `UPDATE pledge SET confirmed_at = NULL, confirmed_by = NULL, returned_at = sent_at, return_reason = 'Thiếu chỉ tiêu', version = version + 1
        WHERE id = (SELECT id FROM pledge WHERE confirmed_at IS NOT NULL AND person_id IS NOT NULL ORDER BY id LIMIT 1)`,
    );
    const office = await account('vanphong');
    const { pledges, pledgesMissing } = await office.ask<{
      pledges: { edges: { node: { mayConfirm: boolean } }[] };
      pledgesMissing: { edges: { node: { subject: string } }[] };
    }>(`{
      pledges(first: 100, filter: { states: [SENT] }) { edges { node { mayConfirm } } }
      pledgesMissing(first: 100) { edges { node { subject } } }
    }`);
    const { todos } = await homeOf('vanphong');
    const countOf = (code: string) => todos.find((todo) => todo.code === code)?.count;
    expect(countOf('CONFIRM_PLEDGES')).toBe(pledges.edges.filter(({ node }) => node.mayConfirm).length);
    expect(countOf('REACH_FULL_COVERAGE')).toBe(pledgesMissing.edges.filter(({ node }) => node.subject === 'PERSON').length);
  });

  it('gives the Director the queue when it is there', async () => {
    expect((await homeOf('giamdoc')).todos.map((todo) => todo.code)).not.toContain('DECIDE_NOMINATIONS');
    const last = STEPS.at(-1);
    const director = await account('giamdoc');
    await director.ask('mutation ($at: DateTimeISO!) { setDemonstrationClock(at: $at) { now } }', { at: last?.at });
    const { todos, awards } = await homeOf('giamdoc');
    const queue = todos.find((todo) => todo.code === 'DECIDE_NOMINATIONS');
    expect(queue?.count).toBe(awards.reduce((sum, award) => sum + award.accepted, 0));
    expect(queue?.count).toBeGreaterThan(20);
  });
});

describe('home before the first plan', () => {
  it('opens for the administrator who sets the product up', async () => {
    const empty = await startTestServer();
    const { people } = await buildDepartment(empty.database);
    const administrator = await empty.signInAs(people.administrator.accountId);
    const { home } = await administrator.ask<HomeData>(HOME);
    expect(home.awards).toEqual([]);
    expect(home.todos.map((todo) => todo.code)).not.toContain('SEND_OWN_PLEDGE');
    await empty.stop();
  });
});
