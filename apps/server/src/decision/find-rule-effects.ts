import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { rulesOfPlan } from '@vinh-danh/domain/rulebook/rules-of-plan';
import { dayOf } from '@vinh-danh/domain/time';
import type { Context } from '../context';
import { effectsOnDeadlines } from '../nomination/effects-on-deadlines';
import { effectsOnEligibility } from '../nomination/effects-on-eligibility';
import { loadDossierRules, rulesInstant } from '../nomination/load-dossier-rules';
import { findOpenDossiers } from '../nomination/open-nominations.query';
import type { RuleEffectsType } from '../nomination/rule-effect.type';
import { loadRulebook, newestVersionIfAny } from '../plan/load-rulebook';
import { readIfValid } from '../rulebook/read-if-valid';
import { effectsOnQuotas } from './effects-on-quotas';

/** More than a province nominates in a year; whatever is beyond is counted and not judged. */
const MOST_EXAMINED = 5_000;
const MOST_LISTED = 500;
const NOTHING: RuleEffectsType = { open: 0, examined: 0, total: 0, effects: [] };

/**
 * What publishing a draft would change for what is open: places, windows, and whether nominees meet the conditions. Nothing is
 * written. The facts of all nominees are read at once, and each is judged under both rulebooks.
 */
export async function findRuleEffects(
  context: Pick<Context, 'database' | 'now'>,
  draft: { readonly planId: string; readonly rulebook: object },
  first: number,
): Promise<RuleEffectsType> {
  const db = context.database.manager;
  const after = readIfValid(draft.rulebook);
  const newest = await newestVersionIfAny(db, draft.planId);
  if (!after || !newest) return NOTHING;
  const before = await loadRulebook(db, newest);
  const open = await findOpenDossiers(db, draft.planId);
  const judgedBy = new Map<string, { readonly before: Rulebook; readonly after: Rulebook }>();
  for (const { dossier } of open) {
    const day = dayOf(rulesInstant(dossier, context.now));
    judgedBy.set(dossier.id, { before: await loadDossierRules(db, dossier, context.now), after: rulesOfPlan(after, day) });
  }

  const nominations = open.flatMap((each) =>
    each.nominations.flatMap((nomination) => {
      const rules = judgedBy.get(nomination.dossierId);
      return rules ? [{ ...each, ...rules, nomination }] : [];
    }),
  );
  const examined = nominations.slice(0, MOST_EXAMINED);
  const asOf = { planId: draft.planId, year: after.year, day: dayOf(context.now) };
  const effects = [
    ...(await effectsOnQuotas(context.database, { planId: draft.planId, before, after, day: asOf.day })),
    ...(await effectsOnDeadlines(db, { planId: draft.planId, before, after, open })),
    ...(await effectsOnEligibility(db, examined, asOf)),
  ];
  const listed = effects.slice(0, Math.min(Math.max(first, 0), MOST_LISTED));
  return { open: nominations.length, examined: examined.length, total: effects.length, effects: listed };
}
