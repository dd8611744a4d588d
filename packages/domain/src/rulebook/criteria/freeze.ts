import { z } from 'zod';
import { dayText } from '../../format';
import type { InquiryKind } from '../../people/nominee';
import { INQUIRY_KINDS, valuesOf } from '../../people/scales';
import { criterionBase } from '../shapes';
import { isAmong } from './compare';
import { type Answer, type CriterionBase, forBoth, listed, OR } from './kind';

/** Nothing of these kinds is pending on the day of judgement. It is lifted with the conclusion. */
export interface FreezeCriterion extends CriterionBase {
  readonly kind: 'freeze';
  readonly whilePending: readonly InquiryKind[];
}

export const freeze = forBoth<FreezeCriterion>({
  schema: z.strictObject({ kind: z.literal('freeze'), ...criterionBase, whilePending: z.array(z.enum(valuesOf(INQUIRY_KINDS))).min(1) }),

  isAtLeastAsStrict: (lower, upper) => isAmong(upper.whilePending, lower.whilePending),

  requirement: ({ whilePending }) => {
    const kinds = listed(
      whilePending.map((kind) => INQUIRY_KINDS[kind]),
      OR,
    );
    return { vi: `Không trong thời gian bị ${kinds.vi}.`, en: `Nothing of this is pending: ${kinds.en}.` };
  },

  check: ({ whilePending }, nominee, { day }): Answer => {
    const pending = nominee.inquiries.filter(
      (each) => whilePending.includes(each.kind) && each.openedOn <= day && (each.concludedOn === undefined || each.concludedOn > day),
    );
    if (pending.length === 0)
      return { outcome: 'MET', because: { vi: 'Không có vụ việc đang được xem xét.', en: 'Nothing is pending.' }, facts: [] };
    return {
      outcome: 'NOT_MET',
      because: { vi: 'Có vụ việc đang được xem xét, chưa có kết luận.', en: 'A matter is pending and not concluded.' },
      facts: pending.map((each) => {
        const opened = dayText(each.openedOn);
        return {
          label: INQUIRY_KINDS[each.kind],
          value: { vi: `bắt đầu ngày ${opened.vi}, chưa kết luận`, en: `since ${opened.en}, not concluded` },
          origin: { vi: each.reference, en: each.reference },
        };
      }),
      remedy: {
        by: 'OFFICE',
        text: {
          vi: 'Cập nhật kết luận của cơ quan có thẩm quyền khi có.',
          en: 'Enter the conclusion of the competent body once there is one.',
        },
      },
    };
  },
});
