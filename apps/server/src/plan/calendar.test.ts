import { tayNinh2017 } from '@vinh-danh/regimes/tay-ninh-2017';
import { uuidv7 } from 'uuidv7';
import { buildPlan } from '../testing/builders/plan';
import { buildDepartment, type TestDepartment } from '../testing/department';
import { type Client, startTestServer, type TestServer } from '../testing/test-server';
import { publicHolidays } from './holidays';

const CALENDAR = `query ($planId: ID, $unitId: ID, $sector: String, $award: String) {
  calendar(planId: $planId, unitId: $unitId, sector: $sector, award: $award) {
    year today unit { vi } mayExtend mayPause
    daysOff { day isWorked }
    steps {
      window { deadline event state closesAt written { vi } }
      rule { vi } workingDays workingDaysLeft isLate graceUntil latest missedActor { vi }
      slack { to workingDays until moves }
      extensions { decisionNumber } pauses { reason until } paused { reason beganBy }
      chain { id budget { vi } closesAt }
    }
  }
}`;
const PAUSE =
  'mutation ($input: PauseDeadlineInput!) { pauseDeadline(input: $input) { window { closesAt state written { vi } } refusals { code } } }';
const RESUME = 'mutation ($input: ResumeDeadlineInput!) { resumeDeadline(input: $input) { window { closesAt } refusals { code } } }';
const EXTEND = 'mutation ($input: ExtendDeadlineInput!) { extendDeadline(input: $input) { refusals { code } } }';

interface Step {
  readonly window: { deadline: string; event: string; state: string; closesAt: string | null; written: { vi: string } };
  readonly rule: { vi: string };
  readonly workingDays: number | null;
  readonly workingDaysLeft: number | null;
  readonly isLate: boolean;
  readonly graceUntil: string | null;
  readonly latest: string | null;
  readonly slack: { to: string; workingDays: number; until: string; moves: boolean } | null;
  readonly extensions: readonly { decisionNumber: string }[];
  readonly pauses: readonly { reason: string; until: string | null }[];
  readonly paused: { reason: string; beganBy: string } | null;
  readonly chain: readonly { id: string; budget: { vi: string }; closesAt: string | null }[];
}
interface Calendar {
  readonly year: number;
  readonly today: number;
  readonly unit: { vi: string } | null;
  readonly mayExtend: boolean;
  readonly mayPause: boolean;
  readonly daysOff: readonly { day: string; isWorked: boolean }[];
  readonly steps: readonly Step[];
}

let server: TestServer;
let department: TestDepartment;
let planId: string;
let office: Client;

const day = (date: string) => ({ kind: 'day', day: date, inclusive: true });
const source = tayNinh2017.layers[0]?.deadlines[0]?.source ?? tayNinh2017.layers.at(-1)?.deadlines[0]?.source;
const deadline = (id: string, event: string, more: object) => ({ id, event, name: { vi: id, en: id }, source, ...more });
const budget = (id: string, days: number, working: boolean) => ({
  id,
  name: { vi: id, en: id },
  days,
  working,
  actor: { vi: 'Văn phòng', en: 'Office' },
});

/** Rules of an officer: a chain, a sector, a unit, grace, a latest day, and days that the Government moved. */
const OWN_LAYER = {
  key: 'own',
  kind: 'PLAN',
  name: { vi: 'Kế hoạch riêng', en: 'Own plan' },
  awards: [],
  quotas: [],
  votes: [],
  deadlines: [
    deadline('nomination-education', 'NOMINATION', {
      for: { sectors: ['education'] },
      opens: day('2017-11-01'),
      closes: day('2017-11-10'),
    }),
    deadline('nomination-unit', 'NOMINATION', { for: { units: ['standards'] }, opens: day('2017-11-01'), closes: day('2017-11-24') }),
    deadline('filing', 'FILING', { closes: day('2017-09-29'), grace: { days: 3, note: { vi: 'muộn', en: 'late' } } }),
    deadline('handling', 'HANDLING', {
      closes: { kind: 'steps', after: 'FILING', steps: [budget('intake', 1, true), budget('check', 10, true), budget('list', 8, false)] },
    }),
    deadline('launch', 'LAUNCH', {
      closes: day('2017-04-28'),
      latest: '2017-05-15',
      extendedBy: { vi: 'Giám đốc', en: 'the Director' },
      missed: { actor: { vi: 'Văn phòng', en: 'the Office' }, consequence: { vi: 'trừ điểm', en: 'points' } },
    }),
  ],
  sectors: [{ id: 'education', name: { vi: 'Giáo dục', en: 'Education' }, units: ['science'] }],
  holidays: [{ day: '2017-10-02', name: { vi: 'Nghỉ bù', en: 'Day off instead' } }],
  workingDays: [{ day: '2017-10-07', name: { vi: 'Làm bù', en: 'Worked instead' } }],
};

