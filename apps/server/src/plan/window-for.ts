import type { EventKey, Extension, Window } from '@vinh-danh/domain/rulebook/deadline';
import { windowOf, workOut } from '@vinh-danh/domain/rulebook/deadline.rule';
import type { EntityManager } from 'typeorm';
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
  return workOut(rulebook, { extensions: await readExtensions(db, planId), unitId, isHoliday });
}

async function readExtensions(db: EntityManager, planId: string): Promise<Extension[]> {
  const rows: (Omit<Extension, 'unitId'> & { unitId: string | null })[] = await db.query(
    `SELECT deadline, unit_id AS "unitId", until, reason, decision_number AS "decisionNumber", account.display_name AS "grantedBy"
       FROM deadline_extension JOIN account ON account.id = granted_by WHERE plan_id = $1 ORDER BY granted_at, deadline_extension.id`,
    [planId],
  );
  return rows.map(({ unitId, ...extension }) => ({ ...extension, unitId: unitId ?? undefined }));
}
