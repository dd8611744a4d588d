import { common, type Span } from '../time';
import type { Criterion } from './criterion';
import type { LayerKind } from './layer-kind';
import type { MoneyAmount } from './money';
import { criteriaPlaced } from './place';
import type { Layer, Rulebook, Waiver } from './rulebook';

/** A rule with where it stands and when it holds: its own span within that of its layer. */
export interface Standing<Rule> {
  readonly rule: Rule;
  readonly place: string;
  /** Index of its layer. */
  readonly layer: number;
  readonly kind: LayerKind;
  /** Undefined: on no day at all. */
  readonly span: Span | undefined;
  /** Of a criterion within a condition: whether it stands under an odd number of `not`, and under no choice. */
  readonly negated?: boolean;
  readonly outright?: boolean;
}

type Lists = {
  readonly awards: Layer['awards'][number];
  readonly quotas: Layer['quotas'][number];
  readonly deadlines: Layer['deadlines'][number];
  readonly votes: Layer['votes'][number];
  readonly dossierLists: NonNullable<Layer['dossierLists']>[number];
  readonly scoreSheets: NonNullable<Layer['scoreSheets']>[number];
  readonly amounts: MoneyAmount;
};

/** The rules of one sort in all layers, from the law downwards. */
export function standing<List extends keyof Lists>({ layers }: Rulebook, list: List): Standing<Lists[List]>[] {
  return layers.flatMap((layer, l) => {
    const path = list === 'amounts' ? 'money.amounts' : list;
    const rules = (list === 'amounts' ? layer.money?.amounts : layer[list as Exclude<List, 'amounts'>]) as
      | readonly Lists[List][]
      | undefined;
    return (rules ?? []).map((rule, i) => stand(layer, l, `${path}.${i}`, rule));
  });
}

/** The criteria of all conditions. */
export function standingCriteria(rulebook: Rulebook): Standing<Criterion>[] {
  return criteriaPlaced(rulebook).map(({ criterion, layer, place, span, negated, outright }) => ({
    rule: criterion,
    place,
    layer,
    kind: rulebook.layers[layer]?.kind ?? 'PLAN',
    span,
    negated,
    outright,
  }));
}

/** The criteria that stand in for others. */
export function standingChanges({ layers }: Rulebook): Standing<Criterion>[] {
  return layers.flatMap((layer, l) => (layer.changes ?? []).map((rule, i) => stand(layer, l, `changes.${i}`, rule)));
}

export function standingWaivers({ layers }: Rulebook): Standing<Waiver>[] {
  return layers.flatMap((layer, l) => (layer.waives ?? []).map((rule, i) => stand(layer, l, `waives.${i}`, rule)));
}

function stand<Rule extends { readonly inForce?: Span }>(layer: Layer, l: number, path: string, rule: Rule): Standing<Rule> {
  return { rule, place: `layers.${l}.${path}`, layer: l, kind: layer.kind, span: common(layer.inForce, rule.inForce) };
}
