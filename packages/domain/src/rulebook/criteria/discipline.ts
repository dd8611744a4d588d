import { z } from 'zod';
import { dayText } from '../../format';
import type { Discipline, DisciplineForm } from '../../people/nominee';
import { DISCIPLINE_FORMS, isAtLeast, valuesOf } from '../../people/scales';
import { criterionBase } from '../shapes';
import type { Fact, Outcome } from '../verdict';
import { keeps } from './compare';
import { type Answer, type CriterionBase, decisionOrigin, forPersons } from './kind';
import { awardsOfWindow, isWindowWithin, type Reach, reachOf, type Window, window, windowText } from './window';

/**
 * No discipline at or above a form was decided, or still ran, in the plan year or in the time that is said: achievements
 * count from its end. "At any time" excludes for good.
 */
export interface DisciplineCriterion extends CriterionBase {
  readonly kind: 'discipline';
  readonly noneFrom: DisciplineForm;
  /** Absent: the plan year. */
  readonly within?: Window;
  /** Only the day of the decision counts, not how long the discipline ran. */
  readonly decidedOnly?: true;
}

export const discipline = forPersons<DisciplineCriterion>({
  schema: z.strictObject({
    kind: z.literal('discipline'),
    ...criterionBase,
    noneFrom: z.enum(valuesOf(DISCIPLINE_FORMS)),
    within: window.optional(),
    decidedOnly: z.literal(true).optional(),
  }),

  awardsNamed: ({ within }) => awardsOfWindow(within),

  isAtLeastAsStrict: (lower, upper) =>
    isAtLeast(DISCIPLINE_FORMS, upper.noneFrom, lower.noneFrom) &&
    isWindowWithin(upper.within ?? THIS_YEAR, lower.within ?? THIS_YEAR) &&
    keeps(upper.decidedOnly, lower.decidedOnly),

  requirement: ({ noneFrom, within = THIS_YEAR, decidedOnly }, setting) => {
    const form = DISCIPLINE_FORMS[noneFrom];
    const when = windowText(within, setting, setting.year);
    if (within.kind === 'ever') {
      return { vi: `Chưa từng bị kỷ luật từ hình thức ${form.vi} trở lên.`, en: `Was never disciplined at or above “${form.en}”.` };
    }
    return decidedOnly
      ? {
          vi: `Không có quyết định kỷ luật từ hình thức ${form.vi} trở lên ${when.vi}.`,
          en: `No discipline at or above “${form.en}” was decided ${when.en}.`,
        }
      : { vi: `Không bị kỷ luật từ hình thức ${form.vi} trở lên ${when.vi}.`, en: `No discipline at or above “${form.en}” ${when.en}.` };
  },

  check: ({ noneFrom, within = THIS_YEAR, decidedOnly }, person, { year, day }): Answer => {
    const reach = reachOf(within, person, day, year) ?? ALWAYS;
    const outcome = freeOfDiscipline(person.disciplines, noneFrom, reach, decidedOnly);
    const facts = person.disciplines.filter((each) => isAtLeast(DISCIPLINE_FORMS, each.form, noneFrom)).map(disciplineFact);
    if (outcome === 'MET')
      return {
        outcome,
        because: { vi: 'Không bị kỷ luật trong thời gian xét.', en: 'No such discipline in the time that counts.' },
        facts,
      };
    if (outcome === 'UNDETERMINED') {
      return {
        outcome,
        because: {
          vi: 'Kỷ luật từ trước thời gian xét chưa ghi ngày hết hiệu lực.',
          en: 'A discipline of an earlier time has no day on which it ended.',
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
        vi: 'Có kỷ luật được quyết định hoặc còn hiệu lực trong thời gian xét.',
        en: 'A discipline was decided or still ran in the time that counts.',
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

const THIS_YEAR: Window = { kind: 'years', years: 1 };

/** Where the award is not held since which disciplines count, all of them do. */
const ALWAYS: Reach = { from: '1900-01-01', until: '9999-12-31' };

/**
 * Whether none of these, at or above a form, was decided or still ran in a time; open when an older one has no known end.
 * `decidedOnly`: it does not matter how long they ran.
 */
export function freeOfDiscipline(disciplines: readonly Discipline[], from: DisciplineForm, reach: Reach, decidedOnly?: true): Outcome {
  const grave = disciplines.filter((each) => isAtLeast(DISCIPLINE_FORMS, each.form, from) && each.decidedOn <= reach.until);
  if (grave.some((each) => each.decidedOn >= reach.from)) return 'NOT_MET';
  if (decidedOnly) return 'MET';
  if (grave.some((each) => each.endsOn !== undefined && each.endsOn >= reach.from)) return 'NOT_MET';
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
