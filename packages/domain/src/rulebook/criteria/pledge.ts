import { z } from 'zod';
import { instantText } from '../../format';
import { criterionBase } from '../shapes';
import type { Fact } from '../verdict';
import { keeps } from './compare';
import { type Answer, type CriterionBase, forBoth } from './kind';

/**
 * An emulation pledge of the plan year was sent and, where asked for, confirmed by the unit head and naming this
 * award. That it was sent in time is seen to when it is sent. A regime that does not ask for a pledge leaves it out.
 */
export interface PledgeCriterion extends CriterionBase {
  readonly kind: 'pledge';
  readonly confirmed: boolean;
  readonly namesAward: boolean;
  /** It was sent within its window, extensions included. */
  readonly inTime?: true;
}

export const pledge = forBoth<PledgeCriterion>({
  schema: z.strictObject({
    kind: z.literal('pledge'),
    ...criterionBase,
    confirmed: z.boolean(),
    namesAward: z.boolean(),
    inTime: z.literal(true).optional(),
  }),

  isAtLeastAsStrict: (lower, upper) =>
    (lower.confirmed || !upper.confirmed) && (lower.namesAward || !upper.namesAward) && keeps(lower.inTime, upper.inTime),

  requirement: ({ confirmed, namesAward, inTime }, { year }) => ({
    vi: `Đã đăng ký thi đua năm ${year}${inTime ? ' đúng thời hạn' : ''}${confirmed ? ' và được thủ trưởng đơn vị xác nhận' : ''}${namesAward ? '; bản đăng ký có nêu danh hiệu, hình thức khen thưởng này' : ''}.`,
    en: `An emulation pledge for ${year} was registered${inTime ? ' in time' : ''}${confirmed ? ' and confirmed by the unit head' : ''}${namesAward ? '; it names this award' : ''}.`,
  }),

  check: ({ confirmed, namesAward, inTime }, { kind, pledge }, { award, year, nameOf }): Answer => {
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
    if (inTime && pledge.inTime !== true) return { ...(pledge.inTime === false ? LATE : NOT_COMPARED), facts };
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

const LATE = {
  outcome: 'NOT_MET',
  because: { vi: 'Bản đăng ký thi đua gửi sau thời hạn.', en: 'The pledge was sent after its window had closed.' },
  remedy: {
    by: 'DIRECTOR',
    text: { vi: 'Chỉ thay đổi khi thời hạn đăng ký được gia hạn.', en: 'Changes only if the window is extended.' },
  },
} as const;

const NOT_COMPARED = {
  outcome: 'UNDETERMINED',
  because: {
    vi: 'Chưa xác định được bản đăng ký thi đua có gửi đúng thời hạn hay không.',
    en: 'Whether the pledge was sent in time has not been established.',
  },
  remedy: {
    by: 'OFFICE',
    text: { vi: 'Kiểm tra thời điểm gửi và thời hạn đăng ký.', en: 'Check when it was sent and when the window closed.' },
  },
} as const;

function receiptOf(number: string | undefined): Fact['origin'] {
  return number === undefined ? undefined : { vi: `Giấy tiếp nhận số ${number}`, en: `Receipt ${number}` };
}
