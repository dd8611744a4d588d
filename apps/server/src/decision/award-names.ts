import { awardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Text } from '@vinh-danh/domain/text';
import type { EntityManager } from 'typeorm';
import { loadRulebook, newestVersionIfAny } from '../plan/load-rulebook';

/** Names awards of plans by their keys; the key itself where the rules of the plan do not know it. */
export async function awardNames(
  db: EntityManager,
  named: readonly { readonly planId: string | null }[],
): Promise<(of: { readonly planId: string | null; readonly award: string }) => Text> {
  const plans = new Map<string, ReadonlyMap<string, Text>>();
  for (const planId of new Set(named.flatMap((each) => each.planId ?? []))) {
    const versionId = await newestVersionIfAny(db, planId);
    const awards = versionId ? awardsOf(await loadRulebook(db, versionId)) : [];
    plans.set(planId, new Map(awards.map(({ key, name }) => [key, name])));
  }
  return ({ planId, award }) => (planId && plans.get(planId)?.get(award)) || { vi: award, en: award };
}
