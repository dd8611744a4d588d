import { z } from 'zod';
import { percentText } from '../../format';
import type { DisciplineForm, Member, RatingLevel } from '../../people/nominee';
import { DISCIPLINE_FORMS, isAtLeast, RATING_LEVELS, valuesOf } from '../../people/scales';
import type { Text } from '../../text';
import type { AwardKey } from '../award';
import { awardKey, criterionBase, percent, wholeNumber } from '../shapes';
import type { Fact, Outcome } from '../verdict';
import { disciplineFact, freeOfDiscipline } from './discipline';
import { type Answer, type CriterionBase, forCollectives, type Setting, same } from './kind';

/** What a collective must be made of on the day of judgement. Shares are percents; `strict` reads "over", else "at least". */
export interface CompositionCriterion extends CriterionBase {
  readonly kind: 'composition';
  readonly measure: Measure;
}
export type Measure =
  | {
      readonly kind: 'share';
      readonly percent: number;
      readonly strict: boolean;
      readonly base: 'ALL_MEMBERS' | 'RATED_MEMBERS';
      readonly who: MemberTest;
    }
  | { readonly kind: 'count'; readonly atLeast: number; readonly who: MemberTest }
  | { readonly kind: 'nobodyDisciplined'; readonly from: DisciplineForm };
export type MemberTest = { readonly kind: 'award'; readonly award: AwardKey } | { readonly kind: 'rating'; readonly atLeast: RatingLevel };

const who = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('award'), award: awardKey }),
  z.strictObject({ kind: z.literal('rating'), atLeast: z.enum(valuesOf(RATING_LEVELS)) }),
]);

export const composition = forCollectives<CompositionCriterion>({
  schema: z.strictObject({
    kind: z.literal('composition'),
    ...criterionBase,
    measure: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('share'), percent, strict: z.boolean(), base: z.enum(['ALL_MEMBERS', 'RATED_MEMBERS']), who }),
      z.strictObject({ kind: z.literal('count'), atLeast: wholeNumber.min(1), who }),
      z.strictObject({ kind: z.literal('nobodyDisciplined'), from: z.enum(valuesOf(DISCIPLINE_FORMS)) }),
    ]),
  }),

  awardsNamed: ({ measure }) => (measure.kind !== 'nobodyDisciplined' && measure.who.kind === 'award' ? [measure.who.award] : []),

  requirement: ({ measure }, setting) => {
    if (measure.kind === 'nobodyDisciplined') {
      const form = DISCIPLINE_FORMS[measure.from];
      return {
        vi: `Không có cá nhân bị kỷ luật từ hình thức ${form.vi} trở lên trong năm ${setting.year}.`,
        en: `No member was disciplined at or above “${form.en}” in ${setting.year}.`,
      };
    }
    const test = testText(measure.who, setting);
    if (measure.kind === 'count') {
      return { vi: `Có ít nhất ${measure.atLeast} cá nhân ${test.vi}.`, en: `At least ${measure.atLeast} of the members ${test.en}.` };
    }
    const share = percentText(measure.percent);
    const all = measure.percent === 100;
    const base =
      measure.base === 'ALL_MEMBERS'
        ? { vi: 'trong tập thể', en: 'of the members' }
        : { vi: 'được xếp loại trong tập thể', en: 'of the members rated' };
    return {
      vi: `Có ${all ? '' : measure.strict ? 'trên ' : 'ít nhất '}${share.vi} cá nhân ${base.vi} ${test.vi}.`,
      en: `${all ? '' : measure.strict ? 'Over ' : 'At least '}${share.en} ${base.en} ${test.en}.`,
    };
  },

  check: ({ measure }, { members }, setting): Answer => {
    if (members.length === 0)
      return {
        outcome: 'UNDETERMINED',
        because: { vi: 'Chưa có danh sách cá nhân của tập thể.', en: 'The collective has no members on record.' },
        facts: [],
        remedy: ROLL,
      };
    return measure.kind === 'nobodyDisciplined'
      ? checkDiscipline(members, measure.from, setting.year)
      : checkNumbers(members, measure, setting);
  },
});

const ROLL = { by: 'OFFICE', text: { vi: 'Cập nhật danh sách cá nhân của tập thể.', en: 'Enter the members of the collective.' } } as const;

