import type { EventKey, Window } from '@vinh-danh/domain/rulebook/deadline';
import { windowOf, workOut } from '@vinh-danh/domain/rulebook/deadline.rule';
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
  const above = unitId && isId(unitId) ? await pathOf(db, unitId) : [];
  const extensions = (await findExtensions(db, planId)).map((extension) =>
    extension.unitId && above.includes(extension.unitId) ? { ...extension, unitId } : extension,
  );
  return workOut(rulebook, { extensions, unitId, isHoliday });
}

async function pathOf(db: EntityManager, unitId: string): Promise<string[]> {
  const [unit]: { path: string[] }[] = await db.query('SELECT path FROM unit WHERE id = $1', [unitId]);
  return unit?.path ?? [];
}
