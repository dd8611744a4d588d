import type { AttestedCriterion } from './criteria/attested';
import type { BlockRankCriterion } from './criteria/block-rank';
import type { ClearanceCriterion } from './criteria/clearance';
import type { CompositionCriterion } from './criteria/composition';
import type { DisciplineCriterion } from './criteria/discipline';
import type { ExclusivityCriterion } from './criteria/exclusivity';
import type { FreezeCriterion } from './criteria/freeze';
import type { HonoursCriterion } from './criteria/honours';
import type { IndicatorCriterion } from './criteria/indicator';
import type { InitiativeCriterion } from './criteria/initiative';
import type { LeaveCriterion } from './criteria/leave';
import type { MonthsOfServiceCriterion } from './criteria/months-of-service';
import type { PledgeCriterion } from './criteria/pledge';
import type { RatingCriterion } from './criteria/rating';
import type { ScoreCriterion } from './criteria/score';
import type { StudyCriterion } from './criteria/study';
import type { TransferCriterion } from './criteria/transfer';
import type { UnitResultCriterion } from './criteria/unit-result';
import type { YearsOfServiceCriterion } from './criteria/years-of-service';
import type { Group } from './group';

/** A tree of criteria. Every leaf answers alone; the branches only say how the answers combine. */
export type Condition =
  | { readonly kind: 'allOf' | 'anyOf'; readonly of: readonly Condition[] }
  | { readonly kind: 'atLeast'; readonly count: number; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  /** Asked only of nominees in the group. Of anybody else it asks nothing; when that cannot be told, a human must look. */
  | { readonly kind: 'when'; readonly who: Group; readonly then: Condition }
  | Criterion;

/** What a criterion says stands in its own file in `criteria/`, beside its check and its sentences. */
export type Criterion =
  | AttestedCriterion
  | BlockRankCriterion
  | ClearanceCriterion
  | CompositionCriterion
  | DisciplineCriterion
  | ExclusivityCriterion
  | FreezeCriterion
  | HonoursCriterion
  | IndicatorCriterion
  | InitiativeCriterion
  | LeaveCriterion
  | MonthsOfServiceCriterion
  | PledgeCriterion
  | RatingCriterion
  | ScoreCriterion
  | StudyCriterion
  | TransferCriterion
  | UnitResultCriterion
  | YearsOfServiceCriterion;
