import { z } from 'zod';
import { dayText, formatNumber } from '../../format';
import type { Assignment, PersonNominee, Rank, UnitKind } from '../../people/nominee';
import { RANKS, UNIT_KINDS, valuesOf } from '../../people/scales';
import type { Text } from '../../text';
import { type Day } from '../../time';
import type { AwardKey } from '../award';
import { type Group, group, postGroup } from '../group';
import { groupText, membershipOf } from '../group.rule';
import { awardKey, criterionBase, unitCode, wholeNumber } from '../shapes';
import type { Fact } from '../verdict';
import { isAmong, isSame, keeps } from './compare';
import { countingHonours } from './counting-honours';
import { AND, type Answer, type CriterionBase, forPersons, listed, OR, type Question, type Setting, same } from './kind';
import { quoted } from './window';
import { earlier, monthsIn, united, without } from './year';

/**
 * Years of service, or of time in certain posts, counted to the day on which it is judged.
 *
 * Time is counted once, however many posts were held together. The first group of `thresholds` that a person belongs to
 * says how many years they need; `atLeast` is for everybody else.
 */
export interface YearsOfServiceCriterion extends CriterionBase {
  readonly kind: 'yearsOfService';
  readonly atLeast: number;
  readonly thresholds?: readonly { readonly who: Group; readonly atLeast: number }[];
  /** Time in these posts; absent: all service since recruitment. */
  readonly posts?: Posts;
  /** Time in these posts, usually higher ones, may be added. */
  readonly andPosts?: Posts;
  readonly reductions?: readonly Reduction[];
  /** Whether all reductions that apply are taken off, or only the largest (absent). */
  readonly reductionsAdd?: true;
}
/** All that is said must hold of a post. */
export interface Posts {
  readonly ranks?: readonly Rank[];
  readonly postGroups?: readonly string[];
  readonly units?: readonly string[];
  readonly unitKinds?: readonly UnitKind[];
}
/** Fewer years for those who belong to the group and hold one of the awards, as far as either is said. */
export interface Reduction {
  readonly who?: Group;
  readonly holds?: readonly AwardKey[];
  readonly less:
    | { readonly kind: 'years'; readonly years: number }
    | { readonly kind: 'share'; readonly numerator: number; readonly denominator: number };
}

const years = z.number().min(0).max(60);
const posts = z
  .strictObject({
    ranks: z
      .array(z.enum(valuesOf(RANKS)))
      .min(1)
      .optional(),
    postGroups: z.array(postGroup).min(1).optional(),
    units: z.array(unitCode).min(1).optional(),
    unitKinds: z
      .array(z.enum(valuesOf(UNIT_KINDS)))
      .min(1)
      .optional(),
  })
  .refine((said) => Object.values(said).some((list) => list !== undefined));
const reduction = z
  .strictObject({
    who: group.optional(),
    holds: z.array(awardKey).min(1).optional(),
    less: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('years'), years }),
      z
        .strictObject({ kind: z.literal('share'), numerator: wholeNumber.min(1), denominator: wholeNumber.min(1) })
        .refine(({ numerator, denominator }) => numerator <= denominator, { path: ['numerator'] }),
    ]),
  })
  .refine(({ who, holds }) => who !== undefined || holds !== undefined);

