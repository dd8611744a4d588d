import { z } from 'zod';
import { dayText } from '../../format';
import type { Initiative, InitiativeLevel } from '../../people/nominee';
import { INITIATIVE_LEVELS, isAtLeast, valuesOf } from '../../people/scales';
import type { Text } from '../../text';
import { criterionBase, wholeNumber } from '../shapes';
import type { Fact } from '../verdict';
import { type Answer, type CriterionBase, decisionOrigin, forPersons, listed, OR } from './kind';
import { yearOf, yearsUpTo } from './year';

/** So many initiatives or research projects at a level, recognised in the `withinYears` years that end with the plan year. */
export interface InitiativeCriterion extends CriterionBase {
  readonly kind: 'initiative';
  readonly of: readonly Initiative['kind'][];
  readonly atLeast: number;
  readonly level: InitiativeLevel;
  readonly withinYears: number;
}

export const initiative = forPersons<InitiativeCriterion>({
  schema: z.strictObject({
    kind: z.literal('initiative'),
    ...criterionBase,
    of: z.array(z.enum(['INITIATIVE', 'RESEARCH'])).min(1),
    atLeast: wholeNumber.min(1),
    level: z.enum(valuesOf(INITIATIVE_LEVELS)),
    withinYears: wholeNumber.min(1),
  }),

  requirement: ({ of, atLeast, level, withinYears }, { year }) => {
    const what = kindsOf(of);
    const when =
      withinYears === 1
        ? { vi: `năm ${year}`, en: `${year}` }
        : { vi: `${withinYears} năm ${year - withinYears + 1}–${year}`, en: `${year - withinYears + 1}–${year}` };
    return {
      vi: `Có ít nhất ${atLeast} ${what.vi} được công nhận từ ${INITIATIVE_LEVELS[level].vi} trở lên trong ${when.vi}.`,
      en: `Has at least ${atLeast} ${what.en} recognised at ${INITIATIVE_LEVELS[level].en} or above in ${when.en}.`,
    };
  },

  check: (criterion, person, { year, day }): Answer => {
    const { of, level, atLeast, withinYears } = criterion;
    const years = yearsUpTo(year, withinYears);
    const fitting = person.initiatives.filter((each) => of.includes(each.kind) && isAtLeast(INITIATIVE_LEVELS, each.level, level));
    const isRecognised = (each: Initiative) => each.recognisedOn !== undefined && each.recognisedOn <= day;
    const counted = fitting.filter((each) => isRecognised(each) && years.includes(yearOf(each.recognisedOn as string)));
    const open = fitting.filter((each) => !isRecognised(each));
    const facts = [...counted, ...open].map(factOf);
    const what = kindsOf(of);
    if (counted.length >= atLeast) {
      return {
        outcome: 'MET',
        because: { vi: `Có ${counted.length} ${what.vi} được tính.`, en: `${counted.length} ${what.en} counted.` },
        facts,
      };
    }
    if (counted.length + open.length >= atLeast) {
      return {
        outcome: 'UNDETERMINED',
        because: { vi: `Có ${open.length} ${what.vi} chưa có quyết định công nhận.`, en: `${open.length} ${what.en} not recognised yet.` },
        facts,
        remedy: { by: 'OFFICE', text: { vi: 'Cập nhật quyết định công nhận.', en: 'Enter the decision on recognition.' } },
      };
    }
    return {
      outcome: 'NOT_MET',
      because: { vi: `Có ${counted.length}/${atLeast} ${what.vi} được tính.`, en: `${counted.length} of ${atLeast} ${what.en} counted.` },
      facts,
      remedy: {
        by: 'NOMINEE',
        text: {
          vi: 'Nộp sáng kiến, đề tài để được xét công nhận trong thời hạn.',
          en: 'File an initiative or a project for recognition in time.',
        },
      },
    };
  },
});

const KINDS: Readonly<Record<Initiative['kind'], Text>> = {
  INITIATIVE: { vi: 'sáng kiến', en: 'initiative(s)' },
  RESEARCH: { vi: 'đề tài nghiên cứu khoa học', en: 'research project(s)' },
};

function kindsOf(of: readonly Initiative['kind'][]): Text {
  return listed(
    of.map((kind) => KINDS[kind]),
    OR,
  );
}

function factOf(each: Initiative): Fact {
  const level = INITIATIVE_LEVELS[each.level];
  const recognised = each.recognisedOn ? dayText(each.recognisedOn) : undefined;
  return {
    label: { vi: each.kind === 'INITIATIVE' ? 'Sáng kiến' : 'Đề tài', en: each.kind === 'INITIATIVE' ? 'Initiative' : 'Research project' },
    value: {
      vi: `${each.title} (${level.vi}, ${recognised ? `công nhận ngày ${recognised.vi}` : 'chưa công nhận'})`,
      en: `${each.title} (${level.en}, ${recognised ? `recognised on ${recognised.en}` : 'not recognised yet'})`,
    },
    origin: decisionOrigin(each.decisionNumber, recognised),
  };
}
