import { z } from 'zod';
import type { DisciplineForm, Gender, RatingLevel } from '../../people/nominee';
import { DISCIPLINE_FORMS, GENDERS, isAtLeast, RATING_LEVELS, valuesOf } from '../../people/scales';
import type { AwardKey } from '../award';
import { awardKey, percent, wholeNumber } from '../shapes';
import { isSame } from './compare';

/** What is measured of a collective. */
export type Measure =
  | {
      readonly kind: 'share';
      readonly percent: number;
      readonly strict: boolean;
      readonly base: MemberBase;
      readonly who: MemberTest;
    }
  | { readonly kind: 'count'; readonly atLeast: number; readonly who: MemberTest }
  | { readonly kind: 'nobodyDisciplined'; readonly from: DisciplineForm }
  /** How many members there are. */
  | { readonly kind: 'size'; readonly atLeast: number }
  /** How long the collective has been there, by the end of the plan year. */
  | { readonly kind: 'age'; readonly atLeast: number; readonly unit: 'YEARS' | 'MONTHS' };
/** Of whom a share is taken: all, those with a rating of the plan year, or those who take part in the year's emulation. */
export type MemberBase = 'ALL_MEMBERS' | 'RATED_MEMBERS' | 'PARTICIPANTS';
export type MemberTest =
  | { readonly kind: 'award'; readonly award: AwardKey }
  | { readonly kind: 'rating'; readonly atLeast: RatingLevel }
  | { readonly kind: 'gender'; readonly gender: Gender }
  | { readonly kind: 'undisciplined'; readonly from: DisciplineForm };

/** What takes a count of members by a test. */
export type Numbers = Extract<Measure, { who: MemberTest }>;

const who = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('award'), award: awardKey }),
  z.strictObject({ kind: z.literal('rating'), atLeast: z.enum(valuesOf(RATING_LEVELS)) }),
  z.strictObject({ kind: z.literal('gender'), gender: z.enum(valuesOf(GENDERS)) }),
  z.strictObject({ kind: z.literal('undisciplined'), from: z.enum(valuesOf(DISCIPLINE_FORMS)) }),
]);

export const measure = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('share'),
    percent,
    strict: z.boolean(),
    base: z.enum(['ALL_MEMBERS', 'RATED_MEMBERS', 'PARTICIPANTS']),
    who,
  }),
  z.strictObject({ kind: z.literal('count'), atLeast: wholeNumber.min(1), who }),
  z.strictObject({ kind: z.literal('nobodyDisciplined'), from: z.enum(valuesOf(DISCIPLINE_FORMS)) }),
  z.strictObject({ kind: z.literal('size'), atLeast: wholeNumber.min(1) }),
  z.strictObject({ kind: z.literal('age'), atLeast: wholeNumber.min(1), unit: z.enum(['YEARS', 'MONTHS']) }),
]);

/** Whether a collective that reaches one measure surely reaches the other. */
export function isStricterMeasure(lower: Measure, upper: Measure): boolean {
  if ('who' in lower) return 'who' in upper && isStricterTest(lower.who, upper.who) && isStricterNumber(lower, upper);
  switch (lower.kind) {
    case 'nobodyDisciplined':
      return upper.kind === lower.kind && isAtLeast(DISCIPLINE_FORMS, upper.from, lower.from);
    case 'size':
      return upper.kind === lower.kind && lower.atLeast >= upper.atLeast;
    case 'age':
      return upper.kind === lower.kind && monthsOf(lower) >= monthsOf(upper);
  }
}

/** A count and a share do not compare: it depends on how many members there are. */
function isStricterNumber(lower: Numbers, upper: Numbers): boolean {
  if (lower.kind === 'count') return upper.kind === 'count' && lower.atLeast >= upper.atLeast;
  if (upper.kind === 'count' || lower.base !== upper.base) return false;
  return lower.percent > upper.percent || (lower.percent === upper.percent && (lower.strict || !upper.strict));
}

export const monthsOf = ({ atLeast, unit }: Extract<Measure, { kind: 'age' }>): number => (unit === 'YEARS' ? atLeast * 12 : atLeast);

function isStricterTest(lower: MemberTest, upper: MemberTest): boolean {
  if (lower.kind === 'rating') return upper.kind === 'rating' && isAtLeast(RATING_LEVELS, lower.atLeast, upper.atLeast);
  if (lower.kind === 'undisciplined') return upper.kind === lower.kind && isAtLeast(DISCIPLINE_FORMS, upper.from, lower.from);
  return isSame(lower, upper);
}
