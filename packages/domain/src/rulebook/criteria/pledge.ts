import { z } from 'zod';
import { instantText } from '../../format';
import { criterionBase } from '../shapes';
import type { Fact } from '../verdict';
import { type Answer, type CriterionBase, forBoth } from './kind';

/**
 * An emulation pledge of the plan year was sent and, where asked for, confirmed by the unit head and naming this
 * award. That it was sent in time is seen to when it is sent. A regime that does not ask for a pledge leaves it out.
 */
export interface PledgeCriterion extends CriterionBase {
  readonly kind: 'pledge';
  readonly confirmed: boolean;
  readonly namesAward: boolean;
}

export const pledge = forBoth<PledgeCriterion>({
  schema: z.strictObject({ kind: z.literal('pledge'), ...criterionBase, confirmed: z.boolean(), namesAward: z.boolean() }),

  requirement: ({ confirmed, namesAward }, { year }) => ({
    vi: `Đã đăng ký thi đua năm ${year}${confirmed ? ' và được thủ trưởng đơn vị xác nhận' : ''}${namesAward ? '; bản đăng ký có nêu danh hiệu, hình thức khen thưởng này' : ''}.`,
    en: `An emulation pledge for ${year} was registered${confirmed ? ' and confirmed by the unit head' : ''}${namesAward ? '; it names this award' : ''}.`,
  }),

  check: ({ confirmed, namesAward }, { kind, pledge }, { award, year, nameOf }): Answer => {
    const writer = kind === 'PERSON' ? 'NOMINEE' : 'UNIT_HEAD';
    if (!pledge?.sentAt) {
      return {
        outcome: 'NOT_MET',
        because: { vi: `Chưa gửi đăng ký thi đua năm ${year}.`, en: `No emulation pledge for ${year} was sent.` },
        facts: [],
        remedy: {
          by: writer,
          text: {
            vi: 'Gửi đăng ký thi đua khi còn thời hạn hoặc được gia hạn.',
            en: 'Send the pledge while its window is open or extended.',
          },
        },
      };
    }
    const facts: Fact[] = [
      { label: { vi: 'Đã gửi đăng ký', en: 'Pledge sent' }, value: instantText(pledge.sentAt), origin: receiptOf(pledge.receiptNumber) },
    ];
    if (namesAward && !pledge.awards.includes(award)) {
      const name = nameOf(award);
      return {
        outcome: 'NOT_MET',
        because: { vi: `Bản đăng ký thi đua không nêu “${name.vi}”.`, en: `The pledge does not name “${name.en}”.` },
        facts,
        remedy: {
          by: writer,
          text: {
            vi: 'Đăng ký bổ sung khi còn thời hạn hoặc được gia hạn.',
            en: 'Add it to the pledge while its window is open or extended.',
          },
        },
      };
    }
    if (!confirmed) return { outcome: 'MET', because: { vi: 'Đã gửi đăng ký thi đua.', en: 'The pledge was sent.' }, facts };
    if (!pledge.confirmedAt) {
      return {
        outcome: 'UNDETERMINED',
        because: {
          vi: 'Đã gửi đăng ký thi đua, thủ trưởng đơn vị chưa xác nhận.',
          en: 'The pledge was sent; the unit head has not confirmed it yet.',
        },
        facts,
        remedy: { by: 'UNIT_HEAD', text: { vi: 'Xác nhận hoặc trả lại bản đăng ký thi đua.', en: 'Confirm or return the pledge.' } },
      };
    }
    return {
      outcome: 'MET',
      because: { vi: 'Đã đăng ký thi đua và được thủ trưởng đơn vị xác nhận.', en: 'The pledge was sent and confirmed.' },
      facts: [...facts, { label: { vi: 'Đã xác nhận', en: 'Confirmed' }, value: instantText(pledge.confirmedAt) }],
    };
  },
});

function receiptOf(number: string | undefined): Fact['origin'] {
  return number === undefined ? undefined : { vi: `Giấy tiếp nhận số ${number}`, en: `Receipt ${number}` };
}
