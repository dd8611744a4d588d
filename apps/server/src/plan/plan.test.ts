import { dayOf } from '@vinh-danh/domain/time';
import { uuidv7 } from 'uuidv7';
import { accountId } from '../database/demonstration/access-rows';
import { loadDemonstration } from '../database/demonstration/load-demonstration';
import { unitId } from '../database/demonstration/people-rows';
import { PLAN_ID } from '../database/demonstration/plan-rows';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';
import { isHoliday } from './holidays';

let server: TestServer;
const as = (username: string): Promise<Client> => server.signInAs(accountId(username));

beforeAll(async () => {
  server = await startTestServer({ demonstration: true });
  await loadDemonstration(server.database);
});
afterAll(() => server.stop());

interface Window {
  deadline: string;
  state: string;
  closesAt: string | null;
  written: { vi: string };
  extension: { decisionNumber: string } | null;
}
interface Refused {
  refusals: { code: string; field: string | null }[];
}
const WINDOW = 'deadline state closesAt written { vi } extension { decisionNumber }';
const CALENDAR = `query ($unitId: ID) { plan { calendar(unitId: $unitId) { ${WINDOW} } } }`;
const EXTEND = `mutation ($input: ExtendDeadlineInput!) { extendDeadline(input: $input) { window { ${WINDOW} } refusals { code field } } }`;
const TASKS = '{ plan { tasks { id state mayComplete version paragraph owner { vi } doneBy } } }';

const calendarOf = async (client: Client, unit?: string) => {
  const { plan } = await client.ask<{ plan: { calendar: Window[] } }>(CALENDAR, { unitId: unit });
  return (deadline: string) => plan.calendar.find((window) => window.deadline === deadline);
};
const inputOf = (more: object) => ({
  input: {
    planId: PLAN_ID,
    deadline: 'pledge',
    lastDay: '2017-04-07',
    reason: 'Bão lũ',
    decisionNumber: '33/QĐ-SKHCN',
    idempotencyKey: uuidv7(),
    ...more,
  },
});

