import { z } from 'zod';
import { criterionBase, wholeNumber } from '../shapes';
import { type Answer, type CriterionBase, forBoth, same } from './kind';

/** Among the first so many of its block in the plan year's comparison. */
export interface BlockRankCriterion extends CriterionBase {
  readonly kind: 'blockRank';
  readonly atMost: number;
  /** The block; absent: whichever it is in. */
  readonly block?: string;
}

export const blockRank = forBoth<BlockRankCriterion>({
  schema: z.strictObject({
    kind: z.literal('blockRank'),
    ...criterionBase,
    atMost: wholeNumber.min(1).max(1000),
    block: z.string().min(1).max(120).optional(),
  }),
  isAtLeastAsStrict: (lower, upper) => lower.atMost <= upper.atMost && (upper.block === undefined || lower.block === upper.block),

  requirement: ({ atMost, block }, { year }) => {
    const where = block ? { vi: `khối “${block}”`, en: `the block “${block}”` } : { vi: 'cụm, khối thi đua', en: 'its block' };
    return atMost === 1
      ? { vi: `Dẫn đầu ${where.vi} năm ${year}.`, en: `First in ${where.en} for ${year}.` }
      : { vi: `Xếp từ hạng nhất đến hạng ${atMost} ${where.vi} năm ${year}.`, en: `Among the first ${atMost} of ${where.en} for ${year}.` };
  },

  check: ({ atMost, block }, { blockRanks }, { year }): Answer => {
    const ranks = blockRanks.filter((each) => each.year === year && (block === undefined || each.block === block));
    if (ranks.length === 0) {
      return {
        outcome: 'UNDETERMINED',
        because: { vi: `Chưa có kết quả xếp hạng cụm, khối năm ${year}.`, en: `There is no ranking of the block for ${year} yet.` },
        facts: [],
        remedy: { by: 'OFFICE', text: { vi: 'Cập nhật kết quả bình xét của cụm, khối thi đua.', en: 'Enter the ranking of the block.' } },
      };
    }
    const facts = ranks.map((each) => ({
      label: same(each.block),
      value: { vi: `hạng ${each.place}/${each.of}`, en: `place ${each.place} of ${each.of}` },
    }));
    const best = Math.min(...ranks.map((each) => each.place));
    const because = { vi: `Xếp hạng ${best} năm ${year}.`, en: `Place ${best} for ${year}.` };
    if (best <= atMost) return { outcome: 'MET', because, facts };
    const remedy = {
      by: 'OFFICE',
      text: { vi: 'Chỉ thay đổi khi kết quả xếp hạng được điều chỉnh.', en: 'Changes only if the ranking is amended.' },
    } as const;
    return { outcome: 'NOT_MET', because, facts, remedy };
  },
});
