import { z } from 'zod';
import { formatNumber } from '../../format';
import type { Nominee } from '../../people/nominee';
import type { Text } from '../../text';
import { type Group, group } from '../group';
import { groupText, membershipOf } from '../group.rule';
import { criterionBase, id, text, unitCode } from '../shapes';
import { isAmong, isSame } from './compare';
import { AND, type Answer, type CriterionBase, forBoth, listed, same } from './kind';

/**
 * A number that the unit counted for the year reaches a limit, which may differ by group. The first group of `limits` that
 * the nominee belongs to counts; `limit` is for everybody else, and who has none is not asked.
 */
export interface IndicatorCriterion extends CriterionBase {
  readonly kind: 'indicator';
  readonly indicator: string;
  readonly name: Text;
  /** What is counted, e.g. "tiết", "triệu đồng". */
  readonly measure?: Text;
  /** HIGHER: at least the limit; LOWER: at most the limit. */
  readonly better: 'HIGHER' | 'LOWER';
  readonly limit?: number;
  readonly limits?: readonly { readonly who: Group; readonly limit: number }[];
  /** Codes of units of which it is not asked. */
  readonly exemptUnits?: readonly string[];
  /** The year before the plan year, where the source says so. */
  readonly ofYear?: 'PLAN_YEAR' | 'YEAR_BEFORE';
}

export const indicator = forBoth<IndicatorCriterion>({
  schema: z
    .strictObject({
      kind: z.literal('indicator'),
      ...criterionBase,
      indicator: id,
      name: text,
      measure: text.optional(),
      better: z.enum(['HIGHER', 'LOWER']),
      limit: z.number().optional(),
      limits: z
        .array(z.strictObject({ who: group, limit: z.number() }))
        .min(1)
        .optional(),
      exemptUnits: z.array(unitCode).min(1).optional(),
      ofYear: z.enum(['PLAN_YEAR', 'YEAR_BEFORE']).optional(),
    })
    .refine(({ limit, limits }) => limit !== undefined || limits !== undefined, { path: ['limit'] }),
  isAtLeastAsStrict: (lower, upper) =>
    lower.indicator === upper.indicator &&
    lower.better === upper.better &&
    (lower.ofYear ?? 'PLAN_YEAR') === (upper.ofYear ?? 'PLAN_YEAR') &&
    isAmong(lower.exemptUnits, upper.exemptUnits) &&
    isStricterLimit(lower.better, lower.limit, upper.limit) &&
    (lower.limits ?? []).length === (upper.limits ?? []).length &&
    (lower.limits ?? []).every(({ who, limit }, i) => {
      const other = upper.limits?.[i];
      return isSame(who, other?.who) && isStricterLimit(lower.better, limit, other?.limit);
    }),

  requirement: (criterion, { year }) => {
    const { name, limit, limits = [], exemptUnits } = criterion;
    const each = limits.map(({ who, limit }) => {
      const [group, least] = [groupText(who), limitText(criterion, limit)];
      return { vi: `${group.vi}: ${least.vi}`, en: `${group.en}: ${least.en}` };
    });
    const rest = limit === undefined ? [] : [limits.length === 0 ? limitText(criterion, limit) : others(limitText(criterion, limit))];
    const all = [...each, ...rest];
    const spared = exemptUnits && listed(exemptUnits.map(same), AND);
    return {
      vi: `${name.vi} năm ${yearCounted(criterion, year)}: ${all.map(({ vi }) => vi).join('; ')}${spared ? ` (không áp dụng đối với ${spared.vi})` : ''}.`,
      en: `${name.en} for ${yearCounted(criterion, year)}: ${all.map(({ en }) => en).join('; ')}${spared ? ` (not asked of ${spared.en})` : ''}.`,
    };
  },

  check: (criterion, nominee, question): Answer => {
    const limits = limitsFor(criterion, nominee);
    if (limits.every((limit) => limit === null)) {
      return {
        outcome: 'MET',
        because: { vi: 'Đối tượng này không phải xét chỉ tiêu này.', en: 'This is not asked of this nominee.' },
        facts: [],
      };
    }
    const year = yearCounted(criterion, question.year);
    const found = nominee.indicators.filter((each) => each.key === criterion.indicator && each.year === year);
    if (found.length === 0) {
      return {
        outcome: 'UNDETERMINED',
        because: { vi: `Chưa có số liệu năm ${year}.`, en: `There is no number for ${year} yet.` },
        facts: [],
        remedy: ENTER,
      };
    }
    // Of two entries the worse counts, until the Office settles which is right.
    const values = found.map((each) => each.value);
    const value = criterion.better === 'HIGHER' ? Math.min(...values) : Math.max(...values);
    const said = amountText(criterion, value);
    const facts = found.map((each) => ({
      label: criterion.name,
      value: amountText(criterion, each.value),
      origin: each.origin === undefined ? undefined : same(each.origin),
    }));
    const passes = limits.map((limit) => limit === null || (criterion.better === 'HIGHER' ? value >= limit : value <= limit));
    if (passes.every(Boolean)) return { outcome: 'MET', because: { vi: `Đạt ${said.vi}.`, en: `Reaches ${said.en}.` }, facts };
    if (passes.some(Boolean)) {
      return {
        outcome: 'UNDETERMINED',
        because: {
          vi: `Đạt ${said.vi}; chưa xác định được thuộc nhóm nào để áp dụng mức yêu cầu.`,
          en: `Reaches ${said.en}; it cannot be told which limit applies.`,
        },
        facts,
        remedy: {
          by: 'OFFICE',
          text: { vi: 'Cập nhật vị trí việc làm, đơn vị công tác trong hồ sơ.', en: 'Enter the post and the unit in the file.' },
        },
      };
    }
    return {
      outcome: 'NOT_MET',
      because: { vi: `Mới đạt ${said.vi}.`, en: `Reaches only ${said.en}.` },
      facts,
      remedy: ENTER,
    };
  },
});

