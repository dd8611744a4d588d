import { z } from 'zod';
import { dayText } from '../../format';
import type { RatingLevel, UnitFacts } from '../../people/nominee';
import { isAtLeast, RATING_LEVELS, valuesOf } from '../../people/scales';
import type { Text } from '../../text';
import type { AwardKey } from '../award';
import { awardKey, criterionBase, wholeNumber } from '../shapes';
import type { Fact, Outcome } from '../verdict';
import { isAmong } from './compare';
import { countingHonours } from './counting-honours';
import { type Answer, type CriterionBase, decisionOrigin, forPersons, listed, OR, type Question, type Setting } from './kind';
import { ratingsByYear } from './rating';
import { quoted } from './window';
import { yearsUpTo } from './year';

/**
 * The collective to which a person belongs holds one of these awards, or is rated at least so, in `years` years that end
 * with the plan year: the award of a head rests on the result of those they lead. Of `outOf` years where not each counts.
 */
export interface UnitResultCriterion extends CriterionBase {
  readonly kind: 'unitResult';
  readonly result: UnitResult;
  readonly years: number;
  readonly outOf?: number;
}
export type UnitResult =
  | { readonly kind: 'award'; readonly awards: readonly AwardKey[] }
  | { readonly kind: 'rating'; readonly atLeast: RatingLevel };

export const unitResult = forPersons<UnitResultCriterion>({
  schema: z
    .strictObject({
      kind: z.literal('unitResult'),
      ...criterionBase,
      result: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('award'), awards: z.array(awardKey).min(1) }),
        z.strictObject({ kind: z.literal('rating'), atLeast: z.enum(valuesOf(RATING_LEVELS)) }),
      ]),
      years: wholeNumber.min(1).max(60),
      outOf: wholeNumber.min(1).max(60).optional(),
    })
    .refine(({ years, outOf }) => outOf === undefined || outOf >= years, { path: ['outOf'] }),
  awardsNamed: ({ result }) => (result.kind === 'award' ? result.awards : []),

  isAtLeastAsStrict: (lower, upper) =>
    isStricterResult(lower.result, upper.result) &&
    lower.years >= upper.years &&
    (upper.outOf === undefined ? lower.outOf === undefined || lower.outOf === lower.years : (lower.outOf ?? lower.years) <= upper.outOf),

  requirement: ({ result, years, outOf }, setting) => {
    const what = resultText(result, setting);
    const { year } = setting;
    if (outOf !== undefined && outOf > years) {
      const span = `${year - outOf + 1}–${year}`;
      return {
        vi: `Tập thể nơi công tác ${what.vi} ít nhất ${years} năm trong ${outOf} năm ${span}.`,
        en: `The collective they belong to ${what.en} for at least ${years} of the ${outOf} years ${span}.`,
      };
    }
    return years === 1
      ? { vi: `Tập thể nơi công tác ${what.vi} năm ${year}.`, en: `The collective they belong to ${what.en} for ${year}.` }
      : {
          vi: `Tập thể nơi công tác ${what.vi} ${years} năm liên tục (${year - years + 1}–${year}).`,
          en: `The collective they belong to ${what.en} for ${years} consecutive years (${year - years + 1}–${year}).`,
        };
  },

  check: ({ result, years, outOf = years }, { unit }, question): Answer => {
    if (!unit) {
      return {
        outcome: 'UNDETERMINED',
        because: { vi: 'Chưa xác định được tập thể nơi công tác.', en: 'The collective they belong to is not on record.' },
        facts: [],
        remedy: { by: 'OFFICE', text: { vi: 'Cập nhật đơn vị công tác trong hồ sơ.', en: 'Enter the unit in the file.' } },
      };
    }
    const judged = yearsUpTo(question.year, Math.max(years, outOf)).map((year) => outcomeIn(result, unit, year, question));
    const met = judged.filter((each) => each.outcome === 'MET').length;
    const open = judged.filter((each) => each.outcome === 'UNDETERMINED').length;
    const facts = judged.flatMap((each) => each.facts);
    const what = resultText(result, question);
    if (met >= years) return { outcome: 'MET', because: { vi: `Tập thể ${unit.name} ${what.vi}.`, en: `${unit.name} ${what.en}.` }, facts };
    if (met + open >= years) {
      return {
        outcome: 'UNDETERMINED',
        because: { vi: `Chưa có kết quả của tập thể ${unit.name}.`, en: `The result of ${unit.name} is not known yet.` },
        facts,
        remedy:
          result.kind === 'award'
            ? {
                by: 'DIRECTOR',
                text: { vi: 'Quyết định danh hiệu của tập thể trước.', en: 'Decide on the title of the collective first.' },
              }
            : { by: 'OFFICE', text: { vi: 'Cập nhật kết quả xếp loại của tập thể.', en: 'Enter the rating of the collective.' } },
      };
    }
    return {
      outcome: 'NOT_MET',
      because: {
        vi: `Tập thể ${unit.name} có ${met}/${years} năm đạt yêu cầu.`,
        en: `${unit.name} reaches it in ${met} of ${years} years.`,
      },
      facts,
      remedy: {
        by: 'UNIT_HEAD',
        text: { vi: 'Kiểm tra kết quả, đề nghị khen thưởng của tập thể.', en: 'Check the result and the nominations of the collective.' },
      },
    };
  },
});

interface YearOfUnit {
  readonly outcome: Outcome;
  readonly facts: readonly Fact[];
}

function outcomeIn(result: UnitResult, unit: UnitFacts, year: number, question: Question): YearOfUnit {
  if (result.kind === 'rating') {
    const found = ratingsByYear(unit.ratings).get(year);
    if (!found) return { outcome: 'UNDETERMINED', facts: [] };
    return {
      outcome: isAtLeast(RATING_LEVELS, found.level, result.atLeast) ? 'MET' : 'NOT_MET',
      facts: [
        {
          label: { vi: `Xếp loại tập thể năm ${year}`, en: `Rating of the collective for ${year}` },
          value: RATING_LEVELS[found.level],
          origin: decisionOrigin(found.decisionNumber, dayText(found.decidedOn)),
        },
      ],
    };
  }
  const held = countingHonours(unit.honours, question.day).filter((honour) => honour.year === year && result.awards.includes(honour.award));
  const facts = held.map((honour) => ({
    label: { vi: `Danh hiệu tập thể năm ${year}`, en: `Title of the collective for ${year}` },
    value: question.nameOf(honour.award),
    origin: decisionOrigin(honour.decisionNumber, dayText(honour.decidedOn)),
  }));
  if (held.length > 0) return { outcome: 'MET', facts };
  const isUnderWay = year === question.year && result.awards.some((award) => unit.nominatedFor.includes(award));
  return { outcome: isUnderWay ? 'UNDETERMINED' : 'NOT_MET', facts };
}

function isStricterResult(lower: UnitResult, upper: UnitResult): boolean {
  if (lower.kind === 'rating') return upper.kind === 'rating' && isAtLeast(RATING_LEVELS, lower.atLeast, upper.atLeast);
  return upper.kind === 'award' && isAmong(lower.awards, upper.awards);
}

function resultText(result: UnitResult, { nameOf }: Setting): Text {
  if (result.kind === 'rating') {
    const level = RATING_LEVELS[result.atLeast];
    return { vi: `được xếp loại từ mức ${level.vi} trở lên`, en: `is rated “${level.en}” or better` };
  }
  const names = listed(
    result.awards.map((award) => quoted(nameOf(award))),
    OR,
  );
  return { vi: `đạt ${names.vi}`, en: `holds ${names.en}` };
}
