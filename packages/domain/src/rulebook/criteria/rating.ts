import { z } from 'zod';
import { dayText } from '../../format';
import type { Rating, RatingLevel } from '../../people/nominee';
import { isAtLeast, RATING_LEVELS, valuesOf } from '../../people/scales';
import { criterionBase } from '../shapes';
import { type Answer, type CriterionBase, decisionOrigin, forBoth } from './kind';
import {
  awardsOfWindow,
  clearSince,
  disciplinesOf,
  isAtLeastAsManyYears,
  isEnoughYears,
  isInService,
  lastYearOf,
  windowText,
  type YearsCounted,
  yearsCounted,
  yearsIn,
} from './window';
import { firstDayOf } from './year';

/** Rated at least so in so many years (1 without more: the plan year alone). */
export interface RatingCriterion extends CriterionBase, YearsCounted {
  readonly kind: 'rating';
  readonly atLeast: RatingLevel;
}

export const rating = forBoth<RatingCriterion>({
  schema: z.strictObject({
    kind: z.literal('rating'),
    ...criterionBase,
    atLeast: z.enum(valuesOf(RATING_LEVELS)),
    ...yearsCounted,
  }),

  awardsNamed: ({ within }) => awardsOfWindow(within),

  isAtLeastAsStrict: (lower, upper) => isAtLeast(RATING_LEVELS, lower.atLeast, upper.atLeast) && isAtLeastAsManyYears(lower, upper),

  requirement: (criterion, setting) => {
    const { atLeast, years, within, consecutive, afterDiscipline } = criterion;
    const level = RATING_LEVELS[atLeast];
    const last = lastYearOf(criterion, setting.year);
    const clear = afterDiscipline ? AFTER_DISCIPLINE : { vi: '', en: '' };
    if (within) {
      const when = windowText(within, setting, last);
      return {
        vi: `Có ít nhất ${years} năm${consecutive ? ' liên tục' : ''} ${when.vi} được đánh giá, xếp loại từ mức ${level.vi} trở lên${clear.vi}.`,
        en: `Rated “${level.en}” or better in at least ${years}${consecutive ? ' consecutive' : ''} years ${when.en}${clear.en}.`,
      };
    }
    if (years === 1) {
      return {
        vi: `Được đánh giá, xếp loại năm ${last} từ mức ${level.vi} trở lên${clear.vi}.`,
        en: `Rated “${level.en}” or better for ${last}${clear.en}.`,
      };
    }
    return {
      vi: `Có ${years} năm liên tục (${last - years + 1}–${last}) được đánh giá, xếp loại từ mức ${level.vi} trở lên${clear.vi}.`,
      en: `Rated “${level.en}” or better in ${years} consecutive years (${last - years + 1}–${last})${clear.en}.`,
    };
  },

  check: (criterion, nominee, question): Answer => {
    const candidates = yearsIn(criterion, nominee, question);
    const clear = criterion.afterDiscipline ? clearSince(disciplinesOf(nominee)) : undefined;
    const byYear = ratingsByYear(nominee.ratings);
    const isHigh = (year: number) => {
      const found = byYear.get(year);
      return found !== undefined && isAtLeast(RATING_LEVELS, found.level, criterion.atLeast);
    };
    const isClear = (year: number) => clear === undefined || (clear !== null && firstDayOf(year) >= clear);
    const mayBeClear = (year: number) => clear === null || isClear(year);
    const facts = candidates.flatMap((year) => {
      const found = byYear.get(year);
      if (!found) return [];
      return {
        label: { vi: `Xếp loại năm ${year}`, en: `Rating for ${year}` },
        value: RATING_LEVELS[found.level],
        origin: decisionOrigin(found.decisionNumber, dayText(found.decidedOn)),
      };
    });
    if (isEnoughYears(criterion, candidates, (year) => isHigh(year) && isClear(year)))
      return { outcome: 'MET', because: { vi: 'Kết quả xếp loại đạt mức yêu cầu.', en: 'The rating is high enough.' }, facts };
    const missing = candidates.filter((year) => !byYear.has(year) && isInService(nominee, year));
    if (isEnoughYears(criterion, candidates, (year) => (isHigh(year) || missing.includes(year)) && mayBeClear(year))) {
      return missing.length === 0 ? { ...UNKNOWN_END, facts } : { ...notRated(missing), facts };
    }
    return { outcome: 'NOT_MET', because: whyNot(), facts, remedy: FINAL };

    function whyNot(): Answer['because'] {
      if (candidates.length < criterion.years && criterion.within?.kind === 'since') {
        return {
          vi: `Mới có ${candidates.length} năm được tính sau lần khen thưởng trước.`,
          en: `Only ${candidates.length} years count since the earlier award.`,
        };
      }
      const low = candidates.map((year) => byYear.get(year)).filter((each) => each !== undefined && !isHigh(each.year));
      const worst = low.at(-1);
      if (worst) {
        const level = RATING_LEVELS[worst.level];
        return { vi: `Năm ${worst.year} được xếp loại ${level.vi}.`, en: `The rating for ${worst.year} is “${level.en}”.` };
      }
      const met = candidates.filter((year) => isHigh(year) && isClear(year)).length;
      return {
        vi: `Có ${met}/${criterion.years} năm đạt mức yêu cầu và được tính.`,
        en: `${met} of ${criterion.years} years are high enough and count.`,
      };
    }
  },
});

/** The rating of each year: of several the one decided last, and the lower of two of one day. */
export function ratingsByYear(ratings: readonly Rating[]): ReadonlyMap<number, Rating> {
  const byYear = new Map<number, Rating>();
  for (const each of ratings) {
    const known = byYear.get(each.year);
    const isNewer = known === undefined || each.decidedOn > known.decidedOn;
    if (isNewer || (each.decidedOn === known.decidedOn && !isAtLeast(RATING_LEVELS, each.level, known.level))) byYear.set(each.year, each);
  }
  return byYear;
}

/** What `afterDiscipline` adds to a sentence. */
export const AFTER_DISCIPLINE = { vi: ', chỉ tính sau khi hết thời hạn kỷ luật', en: ', counted only after the end of any discipline' };

/** A discipline without an end on record: nobody can tell from when achievements count. */
export const UNKNOWN_END = {
  outcome: 'UNDETERMINED',
  because: { vi: 'Có kỷ luật chưa ghi ngày hết hiệu lực.', en: 'A discipline has no day on which it ended.' },
  remedy: {
    by: 'OFFICE',
    text: { vi: 'Cập nhật ngày hết hiệu lực của kỷ luật.', en: 'Enter the day on which the discipline ended.' },
  },
} as const;

const FINAL = {
  by: 'DIRECTOR',
  text: { vi: 'Chỉ thay đổi khi quyết định xếp loại được điều chỉnh.', en: 'Changes only if the decision on the rating is amended.' },
} as const;

function notRated(years: readonly number[]): Omit<Answer, 'facts'> {
  const list = years.length > 3 ? `${years[0]}–${years.at(-1)}` : years.join(', ');
  return {
    outcome: 'UNDETERMINED',
    because: { vi: `Chưa có kết quả đánh giá, xếp loại năm ${list}.`, en: `There is no rating for ${list} yet.` },
    remedy: { by: 'OFFICE', text: { vi: 'Cập nhật quyết định đánh giá, xếp loại.', en: 'Enter the decision on the rating.' } },
  };
}
