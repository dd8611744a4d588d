import { z } from 'zod';
import { dayText, percentText } from '../../format';
import type { DisciplineForm, Member } from '../../people/nominee';
import { DISCIPLINE_FORMS, GENDERS, isAtLeast, RATING_LEVELS } from '../../people/scales';
import type { Text } from '../../text';
import type { Day } from '../../time';
import { criterionBase } from '../shapes';
import type { Fact, Outcome } from '../verdict';
import { disciplineFact, freeOfDiscipline } from './discipline';
import { type Answer, type CriterionBase, forCollectives, type Setting, same } from './kind';
import { isStricterMeasure, type Measure, type MemberBase, type MemberTest, measure, monthsOf, type Numbers } from './measure';
import type { Reach } from './window';
import { firstDayOf, lastDayOf, monthsAndDays } from './year';

/** What a collective must be made of on the day of judgement. Shares are percents; `strict` reads "over", else "at least". */
export interface CompositionCriterion extends CriterionBase {
  readonly kind: 'composition';
  readonly measure: Measure;
}
export const composition = forCollectives<CompositionCriterion>({
  schema: z.strictObject({
    kind: z.literal('composition'),
    ...criterionBase,
    measure,
  }),

  awardsNamed: ({ measure }) => ('who' in measure && measure.who.kind === 'award' ? [measure.who.award] : []),

  isAtLeastAsStrict: (lower, upper) => isStricterMeasure(lower.measure, upper.measure),

  requirement: ({ measure }, setting) => {
    if (measure.kind === 'nobodyDisciplined') {
      const form = DISCIPLINE_FORMS[measure.from];
      return {
        vi: `Không có cá nhân bị kỷ luật từ hình thức ${form.vi} trở lên trong năm ${setting.year}.`,
        en: `No member was disciplined at or above “${form.en}” in ${setting.year}.`,
      };
    }
    if (measure.kind === 'size') return { vi: `Có từ ${measure.atLeast} cá nhân trở lên.`, en: `Has ${measure.atLeast} members or more.` };
    if (measure.kind === 'age') {
      const age = ageText(measure.atLeast, measure.unit);
      return {
        vi: `Có thời gian hoạt động từ đủ ${age.vi} trở lên, tính đến hết năm ${setting.year}.`,
        en: `Has been there for at least ${age.en} by the end of ${setting.year}.`,
      };
    }
    const test = testText(measure.who, setting);
    if (measure.kind === 'count') {
      return { vi: `Có ít nhất ${measure.atLeast} cá nhân ${test.vi}.`, en: `At least ${measure.atLeast} of the members ${test.en}.` };
    }
    const share = percentText(measure.percent);
    const all = measure.percent === 100;
    const base = BASES[measure.base];
    return {
      vi: `Có ${all ? '' : measure.strict ? 'trên ' : 'ít nhất '}${share.vi} cá nhân ${base.vi} ${test.vi}.`,
      en: `${all ? '' : measure.strict ? 'Over ' : 'At least '}${share.en} ${base.en} ${test.en}.`,
    };
  },

  check: ({ measure }, { members, foundedOn }, setting): Answer => {
    if (measure.kind === 'age') return checkAge(foundedOn, measure, setting.year);
    if (members.length === 0)
      return {
        outcome: 'UNDETERMINED',
        because: { vi: 'Chưa có danh sách cá nhân của tập thể.', en: 'The collective has no members on record.' },
        facts: [],
        remedy: ROLL,
      };
    if (measure.kind === 'size') return checkSize(members.length, measure.atLeast);
    return measure.kind === 'nobodyDisciplined'
      ? checkDiscipline(members, measure.from, setting.year)
      : checkNumbers(members, measure, setting);
  },
});

const BASES: Readonly<Record<MemberBase, Text>> = {
  ALL_MEMBERS: { vi: 'trong tập thể', en: 'of the members' },
  RATED_MEMBERS: { vi: 'được xếp loại trong tập thể', en: 'of the members rated' },
  PARTICIPANTS: { vi: 'tham gia phong trào thi đua của tập thể', en: 'of the members who take part' },
};

const ROLL = { by: 'OFFICE', text: { vi: 'Cập nhật danh sách cá nhân của tập thể.', en: 'Enter the members of the collective.' } } as const;