export const yearsOfService = forPersons<YearsOfServiceCriterion>({
  schema: z.strictObject({
    kind: z.literal('yearsOfService'),
    ...criterionBase,
    atLeast: years,
    thresholds: z
      .array(z.strictObject({ who: group, atLeast: years }))
      .min(1)
      .optional(),
    posts: posts.optional(),
    andPosts: posts.optional(),
    reductions: z.array(reduction).min(1).optional(),
    reductionsAdd: z.literal(true).optional(),
  }),
  awardsNamed: ({ reductions = [] }) => reductions.flatMap(({ holds = [] }) => holds),

  isAtLeastAsStrict: (lower, upper) =>
    lower.atLeast >= upper.atLeast &&
    isSame(lower.posts, upper.posts) &&
    (lower.andPosts === undefined || isSame(lower.andPosts, upper.andPosts)) &&
    (lower.thresholds ?? []).length === (upper.thresholds ?? []).length &&
    (lower.thresholds ?? []).every(({ who, atLeast }, i) => {
      const other = upper.thresholds?.[i];
      return other !== undefined && isSame(who, other.who) && atLeast >= other.atLeast;
    }) &&
    isAmong(lower.reductions, upper.reductions) &&
    keeps(upper.reductionsAdd, lower.reductionsAdd),

  requirement: (criterion, setting) => {
    const { atLeast, thresholds = [], posts, andPosts, reductions = [] } = criterion;
    const what = posts ? postsText(posts) : { vi: 'công tác', en: 'service' };
    const added = andPosts
      ? { vi: ` (được cộng thời gian giữ ${postsText(andPosts).vi})`, en: ` (time as ${postsText(andPosts).en} may be added)` }
      : { vi: '', en: '' };
    const cases = [
      ...thresholds.map(({ who, atLeast }) => ({
        vi: `${groupText(who).vi}: ${yearsText(atLeast).vi}`,
        en: `${groupText(who).en}: ${yearsText(atLeast).en}`,
      })),
      thresholds.length === 0
        ? yearsText(atLeast)
        : { vi: `các đối tượng khác: ${yearsText(atLeast).vi}`, en: `everybody else: ${yearsText(atLeast).en}` },
    ];
    const less = reductions.map((reduction) => reductionText(reduction, setting));
    return {
      vi: `Có thời gian ${posts ? `giữ ${what.vi}` : what.vi} từ đủ ${cases.map(({ vi }) => vi).join('; ')} trở lên${added.vi}${less.map(({ vi }) => `; ${vi}`).join('')}.`,
      en: `Has at least so much ${posts ? `time as ${what.en}` : what.en}: ${cases.map(({ en }) => en).join('; ')}${added.en}${less.map(({ en }) => `; ${en}`).join('')}.`,
    };
  },

  check: (criterion, person, question): Answer => {
    const { easiest, hardest } = monthsNeeded(criterion, person, question);
    const { least, most } = monthsServed(criterion, person, question.day);
    const facts: Fact[] = [
      { label: { vi: 'Ngày bắt đầu công tác', en: 'Service started on' }, value: dayText(person.serviceStartedOn), origin: FILE },
      ...(criterion.posts ? postsHeld(criterion, person, question.day) : []),
    ];
    const served = durationText(least);
    const needed =
      easiest === hardest
        ? durationText(hardest)
        : {
            vi: `từ ${durationText(easiest).vi} đến ${durationText(hardest).vi}`,
            en: `${durationText(easiest).en} to ${durationText(hardest).en}`,
          };
    const because = {
      vi: `Đến ngày ${dayText(question.day).vi} có ${served.vi}; yêu cầu ${needed.vi}.`,
      en: `By ${dayText(question.day).en} it is ${served.en}; ${needed.en} are needed.`,
    };
    if (least >= hardest) return { outcome: 'MET', because, facts };
    if (most < easiest) return { outcome: 'NOT_MET', because, facts, remedy: FILE_REMEDY };
    return {
      outcome: 'UNDETERMINED',
      because: { vi: `${because.vi} Hồ sơ chưa ghi đủ quá trình công tác.`, en: `${because.en} Not all posts are on record.` },
      facts,
      remedy: FILE_REMEDY,
    };
  },
});

const FILE = { vi: 'Hồ sơ nhân sự', en: 'Personnel file' };
const FILE_REMEDY = {
  by: 'OFFICE',
  text: { vi: 'Kiểm tra, bổ sung quá trình công tác trong hồ sơ nhân sự.', en: 'Check and complete the posts in the personnel file.' },
} as const;

/** The months asked of a person: one number, or two where a group cannot be told. */
function monthsNeeded(criterion: YearsOfServiceCriterion, person: PersonNominee, { day }: Question): { easiest: number; hardest: number } {
  const possible: number[] = [];
  let isSettled = false;
  for (const { who, atLeast } of criterion.thresholds ?? []) {
    const membership = membershipOf(who, person);
    if (membership === 'OUT') continue;
    possible.push(atLeast * 12);
    isSettled = membership === 'IN';
    if (isSettled) break;
  }
  if (!isSettled) possible.push(criterion.atLeast * 12);
  const easiest = Math.min(...possible);
  const hardest = Math.max(...possible);
  return {
    easiest: easiest - lessFor(criterion, person, day, easiest, true),
    hardest: hardest - lessFor(criterion, person, day, hardest, false),
  };
}

/** How many months the reductions take off; `hopeful` counts those of which it cannot be told whether they apply. */
function lessFor(
  { reductions = [], reductionsAdd }: YearsOfServiceCriterion,
  person: PersonNominee,
  day: Day,
  months: number,
  hopeful: boolean,
): number {
  const less = reductions
    .filter((each) => applies(each, person, day, hopeful))
    .map(({ less }) => (less.kind === 'years' ? less.years * 12 : (months * less.numerator) / less.denominator));
  return reductionsAdd ? less.reduce((sum, each) => sum + each, 0) : Math.max(0, ...less);
}