beforeAll(async () => {
  server = await startTestServer();
  department = await buildDepartment(server.database);
  ({ planId } = await buildPlan(server.database));
  await server.database.query(
    `INSERT INTO rulebook_version (id, plan_id, number, rulebook, published_at) VALUES ($1, $2, 2, $3, '2017-03-16')`,
    [uuidv7(), planId, JSON.stringify({ ...tayNinh2017, layers: [...tayNinh2017.layers, OWN_LAYER] })],
  );
  office = await server.signInAs(department.people.office.accountId);
  await server.setClock('2017-03-20T02:00:00Z');
});
afterAll(() => server.stop());

async function calendar(variables: object = {}, client = office): Promise<Calendar> {
  return (await client.ask<{ calendar: Calendar }>(CALENDAR, variables)).calendar;
}
async function step(id: string, variables: object = {}): Promise<Step> {
  const found = (await calendar(variables)).steps.find(({ window }) => window.deadline === id);
  if (!found) throw new Error(`no step ${id}`);
  return found;
}
const input = (more: object) => ({ input: { planId, idempotencyKey: uuidv7(), ...more } });
const codes = (answer: { refusals: { code: string }[] }) => answer.refusals.map(({ code }) => code);

describe('the calendar', () => {
  it('is for everybody, in the order of time, with the place of today', async () => {
    const employee = await server.signInAs(department.people.employee.accountId);
    const { steps, today, year, mayExtend, mayPause } = await calendar({}, employee);
    expect({ year, mayExtend, mayPause }).toEqual({ year: 2017, mayExtend: false, mayPause: false });
    const ids = steps.map(({ window }) => window.deadline);
    expect(ids.indexOf('pledge')).toBeLessThan(ids.indexOf('nomination'));
    expect(ids.indexOf('council')).toBeLessThan(ids.indexOf('posting'));
    expect(ids.slice(0, today)).toContain('pledge');
    expect(ids.slice(today)).toContain('nomination');
  });

  it('tells how long a step lasts, how much is left, and the room before the next', async () => {
    expect(await step('pledge')).toMatchObject({ workingDays: 13, workingDaysLeft: 10 });
    expect((await step('council')).slack).toEqual({ to: 'posting', workingDays: expect.any(Number), until: 'OPENING', moves: true });
  });

  it('adds the steps of a chain up over the days off that a layer moves', async () => {
    const { chain, workingDays } = await step('handling');
    // Monday 2 October is off; Saturday 7 October is worked.
    expect(chain.map(({ id, closesAt }) => [id, closesAt])).toEqual([
      ['intake', '2017-10-03T17:00:00.000Z'],
      ['check', '2017-10-16T17:00:00.000Z'],
      ['list', '2017-10-24T17:00:00.000Z'],
    ]);
    expect(chain[1]?.budget.vi).toBe('10 ngày làm việc');
    expect(workingDays).toBeGreaterThan(0);
    const { daysOff } = await calendar();
    expect(daysOff).toContainEqual({ day: '2017-10-02', isWorked: false });
    expect(daysOff).toContainEqual({ day: '2017-10-07', isWorked: true });
    expect(daysOff).toContainEqual({ day: '2017-01-28', isWorked: false });
  });

  it('leaves out what is for other units, and reaches down to those below', async () => {
    const { standards, metrology, science } = department.units;
    const ids = async (unitId: string) => (await calendar({ unitId })).steps.map(({ window }) => window.deadline);
    expect(await ids(standards)).toContain('nomination-unit');
    expect(await ids(metrology)).toContain('nomination-unit');
    expect(await ids(science)).not.toContain('nomination-unit');
    expect((await calendar({ unitId: science })).unit).not.toBeNull();
  });

  it('decides by the window of the unit, or of its sector', async () => {
    const open = `query ($unitId: ID!) { nominationWindow(unitId: $unitId) { closesAt } }`;
    const closing = async (unitId: string) =>
      (await office.ask<{ nominationWindow: { closesAt: string } }>(open, { unitId })).nominationWindow.closesAt;
    expect(await closing(department.units.metrology)).toBe('2017-11-24T17:00:00.000Z');
    expect(await closing(department.units.science)).toBe('2017-11-10T17:00:00.000Z');
    expect(await closing(department.units.office)).toBe('2017-12-04T17:00:00.000Z');
  });

  it('shows grace, the latest day and who acts instead', async () => {
    expect(await step('filing')).toMatchObject({ graceUntil: '2017-10-02T17:00:00.000Z' });
    expect(await step('launch')).toMatchObject({ latest: '2017-05-15', missedActor: { vi: 'Văn phòng' } });
  });

  it('knows no plan and no unit that there are not', async () => {
    const code = async (variables: object) => (await office.send(CALENDAR, variables)).errors?.[0]?.extensions.code;
    expect(await code({ planId: uuidv7() })).toBe('NOT_FOUND');
    expect(await code({ unitId: uuidv7() })).toBe('NOT_FOUND');
    expect(await code({ unitId: 'x' })).toBe('NOT_FOUND');
  });
});

