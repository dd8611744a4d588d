import type { Award, AwardKey } from './award';
import { kindOf } from './criteria/kinds';
import { awardsAwaited } from './quota.rule';
import { consideredAwardsOf, criteriaOf, quotasFor } from './read-rulebook';
import type { Rulebook } from './rulebook';

/**
 * The awards of a plan in an order in which each comes after those on whose results it waits: an award that its conditions name,
 * or that its quotas are counted from. Of those that wait for nothing the lower comes first.
 */
export function awardsInOrder(rulebook: Rulebook): Award[] {
  const awards = new Map(consideredAwardsOf(rulebook).map((award) => [award.key, award]));
  const ordered = new Set<Award>();
  const entered = new Set<AwardKey>();
  function enter(key: AwardKey): void {
    const award = awards.get(key);
    if (!award || entered.has(key)) return;
    entered.add(key);
    for (const awaited of awaitedBy(rulebook, award)) enter(awaited);
    ordered.add(award);
  }
  for (const key of awards.keys()) enter(key);
  return [...ordered];
}

function awaitedBy(rulebook: Rulebook, award: Award): AwardKey[] {
  const named = criteriaOf(award.condition).flatMap((criterion) => kindOf(criterion).awardsNamed?.(criterion) ?? []);
  return [...quotasFor(rulebook, award.key).flatMap(awardsAwaited), ...named];
}
