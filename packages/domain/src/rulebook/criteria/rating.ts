import { z } from 'zod';
import { dayText } from '../../format';
import type { RatingLevel } from '../../people/nominee';
import { isAtLeast, RATING_LEVELS, valuesOf } from '../../people/scales';
import { criterionBase, wholeNumber } from '../shapes';
import { type Answer, type CriterionBase, decisionOrigin, forBoth, same } from './kind';
import { yearsUpTo } from './year';

/** Rated at least so in `years` consecutive years that end with the plan year (1: the plan year alone). */
export interface RatingCriterion extends CriterionBase {
  readonly kind: 'rating';
  readonly atLeast: RatingLevel;
  readonly years: number;
}

export const rating = forBoth<RatingCriterion>({
  schema: z.strictObject({
    kind: z.literal('rating'),
    ...criterionBase,
    atLeast: z.enum(valuesOf(RATING_LEVELS)),
    years: wholeNumber.min(1),
  }),

  requirement: ({ atLeast, years }, { year }) => {
    const level = RATING_LEVELS[atLeast];
    return years === 1
      ? {
          vi: `Được đánh giá, xếp loại năm ${year} từ mức ${level.vi} trở lên.`,
          en: `Rated “${level.en}” or better for ${year}.`,
        }
      : {
          vi: `Có ${years} năm liên tục (${year - years + 1}–${year}) được đánh giá, xếp loại từ mức ${level.vi} trở lên.`,
          en: `Rated “${level.en}” or better in ${years} consecutive years (${year - years + 1}–${year}).`,
        };
  },

  check: ({ atLeast, years }, nominee, { year }): Answer => {
    const asked = yearsUpTo(year, years).map((each) => ({ year: each, rating: nominee.ratings.find((r) => r.year === each) }));
    const facts = asked.flatMap(({ rating }) =>
      rating === undefined
        ? []
        : [
            {
              label: { vi: `Xếp loại năm ${rating.year}`, en: `Rating for ${rating.year}` },
              value: RATING_LEVELS[rating.level],
              origin: decisionOrigin(rating.decisionNumber, dayText(rating.decidedOn)),
            },
          ],
    );
    const below = asked.flatMap(({ rating }) => (rating && !isAtLeast(RATING_LEVELS, rating.level, atLeast) ? [rating] : []))[0];
    if (below) {
      const level = RATING_LEVELS[below.level];
      return {
        outcome: 'NOT_MET',
        because: { vi: `Năm ${below.year} được xếp loại ${level.vi}.`, en: `The rating for ${below.year} is “${level.en}”.` },
        facts,
        remedy: {
          by: 'DIRECTOR',
          text: {
            vi: 'Chỉ thay đổi khi quyết định xếp loại được điều chỉnh.',
            en: 'Changes only if the decision on the rating is amended.',
          },
        },
      };
    }
    const missing = asked.filter((each) => each.rating === undefined).map((each) => each.year);
    if (missing.length > 0) {
      const list = same(missing.join(', '));
      return {
        outcome: 'UNDETERMINED',
        because: { vi: `Chưa có kết quả đánh giá, xếp loại năm ${list.vi}.`, en: `There is no rating for ${list.en} yet.` },
        facts,
        remedy: { by: 'OFFICE', text: { vi: 'Cập nhật quyết định đánh giá, xếp loại.', en: 'Enter the decision on the rating.' } },
      };
    }
    return { outcome: 'MET', because: { vi: 'Kết quả xếp loại đạt mức yêu cầu.', en: 'The rating is high enough.' }, facts };
  },
});
