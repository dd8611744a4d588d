import type { Award, AwardKey } from './award';
import type { Condition, Criterion } from './criterion';
import type { DeadlineRule, Sector } from './deadline';
import type { DossierList } from './dossier-list';
import type { QuotaRule } from './quota';
import { remembered } from './remember';
import type { Layer, Rulebook } from './rulebook';
import type { VoteRule } from './vote';
import { isBranch, partsOf, withCriteria } from './walk-condition';

/**
 * All awards, the lowest first, each with its conditions as the layers below change, waive and add to them.
 *
 * Like everything here it reads all rules that it is given: `rulebookOn` gives those in force on a day.
 */
export const awardsOf: (rulebook: Rulebook) => readonly Award[] = remembered(({ layers }) => {
  const below = layers.map((_, l) => replacementsOf(layers.slice(l + 1)));
  const additions = layers.flatMap((layer, l) =>
    (layer.additions ?? []).map(({ awards, condition }) => ({ awards, condition: replaced(condition, below[l]) })),
  );
  return layers
    .flatMap((layer, l) =>
      layer.awards.map((award): Award => {
        const own = replaced(award.condition, below[l]);
        const added = additions.flatMap(({ awards, condition }) => (awards.includes(award.key) ? (condition ?? []) : []));
        return { ...award, condition: own && added.length === 0 ? own : { kind: 'allOf', of: own ? [own, ...added] : added } };
      }),
    )
    .sort((a, b) => a.order - b.order);
});

/** The awards that the plan pledges and nominates for, the lowest first. Rules may name others, e.g. one that must be held before. */
export const consideredAwardsOf: (rulebook: Rulebook) => readonly Award[] = remembered((rulebook) =>
  awardsOf(rulebook).filter(({ key }) => areConsidered(rulebook, [key])),
);

/** Whether the plan considers any of these awards. */
function areConsidered({ layers }: Rulebook, awards: readonly AwardKey[]): boolean {
  const considered = layers.findLast((layer) => layer.considers)?.considers;
  return considered === undefined || awards.some((award) => considered.includes(award));
}

/** One award, as `awardsOf` gives it. Throws a RangeError when the rulebook does not define it. */
export function awardOf(rulebook: Rulebook, key: AwardKey): Award {
  const award = awardsByKey(rulebook).get(key);
  if (!award) throw new RangeError(`The rulebook of ${rulebook.year} defines no award ${key}.`);
  return award;
}

const awardsByKey = remembered((rulebook) => new Map(awardsOf(rulebook).map((award) => [award.key, award])));

/** The quotas in force: of several with one id the lowest layer's. Those of awards that the plan does not consider are left out. */
export const quotasOf: (rulebook: Rulebook) => readonly QuotaRule[] = remembered((rulebook) =>
  lowestById(rulebook.layers.map((layer) => layer.quotas)).filter(({ awards }) => areConsidered(rulebook, awards)),
);

/** The quotas that count an award. Several may bind at once. */
export function quotasFor(rulebook: Rulebook, award: AwardKey): QuotaRule[] {
  return quotasOf(rulebook).filter((quota) => quota.awards.includes(award));
}

/** The deadlines in force: of several with one id the lowest layer's. Those for awards that the plan does not consider are left out. */
export const deadlinesOf: (rulebook: Rulebook) => readonly DeadlineRule[] = remembered((rulebook) =>
  lowestById(rulebook.layers.map((layer) => layer.deadlines)).filter(
    ({ for: whom }) => whom?.awards === undefined || areConsidered(rulebook, whom.awards),
  ),
);

/** The sectors that deadlines speak of: of several with one id the lowest layer's. */
export const sectorsOf: (rulebook: Rulebook) => readonly Sector[] = remembered(({ layers }) =>
  lowestById(layers.map((layer) => layer.sectors ?? [])),
);

/** The votes in force: of several with one id the lowest layer's. */
export const votesOf: (rulebook: Rulebook) => readonly VoteRule[] = remembered(({ layers }) =>
  lowestById(layers.map((layer) => layer.votes)),
);

/** How a body votes on an award, as the lowest layer has it; undefined when no rule asks it to. */
export function voteFor(rulebook: Rulebook, body: VoteRule['body'], award: AwardKey): VoteRule | undefined {
  const standing = votesOf(rulebook);
  return rulebook.layers
    .flatMap((layer) => layer.votes)
    .findLast((vote) => vote.body === body && vote.awards.includes(award) && standing.includes(vote));
}

/** What a dossier must hold: of several lists with one id the lowest layer's. */
export const dossierListsOf: (rulebook: Rulebook) => readonly DossierList[] = remembered(({ layers }) =>
  lowestById(layers.map((layer) => layer.dossierLists ?? [])),
);

/** What a dossier for an award must hold; several lists add up. */
export function dossierListsFor(rulebook: Rulebook, award: AwardKey): DossierList[] {
  return dossierListsOf(rulebook).filter((list) => list.awards.includes(award));
}

/** The criteria at the leaves of a condition, in the order of the text. */
export function criteriaOf(condition: Condition): Criterion[] {
  return isBranch(condition) ? partsOf(condition).flatMap((part) => criteriaOf(part.condition)) : [condition];
}

/** By the id of a criterion: what lower layers ask instead; null when they waive it. The lowest has the last word. */
type Replacements = ReadonlyMap<string, Criterion | null>;

function replacementsOf(lower: readonly Layer[]): Replacements {
  return new Map(
    lower.flatMap((layer) => [
      ...(layer.changes ?? []).map((change) => [change.id, change] as const),
      ...(layer.waives ?? []).map(({ criterion }) => [criterion, null] as const),
    ]),
  );
}

function replaced(condition: Condition, by: Replacements = new Map()): Condition | undefined {
  if (by.size === 0) return condition;
  return withCriteria(condition, (criterion) => {
    const found = by.get(criterion.id);
    return found === undefined ? criterion : (found ?? undefined);
  });
}

/** The places of rules stay as the highest layer orders them. */
function lowestById<Rule extends { readonly id: string }>(layers: readonly (readonly Rule[])[]): Rule[] {
  return [...new Map(layers.flat().map((rule) => [rule.id, rule])).values()];
}