describe('the exceptional latest day', () => {
  it('is as far as an extension reaches', async () => {
    const extend = async (lastDay: string) => {
      const asked = input({ deadline: 'launch', lastDay, reason: 'Bão lũ', decisionNumber: '40/QĐ-SKHCN' });
      return codes((await office.ask<{ extendDeadline: { refusals: { code: string }[] } }>(EXTEND, asked)).extendDeadline);
    };
    expect(await extend('2017-05-16')).toEqual(['EXTENSION_BEYOND_LATEST']);
    expect(await extend('2017-05-15')).toEqual([]);
    expect((await step('launch')).extensions).toEqual([{ decisionNumber: '40/QĐ-SKHCN' }]);
  });
});

describe('a pause', () => {
  interface Paused {
    readonly window: { closesAt: string | null; state: string; written: { vi: string } } | null;
    readonly refusals: { code: string }[];
  }
  const pause = async (more: object = {}, client = office) =>
    (await client.ask<{ pauseDeadline: Paused }>(PAUSE, input({ deadline: 'pledge', reason: 'Chờ bổ sung', ...more }))).pauseDeadline;
  const resume = async (more: object = {}) =>
    (await office.ask<{ resumeDeadline: Paused }>(RESUME, input({ deadline: 'pledge', ...more }))).resumeDeadline;

  it('stops the clock of one unit and of those below, on the record; the close moves by as long', async () => {
    const { standards, metrology, science } = department.units;
    expect(codes(await pause({ unitId: standards, reason: ' ' }))).toEqual(['PAUSE_REASON_MISSING']);
    expect(await pause({ unitId: standards, dryRun: true })).toMatchObject({ refusals: [] });
    const begun = await pause({ unitId: standards });
    expect(begun).toMatchObject({ window: { closesAt: null, state: 'OPEN' }, refusals: [] });
    expect(begun.window?.written.vi).toContain('đang tạm dừng tính thời hạn từ 09:00 ngày 20/03/2017');
    expect(codes(await pause({ unitId: standards }))).toEqual(['PAUSE_RUNS']);
    expect((await step('pledge', { unitId: metrology })).paused).toMatchObject({ reason: 'Chờ bổ sung' });
    expect(await step('pledge', { unitId: science })).toMatchObject({ paused: null, window: { closesAt: '2017-03-31T17:00:00.000Z' } });

    await server.setClock('2017-03-23T02:00:00Z');
    expect(codes(await resume({ unitId: science }))).toEqual(['PAUSE_NOT_RUNNING']);
    expect(await resume({ unitId: standards })).toMatchObject({ window: { closesAt: '2017-04-03T17:00:00.000Z' }, refusals: [] });
    expect(await step('pledge', { unitId: metrology })).toMatchObject({
      paused: null,
      window: { closesAt: '2017-04-03T17:00:00.000Z' },
      pauses: [{ reason: 'Chờ bổ sung', until: expect.stringContaining('2017-03-23T02:00') }],
    });
    const audit = await server.database.query(`SELECT action, reason FROM audit_entry WHERE action LIKE '%Deadline' ORDER BY id`);
    expect(audit.slice(-2)).toMatchObject([{ action: 'pauseDeadline', reason: 'Chờ bổ sung' }, { action: 'resumeDeadline' }]);
  });

  it('is not for a clock that does not run', async () => {
    expect(codes(await pause({ deadline: 'nomination-education' }))).toEqual(['PAUSE_OUTSIDE_WINDOW']);
    expect(codes(await pause({ deadline: 'initiative' }))).toEqual([]);
    expect(codes(await pause({ deadline: 'year-report' }))).toEqual(['PAUSE_OUTSIDE_WINDOW']);
  });

  it('of two at the same moment only one begins', async () => {
    const both = await Promise.all(
      [pause({ deadline: 'filing' }), pause({ deadline: 'filing' })].map((each) => each.then(codes, () => ['FAILED'])),
    );
    expect(both.filter((each) => each.length === 0)).toHaveLength(1);
  });
});

describe('public holidays', () => {
  it.each([
    [2017, '2017-01-28'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
  ])('of %s have Tết on its day of the lunar year, %s, with the days around it', (year, first) => {
    const tet = publicHolidays(year).filter(({ name }) => name.vi.includes('Tết Nguyên Đán') && !name.vi.startsWith('Nghỉ bù'));
    expect(tet.map((off) => off.day)).toContain(first);
    expect(tet.length).toBeGreaterThanOrEqual(5);
  });
});
