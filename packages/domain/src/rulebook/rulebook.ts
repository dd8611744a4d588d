import type { Text } from '../text';
import type { Award } from './award';
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
  readonly awards: readonly Award[];
  readonly quotas: readonly QuotaRule[];
  readonly deadlines: readonly DeadlineRule[];
  readonly votes: readonly VoteRule[];
}

/** The rules of a plan: its layers from the law downwards. */
export interface Rulebook {
  readonly year: number;
  readonly layers: readonly Layer[];
}
