import { z } from 'zod';
import { dayText } from '../../format';
import type { Leave, LeaveKind } from '../../people/nominee';
import { LEAVE_KINDS, valuesOf } from '../../people/scales';
import { criterionBase, wholeNumber } from '../shapes';
import type { Fact } from '../verdict';
import { isAmong } from './compare';
import { AND, type Answer, type CriterionBase, forPersons, listed } from './kind';
import { earlier, firstDayOf, lastDayOf, later, weekdaysIn } from './year';

/** Leave in the plan year stays under so many working days. */
export interface LeaveCriterion extends CriterionBase {
  readonly kind: 'leave';
  readonly underDays: number;
  /** Kinds that the source counts as work. */
  readonly countsAsWork: readonly LeaveKind[];
  /** Kinds on which the source is silent: a human looks when they alone would tip the scales. */
  readonly silentOn: readonly LeaveKind[];
}

export const leave = forPersons<LeaveCriterion>({
  schema: z.strictObject({
    kind: z.literal('leave'),
    ...criterionBase,
    underDays: wholeNumber.min(1),
    countsAsWork: z.array(z.enum(valuesOf(LEAVE_KINDS))),
    silentOn: z.array(z.enum(valuesOf(LEAVE_KINDS))),
  }),

  isAtLeastAsStrict: (lower, upper) =>
    lower.underDays <= upper.underDays &&
    isAmong(lower.countsAsWork, upper.countsAsWork) &&
    isAmong(lower.silentOn, [...upper.silentOn, ...upper.countsAsWork]),

  requirement: ({ underDays, countsAsWork }, { year }) => {
    const work = listed(
      countsAsWork.map((kind) => LEAVE_KINDS[kind]),
      AND,
    );
    return {
      vi: `Nghỉ dưới ${underDays} ngày làm việc trong năm ${year}${countsAsWork.length > 0 ? ` (không tính ${work.vi})` : ''}.`,
      en: `Leave stays under ${underDays} working days in ${year}${countsAsWork.length > 0 ? ` (${work.en} not counted)` : ''}.`,
    };
  },

  check: (criterion, person, { year }): Answer => {
    const inYear = person.leaves.filter((each) => each.startedOn <= lastDayOf(year) && each.endedOn >= firstDayOf(year));
    const { least, most } = daysCounted(criterion, inYear, year);
    const facts = inYear.map((each) => factOf(each, criterion));
    const days = least === most ? { vi: `${most}`, en: `${most}` } : { vi: `từ ${least} đến ${most}`, en: `between ${least} and ${most}` };
    const because = {
      vi: `Số ngày nghỉ phải tính trong năm: ${days.vi} ngày làm việc.`,
      en: `Leave that counts in the year: ${days.en} working days.`,
    };
    if (most < criterion.underDays) return { outcome: 'MET', because, facts };
    if (least >= criterion.underDays) return { outcome: 'NOT_MET', because, facts, remedy: REMEDY };
    return {
      outcome: 'UNDETERMINED',
      because: {
        vi: `${because.vi} Cần xác định số ngày nghỉ phải tính.`,
        en: `${because.en} Someone must establish which days count.`,
      },
      facts,
      remedy: REMEDY,
    };
  },
});

const REMEDY = {
  by: 'OFFICE',
  text: {
    vi: 'Kiểm tra, cập nhật loại nghỉ và số ngày nghỉ trong hồ sơ nhân sự.',
    en: 'Check the kind and length of the leave in the personnel file.',
  },
} as const;

/** The days that surely count and those that may: a leave across New Year tells its whole length, not the part in the year. */
function daysCounted({ countsAsWork, silentOn }: LeaveCriterion, leaves: readonly Leave[], year: number): { least: number; most: number } {
  let least = 0;
  let most = 0;
  for (const each of leaves) {
    if (countsAsWork.includes(each.kind)) continue;
    const inside = weekdaysIn(later(each.startedOn, firstDayOf(year)), earlier(each.endedOn, lastDayOf(year)));
    const outside = weekdaysIn(each.startedOn, each.endedOn) - inside;
    const whollyInside = each.startedOn >= firstDayOf(year) && each.endedOn <= lastDayOf(year);
    most += whollyInside ? each.workingDays : Math.min(each.workingDays, inside);
    if (!silentOn.includes(each.kind)) least += whollyInside ? each.workingDays : Math.max(0, each.workingDays - outside);
  }
  return { least, most };
}

function factOf(each: Leave, { countsAsWork, silentOn }: LeaveCriterion): Fact {
  const from = dayText(each.startedOn);
  const to = dayText(each.endedOn);
  const note = countsAsWork.includes(each.kind)
    ? { vi: ', tính là thời gian làm việc', en: ', counts as work' }
    : silentOn.includes(each.kind)
      ? { vi: ', văn bản không nêu có tính hay không', en: ', the source does not say whether it counts' }
      : { vi: '', en: '' };
  return {
    label: LEAVE_KINDS[each.kind],
    value: {
      vi: `${each.workingDays} ngày làm việc (${from.vi} – ${to.vi})${note.vi}`,
      en: `${each.workingDays} working days (${from.en} – ${to.en})${note.en}`,
    },
    origin: { vi: 'Hồ sơ nhân sự', en: 'Personnel file' },
  };
}
