import fc from 'fast-check';
import { addDays, endOf, startOf } from '../time';
import { joinPauses, moveBy, timeSteps, withPauses } from './clock.rule';
import type { Pause, Step } from './deadline';
import { workingDaysBetween } from './working-days.rule';

const isWeekday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const pause = (from: string, until?: string): Pause => ({
  deadline: 'd',
  from: new Date(`${from}T03:00:00Z`),
  until: until === undefined ? undefined : new Date(`${until}T03:00:00Z`),
  reason: 'Chờ bổ sung',
});
const close = (day: string, pauses: Pause[], working: boolean) => withPauses(endOf(day), joinPauses(pauses), working, isWeekday).closesAt;

describe('a pause moves the close by its own length, in the unit of the budget', () => {
  // Wednesday 6 to Monday 11 December 2017: five calendar days, three working days.
  test('calendar days', () => expect(close('2017-12-15', [pause('2017-12-06', '2017-12-11')], false)).toEqual(endOf('2017-12-20')));
  test('working days', () => expect(close('2017-12-15', [pause('2017-12-06', '2017-12-11')], true)).toEqual(endOf('2017-12-20')));
  test('working days over a weekend at the end', () =>
    expect(close('2017-12-14', [pause('2017-12-06', '2017-12-08')], true)).toEqual(endOf('2017-12-18')));
  test('within one day it costs nothing', () =>
    expect(close('2017-12-15', [pause('2017-12-06', '2017-12-06')], false)).toEqual(endOf('2017-12-15')));
});

test('while a pause lasts nobody knows the close; one that begins after the close comes too late', () => {
  const running = withPauses(endOf('2017-12-15'), [pause('2017-12-06')], true, isWeekday);
  expect(running.closesAt).toBeUndefined();
  expect(running.paused?.reason).toBe('Chờ bổ sung');
  expect(close('2017-12-15', [pause('2017-12-16')], true)).toEqual(endOf('2017-12-15'));
});

test('pauses that overlap stop the clock once; a second one counts on the close that the first has moved', () => {
  expect(close('2017-12-15', [pause('2017-12-06', '2017-12-11'), pause('2017-12-07', '2017-12-12')], false)).toEqual(endOf('2017-12-21'));
  expect(close('2017-12-15', [pause('2017-12-18', '2017-12-19'), pause('2017-12-11', '2017-12-14')], false)).toEqual(endOf('2017-12-19'));
});

test('a clock that does not run yet cannot be stopped', () => {
  expect(joinPauses([pause('2017-12-01', '2017-12-04')], startOf('2017-12-05'))).toEqual([]);
  expect(joinPauses([pause('2017-12-01', '2017-12-07')], startOf('2017-12-05'))[0]?.from).toEqual(startOf('2017-12-05'));
});

describe('steps', () => {
  const step = (id: string, days: number, working: boolean): Step => ({
    id,
    name: { vi: id, en: id },
    days,
    working,
    actor: { vi: 'a', en: 'a' },
  });
  // A part of a real chain: intake 1, assign 1, check 10 working days, list 8, council 5 calendar days.
  const chain = [
    step('intake', 1, true),
    step('assign', 1, true),
    step('check', 10, true),
    step('list', 8, false),
    step('council', 5, false),
  ];
  const ends = (pauses: Pause[] = []) => timeSteps(endOf('2025-09-30'), chain, pauses, isWeekday);

  test('run one after another, working days and calendar days mixed', () => {
    expect(ends().steps.map(({ closesAt }) => closesAt)).toEqual(
      ['2025-10-01', '2025-10-02', '2025-10-16', '2025-10-24', '2025-10-29'].map(endOf),
    );
    expect(ends().steps.map(({ opensAt }) => opensAt)).toEqual(
      ['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-17', '2025-10-25'].map(startOf),
    );
  });

  test('a pause stops the step in which it begins and moves all that follow, in the unit of that step', () => {
    const { steps, closesAt } = ends([pause('2025-10-08', '2025-10-13')]);
    expect(steps[1]?.closesAt).toEqual(endOf('2025-10-02'));
    expect(steps[2]?.closesAt).toEqual(endOf('2025-10-21'));
    expect(closesAt).toEqual(endOf('2025-11-03'));
  });

  test('while a pause lasts the steps after it are not known', () => {
    const { steps, closesAt, paused } = ends([pause('2025-10-08')]);
    expect(paused).toBeDefined();
    expect(closesAt).toBeUndefined();
    expect(steps.map((each) => each.closesAt === undefined)).toEqual([false, false, true, true, true]);
    expect(steps[3]?.opensAt).toBeUndefined();
  });

  test('a chain that counts from nothing known has no days', () => {
    expect(timeSteps(undefined, chain, [], isWeekday)).toMatchObject({
      closesAt: undefined,
      steps: [{ opensAt: undefined }, {}, {}, {}, {}],
    });
  });

  test('add up: their end lies as many days on as their budgets together', () => {
    const budgets = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(budgets, fc.boolean(), fc.nat(364), (days, working, start) => {
        const first = endOf(addDays('2025-01-01', start));
        const steps = days.map((budget, i) => step(`s${i}`, budget, working));
        const total = days.reduce((sum, budget) => sum + budget, 0);
        expect(timeSteps(first, steps, [], isWeekday).closesAt).toEqual(moveBy(first, total, working, isWeekday));
      }),
    );
  });
});

test('pauses never shorten, and of two closes the later stays the later', () => {
  const day = fc.integer({ min: 0, max: 90 });
  const pauses = fc.array(fc.record({ start: day, length: fc.integer({ min: 0, max: 30 }) }), { maxLength: 6 });
  const made = (list: { start: number; length: number }[]) =>
    joinPauses(list.map(({ start, length }) => pause(addDays('2017-10-01', start), addDays('2017-10-01', start + length))));
  fc.assert(
    fc.property(day, day, pauses, fc.boolean(), (one, other, list, working) => {
      const [early, late] = [Math.min(one, other), Math.max(one, other)].map((each) => endOf(addDays('2017-10-01', each))) as [Date, Date];
      const moved = (closesAt: Date) => withPauses(closesAt, made(list), working, isWeekday).closesAt as Date;
      expect(moved(early).getTime()).toBeGreaterThanOrEqual(early.getTime());
      expect(moved(late).getTime()).toBeGreaterThanOrEqual(moved(early).getTime());
    }),
  );
});

test('working days between two days add up and turn with their order', () => {
  expect(workingDaysBetween('2017-12-15', '2017-12-18', isWeekday)).toBe(1);
  expect(workingDaysBetween('2017-12-18', '2017-12-15', isWeekday)).toBe(-1);
  expect(workingDaysBetween('2017-12-15', '2017-12-15', isWeekday)).toBe(0);
});
