import { uuidv7 } from 'uuidv7';
import { acceptedFighters } from '../testing/builders/accepted-nominations';
import { buildPlan, type TestPlan } from '../testing/builders/plan';
import { buildDepartment, type PersonName, type TestDepartment } from '../testing/department';
import { runJobs } from '../testing/run-jobs';
import { startTestServer, type TestServer } from '../testing/test-server';
import { escalate } from './escalate';

let server: TestServer;
let department: TestDepartment;
let plan: TestPlan;
const PATIENCE = 5;

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  plan = await buildPlan(server.database);
});
afterAll(() => server.stop());

const query = (statement: string, values: unknown[] = []) => server.database.query(statement, values);

/** A nomination sent to the Office on a Monday, 20 November, and not looked at. */
async function waiting(): Promise<{ nominationId: string; dossierId: string }> {
  const [made] = await acceptedFighters(server.database, department, plan, { count: 1, before: {} });
  const nominationId = made?.nominationId ?? '';
  const [{ id }] = await query(
    `UPDATE dossier SET accepted_at = NULL, accepted_by = NULL, sent_at = '2017-11-20T02:00:00Z', version = version + 1
      WHERE id = (SELECT dossier_id FROM nomination WHERE id = $1) RETURNING id`,
    [nominationId],
  ).then((answer: [{ id: string }[], number]) => answer[0] as [{ id: string }]);
  return { nominationId, dossierId: id };
}

const toldOf = async (dossierId: string): Promise<string[]> =>
  (await query('SELECT told, cause, level FROM escalation WHERE dossier_id = $1 ORDER BY at, level', [dossierId])).map(
    ({ told, cause, level }: { told: string; cause: string; level: number }) => `${told} ${cause} ${level}`,
  );
const noticesTo = async (name: PersonName): Promise<number> => {
  const [row] = await query(`SELECT count(*)::int AS count FROM notice WHERE account_id = $1 AND kind = 'WORK_ESCALATED'`, [
    department.people[name].accountId,
  ]);
  return row.count;
};

describe('what nobody does', () => {
  it('is told to the one above once, however often it is looked at and however the clock jumps', async () => {
    const { dossierId, nominationId } = await waiting();
    await escalate(server.database, new Date('2017-11-27T02:00:00Z'), PATIENCE);
    expect(await toldOf(dossierId)).toEqual([]);
    const before = await noticesTo('director');
    const late = new Date('2017-11-28T02:00:00Z');
    await Promise.all([escalate(server.database, late, PATIENCE), escalate(server.database, late, PATIENCE)]);
    for (const instant of ['2018-02-01T02:00:00Z', '2017-11-21T02:00:00Z', '2017-11-28T03:00:00Z'])
      await escalate(server.database, new Date(instant), PATIENCE);
    expect(await toldOf(dossierId)).toEqual(['DIRECTOR NOT_ACTED 1']);
    expect(await noticesTo('director')).toBe(before + 1);
    await server.setClock('2017-11-28T04:00:00Z');
    const office = await server.signInAs(department.people.office.accountId);
    const { nomination } = await office.ask<{ nomination: { stage: { escalations: object[] } } }>(
      'query ($id: ID!) { nomination(id: $id) { stage { escalations { told level cause } } } }',
      { id: nominationId },
    );
    expect(nomination.stage.escalations).toEqual([{ told: 'DIRECTOR', level: 1, cause: 'NOT_ACTED' }]);
  });

  it('is told at once when who has to act is away, unless somebody stands in for them', async () => {
    const [leave, standIn] = [uuidv7(), uuidv7()];
    const { office, colleague } = department.people;
    await query(
      `INSERT INTO leave (id, person_id, kind, started_on, ended_on, working_days) VALUES ($1, $2, 'SICK', '2017-11-20', '2017-11-24', 5)`,
      [leave, office.personId],
    );
    await query(
      `INSERT INTO stand_in (id, principal_id, deputy_id, role, unit_id, valid_from, valid_to, decision_number, set_at, set_by)
       VALUES ($1, $2, $3, 'OFFICE', $4, '2017-11-20', '2017-11-21', '1/QĐ', now(), $2)`,
      [standIn, office.accountId, colleague.accountId, department.units.department],
    );
    const { dossierId } = await waiting();
    await escalate(server.database, new Date('2017-11-21T02:00:00Z'), PATIENCE);
    expect(await toldOf(dossierId)).toEqual([]);
    await escalate(server.database, new Date('2017-11-22T02:00:00Z'), PATIENCE);
    expect(await toldOf(dossierId)).toEqual(['DIRECTOR AWAY 1']);
    await query('DELETE FROM leave WHERE id = $1', [leave]);
  });

  it('goes from the unit head to the Office, and from there to the Director', async () => {
    const { dossierId } = await waiting();
    await query(`UPDATE dossier SET returned_at = '2017-11-20T03:00:00Z', reopened = '{}', version = version + 1 WHERE id = $1`, [
      dossierId,
    ]);
    await escalate(server.database, new Date('2017-12-12T02:00:00Z'), PATIENCE);
    expect(await toldOf(dossierId)).toEqual(['OFFICE NOT_ACTED 1', 'DIRECTOR NOT_ACTED 2']);
  });

  it('is looked for by a worker, once a day', async () => {
    const { dossierId } = await waiting();
    await server.setClock('2017-12-12T02:00:00Z');
    await runJobs(server, { everyMinute: true });
    expect(await toldOf(dossierId)).toEqual(['DIRECTOR NOT_ACTED 1']);
    await runJobs(server, { everyMinute: true });
    expect(await toldOf(dossierId)).toHaveLength(1);
  });
});
