import { dayText, formatNumber, percentText } from '../format';
import type { Text } from '../text';
import { addDays } from '../time';
import type { AwardKey } from './award';
import type { Citation, Confidence } from './citation';
import { listed, type Setting } from './criteria/kind';
import type { Criterion } from './criterion';
import type { DeadlineRule, EventKey, Moment } from './deadline';
import { requirementOf } from './judge.rule';
import type { QuotaRule, Rounding } from './quota';
import type { VoteRule } from './vote';

/** Where a rule comes from, as Vietnamese documents cite: "khoản 6 Điều 5 Nghị định 65/2014/NĐ-CP", "mục IV.2 Kế hoạch …". */
export function citationText({ name, article, clause, point, paragraph }: Citation): Text {
  const vi = [
    point && `điểm ${point}`,
    clause && `khoản ${clause}`,
    article && `Điều ${article}`,
    paragraph && `mục ${paragraph}`,
    name.vi,
  ];
  const numbers = [article, clause, point].filter(Boolean).join('.');
  const en = [numbers && `Article ${numbers}`, paragraph && `paragraph ${paragraph}`, name.en];
  return { vi: vi.filter(Boolean).join(' '), en: en.filter(Boolean).join(', ') };
}

const CONFIDENCE: Readonly<Record<Confidence, Text>> = {
  VERIFIED: { vi: 'Đã đối chiếu với văn bản.', en: 'Checked against the document itself.' },
  SECONDARY: {
    vi: 'Theo tài liệu dẫn lại, chưa đối chiếu với văn bản gốc.',
    en: 'Taken from a document that restates it, not checked against the original.',
  },
  UNVERIFIED: {
    vi: 'Chưa kiểm chứng; phải đối chiếu với văn bản chính thức trước khi áp dụng.',
    en: 'Not verified; compare with the official document before relying on it.',
  },
};

/** How sure we are that a rule says what its source says. */
export function confidenceText(confidence: Confidence): Text {
  return CONFIDENCE[confidence];
}

/** What a criterion requires. `settingOf` makes the setting from the rulebook. */
export function describeCriterion(criterion: Criterion, setting: Setting): Text {
  return requirementOf(criterion, setting);
}

const ROUNDING: Readonly<Record<Rounding, Text>> = {
  DOWN: { vi: 'làm tròn xuống', en: 'rounded down' },
  UP: { vi: 'làm tròn lên', en: 'rounded up' },
  HALF_UP: { vi: 'làm tròn từ 0,5 trở lên', en: 'rounded half up' },
};

/** How many may be approved, and of them how many leaders. */
export function describeQuota({ awards, over, amount, leaders }: QuotaRule, setting: Setting): Text {
  const names = namesOf(awards, setting);
  const where =
    over === 'ORGANISATION'
      ? { vi: 'trong toàn cơ quan', en: 'in the whole organisation' }
      : { vi: 'trong mỗi đơn vị', en: 'in each unit' };
  const parts: Text[] = [
    {
      vi: `${names.vi}: không quá ${amountText(amount, setting).vi} ${where.vi}`,
      en: `${names.en}: at most ${amountText(amount, setting).en} ${where.en}`,
    },
  ];
  if (amount.kind === 'share') {
    parts.push(ROUNDING[amount.rounding]);
    if (amount.atLeastOneIfAnyQualifies)
      parts.push({ vi: 'có ít nhất 01 nếu có đối tượng đủ tiêu chuẩn', en: 'at least one if any qualifies' });
  }
  if (leaders) {
    const share = percentText(leaders.atMostPercent);
    parts.push({ vi: `lãnh đạo, quản lý không quá ${share.vi} số này`, en: `leaders at most ${share.en} of them` });
  }
  return { vi: `${parts.map((part) => part.vi).join('; ')}.`, en: `${parts.map((part) => part.en).join('; ')}.` };
}

function amountText(amount: QuotaRule['amount'], { nameOf }: Setting): Text {
  if (amount.kind === 'count') return { vi: formatNumber(amount.places, 'vi'), en: formatNumber(amount.places, 'en') };
  const share = percentText(amount.percent);
  if (amount.base.kind === 'headcount') return { vi: `${share.vi} tổng số người`, en: `${share.en} of the headcount` };
  const base = nameOf(amount.base.award);
  return { vi: `${share.vi} số đạt “${base.vi}”`, en: `${share.en} of those who hold “${base.en}”` };
}

const EVENTS: Readonly<Record<EventKey, Text>> = {
  PLEDGE: { vi: 'đăng ký thi đua', en: 'the registration of pledges' },
  INITIATIVE: { vi: 'nộp sáng kiến', en: 'the filing of initiatives' },
  NOMINATION: { vi: 'gửi hồ sơ đề nghị', en: 'the sending of nominations' },
  COUNCIL: { vi: 'họp Hội đồng', en: 'the council' },
  POSTING: { vi: 'công khai kết quả', en: 'the posting' },
  SUBMISSION: { vi: 'trình cấp trên', en: 'the submission upwards' },
  INSPECTION: { vi: 'kiểm tra', en: 'the inspection' },
  HALF_YEAR_REPORT: { vi: 'báo cáo 6 tháng', en: 'the six-month report' },
  YEAR_REPORT: { vi: 'báo cáo năm', en: 'the year report' },
};

