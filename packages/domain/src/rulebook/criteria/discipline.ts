import { z } from 'zod';
import { dayText } from '../../format';
import type { Discipline, DisciplineForm } from '../../people/nominee';
import { DISCIPLINE_FORMS, isAtLeast, valuesOf } from '../../people/scales';
import { criterionBase } from '../shapes';
import type { Fact, Outcome } from '../verdict';
import { type Answer, type CriterionBase, decisionOrigin, forPersons } from './kind';
import { firstDayOf, lastDayOf } from './year';

/** No discipline at or above a form was decided, or still ran, in the plan year. */
export interface DisciplineCriterion extends CriterionBase {
  readonly kind: 'discipline';
  readonly noneFrom: DisciplineForm;
}

export const discipline = forPersons<DisciplineCriterion>({
  schema: z.strictObject({ kind: z.literal('discipline'), ...criterionBase, noneFrom: z.enum(valuesOf(DISCIPLINE_FORMS)) }),

  requirement: ({ noneFrom }, { year }) => ({
    vi: `Không bị kỷ luật từ hình thức ${DISCIPLINE_FORMS[noneFrom].vi} trở lên trong năm ${year}.`,
    en: `No discipline at or above “${DISCIPLINE_FORMS[noneFrom].en}” in ${year}.`,
  }),

  check: ({ noneFrom }, person, { year }): Answer => {
    const outcome = freeOfDiscipline(person.disciplines, noneFrom, year);
    const facts = person.disciplines.filter((each) => isAtLeast(DISCIPLINE_FORMS, each.form, noneFrom)).map(disciplineFact);
    if (outcome === 'MET') return { outcome, because: { vi: 'Không bị kỷ luật trong năm.', en: 'No such discipline in the year.' }, facts };
    if (outcome === 'UNDETERMINED') {
      return {
        outcome,
        because: {
          vi: 'Kỷ luật từ năm trước chưa ghi ngày hết hiệu lực.',
          en: 'A discipline of an earlier year has no day on which it ended.',
        },
        facts,
        remedy: {
          by: 'OFFICE',
          text: { vi: 'Cập nhật ngày hết hiệu lực của kỷ luật.', en: 'Enter the day on which the discipline ended.' },
        },
      };
    }
    return {
      outcome,
      because: {
        vi: `Có kỷ luật được quyết định hoặc còn hiệu lực trong năm ${year}.`,
        en: `A discipline was decided or still ran in ${year}.`,
      },
      facts,
      remedy: {
        by: 'OFFICE',
        text: {
          vi: 'Chỉ thay đổi khi quyết định kỷ luật bị hủy bỏ hoặc ghi sai.',
          en: 'Changes only if the decision was annulled or entered wrongly.',
        },
      },
    };
  },
});

/** Whether none of these, at or above a form, was decided or still ran in a year; open when an older one has no known end. */
export function freeOfDiscipline(disciplines: readonly Discipline[], from: DisciplineForm, year: number): Outcome {
  const grave = disciplines.filter((each) => isAtLeast(DISCIPLINE_FORMS, each.form, from) && each.decidedOn <= lastDayOf(year));
  if (grave.some((each) => each.decidedOn >= firstDayOf(year) || (each.endsOn !== undefined && each.endsOn >= firstDayOf(year))))
    return 'NOT_MET';
  return grave.some((each) => each.endsOn === undefined) ? 'UNDETERMINED' : 'MET';
}

export function disciplineFact(each: Discipline): Fact {
  const ends = each.endsOn && dayText(each.endsOn);
  return {
    label: { vi: 'Kỷ luật', en: 'Discipline' },
    value: {
      vi: `${DISCIPLINE_FORMS[each.form].vi}${ends ? `, hết hiệu lực ngày ${ends.vi}` : ''}`,
      en: `${DISCIPLINE_FORMS[each.form].en}${ends ? `, ended on ${ends.en}` : ''}`,
    },
    origin: decisionOrigin(each.decisionNumber, dayText(each.decidedOn)),
  };
}
