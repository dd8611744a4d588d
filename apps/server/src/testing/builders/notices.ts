import type { Viewer } from '@vinh-danh/domain/access/role';
import type { NoticeCode } from '@vinh-danh/domain/notice/notice';
import { uuidv7 } from 'uuidv7';
import { type Notice, notify } from '../../notice/notify';
import { buildDepartment, type PersonName, type TestDepartment } from '../department';
import { type MailServer, startMailServer } from '../mail-server';
import { runJobs } from '../run-jobs';
import { startTestServer, type TestServer } from '../test-server';
import { acceptedFighters } from './accepted-nominations';
import { buildPlan, type TestPlan } from './plan';

/** The day on which things are told, and the next morning, after the hour of the mail of the day. */
export const TOLD_AT = '2017-05-22T02:00:00Z';
export const MORNING = '2017-05-23T00:30:00Z';

const FACTS = {
  ...{ receipt: 'HS-2017-1', unit: 'Phòng Kế hoạch – Tài chính', unitEnglish: 'Planning and Finance' },
  ...{ nominee: 'Lê Minh Tâm', award: 'Chiến sĩ thi đua cơ sở', awardEnglish: 'Grassroots Emulation Fighter' },
};

/**
 * A small department whose server sends mail to a mail server on loopback. Call it once at the top of a test file; before each test
 * nobody was told anything.
 */
export function mailingDepartment() {
  let mail: MailServer;
  let server: TestServer;
  let department: TestDepartment;
  let plan: TestPlan;
  let beforeRecipient: () => Promise<void> = async () => {};

  const open = (port = 0) => startMailServer({ port, unknown: ['nobody@agency.vn'], onRecipient: () => beforeRecipient() });

  beforeAll(async () => {
    mail = await open();
    server = await startTestServer({
      mail: { url: mail.url, from: 'Văn phòng Sở <thidua@agency.vn>' },
      publicUrl: 'https://thidua.agency.vn',
    });
    await server.setClock(TOLD_AT);
    department = await buildDepartment(server.database);
    plan = await buildPlan(server.database);
    for (const name of ['head', 'office', 'director', 'council'] as const)
      await server.database.query('UPDATE account SET mail_address = $2, version = version + 1 WHERE id = $1', [
        department.people[name].accountId,
        `${name}@agency.vn`,
      ]);
  });
  beforeEach(async () => {
    mail.received.splice(0);
    beforeRecipient = async () => {};
    await server.database.query(
      'DELETE FROM notice; DELETE FROM mail; DELETE FROM notice_choice; DELETE FROM reminder; DELETE FROM reminder_round',
    );
    await server.database.query('SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs');
    await server.setClock(TOLD_AT);
  });
  afterAll(async () => {
    await server.database.query('DELETE FROM notice; DELETE FROM mail');
    await server.stop();
    await mail.stop();
  });

  const accountOf = (name: PersonName) => department.people[name].accountId;

  return {
    server: () => server,
    mail: () => mail,
    /** Who got which mail, by address and subject. */
    letters: () => mail.received.map(({ to, subject }) => `${[to].flat()[0]?.text}: ${subject}`),
    /** The same mail server again after it was stopped. */
    reopenMailServer: async () => {
      mail = await open(mail.port);
    },
    /** Runs when a worker has named the reader of its next mail to the mail server. */
    beforeRecipient: (act: () => Promise<void>) => {
      beforeRecipient = async () => {
        beforeRecipient = async () => {};
        await act();
      };
    },
    as: (name: PersonName) => server.signInAs(accountOf(name)),
    person: (name: PersonName) => department.people[name],
    unitId: (name: keyof TestDepartment['units']) => department.units[name],
    plan: () => plan,
    setClock: (instant: string) => server.setClock(instant),
    query: <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => server.database.query(sql, values),
    /** Tells these people of something, by nobody unless it is said. */
    tell: (
      kind: NoticeCode,
      to: readonly PersonName[],
      { by, now = TOLD_AT, nominationIds }: { by?: PersonName; now?: string; nominationIds?: readonly string[] } = {},
    ) => {
      const viewer: Viewer | null = by ? { accountId: accountOf(by), displayName: by, roles: [] } : null;
      const notice = {
        ...{ kind, facts: FACTS, nominationIds },
        about: { kind: 'Dossier', id: '00000000-0000-7000-8000-000000000001' },
        to: to.map((name) => ({ accountId: accountOf(name) })),
      } as unknown as Notice;
      return server.database.transaction((db) => notify(db, { now: new Date(now), viewer }, notice));
    },
    /** Does the jobs that failed without waiting for their pause. */
    tryAgain: async () => {
      await server.database.query('SELECT graphile_worker.reschedule_jobs(array_agg(id), run_at => now()) FROM graphile_worker.jobs');
      await runJobs(server);
    },
    /** A nomination on the agenda of a sitting. */
    caseBeforeCouncil: async () => {
      const [fighter] = await acceptedFighters(server.database, department, plan, { count: 1, before: {} });
      if (!fighter) throw new Error('Nobody was nominated.');
      const [council, sitting, caseId] = [uuidv7(), uuidv7(), uuidv7()];
      await server.database.query(
        `INSERT INTO council (id, unit_id, body, name, english_name, decision_number, established_on) VALUES ($1, $2, 'COUNCIL', 'Hội đồng', 'Council', '1/QĐ', '2017-01-01')`,
        [council, department.units.department],
      );
      await server.database.query(
        `INSERT INTO sitting (id, council_id, plan_id, number, starts_at, place, created_at, created_by) VALUES ($1, $2, $3, 1, '2017-12-12', 'Phòng họp', now(), $4)`,
        [sitting, council, plan.planId, accountOf('office')],
      );
      await server.database.query('INSERT INTO sitting_case (id, sitting_id, position, nomination_id) VALUES ($1, $2, 1, $3)', [
        caseId,
        sitting,
        fighter.nominationId,
      ]);
      return { nominationId: fighter.nominationId, caseId, sittingId: sitting, councilId: council };
    },
  };
}
