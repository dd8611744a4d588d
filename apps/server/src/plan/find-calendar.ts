import { type CalendarStep, calendarOf } from '@vinh-danh/domain/plan/calendar.rule';
import type { DeadlineNames } from '@vinh-danh/domain/rulebook/describe-deadline';
import { budgetText, describeDeadline, eventNamesOf, sectorNamesOf } from '@vinh-danh/domain/rulebook/describe-deadline';
import { settingOf } from '@vinh-danh/domain/rulebook/judge.rule';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { rulebookOn } from '@vinh-danh/domain/rulebook/rulebook-on';
import { workingDaysUnder } from '@vinh-danh/domain/rulebook/working-days.rule';
import type { Text } from '@vinh-danh/domain/text';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { isPermitted, permit } from '../access/permit';
import type { Context } from '../context';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import type { CalendarStepType, DayOffType, DeadlinePauseType, YearCalendarType } from './calendar.type';
import { type ExtensionRow, findExtensions } from './extensions.query';
import { findCurrentPlan, findPlanById } from './find-plan';
import { isHoliday, publicHolidays } from './holidays';
import { loadPlanRulebook } from './load-rulebook';
import { findPauses, type PauseRow } from './pauses.query';
import { readWindow } from './read-plan';
import { calendarFor } from './window-for';

interface AskedCalendar {
  readonly planId: string | null;
  readonly unitId: string | null;
  readonly sector: string | null;
  readonly award: string | null;
}

/** What stands on the record beside the rules. */
interface OnRecord {
  readonly extensions: readonly ExtensionRow[];
  readonly pauses: readonly PauseRow[];
  /** The unit of the case and those above it. */
  readonly path: readonly string[];
}

/**
 * The year of a plan as it holds for a case, worked out from the rules in force today and from what is on the record.
 *
 * @throws ClientError NOT_FOUND where there is no such plan or unit
 */
export async function findCalendar(context: Context, { planId, unitId, sector, award }: AskedCalendar): Promise<YearCalendarType> {
  await permit(context, 'readPlan');
  const { now, database } = context;
  const db = database.manager;
  const plan = planId === null ? (await findCurrentPlan(db, now)).plan : await findPlanById(db, planId);
  const unit = unitId === null ? null : await findUnit(db, unitId);
  const rulebook = rulebookOn(await loadPlanRulebook(db, plan.id), dayOf(now));
  const { windows, whom } = await calendarFor(db, plan.id, { now, unitId, sector: sector ?? undefined, award: award ?? undefined });
  const { steps, today } = calendarOf(windows, { now, whom, isWorkingDay: workingDaysUnder(rulebook, isHoliday) });
  const record = { extensions: await findExtensions(db, plan.id), pauses: await findPauses(db, plan.id), path: unit?.path ?? [] };
  const names = await namesFor(db, rulebook);
  const nameOf = new Map(windows.map(({ rule }) => [rule.id, rule.name]));
  return {
    planId: plan.id,
    year: plan.year,
    unit: unit && { vi: unit.name, en: unit.englishName },
    now,
    steps: steps.map((step) => readStep(step, { names, nameOf, record, now })),
    today,
    daysOff: daysOffOf(rulebook, plan.year),
    mayExtend: await isPermitted(context, 'extendDeadline'),
    mayPause: await isPermitted(context, 'pauseDeadline'),
  };
}

interface Reading {
  readonly names: DeadlineNames;
  readonly nameOf: ReadonlyMap<string, Text>;
  readonly record: OnRecord;
  readonly now: Date;
}

function readStep({ window, lasts, left, slack, isLate }: CalendarStep, { names, nameOf, record, now }: Reading): CalendarStepType {
  const { rule, graceUntil, steps = [] } = window;
  const holds = ({ deadline, unitId }: { deadline: string; unitId?: string }) =>
    deadline === rule.id && (unitId === undefined || record.path.length === 0 || record.path.includes(unitId));
  const pauses = record.pauses.filter(holds).map(readPause);
  return {
    window: readWindow(window, now),
    rule: describeDeadline(rule, names),
    workingDays: lasts ?? null,
    workingDaysLeft: left ?? null,
    slack: slack ? { ...slack, name: nameOf.get(slack.to) ?? { vi: slack.to, en: slack.to } } : null,
    isLate,
    graceUntil: graceUntil ?? null,
    graceNote: rule.grace?.note ?? null,
    latest: rule.latest ?? null,
    missedActor: rule.missed?.actor ?? null,
    missedConsequence: rule.missed?.consequence ?? null,
    extensions: record.extensions.filter(holds),
    pauses,
    paused: window.paused
      ? (pauses.findLast(({ until, unitId }) => until === null && (!unitId || record.path.includes(unitId))) ?? null)
      : null,
    chain: steps.map(({ step, opensAt, closesAt }) => ({
      id: step.id,
      name: step.name,
      actor: step.actor,
      budget: budgetText([step]),
      opensAt: opensAt ?? null,
      closesAt: closesAt ?? null,
    })),
  };
}

function readPause({ until, unitId, ...pause }: PauseRow): DeadlinePauseType {
  return { ...pause, unitId: unitId ?? null, until: until ?? null };
}

/** The days that departures from the usual week make of the year, layers over public holidays. */
function daysOffOf({ layers }: Rulebook, year: number): DayOffType[] {
  const days = new Map(publicHolidays(year).map((off) => [off.day, { ...off, isWorked: false }]));
  for (const { holidays = [], workingDays = [] } of layers) {
    for (const off of holidays) days.set(off.day, { ...off, isWorked: false });
    for (const worked of workingDays) days.set(worked.day, { ...worked, isWorked: true });
  }
  return [...days.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}

async function namesFor(db: EntityManager, rulebook: Rulebook): Promise<DeadlineNames> {
  const units: { code: string; name: string; englishName: string }[] = await db.query(
    'SELECT code, name, english_name AS "englishName" FROM unit WHERE code IS NOT NULL',
  );
  const byCode = new Map(units.map(({ code, name, englishName }) => [code, { vi: name, en: englishName }]));
  return {
    event: eventNamesOf(rulebook),
    sector: sectorNamesOf(rulebook),
    award: settingOf(rulebook).nameOf,
    unit: (code) => byCode.get(code) ?? { vi: code, en: code },
  };
}

async function findUnit(db: EntityManager, id: string): Promise<{ name: string; englishName: string; path: string[] }> {
  const [unit]: { name: string; englishName: string; path: string[] }[] = isId(id)
    ? await db.query('SELECT name, english_name AS "englishName", path FROM unit WHERE id = $1', [id])
    : [];
  if (!unit) throw notFound();
  return unit;
}