const ENTER = { by: 'UNIT_HEAD', text: { vi: 'Cập nhật, kiểm tra số liệu của đơn vị.', en: 'Enter or check the number.' } } as const;

const yearCounted = ({ ofYear }: IndicatorCriterion, year: number): number => (ofYear === 'YEAR_BEFORE' ? year - 1 : year);

/** The limits that may apply, one where that is known; null where it is not asked. */
function limitsFor({ exemptUnits, limits = [], limit = null }: LimitsSaid, nominee: Nominee): (number | null)[] {
  const possible: (number | null)[] = [];
  const cases = [...(exemptUnits ? [{ who: { units: exemptUnits }, limit: null }] : []), ...limits];
  for (const each of cases) {
    const membership = membershipOf(each.who, nominee);
    if (membership === 'OUT') continue;
    possible.push(each.limit);
    if (membership === 'IN') return possible;
  }
  return [...possible, limit];
}

type LimitsSaid = Pick<IndicatorCriterion, 'exemptUnits' | 'limits'> & { readonly limit?: number | null };

/** Whoever is not asked above may be asked below, not the other way round. */
function isStricterLimit(better: IndicatorCriterion['better'], lower: number | undefined, upper: number | undefined): boolean {
  if (upper === undefined) return true;
  if (lower === undefined) return false;
  return better === 'HIGHER' ? lower >= upper : lower <= upper;
}

/** "At most none" is none, and "at least 100%" is all. */
function limitText(criterion: IndicatorCriterion, limit: number): Text {
  const amount = amountText(criterion, limit);
  if (criterion.better === 'LOWER' && limit === 0) return { vi: 'không có', en: 'none' };
  if (criterion.better === 'HIGHER' && limit === 100 && isPercent(criterion)) return { vi: `đạt ${amount.vi}`, en: amount.en };
  return criterion.better === 'HIGHER'
    ? { vi: `từ ${amount.vi} trở lên`, en: `at least ${amount.en}` }
    : { vi: `không quá ${amount.vi}`, en: `at most ${amount.en}` };
}

function amountText(criterion: IndicatorCriterion, value: number): Text {
  const { measure } = criterion;
  const gap = isPercent(criterion) ? '' : ' ';
  return {
    vi: `${formatNumber(value, 'vi')}${measure ? `${gap}${measure.vi}` : ''}`,
    en: `${formatNumber(value, 'en')}${measure ? `${gap}${measure.en}` : ''}`,
  };
}

const isPercent = ({ measure }: IndicatorCriterion): boolean => measure?.vi === '%';

const others = ({ vi, en }: Text): Text => ({ vi: `các đối tượng khác: ${vi}`, en: `everybody else: ${en}` });