function applies({ who, holds }: Reduction, person: PersonNominee, day: Day, hopeful: boolean): boolean {
  if (holds && !countingHonours(person.honours, day).some((honour) => holds.includes(honour.award))) return false;
  const membership = who ? membershipOf(who, person) : 'IN';
  return membership === 'IN' || (hopeful && membership === 'UNKNOWN');
}

/** The months surely served, and those served at most: time of which no post is on record may have been spent in one that counts. */
function monthsServed({ posts, andPosts }: YearsOfServiceCriterion, person: PersonNominee, day: Day): { least: number; most: number } {
  const whole = { from: person.serviceStartedOn, until: earlier(day, person.leftOn ?? day) };
  if (!posts) return { least: monthsIn([whole]), most: monthsIn([whole]) };
  const wanted = andPosts ? [posts, andPosts] : [posts];
  const spans = person.assignments.map((each) => ({
    from: each.from,
    until: earlier(each.until ?? whole.until, whole.until),
    fits: wanted.map((said) => fitsPosts(said, each)),
  }));
  const sure = spans.filter(({ fits }) => fits.includes(true));
  const open = spans.filter(({ fits }) => !fits.includes(true) && fits.includes(undefined));
  const most = united([...sure, ...open, ...without(whole, united(spans))]);
  return { least: monthsIn(united(sure)), most: monthsIn(most) };
}

/** Whether a post is one of those; undefined where its group of posts is asked for and not on record. */
function fitsPosts({ ranks, postGroups, units, unitKinds }: Posts, each: Assignment): boolean | undefined {
  if (ranks && !ranks.includes(each.rank)) return false;
  if (units && !units.includes(each.unit)) return false;
  if (unitKinds && !unitKinds.includes(each.unitKind)) return false;
  if (!postGroups) return true;
  return each.postGroup === undefined ? undefined : postGroups.includes(each.postGroup);
}

function postsHeld({ posts, andPosts }: YearsOfServiceCriterion, { assignments }: PersonNominee, day: Day): Fact[] {
  return assignments
    .filter((each) => each.from <= day && [posts, andPosts].some((said) => said && fitsPosts(said, each) !== false))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map((each) => {
      const [from, until] = [dayText(each.from), each.until ? dayText(each.until) : { vi: 'nay', en: 'now' }];
      return {
        label: same(`${each.title}, ${each.unitName}`),
        value: { vi: `${from.vi} – ${until.vi}`, en: `${from.en} – ${until.en}` },
        origin: FILE,
      };
    });
}

function yearsText(years: number): Text {
  return { vi: `${formatNumber(years, 'vi')} năm`, en: `${formatNumber(years, 'en')} years` };
}

function durationText(months: number): Text {
  const whole = Math.ceil(months);
  const [years, rest] = [Math.floor(whole / 12), whole % 12];
  const vi = [...(years > 0 || rest === 0 ? [`${years} năm`] : []), ...(rest > 0 ? [`${rest} tháng`] : [])];
  const en = [...(years > 0 || rest === 0 ? [`${years} years`] : []), ...(rest > 0 ? [`${rest} months`] : [])];
  return { vi: vi.join(' '), en: en.join(' ') };
}

function postsText({ ranks, postGroups, units, unitKinds }: Posts): Text {
  const parts = [
    ranks?.map((rank) => RANKS[rank]),
    postGroups?.map(same),
    unitKinds?.map((kind) => UNIT_KINDS[kind]),
    units?.map(same),
  ].flatMap((texts) => (texts ? [listed(texts, OR)] : []));
  return { vi: parts.map(({ vi }) => vi).join(', '), en: parts.map(({ en }) => en).join(', ') };
}

function reductionText({ who, holds, less }: Reduction, { nameOf }: Setting): Text {
  const awards =
    holds &&
    listed(
      holds.map((award) => quoted(nameOf(award))),
      OR,
    );
  const of = listed(
    [...(who ? [groupText(who)] : []), ...(awards ? [{ vi: `người đã được tặng ${awards.vi}`, en: `holders of ${awards.en}` }] : [])],
    AND,
  );
  const by = less.kind === 'years' ? yearsText(less.years) : same(`${less.numerator}/${less.denominator}`);
  return { vi: `${of.vi} được giảm ${by.vi}`, en: `${by.en} less for ${of.en}` };
}
