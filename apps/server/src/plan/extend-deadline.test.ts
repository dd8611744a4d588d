import { uuidv7 } from 'uuidv7';
import { buildPlan } from '../testing/builders/plan';
import { buildDepartment, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

const EXTEND = 'mutation ($input: ExtendDeadlineInput!) { extendDeadline(input: $input) { refusals { code } } }';
const CALENDAR = 'query ($unitId: ID) { plan { calendar(unitId: $unitId) { deadline closesAt } } }';

let server: TestServer;
let department: TestDepartment;
let planId: string;
let office: Client;

const asked = (more: object) => ({
  input: {
    planId,
    deadline: 'pledge',
    lastDay: '2017-04-07',
    reason: 'Bão lũ',
    decisionNumber: '33/QĐ-SKHCN',
    idempotencyKey: uuidv7(),
    ...more,
  },
});
async function closingOf(deadline: string, unitId?: string): Promise<string | undefined> {
  const { plan } = await office.ask<{ plan: { calendar: { deadline: string; closesAt: string }[] } }>(CALENDAR, { unitId });
  return plan.calendar.find((window) => window.deadline === deadline)?.closesAt;
}

/** Extensions stay on the record for good: each test extends a deadline of its own. */

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  ({ planId } = await buildPlan(server.database));
  office = await server.signInAs(department.people.office.accountId);
  await server.setClock('2017-03-20T02:00:00Z');
});
afterAll(() => server.stop());

it('reaches the units below the one that it is for, and no other', async () => {
  const { standards, metrology, science } = department.units;
  await office.ask(EXTEND, asked({ unitId: standards }));
  const closings = await Promise.all([standards, metrology, science, undefined].map((unit) => closingOf('pledge', unit)));
  const [extended, planned] = ['2017-04-07T17:00:00.000Z', '2017-03-31T17:00:00.000Z'];
  expect(closings).toEqual([extended, extended, planned, planned]);
});

it('does not reach upwards', async () => {
  const { standards, metrology } = department.units;
  await office.ask(EXTEND, asked({ deadline: 'initiative', lastDay: '2017-11-07', unitId: metrology }));
  expect(await closingOf('initiative', metrology)).toBe('2017-11-07T17:00:00.000Z');
  expect(await closingOf('initiative', standards)).toBe('2017-10-31T17:00:00.000Z');
});

it('is for all only from who holds the role for the whole organisation', async () => {
  const { otherHead } = department.people;
  const { standards, science, metrology } = department.units;
  await server.database.query(
    `INSERT INTO role_grant (id, account_id, role, unit_id, valid_from, granted_at) VALUES ($1, $2, 'OFFICE', $3, '2010-01-01', '2010-01-01')`,
    [uuidv7(), otherHead.accountId, standards],
  );
  const client = await server.signInAs(otherHead.accountId);
  const codeFor = async (unitId?: string) =>
    (await client.send(EXTEND, asked({ deadline: 'nomination', lastDay: '2017-12-08', unitId }))).errors?.[0]?.extensions.code;
  expect([await codeFor(), await codeFor(science), await codeFor(metrology)]).toEqual(['FORBIDDEN', 'FORBIDDEN', undefined]);
  expect(await closingOf('nomination')).toBe('2017-12-04T17:00:00.000Z');
});

it('counts once when it is sent twice at the same moment', async () => {
  const input = asked({ deadline: 'council', lastDay: '2017-12-22' });
  const answers = await Promise.all([office.send(EXTEND, input), office.send(EXTEND, input)]);
  expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined]);
  expect(await server.database.query(`SELECT until FROM deadline_extension WHERE deadline = 'council'`)).toHaveLength(1);
});

it('is not entered by who has not seen that the end has moved on', async () => {
  const director = await server.signInAs(department.people.director.accountId);
  await office.ask(EXTEND, asked({ deadline: 'year-report', lastDay: '2018-01-10' }));
  const late = asked({ deadline: 'year-report', lastDay: '2018-01-05' });
  const { extendDeadline } = await director.ask<{ extendDeadline: { refusals: object[] } }>(EXTEND, late);
  expect(extendDeadline.refusals).toEqual([{ code: 'EXTENSION_NOT_LATER' }]);
});
