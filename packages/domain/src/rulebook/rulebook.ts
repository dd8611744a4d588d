import type { Text } from '../text';
import type { Span } from '../time';
import type { Award, AwardKey } from './award';
import type { Citation } from './citation';
import type { Condition, Criterion } from './criterion';
import type { DayOff, DeadlineRule, Sector } from './deadline';
import type { DossierList } from './dossier-list';
import type { LayerKind } from './layer-kind';
import type { MoneyRule } from './money';
import type { PublicityRule } from './publicity';
import type { QuotaRule } from './quota';
import type { ScoreSheet } from './score-sheet';
import type { SeparationRule } from './separation';
import type { VoteRule } from './vote';

/** One source of rules: a regime of law, a province's regulation, an agency's, or the year's plan. */
export interface Layer {
  readonly key: string;
  readonly kind: LayerKind;
  readonly name: Text;
  /** Shown wherever the layer's rules are shown, e.g. that it is an example to be replaced. */
  readonly notice?: Text;
  /** When the layer holds at all. Its rules may hold for a part of that span only. */
  readonly inForce?: Span;
  /** Awards that this layer defines. An award is defined once, in the layer of its law. */
  readonly awards: readonly Award[];
  /**
   * The awards that the plan pledges and nominates for; those it leaves out are only named by other rules. Of several
   * layers that say so the lowest counts; absent everywhere, every award is considered.
   */
  readonly considers?: readonly AwardKey[];
  /** What this layer asks beyond the layers above: both conditions must be met. */
  readonly additions?: readonly Addition[];
  /** Criteria that take the place of one with the same id in a layer above; stricter, unless that one delegates. */
  readonly changes?: readonly Criterion[];
  /** Criteria of layers above that this layer does not ask for. Only those that delegate can be waived. */
  readonly waives?: readonly Waiver[];
  /** What a dossier must hold, by award. A list takes the place of one with the same id in a layer above. */
  readonly dossierLists?: readonly DossierList[];
  /** A quota, deadline or vote takes the place of one with the same id in a layer above. */
  readonly quotas: readonly QuotaRule[];
  /** What money goes with awards. Lower layers add, and replace what they say again. */
  readonly money?: MoneyRule;
  readonly deadlines: readonly DeadlineRule[];
  /** How far things happen in public. Of several layers that say so the lowest counts. */
  readonly publicity?: PublicityRule;
  /** Who does not decide about whom. Of several layers that say so the lowest counts. */
  readonly separation?: SeparationRule;
  /** Which units belong to a sector with deadlines of its own. One takes the place of one with the same id in a layer above. */
  readonly sectors?: readonly Sector[];
  /** Days off beyond weekends and public holidays, e.g. those that the Government moved. */
  readonly holidays?: readonly DayOff[];
  /** Weekend days worked in place of others, and holidays that were not given. */
  readonly workingDays?: readonly DayOff[];
  readonly votes: readonly VoteRule[];
  /** Tables of points. One takes the place of one with the same id in a layer above. */
  readonly scoreSheets?: readonly ScoreSheet[];
}

/** A further condition for awards defined above. */
export interface Addition {
  readonly awards: readonly AwardKey[];
  readonly condition: Condition;
  readonly inForce?: Span;
}

/** A criterion that a lower layer leaves out, by the power that the criterion itself gives to it. */
export interface Waiver {
  readonly criterion: string;
  readonly inForce?: Span;
  readonly source: Citation;
}

/** The rules of a plan: its layers from the law downwards. */
export interface Rulebook {
  readonly year: number;
  readonly layers: readonly Layer[];
}
