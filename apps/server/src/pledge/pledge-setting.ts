import { choicesOf } from '@vinh-danh/domain/pledge/choices-of.rule';
import type { PledgeSetting } from '@vinh-danh/domain/pledge/content.rule';
import type { PledgeTime } from '@vinh-danh/domain/pledge/pledge.rule';
import type { EntityManager } from 'typeorm';
import { loadPlanRulesAt } from '../plan/load-rulebook';
import { windowFor } from '../plan/window-for';

/** What a pledge is measured against: the rulebook of its plan, and the window as it holds for its unit. */
export async function settingFor(
  db: EntityManager,
  pledge: { readonly planId: string; readonly unitId: string | null; readonly collectiveId: string | null },
  now: Date,
): Promise<PledgeSetting & PledgeTime> {
  const rulebook = await loadPlanRulesAt(db, pledge.planId, now);
  return {
    year: rulebook.year,
    subject: pledge.collectiveId ? 'COLLECTIVE' : 'PERSON',
    choices: choicesOf(rulebook),
    window: await windowFor(db, { planId: pledge.planId, event: 'PLEDGE', unitId: pledge.unitId, now }),
    now,
  };
}
