import type { Text } from '../text';
import type { Award, AwardKey } from './award';
import type { Condition } from './criterion';
import type { DeadlineRule } from './deadline';
import type { QuotaRule } from './quota';
import type { VoteRule } from './vote';

export type LayerKind = 'LAW' | 'PROVINCE' | 'AGENCY' | 'PLAN';

/** One source of rules: a regime of law, a province's regulation, an agency's, or the year's plan. */
export interface Layer {
  readonly key: string;
  readonly kind: LayerKind;
  readonly name: Text;
  /** Shown wherever the layer's rules are shown, e.g. that it is an example to be replaced. */
  readonly notice?: Text;
  /** Awards that this layer defines. An award is defined once, in the layer of its law. */
  readonly awards: readonly Award[];
  /** What this layer asks beyond the layers above: both conditions must be met. */
  readonly additions?: readonly Addition[];
  /** A quota, deadline or vote takes the place of one with the same id in a layer above. */
  readonly quotas: readonly QuotaRule[];
  readonly deadlines: readonly DeadlineRule[];
  readonly votes: readonly VoteRule[];
}

/** A further condition for awards defined above. */
export interface Addition {
  readonly awards: readonly AwardKey[];
  readonly condition: Condition;
}

/** The rules of a plan: its layers from the law downwards. */
export interface Rulebook {
  readonly year: number;
  readonly layers: readonly Layer[];
}
