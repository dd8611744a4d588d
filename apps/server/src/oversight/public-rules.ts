import type { PublicityRule } from '@vinh-danh/domain/rulebook/publicity';
import { publicityOf } from '@vinh-danh/domain/rulebook/publicity.rule';
import type { EntityManager } from 'typeorm';
import { findCurrentPlanIfAny } from '../plan/find-plan';
import { loadRulesAt } from '../plan/load-rulebook';

const NO_RULES = publicityOf({ year: 0, layers: [] });

/** How far things happen in public by the plan of today. Without a plan nothing is shown of anybody who did not choose it. */
export async function publicRules(
  db: EntityManager,
  now: Date,
): Promise<Omit<PublicityRule, 'source'> & Partial<Pick<PublicityRule, 'source'>>> {
  const current = await findCurrentPlanIfAny(db, now);
  return current ? publicityOf(await loadRulesAt(db, current.rulebookVersionId, now)) : NO_RULES;
}
