import { common, type Span } from '../time';
import type { AwardKey } from './award';
import type { Condition, Criterion } from './criterion';
import type { Rulebook } from './rulebook';
import { type Branch, isBranch, partsOf } from './walk-condition';

/** A part of a condition with its path in the rulebook's JSON and the awards that ask for it. */
export interface Placed {
  readonly place: string;
  readonly condition: Condition;
  readonly awards: readonly AwardKey[];
  /** Index of the layer that asks it. */
  readonly layer: number;
  /** Stands under an odd number of `not`: what is stricter there makes the whole looser. */
  readonly negated: boolean;
  /** Asked only of nominees of this kind, as a `when` around it says. */
  readonly subject?: 'PERSON' | 'COLLECTIVE';
  /** Stands under `allOf` and `when` alone: whoever is asked at all must meet it. */
  readonly outright: boolean;
  /** What it does to every nominee: it is demanded, it is forbidden, or it depends on the rest. */
  readonly stance: 'DEMANDED' | 'FORBIDDEN' | 'OPEN';
  /** When it is asked; undefined: never, as its own span lies outside that of its layer or rule. */
  readonly span: Span | undefined;
}

export type PlacedCriterion = Omit<Placed, 'condition'> & { readonly criterion: Criterion };

/** Every condition of awards and additions, whole. */
export function conditionsPlaced({ layers }: Rulebook): Placed[] {
  return layers.flatMap((layer, l): Placed[] => {
    const top = { layer: l, negated: false, outright: true, stance: 'DEMANDED' } as const;
    return [
      ...layer.awards.map(({ key, condition, inForce }, a) => {
        return { ...top, place: `layers.${l}.awards.${a}.condition`, condition, awards: [key], span: common(layer.inForce, inForce) };
      }),
      ...(layer.additions ?? []).map(({ awards, condition, inForce }, a) => {
        return { ...top, place: `layers.${l}.additions.${a}.condition`, condition, awards, span: common(layer.inForce, inForce) };
      }),
    ];
  });
}

/** Every branch of every condition of a rulebook, with its place. */
export function branchesOf(rulebook: Rulebook): (Placed & { readonly condition: Branch })[] {
  return conditionsPlaced(rulebook)
    .flatMap(withParts)
    .flatMap((part) => (isBranch(part.condition) ? [{ ...part, condition: part.condition }] : []));
}

/** Every criterion of a rulebook's conditions, with its place. Changes are not among them: they stand for one of these. */
export function criteriaPlaced(rulebook: Rulebook): PlacedCriterion[] {
  return conditionsPlaced(rulebook)
    .flatMap(withParts)
    .flatMap(({ condition, ...rest }) => (isBranch(condition) ? [] : [{ ...rest, criterion: condition }]));
}

function withParts(part: Placed): Placed[] {
  const { condition } = part;
  if (!isBranch(condition)) return [{ ...part, span: part.span && common(part.span, condition.inForce) }];
  const negated = condition.kind === 'not' ? !part.negated : part.negated;
  const outright = part.outright && (condition.kind === 'allOf' || condition.kind === 'when');
  const subject = (condition.kind === 'when' && condition.who.subject) || part.subject;
  const stance = stanceIn(condition, part.stance);
  const inner = partsOf(condition).map(
    ({ step, condition }): Placed => ({ ...part, place: `${part.place}.${step}`, condition, negated, outright, subject, stance }),
  );
  return [part, ...inner.flatMap(withParts)];
}

/** All of what is demanded is demanded; each of what is forbidden is forbidden; `not` turns one into the other. */
function stanceIn({ kind }: Branch, stance: Placed['stance']): Placed['stance'] {
  if (kind === 'not') return stance === 'DEMANDED' ? 'FORBIDDEN' : stance === 'FORBIDDEN' ? 'DEMANDED' : 'OPEN';
  return (kind === 'allOf' && stance === 'DEMANDED') || (kind === 'anyOf' && stance === 'FORBIDDEN') ? stance : 'OPEN';
}