describe('the plan', () => {
  it('is read by everybody in its own words, and every citation of it leads to a paragraph', async () => {
    const { plan, plans } = await (await as('nhanvien')).ask<{
      plan: {
        body: { legalBases: object[]; sections: { number: string; paragraphs: { anchor: string; text: { vi: string } }[] }[] };
        tasks: { paragraph: string }[];
        calendar: { source: { document: string; paragraph: string | null } }[];
        rules: { layers: { notice: object | null }[]; awards: { key: string; conditions: object[]; quotas: object[]; votes: object[] }[] };
      };
      plans: { year: number }[];
    }>(`{
      plans { year }
      plan(year: 2017) {
        body { legalBases { vi } sections { number title { vi } paragraphs { anchor text { vi en } } } recipients { vi } signatory { vi } }
        tasks { paragraph }
        calendar { source { document paragraph } }
        rules {
          layers { key kind name { vi } notice { vi } }
          awards { key conditions { depth text { vi } source { document confidence } } quotas { text { vi } } votes { text { vi } } }
        }
      }
    }`);
    expect(plans).toEqual([{ year: 2017 }]);
    expect(plan.body.sections.map((section) => [section.number, section.paragraphs.length])).toEqual([
      ['I', 2],
      ['II', 5],
      ['III', 6],
      ['IV', 4],
    ]);
    const anchors = new Set(plan.body.sections.flatMap((section) => section.paragraphs.map(({ anchor }) => anchor)));
    const cited = [...plan.tasks.map(({ paragraph }) => paragraph), ...plan.calendar.flatMap(({ source }) => source.paragraph ?? [])];
    expect(cited.filter((anchor) => !anchors.has(anchor))).toEqual([]);
    expect(plan.rules.layers.map((layer) => layer.notice !== null)).toEqual([true, true, false]);
    expect(plan.rules.awards.map(({ key, quotas }) => [key, quotas.length])).toEqual([
      ['ADVANCED_WORKER', 0],
      ['GRASSROOTS_EMULATION_FIGHTER', 1],
      ['PROVINCIAL_EMULATION_FIGHTER', 0],
      ['ADVANCED_COLLECTIVE', 0],
      ['EXCELLENT_COLLECTIVE', 1],
      ['CERTIFICATE_OF_COMMENDATION', 0],
      ['CERTIFICATE_OF_MERIT', 0],
    ]);
    // The unit meets on every award; in March a council votes as well, that of the province on the higher title.
    expect(plan.rules.awards.every(({ conditions, votes }) => conditions.length > 1 && votes.length === 2)).toBe(true);
  });

  it('is shown to nobody who is not signed in, and NOT_FOUND in a year that has none', async () => {
    const unknown = await server.nobody.send('{ plan { id } }');
    expect(unknown.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const other = await (await as('nhanvien')).send('{ plan(year: 1999) { id } }');
    expect(other.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('counts the posting in working days after the council', async () => {
    const calendar = await calendarOf(await as('nhanvien'));
    expect(calendar('pledge')).toMatchObject({ state: 'OPEN', written: { vi: 'từ ngày 15/03/2017 đến hết ngày 31/03/2017 (23:59:59)' } });
    expect(calendar('posting')).toMatchObject({ written: { vi: 'từ ngày 21/12/2017 đến hết ngày 27/12/2017 (23:59:59)' } });
  });
});

describe('public holidays', () => {
  it('cover the whole of Tết and the day off in place of one on a weekend', () => {
    const off = ['2017-01-02', '2017-01-27', '2017-01-31', '2017-04-06', '2017-05-01', '2017-05-02', '2017-09-04'];
    expect(off.filter((day) => !isHoliday(day))).toEqual([]);
    expect(['2017-03-08', '2017-09-05', '2017-12-22'].filter(isHoliday)).toEqual([]);
  });
});

describe('an extension', () => {
  it('of the Office gives one unit more time, on the record, once', async () => {
    const office = await as('vanphong');
    const input = inputOf({ unitId: unitId('CCTDC') });
    for (const _ of ['asked', 'asked again']) {
      const { extendDeadline } = await office.ask<{ extendDeadline: Refused & { window: Window } }>(EXTEND, input);
      expect(extendDeadline.refusals).toEqual([]);
      expect(extendDeadline.window.written.vi).toBe('từ ngày 15/03/2017 đến hết ngày 07/04/2017 (23:59:59)');
    }
    expect((await calendarOf(office))('pledge')?.extension).toBeNull();
    expect((await calendarOf(office, unitId('CCTDC')))('pledge')?.extension).toEqual({ decisionNumber: '33/QĐ-SKHCN' });
    const audit = await server.database.query(`SELECT reason, after FROM audit_entry WHERE action = 'extendDeadline'`);
    expect(audit).toHaveLength(1);
    expect(audit[0]).toMatchObject({ reason: 'Bão lũ', after: { decisionNumber: '33/QĐ-SKHCN', deadline: 'pledge' } });
  });

  it('needs a reason, a decision and a later day', async () => {
    const director = await as('giamdoc');
    const codesOf = async (more: object) => {
      const { extendDeadline } = await director.ask<{ extendDeadline: Refused }>(EXTEND, inputOf(more));
      return extendDeadline.refusals.map(({ code }) => code);
    };
    expect(await codesOf({ reason: ' ', decisionNumber: '' })).toEqual(['EXTENSION_REASON_MISSING', 'EXTENSION_DECISION_MISSING']);
    expect(await codesOf({ lastDay: '2017-03-31' })).toEqual(['EXTENSION_NOT_LATER']);
    expect(await codesOf({ lastDay: '2017-03-20' })).toEqual(['EXTENSION_IN_THE_PAST']);
    expect(await codesOf({ deadline: 'submission' })).toEqual(['EXTENSION_NOT_FORESEEN']);
  });

  it('is not for others, nor for what is not there', async () => {
    const codeOf = async (username: string, more: object) =>
      (await (await as(username)).send(EXTEND, inputOf(more))).errors?.[0]?.extensions.code;
    for (const username of ['nhanvien', 'truongphong', 'hoidong', 'thanhtra', 'quantri'])
      expect(await codeOf(username, {})).toBe('FORBIDDEN');
    expect(await codeOf('vanphong', { deadline: 'nothing' })).toBe('NOT_FOUND');
    expect(await codeOf('vanphong', { planId: uuidv7() })).toBe('NOT_FOUND');
    expect(await codeOf('vanphong', { unitId: 'no-unit' })).toBe('NOT_FOUND');
  });
});

describe('a task of the plan', () => {
  interface Task {
    id: string;
    paragraph: string;
    state: string;
    mayComplete: boolean;
    version: number;
    owner: { vi: string } | null;
    doneBy: string | null;
  }
  const ACT = (act: string) =>
    `mutation ($input: PlanTaskInput!) { ${act}(input: $input) { task { id state version doneBy } refusals { code } } }`;
  const tasksOf = async (client: Client) => (await client.ask<{ plan: { tasks: Task[] } }>(TASKS)).plan.tasks;
  const act = (client: Client, name: string, task: Task, version = task.version) =>
    client.send<Record<string, { task: Task | null; refusals: { code: string }[] }>>(ACT(name), {
      input: { taskId: task.id, version, idempotencyKey: uuidv7() },
    });

  it('is completed and reopened by the head of its unit and the Office, and by nobody else', async () => {
    const [office, head, other] = [await as('vanphong'), await as('truongphong.cctdc'), await as('truongphong')];
    expect((await tasksOf(office)).every(({ mayComplete }) => mayComplete)).toBe(true);
    expect((await tasksOf(head)).filter(({ mayComplete }) => mayComplete).map(({ paragraph }) => paragraph)).toEqual(['IV.3']);
    const task = (await tasksOf(head)).find(({ paragraph }) => paragraph === 'IV.3') as Task;
    expect((await act(other, 'completePlanTask', task)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const done = await act(head, 'completePlanTask', task);
    expect(done.data.completePlanTask).toMatchObject({ task: { state: 'DONE', doneBy: 'Huỳnh Ngọc Nam', version: 2 }, refusals: [] });
    expect((await act(office, 'completePlanTask', task)).data.completePlanTask?.refusals).toMatchObject([{ code: 'STALE' }]);
    expect((await act(office, 'completePlanTask', task, 2)).data.completePlanTask?.refusals).toMatchObject([{ code: 'PLAN_TASK_DONE' }]);
    expect((await act(office, 'reopenPlanTask', task, 2)).data.reopenPlanTask?.task).toMatchObject({ doneBy: null, version: 3 });
    const actions = await server.database.query(`SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY id`, [task.id]);
    expect(actions.map(({ action }: { action: string }) => action)).toEqual(['completePlanTask', 'reopenPlanTask']);
  });

  it('of every unit is the Office’s to complete', async () => {
    const shared = (await tasksOf(await as('truongphong'))).filter(({ owner }) => owner === null);
    expect(shared.length).toBeGreaterThan(0);
    expect(shared.some(({ mayComplete }) => mayComplete)).toBe(false);
  });

  it('is late when its last day has passed', async () => {
    await server.setClock('2017-07-03T08:00:00+07:00');
    const { now } = (await server.nobody.ask<{ clock: { now: string } }>('{ clock { now } }')).clock;
    expect(dayOf(new Date(now))).toBe('2017-07-03');
    const states = new Map((await tasksOf(await as('vanphong'))).map(({ paragraph, state }) => [paragraph, state]));
    expect(['III.1', 'IV.1', 'IV.3', 'IV.4'].map((paragraph) => states.get(paragraph))).toEqual(['LATE', 'UNDATED', 'LATE', 'UPCOMING']);
  });
});
