import type { EventKey, Extension, Pause, Whom, Window } from '@vinh-danh/domain/rulebook/deadline';
import { windowOf, workOut } from '@vinh-danh/domain/rulebook/deadline.rule';
import { deadlinesOf, sectorsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { rulebookOn } from '@vinh-danh/domain/rulebook/rulebook-on';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { isId } from '../graph/is-id';
import { findExtensions } from './extensions.query';
import { isHoliday } from './holidays';
import { loadPlanRulebook } from './load-rulebook';
import { findPauses } from './pauses.query';

/** The windows of a plan as they hold for one case, and that case, by which `windowOf` picks among them. */
export interface CaseCalendar {
  readonly windows: readonly Window[];
  readonly whom: Whom;
}

/** For whom a calendar is asked, and when: the rules in force on that day. */
interface CalendarCase extends Omit<Whom, 'unit'> {
  readonly now: Date;
  /** Without it, what holds for all. */
  readonly unitId?: string | null;
}

/**
 * The window of one event of a plan as it holds for a unit, extensions and pauses included; undefined when the plan has none.
 * For several awards at once, e.g. those of a dossier, it is the one that closes first.
 */
export async function windowFor(
  db: EntityManager,
  { planId, event, awards, ...of }: Omit<CalendarCase, 'award'> & { planId: string; event: EventKey; awards?: readonly string[] },
): Promise<Window | undefined> {
  const { windows, whom } = await calendarFor(db, planId, of);
  const candidates =
    awards && awards.length > 0 ? awards.map((award) => windowOf(windows, event, { ...whom, award })) : [windowOf(windows, event, whom)];
  return candidates.reduce((first, each) => (closingOf(each) < closingOf(first) ? each : first));
}

function closingOf(window: Window | undefined): number {
  return window?.closesAt?.getTime() ?? Number.POSITIVE_INFINITY;
}

/** All windows of a plan as they hold for a case. More time for a unit is more time for those below it. */
export async function calendarFor(db: EntityManager, planId: string, { now, unitId, ...whom }: CalendarCase): Promise<CaseCalendar> {
  const rulebook = rulebookOn(await loadPlanRulebook(db, planId), dayOf(now));
  const path = unitId && isId(unitId) ? await pathOf(db, unitId) : [];
  return (await calendarsOf(db, rulebook, planId, said(whom)))(path.length > 0 ? path : unitId ? [unitId] : []);
}

/**
 * The windows of a plan under a rulebook for any number of units, worked out once for each: a unit is asked for by its path, the
 * top first; an empty path asks for what holds for all. A fixed number of statements.
 */
export async function calendarsOf(
  db: EntityManager,
  rulebook: Rulebook,
  planId: string,
  whom: Whom = {},
): Promise<(path: readonly string[]) => CaseCalendar> {
  const extensions = await findExtensions(db, planId);
  const pauses = await findPauses(db, planId);
  const codes = await namedUnits(db, rulebook);
  const known = new Map<string | undefined, CaseCalendar>();
  return (path) => {
    const unitId = path.at(-1);
    const found = known.get(unitId);
    if (found) return found;
    const of: Whom = { ...unitIn(rulebook, path, codes), ...whom };
    const records = { extensions: extensions.map(below<Extension>(path)), pauses: pauses.map(below<Pause>(path)) };
    const calendar = { windows: workOut(rulebook, { ...records, unitId, whom: of, isHoliday }), whom: of };
    known.set(unitId, calendar);
    return calendar;
  };
}

/**
 * The unit of a case as deadlines name it, and its sector. What is said of a unit is said of those below it, unless they are
 * named too. A unit that no deadline names goes by its id, which is nobody's code.
 */
function unitIn(rulebook: Rulebook, path: readonly string[], codes: ReadonlyMap<string, string>): Pick<Whom, 'unit' | 'sector'> {
  const upwards = path.toReversed().flatMap((id) => codes.get(id) ?? []);
  const named = deadlinesOf(rulebook).flatMap((deadline) => deadline.for?.units ?? []);
  const sectors = sectorsOf(rulebook);
  return {
    unit: upwards.find((code) => named.includes(code)) ?? path.at(-1),
    sector: upwards.flatMap((code) => sectors.find(({ units }) => units.includes(code))?.id ?? [])[0],
  };
}

/** The codes of the units that deadlines and sectors name, by id. */
async function namedUnits(db: EntityManager, rulebook: Rulebook): Promise<ReadonlyMap<string, string>> {
  const named = [
    ...deadlinesOf(rulebook).flatMap((deadline) => deadline.for?.units ?? []),
    ...sectorsOf(rulebook).flatMap(({ units }) => units),
  ];
  if (named.length === 0) return new Map();
  const units: { id: string; code: string }[] = await db.query('SELECT id, code FROM unit WHERE code = ANY($1)', [named]);
  return new Map(units.map(({ id, code }) => [id, code]));
}

function below<Record extends { readonly unitId?: string }>(path: readonly string[]): (record: Record) => Record {
  const unitId = path.at(-1);
  return (record) => (record.unitId && path.includes(record.unitId) ? { ...record, unitId } : record);
}

/** What a case says of itself; what it leaves open is worked out. */
function said({ sector, award }: Whom): Whom {
  return { ...(sector === undefined ? {} : { sector }), ...(award === undefined ? {} : { award }) };
}

async function pathOf(db: EntityManager, unitId: string): Promise<string[]> {
  const [unit]: { path: string[] }[] = await db.query('SELECT path FROM unit WHERE id = $1', [unitId]);
  return unit?.path ?? [];
}