/** When an event may happen, as the rule says it: before any extension. */
export function describeDeadline({ name, opens, closes, extendedBy }: DeadlineRule): Text {
  const month = closes.kind === 'month' && opens?.kind === 'month' && opens.month === closes.month;
  const from = opens && !month ? opening(opens) : undefined;
  const to = month ? inMonth(closes.month) : closing(closes, from !== undefined);
  const span = from ? { vi: `${from.vi} ${to.vi}`, en: `${from.en}, ${to.en}` } : to;
  const by = extendedBy
    ? { vi: ` Người có thẩm quyền gia hạn: ${extendedBy.vi}.`, en: ` Who may extend it: ${extendedBy.en}.` }
    : { vi: '', en: '' };
  return { vi: `${name.vi}: ${span.vi}.${by.vi}`, en: `${name.en}: ${span.en}.${by.en}` };
}

function opening(moment: Moment): Text {
  if (moment.kind === 'day') return { vi: `từ ngày ${dayText(moment.day).vi}`, en: `from ${dayText(moment.day).en}` };
  if (moment.kind === 'month') return { vi: `từ ${monthText(moment.month).vi}`, en: `from ${monthText(moment.month).en}` };
  if (moment.kind === 'workingDays')
    return {
      vi: `từ ngày làm việc thứ ${moment.days} sau khi kết thúc ${EVENTS[moment.after].vi}`,
      en: `from working day ${moment.days} after ${EVENTS[moment.after].en} ends`,
    };
  return { vi: 'bắt đầu khi có thông báo', en: 'from a day to be announced' };
}

function closing(moment: Moment, opened: boolean): Text {
  if (moment.kind === 'day') {
    if (moment.inclusive) return { vi: `đến hết ngày ${dayText(moment.day).vi}`, en: `to the end of ${dayText(moment.day).en}` };
    const last = dayText(addDays(moment.day, -1));
    return {
      vi: `${opened ? 'đến ' : ''}trước ngày ${dayText(moment.day).vi} (hết ngày ${last.vi})`,
      en: `before ${dayText(moment.day).en} (to the end of ${last.en})`,
    };
  }
  if (moment.kind === 'month') return { vi: `đến hết ${monthText(moment.month).vi}`, en: `to the end of ${monthText(moment.month).en}` };
  if (moment.kind === 'toBeAnnounced') return { vi: 'thời hạn sẽ thông báo sau', en: 'to a day to be announced' };
  const days = Math.abs(moment.days);
  return moment.days < 0
    ? {
        vi: `chậm nhất ${days} ngày làm việc trước khi kết thúc ${EVENTS[moment.after].vi}`,
        en: `no later than ${days} working days before ${EVENTS[moment.after].en} ends`,
      }
    : {
        vi: `đến hết ngày làm việc thứ ${days} sau khi kết thúc ${EVENTS[moment.after].vi}`,
        en: `to the end of working day ${days} after ${EVENTS[moment.after].en} ends`,
      };
}

const inMonth = (month: string): Text => ({ vi: `trong ${monthText(month).vi}`, en: `in ${monthText(month).en}` });

function monthText(month: string): Text {
  return { vi: `tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`, en: dayText(`${month}-01`).en.slice(2) };
}

const BODIES: Readonly<Record<VoteRule['body'], Text>> = {
  UNIT_MEETING: { vi: 'Họp bình xét của đơn vị', en: 'Unit meeting' },
  COUNCIL: { vi: 'Hội đồng Thi đua – Khen thưởng', en: 'Council for Emulation and Commendation' },
};

/** How a body votes: quorum, votes needed, and for which awards. */
export function describeVote({ body, awards, quorum, threshold }: VoteRule, setting: Setting): Text {
  const names = namesOf(awards, setting);
  const share = percentText(threshold.percent);
  const of = threshold.of === 'PRESENT' ? { vi: 'số người dự', en: 'those present' } : { vi: 'tổng số thành viên', en: 'all members' };
  const fraction = `${quorum.numerator}/${quorum.denominator}`;
  return {
    vi: `${BODIES[body].vi} hợp lệ khi có ít nhất ${fraction} số thành viên dự; phải được ${threshold.strict ? 'trên' : 'ít nhất'} ${share.vi} ${of.vi} đồng ý. Áp dụng cho: ${names.vi}.`,
    en: `${BODIES[body].en}: valid with at least ${fraction} of the members present; ${threshold.strict ? 'over' : 'at least'} ${share.en} of ${of.en} must be in favour. For: ${names.en}.`,
  };
}

function namesOf(awards: readonly AwardKey[], { nameOf }: Setting): Text {
  return listed(awards.map(nameOf), { vi: 'và', en: 'and' });
}
