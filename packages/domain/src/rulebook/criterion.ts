import type { AttestedCriterion } from './criteria/attested';
import type { CompositionCriterion } from './criteria/composition';
import type { DisciplineCriterion } from './criteria/discipline';
import type { FreezeCriterion } from './criteria/freeze';
import type { HonoursCriterion } from './criteria/honours';
import type { InitiativeCriterion } from './criteria/initiative';
import type { LeaveCriterion } from './criteria/leave';
import type { MonthsOfServiceCriterion } from './criteria/months-of-service';
import type { PledgeCriterion } from './criteria/pledge';
import type { RatingCriterion } from './criteria/rating';
import type { StudyCriterion } from './criteria/study';

/** A tree of criteria. Every leaf answers alone; the branches only say how the answers combine. */
export type Condition =
  | { readonly kind: 'allOf' | 'anyOf'; readonly of: readonly Condition[] }
  | { readonly kind: 'atLeast'; readonly count: number; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | Criterion;

/** What a criterion says stands in its own file in `criteria/`, beside its check and its sentences. */
export type Criterion =
  | AttestedCriterion
  | CompositionCriterion
  | DisciplineCriterion
  | FreezeCriterion
  | HonoursCriterion
  | InitiativeCriterion
  | LeaveCriterion
  | MonthsOfServiceCriterion
  | PledgeCriterion
  | RatingCriterion
  | StudyCriterion;
