import { randomUUID } from 'node:crypto';
import { type AcceptedNomination, acceptedFighters } from '../testing/builders/accepted-nominations';
import { buildDecember, givePlaces } from '../testing/builders/fixed-places';
import { type TestPlan } from '../testing/builders/plan';
import { type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
let director: Client;

beforeAll(async () => {
  server = await startTestServer();
  ({ department, plan } = await buildDecember(server));
  director = await server.signInAs(department.people.director.accountId);
  await givePlaces(server.database, department, 5);
});
afterAll(() => server.stop());

/** A nomination of somebody who has the account of this head of the unit. */
async function headNominated(): Promise<AcceptedNomination> {
  const [fighter] = (await acceptedFighters(server.database, department, plan, { count: 1 })) as [AcceptedNomination];
  await server.database.query('UPDATE account SET person_id = $2, version = version + 1 WHERE id = $1', [
    department.people.head.accountId,
    fighter.personId,
  ]);
  return fighter;
}

const decide = (mutation: 'approveNominations' | 'refuseNominations', { nominationId, version }: AcceptedNomination) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const reason = mutation === 'refuseNominations' ? 'Chưa đủ thời gian công tác.' : undefined;
  return director.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { rows { refusals { code message { vi } } } } }`, {
    input: { idempotencyKey: randomUUID(), rows: [{ nominationId, version }], ...(reason && { reason }) },
  });
};
const told = (nominationId: string): Promise<{ username: string; path: string }[]> =>
  server.database.query('SELECT username, path FROM notice JOIN account ON account.id = account_id WHERE about_id = $1 ORDER BY username', [
    nominationId,
  ]);

describe('what the nominee learns of the Director’s word', () => {
  it('is nothing at the approval, even when they head the unit that is told', async () => {
    const fighter = await headNominated();
    expect(await decide('approveNominations', fighter)).toEqual({ approveNominations: { rows: [{ refusals: [] }] } });
    expect((await told(fighter.nominationId)).map(({ username }) => username)).toEqual(['office']);
  });

  it('is a refusal, at once and with the way to its reasons', async () => {
    const fighter = await headNominated();
    expect(await decide('refuseNominations', fighter)).toEqual({ refuseNominations: { rows: [{ refusals: [] }] } });
    expect(await told(fighter.nominationId)).toMatchObject([
      { username: 'head', path: `/replay/${fighter.nominationId}` },
      { username: 'office', path: expect.stringMatching(/^\/dossiers\//) },
    ]);
  });
});