function checkDiscipline(members: readonly Member[], from: DisciplineForm, year: number): Answer {
  const outcomes = members.map((member) => ({ member, outcome: freeOfDiscipline(member.disciplines, from, yearReach(year)) }));
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

function checkSize(size: number, atLeast: number): Answer {
  const because = { vi: `Tập thể có ${size} cá nhân.`, en: `The collective has ${size} members.` };
  return size >= atLeast ? { outcome: 'MET', because, facts: [] } : { outcome: 'NOT_MET', because, facts: [], remedy: ROLL };
}

function checkAge(foundedOn: Day | undefined, measure: Extract<Measure, { kind: 'age' }>, year: number): Answer {
  const remedy = {
    by: 'OFFICE',
    text: { vi: 'Cập nhật ngày thành lập của tập thể.', en: 'Enter the day on which the collective was founded.' },
  } as const;
  if (foundedOn === undefined) {
    return {
      outcome: 'UNDETERMINED',
      because: { vi: 'Chưa có ngày thành lập của tập thể.', en: 'The day on which the collective was founded is not on record.' },
      facts: [],
      remedy,
    };
  }
  const { months } = monthsAndDays(foundedOn, lastDayOf(year));
  const met = months >= monthsOf(measure);
  const age = measure.unit === 'YEARS' ? ageText(Math.floor(months / 12), 'YEARS') : ageText(months, 'MONTHS');
  return {
    outcome: met ? 'MET' : 'NOT_MET',
    because: { vi: `Đến hết năm ${year} đã hoạt động đủ ${age.vi}.`, en: `By the end of ${year} it has been there for ${age.en}.` },
    facts: [
      {
        label: { vi: 'Ngày thành lập', en: 'Founded on' },
        value: dayText(foundedOn),
        origin: { vi: 'Hồ sơ đơn vị', en: 'File of the unit' },
      },
    ],
    remedy: met ? undefined : remedy,
  };
}

function ageText(count: number, unit: 'YEARS' | 'MONTHS'): Text {
  return unit === 'YEARS' ? { vi: `${count} năm`, en: `${count} years` } : { vi: `${count} tháng`, en: `${count} months` };
}

const yearReach = (year: number): Reach => ({ from: firstDayOf(year), until: lastDayOf(year) });

/**
 * Counts who passes the test for sure and who still may: awards under way, ratings not yet given. What only the open
 * ones could carry is undetermined.
 */
function checkNumbers(members: readonly Member[], measure: Numbers, setting: Setting): Answer {
  const base = measure.kind === 'share' ? members.filter((member) => belongs(member, measure.base) === 'MET') : members;
  const perhaps = measure.kind === 'share' ? members.filter((member) => belongs(member, measure.base) === 'UNDETERMINED') : [];
  const passing = base.filter((member) => passes(member, measure.who, setting.year) === 'MET');
  const open = base.filter((member) => passes(member, measure.who, setting.year) === 'UNDETERMINED');
  const failing = base.filter((member) => passes(member, measure.who, setting.year) === 'NOT_MET');
  const alsoPassing = perhaps.filter((member) => passes(member, measure.who, setting.year) !== 'NOT_MET').length;
  // At worst all of whom it is not known whether they belong to the base do, and fail; at best only those who pass do.
  const outcome: Outcome = isEnough(passing.length, base.length + perhaps.length, measure)
    ? 'MET'
    : base.length + perhaps.length === 0 || isEnough(passing.length + open.length + alsoPassing, base.length + alsoPassing, measure)
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
      namesFact({ vi: 'Chưa rõ có tham gia thi đua', en: 'Not known whether they take part' }, perhaps),
    ].flat(),
    remedy: outcome === 'MET' ? undefined : remedyOf(measure.who, outcome),
  };
}

/** 100% of nobody is not everybody: an empty base is never enough. */
function isEnough(count: number, base: number, measure: Numbers): boolean {
  if (measure.kind === 'count') return count >= measure.atLeast;
  if (base === 0) return false;
  return measure.strict ? count * 100 > measure.percent * base : count * 100 >= measure.percent * base;
}

/** Whether a member belongs to those of whom a share is taken. */
function belongs(member: Member, base: MemberBase): Outcome {
  if (base === 'ALL_MEMBERS') return 'MET';
  if (base === 'RATED_MEMBERS') return member.rating === undefined ? 'NOT_MET' : 'MET';
  if (member.participates === undefined) return 'UNDETERMINED';
  return member.participates ? 'MET' : 'NOT_MET';
}

function passes(member: Member, test: MemberTest, year: number): Outcome {
  switch (test.kind) {
    case 'award':
      return member.honours.includes(test.award) ? 'MET' : member.nominatedFor.includes(test.award) ? 'UNDETERMINED' : 'NOT_MET';
    case 'rating':
      if (member.rating === undefined) return 'UNDETERMINED';
      return isAtLeast(RATING_LEVELS, member.rating, test.atLeast) ? 'MET' : 'NOT_MET';
    case 'gender':
      return member.gender === test.gender ? 'MET' : 'NOT_MET';
    case 'undisciplined':
      return freeOfDiscipline(member.disciplines, test.from, yearReach(year));
  }
}

function testText(test: MemberTest, { year, nameOf }: Setting): Text {
  if (test.kind === 'award') return { vi: `đạt “${nameOf(test.award).vi}” năm ${year}`, en: `hold “${nameOf(test.award).en}” for ${year}` };
  if (test.kind === 'gender') return { vi: `là ${GENDERS[test.gender].vi}`, en: `are ${GENDERS[test.gender].en}` };
  if (test.kind === 'undisciplined') {
    const form = DISCIPLINE_FORMS[test.from];
    return {
      vi: `không bị kỷ luật từ hình thức ${form.vi} trở lên trong năm ${year}`,
      en: `were not disciplined at or above “${form.en}” in ${year}`,
    };
  }
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
  if (test.kind === 'gender' || test.kind === 'undisciplined') return ROLL;
  return test.kind === 'award'
    ? { by: 'DIRECTOR', text: { vi: 'Quyết định các danh hiệu cá nhân trước.', en: 'Decide on the personal titles first.' } }
    : { by: 'OFFICE', text: { vi: 'Cập nhật kết quả đánh giá, xếp loại còn thiếu.', en: 'Enter the missing ratings.' } };
}
