import type { EventKey, Window } from '@vinh-danh/domain/rulebook/deadline';
import { windowOf, workOut } from '@vinh-danh/domain/rulebook/deadline.rule';
import type { EntityManager } from 'typeorm';
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

/** All windows of a plan as they hold for a unit. */
export async function calendarFor(db: EntityManager, planId: string, unitId?: string): Promise<Window[]> {
  const rulebook = await loadPlanRulebook(db, planId);
  return workOut(rulebook, { extensions: await findExtensions(db, planId), unitId, isHoliday });
}
