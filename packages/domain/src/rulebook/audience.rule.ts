import type { Audience, DeadlineRule, EventKey, Whom } from './deadline';

/** Of several deadlines of one event the one that names most of a case; of equals the one that stands last. */
export function mostSpecific<Item>(
  items: readonly Item[],
  event: EventKey,
  whom: Whom,
  ruleOf: (item: Item) => DeadlineRule,
): Item | undefined {
  let best: { item: Item; weight: number } | undefined;
  for (const item of items) {
    const rule = ruleOf(item);
    const weight = rule.event === event ? weightOf(rule.for, whom) : undefined;
    if (weight !== undefined && (!best || weight >= best.weight)) best = { item, weight };
  }
  return best?.item;
}

/** How much of a case an audience names; undefined when the case is not in it. */
function weightOf(audience: Audience | undefined, { unit, sector, award }: Whom): number | undefined {
  const asked = [
    { list: audience?.units, key: unit, weight: 4 },
    { list: audience?.sectors, key: sector, weight: 2 },
    { list: audience?.awards, key: award, weight: 1 },
  ].filter(({ list }) => list !== undefined);
  if (asked.some(({ list, key }) => key === undefined || !list?.includes(key))) return undefined;
  return asked.reduce((sum, { weight }) => sum + weight, 0);
}

/** The case that a deadline speaks of: what it names itself, and the rest as it was asked. */
export function narrowed(whom: Whom = {}, audience: Audience = {}): Whom {
  const pick = (asked: string | undefined, list: readonly string[] | undefined) =>
    list && (asked === undefined || !list.includes(asked)) ? list[0] : asked;
  return {
    unit: pick(whom.unit, audience.units),
    sector: pick(whom.sector, audience.sectors),
    award: pick(whom.award, audience.awards),
  };
}
