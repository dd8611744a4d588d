import type { DisciplineForm, InitiativeLevel, InquiryKind, LeaveKind, RatingLevel, StudyResult } from '../people/nominee';
import type { Text } from '../text';
import type { Citation } from './citation';

/** A tree of criteria. Every leaf answers alone; the branches only say how the answers combine. */
export type Condition =
  | { readonly kind: 'allOf' | 'anyOf'; readonly of: readonly Condition[] }
  | { readonly kind: 'atLeast'; readonly count: number; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | Criterion;

interface Base {
  /** Unique within a rulebook, e.g. `advanced-worker.leave`; attestations, evidence and returned points hang on it. */
  readonly id: string;
  readonly source: Citation;
  /** Says the requirement in other words than the sentence made from its numbers. Obligatory for `attested`. */
  readonly wording?: Text;
}

export type Criterion =
  | PledgeCriterion
  | MonthsOfServiceCriterion
  | LeaveCriterion
  | StudyCriterion
  | RatingCriterion
  | HonoursCriterion
  | InitiativeCriterion
  | DisciplineCriterion
  | FreezeCriterion
  | CompositionCriterion
  | AttestedCriterion;

/** A pledge was sent in time and, where asked for, confirmed and naming this award. */
export interface PledgeCriterion extends Base { readonly kind: 'pledge'; readonly confirmed: boolean; readonly namesAward: boolean }

/** Worked at least so many months of the plan year; a month is counted to the day. */
export interface MonthsOfServiceCriterion extends Base { readonly kind: 'monthsOfService'; readonly atLeast: number }

/** Leave in the plan year stays under so many working days; the kinds listed count as work. */
export interface LeaveCriterion extends Base { readonly kind: 'leave'; readonly underDays: number; readonly countsAsWork: readonly LeaveKind[] }

/** Study shorter than so many months counts as work; longer study needs a result. */
export interface StudyCriterion extends Base { readonly kind: 'study'; readonly freeUnderMonths: number; readonly resultAtLeast: StudyResult }

/** Rated at least so in `years` consecutive years that end with the plan year (1: the plan year alone). */
export interface RatingCriterion extends Base { readonly kind: 'rating'; readonly atLeast: RatingLevel; readonly years: number }

/**
 * Holds an award `years` times in consecutive years that end with the plan year. "Three consecutive" means two
 * before and the year of the proposal; `1` means this year's, proposed or decided.
 */
export interface HonoursCriterion extends Base { readonly kind: 'honours'; readonly award: string; readonly years: number }

/** So many initiatives or research projects at a level, recognised from so many years before up to the plan year. */
export interface InitiativeCriterion extends Base {
  readonly kind: 'initiative';
  readonly of: readonly ('INITIATIVE' | 'RESEARCH')[];
  readonly atLeast: number;
  readonly level: InitiativeLevel;
  readonly withinYears: number;
}

/** No discipline at or above a form was decided, or still ran, in the plan year. */
export interface DisciplineCriterion extends Base { readonly kind: 'discipline'; readonly noneFrom: DisciplineForm }

/** Nothing of these kinds is pending on the day of judgement. */
export interface FreezeCriterion extends Base { readonly kind: 'freeze'; readonly whilePending: readonly InquiryKind[] }

/** What a collective must be made of. Shares are percents; `strict` reads "over", else "at least". */
export interface CompositionCriterion extends Base {
  readonly kind: 'composition';
  readonly measure:
    | { readonly kind: 'share'; readonly percent: number; readonly strict: boolean; readonly base: 'ALL_MEMBERS' | 'RATED_MEMBERS'; readonly who: MemberTest }
    | { readonly kind: 'count'; readonly atLeast: number; readonly who: MemberTest }
    | { readonly kind: 'nobodyDisciplined'; readonly from: DisciplineForm };
}
export type MemberTest =
  | { readonly kind: 'award'; readonly award: string }
  | { readonly kind: 'rating'; readonly atLeast: RatingLevel };

/** The law leaves it to people: someone answers for it by name. */
export interface AttestedCriterion extends Base { readonly kind: 'attested'; readonly wording: Text }
