import { z } from 'zod';
import { dayText } from '../../format';
import type { LeaveKind } from '../../people/nominee';
import { LEAVE_KINDS, valuesOf } from '../../people/scales';
import { addDays } from '../../time';
import { criterionBase, wholeNumber } from '../shapes';
import { isAmong, keeps } from './compare';
import { AND, type CriterionBase, forPersons, listed } from './kind';
import { daysCovered, earlier, firstDayOf, lastDayOf, later, monthsAndDays } from './year';

/**
 * Works at least so many months of the plan year, counted to the day from recruitment to the end of the year, or to
 * the last day of those who leave: whoever starts on 1 March reaches ten months, whoever starts on 2 March does not.
 */
export interface MonthsOfServiceCriterion extends CriterionBase {
  readonly kind: 'monthsOfService';
  readonly atLeast: number;
  /** Leave of these kinds is taken off, day by day of the calendar. */
  readonly without?: readonly LeaveKind[];
  /** Only those recruited late fall short; whoever leaves in the year is counted to its end. */
  readonly recruitsOnly?: true;
}

export const monthsOfService = forPersons<MonthsOfServiceCriterion>({
  schema: z.strictObject({
    kind: z.literal('monthsOfService'),
    ...criterionBase,
    atLeast: wholeNumber.max(12),
    without: z
      .array(z.enum(valuesOf(LEAVE_KINDS)))
      .min(1)
      .optional(),
    recruitsOnly: z.literal(true).optional(),
  }),

  isAtLeastAsStrict: (lower, upper) =>
    lower.atLeast >= upper.atLeast && isAmong(upper.without, lower.without) && keeps(upper.recruitsOnly, lower.recruitsOnly),

  requirement: ({ atLeast, without, recruitsOnly }, { year }) => {
    const leave =
      without &&
      listed(
        without.map((kind) => LEAVE_KINDS[kind]),
        AND,
      );
    const recruits = recruitsOnly
      ? { vi: ', tính từ ngày được tuyển dụng', en: ', counted from recruitment to its end' }
      : { vi: '', en: '' };
    return {
      vi: `Có thời gian công tác từ đủ ${atLeast} tháng trở lên trong năm ${year}${recruits.vi}${leave ? ` (không tính thời gian ${leave.vi})` : ''}.`,
      en: `Has worked at least ${atLeast} full months in ${year}${recruits.en}${leave ? ` (${leave.en} not counted)` : ''}.`,
    };
  },

  check: ({ atLeast, without = [], recruitsOnly }, person, { year }) => {
    const from = later(person.serviceStartedOn, firstDayOf(year));
    const to = earlier((recruitsOnly ? undefined : person.leftOn) ?? lastDayOf(year), lastDayOf(year));
    const away = daysCovered(
      person.leaves
        .filter(({ kind }) => without.includes(kind))
        .map(({ startedOn, endedOn }) => ({ from: later(startedOn, from), until: earlier(endedOn, to) })),
    );
    // Days of leave put off the day on which work began: months are then counted from day to day as ever.
    const { months, days } = monthsAndDays(addDays(from, away), to);
    const worked = {
      vi: days === 0 ? `${months} tháng` : `${months} tháng ${days} ngày`,
      en: days === 0 ? `${months} months` : `${months} months and ${days} days`,
    };
    const met = months >= atLeast;
    return {
      outcome: met ? 'MET' : 'NOT_MET',
      because: {
        vi: `Thời gian công tác tính đến hết năm ${year} là ${worked.vi}.`,
        en: `By the end of ${year} the time worked in the year is ${worked.en}.`,
      },
      facts: [
        { label: { vi: 'Ngày bắt đầu công tác', en: 'Service started on' }, value: dayText(person.serviceStartedOn), origin: FILE },
        ...(person.leftOn ? [{ label: { vi: 'Ngày thôi việc', en: 'Left on' }, value: dayText(person.leftOn), origin: FILE }] : []),
      ],
      remedy: met
        ? undefined
        : {
            by: 'OFFICE',
            text: {
              vi: 'Chỉ thay đổi khi ngày tuyển dụng hoặc thôi việc trong hồ sơ nhân sự ghi sai.',
              en: 'Changes only if the day of recruitment or departure in the personnel file is wrong.',
            },
          },
    };
  },
});

const FILE = { vi: 'Hồ sơ nhân sự', en: 'Personnel file' };
