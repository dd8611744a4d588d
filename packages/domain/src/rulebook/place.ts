import type { AwardKey } from './award';
import type { Condition, Criterion } from './criterion';
import type { Rulebook } from './rulebook';

/** A part of a condition with its path in the rulebook's JSON and the awards that ask for it. */
interface Placed {
  readonly place: string;
  readonly condition: Condition;
  readonly awards: readonly AwardKey[];
}

type Branch = Exclude<Condition, Criterion>;

/** Every branch of every condition of a rulebook, with its place. */
export function branchesOf(rulebook: Rulebook): (Placed & { readonly condition: Branch })[] {
  return partsOf(rulebook).flatMap((part) => (isBranch(part.condition) ? [{ ...part, condition: part.condition }] : []));
}

/** Every criterion of a rulebook, with its place. */
export function criteriaPlaced(rulebook: Rulebook): (Omit<Placed, 'condition'> & { readonly criterion: Criterion })[] {
  return partsOf(rulebook).flatMap(({ condition, ...rest }) => (isBranch(condition) ? [] : [{ ...rest, criterion: condition }]));
}

function partsOf({ layers }: Rulebook): Placed[] {
  return layers
    .flatMap((layer, l): Placed[] => [
      ...layer.awards.map(({ key, condition }, a) => ({ place: `layers.${l}.awards.${a}.condition`, condition, awards: [key] })),
      ...(layer.additions ?? []).map(({ awards, condition }, a) => ({ place: `layers.${l}.additions.${a}.condition`, condition, awards })),
    ])
    .flatMap(withParts);
}

function withParts(part: Placed): Placed[] {
  const { place, condition, awards } = part;
  if (!isBranch(condition)) return [part];
  const inner: Placed[] =
    condition.kind === 'not'
      ? [{ place: `${place}.of`, condition: condition.of, awards }]
      : condition.of.map((each, i) => ({ place: `${place}.of.${i}`, condition: each, awards }));
  return [part, ...inner.flatMap(withParts)];
}

function isBranch(condition: Condition): condition is Branch {
  return condition.kind === 'allOf' || condition.kind === 'anyOf' || condition.kind === 'atLeast' || condition.kind === 'not';
}
