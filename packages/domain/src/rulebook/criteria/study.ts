import { z } from 'zod';
import { dayText } from '../../format';
import type { Study, StudyResult } from '../../people/nominee';
import { isAtLeast, STUDY_RESULTS, valuesOf } from '../../people/scales';
import type { Text } from '../../text';
import { addDays, type Day } from '../../time';
import { criterionBase, wholeNumber } from '../shapes';
import type { Fact, Outcome } from '../verdict';
import { type Answer, type CriterionBase, forPersons } from './kind';
import { addMonths, firstDayOf, lastDayOf } from './year';

/** Study shorter than so many months counts as work; longer study needs a result. */
export interface StudyCriterion extends CriterionBase {
  readonly kind: 'study';
  readonly freeUnderMonths: number;
  readonly resultAtLeast: StudyResult;
}

export const study = forPersons<StudyCriterion>({
  schema: z.strictObject({
    kind: z.literal('study'),
    ...criterionBase,
    freeUnderMonths: wholeNumber.min(1),
    resultAtLeast: z.enum(valuesOf(STUDY_RESULTS)),
  }),

  isAtLeastAsStrict: (lower, upper) =>
    lower.freeUnderMonths <= upper.freeUnderMonths && isAtLeast(STUDY_RESULTS, lower.resultAtLeast, upper.resultAtLeast),

  requirement: ({ freeUnderMonths, resultAtLeast }) => ({
    vi: `Đi học dưới ${freeUnderMonths} tháng được tính là thời gian làm việc; từ ${freeUnderMonths} tháng trở lên phải có kết quả học tập từ loại ${STUDY_RESULTS[resultAtLeast].vi} trở lên.`,
    en: `Study under ${freeUnderMonths} months counts as work; ${freeUnderMonths} months or more need a result of at least “${STUDY_RESULTS[resultAtLeast].en}”.`,
  }),

  check: (criterion, person, { year }): Answer => {
    const courses = person.studies.filter(
      (each) => each.startedOn <= lastDayOf(year) && (each.endedOn ?? lastDayOf(year)) >= firstDayOf(year),
    );
    if (courses.length === 0)
      return { outcome: 'MET', because: { vi: 'Không đi học trong năm.', en: 'Did not study in the year.' }, facts: [] };
    const answers = courses.map((course) => ({ course, outcome: outcomeOf(criterion, course) }));
    const decisive = answers.find((a) => a.outcome === 'NOT_MET') ?? answers.find((a) => a.outcome === 'UNDETERMINED') ?? answers[0];
    const { outcome, course } = decisive as (typeof answers)[number];
    return {
      outcome,
      because: reason(criterion, course, outcome),
      facts: courses.map(factOf),
      remedy: outcome === 'MET' ? undefined : REMEDY,
    };
  },
});

const REMEDY = {
  by: 'NOMINEE',
  text: {
    vi: 'Nộp giấy xác nhận thời gian và kết quả học tập của cơ sở đào tạo.',
    en: 'Hand in the school’s statement of length and result.',
  },
} as const;

/** A course without an end or, when long, without a result yet is for a human to look at. */
function outcomeOf({ freeUnderMonths, resultAtLeast }: StudyCriterion, course: Study): Outcome {
  if (course.endedOn !== undefined && isShorter(course.startedOn, course.endedOn, freeUnderMonths)) return 'MET';
  if (course.result === undefined) return 'UNDETERMINED';
  return isAtLeast(STUDY_RESULTS, course.result, resultAtLeast) ? 'MET' : 'NOT_MET';
}

/** A year from 1 September ends with 31 August: it is not shorter than twelve months. */
function isShorter(from: Day, to: Day, months: number): boolean {
  const next = addDays(to, 1);
  return next < addMonths(from, months);
}

function reason({ freeUnderMonths }: StudyCriterion, course: Study, outcome: Outcome): Text {
  if (outcome === 'UNDETERMINED') {
    return {
      vi: `Khóa học “${course.course}” chưa có ${course.endedOn ? 'kết quả' : 'ngày kết thúc hoặc kết quả'}.`,
      en: `The course “${course.course}” has no ${course.endedOn ? 'result' : 'end or result'} yet.`,
    };
  }
  if (course.result === undefined || (course.endedOn && isShorter(course.startedOn, course.endedOn, freeUnderMonths))) {
    return {
      vi: `Khóa học “${course.course}” dưới ${freeUnderMonths} tháng.`,
      en: `The course “${course.course}” takes less than ${freeUnderMonths} months.`,
    };
  }
  const result = STUDY_RESULTS[course.result];
  return {
    vi: `Khóa học “${course.course}” có kết quả loại ${result.vi}.`,
    en: `The course “${course.course}” has the result “${result.en}”.`,
  };
}

function factOf(course: Study): Fact {
  const from = dayText(course.startedOn);
  const to = course.endedOn ? dayText(course.endedOn) : { vi: 'chưa kết thúc', en: 'not ended' };
  const result = course.result ? STUDY_RESULTS[course.result] : { vi: 'chưa có kết quả', en: 'no result yet' };
  return {
    label: { vi: `Khóa học: ${course.course}`, en: `Course: ${course.course}` },
    value: { vi: `${from.vi} – ${to.vi}; ${result.vi}`, en: `${from.en} – ${to.en}; ${result.en}` },
    origin: { vi: 'Hồ sơ nhân sự', en: 'Personnel file' },
  };
}
