import type { Window } from '@vinh-danh/domain/rulebook/deadline';
import { whyNotInTime } from '@vinh-danh/domain/rulebook/deadline.rule';
import { permit } from '../access/permit';
import type { Context } from '../context';
import { findCurrentPlan } from '../plan/find-plan';
import { windowFor } from '../plan/window-for';
import type { NominationWindowType } from './nomination-window.type';

/** When a unit may send this year, as its head sees it before beginning a dossier. */
export async function findNominationWindow(context: Context, unitId: string): Promise<NominationWindowType> {
  await permit(context, 'readDossier', { unitId }, 'readDossier');
  const db = context.database.manager;
  const { plan } = await findCurrentPlan(db, context.now);
  return describeWindow(await windowFor(db, { planId: plan.id, event: 'NOMINATION', unitId, now: context.now }), context.now);
}

/** A window for nominations with what it says about this moment. */
export function describeWindow(window: Window | undefined, now: Date): NominationWindowType {
  return {
    opensAt: window?.opensAt ?? null,
    closesAt: window?.closesAt ?? null,
    graceUntil: window?.graceUntil ?? null,
    pausedSince: window?.paused?.from ?? null,
    extendedBy: window?.rule.extendedBy ?? null,
    source: window?.rule.source ?? null,
    refusals: whyNotInTime(window, now),
  };
}
