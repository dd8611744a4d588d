import type { CouncilBody } from '@vinh-danh/domain/council/council';
import type { Window } from '@vinh-danh/domain/rulebook/deadline';
import type { EntityManager } from 'typeorm';
import { windowFor } from '../plan/window-for';

/** Within which days the plan lets a council meet; undefined where it names none. */
export function councilWindow(
  db: EntityManager,
  { planId, body, unitId, now }: { readonly planId: string; readonly body: CouncilBody; readonly unitId: string; readonly now: Date },
): Promise<Window | undefined> {
  return windowFor(db, { planId, event: body, unitId, now });
}
