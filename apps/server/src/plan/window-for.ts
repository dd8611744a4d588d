import type { EventKey, Extension, Window } from '@vinh-danh/domain/rulebook/deadline';
import { windowOf, workOut } from '@vinh-danh/domain/rulebook/deadline.rule';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { EntityManager } from 'typeorm';
import { isId } from '../graph/is-id';
import { findExtensions } from './extensions.query';
import { isHoliday } from './holidays';
import { loadPlanRulebook } from './load-rulebook';

/** The window of one event of a plan as it holds for a unit, extensions included; undefined when the plan has none. */
export async function windowFor(
  db: EntityManager,
  { planId, event, unitId }: { planId: string; event: EventKey; unitId?: string },
): Promise<Window | undefined> {
  return windowOf(await calendarFor(db, planId, unitId), event);
}

/** All windows of a plan as they hold for a unit. More time for a unit is more time for those below it. */
export async function calendarFor(db: EntityManager, planId: string, unitId?: string): Promise<Window[]> {
  const rulebook = await loadPlanRulebook(db, planId);
  const path = unitId && isId(unitId) ? await pathOf(db, unitId) : [];
  return (await calendarsOf(db, rulebook, planId))(path.length > 0 ? path : unitId ? [unitId] : []);
}

/**
 * The windows of a plan under a rulebook for any number of units, worked out once for each: a unit is asked for by its path, the
 * top first; an empty path asks for what holds for all. One statement.
 */
export async function calendarsOf(db: EntityManager, rulebook: Rulebook, planId: string): Promise<(path: readonly string[]) => Window[]> {
  const extensions = await findExtensions(db, planId);
  const known = new Map<string | undefined, Window[]>();
  return (path) => {
    const unitId = path.at(-1);
    const windows = known.get(unitId) ?? workOut(rulebook, { extensions: extensions.map(below(path)), unitId, isHoliday });
    known.set(unitId, windows);
    return windows;
  };
}

function below(path: readonly string[]): (extension: Extension) => Extension {
  const unitId = path.at(-1);
  return (extension) => (extension.unitId && path.includes(extension.unitId) ? { ...extension, unitId } : extension);
}

async function pathOf(db: EntityManager, unitId: string): Promise<string[]> {
  const [unit]: { path: string[] }[] = await db.query('SELECT path FROM unit WHERE id = $1', [unitId]);
  return unit?.path ?? [];
}
