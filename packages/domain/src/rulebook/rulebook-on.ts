import { addDays, type Day, isIn, type Span } from '../time';
import { remembered } from './remember';
import type { Layer, Rulebook } from './rulebook';
import { withCriteria } from './walk-condition';

/**
 * The rules in force on a day: layers, awards, criteria, additions, changes, quotas, deadlines and votes that hold then.
 *
 * All days between two changes get the same object, so that what is worked out for one is known for all of them. An
 * award of which no condition is in force asks nothing; a rulebook in which that happens is refused when it is read.
 */
export function rulebookOn(rulebook: Rulebook, day: Day): Rulebook {
  const days = daysOfChange(rulebook);
  if (days.length === 0) return rulebook;
  const known = segments(rulebook);
  const segment = days.filter((change) => change <= day).length;
  const found = known.get(segment) ?? {
    ...rulebook,
    layers: rulebook.layers.filter((layer) => isIn(layer.inForce, day)).map((layer) => layerOn(layer, day)),
  };
  known.set(segment, found);
  return found;
}

/** The days on which rules begin or cease to hold, in order: each is the first day of other rules. */
export const daysOfChange: (rulebook: Rulebook) => readonly Day[] = remembered((rulebook) => {
  const days = spansIn(rulebook).flatMap(({ from, until }) => [from, until && addDays(until, 1)]);
  return [...new Set(days.filter((day) => day !== undefined))].sort();
});

/** The rules as they stand at one time after another: from the beginning, and from each change on. */
export function statesOf(rulebook: Rulebook): Rulebook[] {
  return ['0001-01-01', ...daysOfChange(rulebook)].map((day) => rulebookOn(rulebook, day));
}

const segments = remembered(() => new Map<number, Rulebook>());

function layerOn(layer: Layer, day: Day): Layer {
  const held = <Rule extends { readonly inForce?: Span }>(rules: readonly Rule[]) => rules.filter((rule) => isIn(rule.inForce, day));
  const asked = <Rule extends { readonly condition: Layer['awards'][number]['condition'] }>(rule: Rule) => {
    const condition = withCriteria(rule.condition, (criterion) => (isIn(criterion.inForce, day) ? criterion : undefined));
    return { rule, condition };
  };
  return {
    ...layer,
    awards: held(layer.awards).map((award) => ({ ...award, condition: asked(award).condition ?? { kind: 'allOf', of: [] } })),
    additions: held(layer.additions ?? []).flatMap((addition) => {
      const { condition } = asked(addition);
      return condition ? [{ ...addition, condition }] : [];
    }),
    changes: held(layer.changes ?? []),
    waives: held(layer.waives ?? []),
    dossierLists: held(layer.dossierLists ?? []),
    quotas: held(layer.quotas),
    deadlines: held(layer.deadlines),
    votes: held(layer.votes),
    scoreSheets: held(layer.scoreSheets ?? []),
    ...(layer.money && { money: { ...layer.money, amounts: held(layer.money.amounts) } }),
  };
}

/** Every span of a rulebook, wherever it stands: what is read is plain JSON. */
function spansIn(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'inForce' ? [(inner ?? {}) as Span] : spansIn(inner)));
}