function checkDiscipline(members: readonly Member[], from: DisciplineForm, year: number): Answer {
  const outcomes = members.map((member) => ({ member, outcome: freeOfDiscipline(member.disciplines, from, year) }));
  const outcome: Outcome = outcomes.some((o) => o.outcome === 'NOT_MET')
    ? 'NOT_MET'
    : outcomes.some((o) => o.outcome === 'UNDETERMINED')
      ? 'UNDETERMINED'
      : 'MET';
  const concerned = outcomes.filter((o) => o.outcome === outcome && outcome !== 'MET').map((o) => o.member);
  const names = same(concerned.map((member) => member.name).join(', '));
  const facts = concerned.flatMap((member) =>
    member.disciplines
      .filter((each) => isAtLeast(DISCIPLINE_FORMS, each.form, from))
      .map((each): Fact => ({ ...disciplineFact(each), label: same(member.name) })),
  );
  if (outcome === 'MET')
    return { outcome, because: { vi: 'Không có cá nhân bị kỷ luật trong năm.', en: 'No member was so disciplined in the year.' }, facts };
  return {
    outcome,
    because:
      outcome === 'NOT_MET'
        ? { vi: `Có cá nhân bị kỷ luật trong năm: ${names.vi}.`, en: `Disciplined in the year: ${names.en}.` }
        : {
            vi: `Kỷ luật từ năm trước chưa ghi ngày hết hiệu lực: ${names.vi}.`,
            en: `A discipline of an earlier year has no known end: ${names.en}.`,
          },
    facts,
    remedy: { by: 'OFFICE', text: { vi: 'Kiểm tra, cập nhật dữ liệu kỷ luật.', en: 'Check the record of the discipline.' } },
  };
}

/**
 * Counts who passes the test for sure and who still may: awards under way, ratings not yet given. What only the open
 * ones could carry is undetermined.
 */
function checkNumbers(members: readonly Member[], measure: Exclude<Measure, { kind: 'nobodyDisciplined' }>, setting: Setting): Answer {
  const base =
    measure.kind === 'share' && measure.base === 'RATED_MEMBERS' ? members.filter((member) => member.rating !== undefined) : members;
  const passing = base.filter((member) => passes(member, measure.who) === 'MET');
  const open = base.filter((member) => passes(member, measure.who) === 'UNDETERMINED');
  const failing = base.filter((member) => passes(member, measure.who) === 'NOT_MET');
  const outcome: Outcome = isEnough(passing.length, base.length, measure)
    ? 'MET'
    : base.length === 0 || isEnough(passing.length + open.length, base.length, measure)
      ? 'UNDETERMINED'
      : 'NOT_MET';
  const share = percentText(base.length === 0 ? 0 : (passing.length * 100) / base.length);
  const waiting =
    open.length > 0 ? { vi: `; ${open.length} cá nhân chưa có kết quả`, en: `; ${open.length} still open` } : { vi: '', en: '' };
  const test = testText(measure.who, setting);
  return {
    outcome,
    because: {
      vi: `${passing.length}/${base.length} cá nhân (${share.vi}) ${test.vi}${waiting.vi}.`,
      en: `${passing.length} of ${base.length} members (${share.en}) ${test.en}${waiting.en}.`,
    },
    facts: [
      namesFact({ vi: 'Đạt', en: 'Passing' }, passing),
      namesFact({ vi: 'Chưa có kết quả', en: 'Still open' }, open),
      namesFact({ vi: 'Không đạt', en: 'Not passing' }, failing),
    ].flat(),
    remedy: outcome === 'MET' ? undefined : remedyOf(measure.who, outcome),
  };
}

/** 100% of nobody is not everybody: an empty base is never enough. */
function isEnough(count: number, base: number, measure: Exclude<Measure, { kind: 'nobodyDisciplined' }>): boolean {
  if (measure.kind === 'count') return count >= measure.atLeast;
  if (base === 0) return false;
  return measure.strict ? count * 100 > measure.percent * base : count * 100 >= measure.percent * base;
}

function passes(member: Member, test: MemberTest): Outcome {
  if (test.kind === 'award')
    return member.honours.includes(test.award) ? 'MET' : member.nominatedFor.includes(test.award) ? 'UNDETERMINED' : 'NOT_MET';
  if (member.rating === undefined) return 'UNDETERMINED';
  return isAtLeast(RATING_LEVELS, member.rating, test.atLeast) ? 'MET' : 'NOT_MET';
}

function testText(test: MemberTest, { year, nameOf }: Setting): Text {
  if (test.kind === 'award') return { vi: `đạt “${nameOf(test.award).vi}” năm ${year}`, en: `hold “${nameOf(test.award).en}” for ${year}` };
  const level = RATING_LEVELS[test.atLeast];
  return { vi: `được xếp loại từ mức ${level.vi} trở lên năm ${year}`, en: `are rated “${level.en}” or better for ${year}` };
}

function namesFact(label: Text, members: readonly Member[]): Fact[] {
  return members.length === 0 ? [] : [{ label, value: same(members.map((member) => member.name).join(', ')) }];
}

function remedyOf(test: MemberTest, outcome: Outcome): Answer['remedy'] {
  if (outcome === 'NOT_MET')
    return {
      by: 'UNIT_HEAD',
      text: {
        vi: 'Kiểm tra danh sách cá nhân và các đề nghị khen thưởng của tập thể.',
        en: 'Check the members and the nominations of the collective.',
      },
    };
  return test.kind === 'award'
    ? { by: 'DIRECTOR', text: { vi: 'Quyết định các danh hiệu cá nhân trước.', en: 'Decide on the personal titles first.' } }
    : { by: 'OFFICE', text: { vi: 'Cập nhật kết quả đánh giá, xếp loại còn thiếu.', en: 'Enter the missing ratings.' } };
}
