import { dayText, formatNumber, percentText } from '../format';
import { RATING_LEVELS, UNIT_KINDS } from '../people/scales';
import type { Text } from '../text';
import { AND, listed, type Setting, same } from './criteria/kind';
import type { OverflowRule, TieBreak } from './overflow';
import type { LeadersShare, PlainAmount, QuotaBase, QuotaRule, QuotaScope, Rounding } from './quota';

/** How many may be approved for which awards, counted on what, and of them how many leaders. */
export function describeQuota(rule: QuotaRule, setting: Setting): Text {
  const names = listed(rule.awards.map(setting.nameOf), AND);
  const where = scopeText(rule.over);
  const parts = [
    amountText(rule, setting),
    rule.leaders && leadersText(rule.leaders),
    rule.keptForNonLeaders !== undefined && {
      vi: `dành ${formatNumber(rule.keptForNonLeaders, 'vi')} chỉ tiêu cho người không giữ chức vụ lãnh đạo, quản lý`,
      en: `${formatNumber(rule.keptForNonLeaders, 'en')} of them kept for those who lead nobody`,
    },
    rule.soft && { vi: 'chỉ được vượt khi ghi rõ lý do bằng văn bản', en: 'beyond it only for a reason in writing' },
    rule.overflow && overflowText(rule.overflow),
  ].filter((part): part is Text => Boolean(part));
  const whom = rule.counts ? COUNTED[rule.counts] : { vi: '', en: '' };
  const [first, ...rest] = parts as [Text, ...Text[]];
  const sentence = [{ vi: `${names.vi}${whom.vi}: ${first.vi} ${where.vi}`, en: `${names.en}${whom.en}: ${first.en} ${where.en}` }];
  const all = [...sentence, ...roundingOf(rule), ...rest];
  return { vi: `${all.map((part) => part.vi).join('; ')}.`, en: `${all.map((part) => part.en).join('; ')}.` };
}

/** The people or collectives of whom a share is taken, e.g. "số đạt “Lao động tiên tiến”". */
export function baseText(base: QuotaBase, { nameOf }: Pick<Setting, 'nameOf'>, counts?: QuotaRule['counts']): Text {
  switch (base.kind) {
    case 'holders': {
      const { vi, en } = nameOf(base.award);
      return base.years === undefined
        ? { vi: `số đạt “${vi}”`, en: `those who hold “${en}”` }
        : { vi: `số đạt “${vi}” ${base.years} năm liên tục`, en: `those who hold “${en}” in ${base.years} consecutive years` };
    }
    case 'headcount':
      return base.on === undefined
        ? { vi: 'tổng số người', en: 'the headcount' }
        : { vi: `tổng số người ngày ${dayText(base.on).vi}`, en: `the headcount of ${dayText(base.on).en}` };
    case 'rated': {
      const whom = counts ? BASE_OF[counts] : { vi: 'số được xếp loại', en: 'those rated' };
      const level = RATING_LEVELS[base.atLeast];
      return { vi: `${whom.vi} từ “${level.vi}” trở lên`, en: `${whom.en} at least “${level.en}”` };
    }
    case 'eligible':
      return { vi: `số đủ điều kiện xét “${nameOf(base.award).vi}”`, en: `those who qualify for “${nameOf(base.award).en}”` };
    case 'participants':
      return { vi: 'số đã đăng ký thi đua được xác nhận', en: 'those whose pledge is confirmed' };
    case 'subUnits':
      return { vi: 'tổng số tập thể', en: 'the collectives' };
    case 'leaders':
      return { vi: 'số lãnh đạo, quản lý', en: 'the leaders' };
  }
}

const COUNTED: Readonly<Record<NonNullable<QuotaRule['counts']>, Text>> = {
  PERSONS: { vi: ' (cá nhân)', en: ' (individuals)' },
  COLLECTIVES: { vi: ' (tập thể)', en: ' (collectives)' },
};
const BASE_OF: Readonly<Record<NonNullable<QuotaRule['counts']>, Text>> = {
  PERSONS: { vi: 'số cá nhân được xếp loại', en: 'individuals rated' },
  COLLECTIVES: { vi: 'số tập thể được xếp loại', en: 'collectives rated' },
};

const ROUNDING: Readonly<Record<Rounding, Text>> = {
  DOWN: { vi: 'làm tròn xuống', en: 'rounded down' },
  UP: { vi: 'làm tròn lên', en: 'rounded up' },
  HALF_UP: { vi: 'làm tròn từ 0,5 trở lên', en: 'rounded half up' },
};

/** How a share becomes a whole number of places. */
export function roundingText(rounding: Rounding): Text {
  return ROUNDING[rounding];
}

function roundingOf({ amount }: QuotaRule): Text[] {
  return amount.kind === 'share' ? partsOfShare(amount) : [];
}

function partsOfShare({ rounding, atLeastOneIfAnyQualifies }: Extract<PlainAmount, { kind: 'share' }>): Text[] {
  const atLeastOne = { vi: 'có ít nhất 01 nếu có đối tượng đủ tiêu chuẩn', en: 'at least one if any qualifies' };
  return [ROUNDING[rounding], ...(atLeastOneIfAnyQualifies ? [atLeastOne] : [])];
}

function amountText(rule: QuotaRule, setting: Setting): Text {
  const { amount } = rule;
  switch (amount.kind) {
    case 'count':
    case 'share': {
      const plain = plainText(amount, setting, rule.counts);
      return { vi: `không quá ${plain.vi}`, en: `at most ${plain.en}` };
    }
    case 'byUnitTitle': {
      const rows = amount.rows.map((row) => {
        const unit =
          row.title === null
            ? { vi: 'đơn vị khác', en: 'any other unit' }
            : { vi: `đơn vị đạt “${setting.nameOf(row.title).vi}”`, en: `a unit that holds “${setting.nameOf(row.title).en}”` };
        const plain = [plainText(row.amount, setting, rule.counts), ...(row.amount.kind === 'share' ? partsOfShare(row.amount) : [])];
        return {
          vi: `${unit.vi}: không quá ${plain.map((part) => part.vi).join(', ')}`,
          en: `${unit.en}: at most ${plain.map((part) => part.en).join(', ')}`,
        };
      });
      return { vi: `${rows.map((row) => row.vi).join('; ')},`, en: `${rows.map((row) => row.en).join('; ')},` };
    }
    case 'setYearly':
      return amount.by === 'COUNCIL'
        ? { vi: 'số lượng do Hội đồng ấn định hằng năm', en: 'as many as the council sets for the year' }
        : { vi: 'số lượng do Giám đốc ấn định hằng năm', en: 'as many as the Director sets for the year' };
    case 'none':
      return { vi: 'không giới hạn số lượng', en: 'without a limit' };
  }
}

function plainText(amount: PlainAmount, setting: Setting, counts: QuotaRule['counts']): Text {
  if (amount.kind === 'count') return { vi: formatNumber(amount.places, 'vi'), en: formatNumber(amount.places, 'en') };
  const share = percentText(amount.percent);
  const base = baseText(amount.base, setting, counts);
  return { vi: `${share.vi} ${base.vi}`, en: `${share.en} of ${base.en}` };
}

function scopeText(over: QuotaScope): Text {
  if (over === 'ORGANISATION') return { vi: 'trong toàn cơ quan', en: 'in the whole organisation' };
  if (over === 'EACH_UNIT') return { vi: 'trong mỗi đơn vị', en: 'in each unit' };
  const units = listed('units' in over ? over.units.map(same) : over.unitKinds.map((kind) => UNIT_KINDS[kind]), AND);
  return over.each
    ? { vi: `trong từng đơn vị: ${units.vi}`, en: `in each of: ${units.en}` }
    : { vi: `tính chung cho: ${units.vi}`, en: `together in: ${units.en}` };
}

function leadersText({ atMostPercent, of }: LeadersShare): Text {
  const share = percentText(atMostPercent);
  return of === 'LEADERS'
    ? {
        vi: `trong đó lãnh đạo, quản lý không quá ${share.vi} tổng số lãnh đạo, quản lý`,
        en: `of them leaders at most ${share.en} of all leaders`,
      }
    : { vi: `lãnh đạo, quản lý không quá ${share.vi} số này`, en: `leaders at most ${share.en} of them` };
}

function overflowText({ rankBy, tieBreaks, settledBy }: OverflowRule): Text {
  const steps: Text[] = [
    rankBy === 'VOTES' ? { vi: 'số phiếu', en: 'votes' } : { vi: 'điểm', en: 'score' },
    ...tieBreaks.map(tieBreakText),
    settledBy === 'SECOND_BALLOT' ? { vi: 'bỏ phiếu lần hai', en: 'a second ballot' } : { vi: 'người chủ trì quyết định', en: 'the chair' },
  ];
  return {
    vi: `nếu nhiều đối tượng hơn chỉ tiêu thì xét lần lượt theo ${steps.map((step) => step.vi).join(', rồi ')}`,
    en: `when more pass than there are places, by ${steps.map((step) => step.en).join(', then ')}`,
  };
}

/** What is asked of those who are even. */
export function tieBreakText(tieBreak: TieBreak): Text {
  switch (tieBreak.kind) {
    case 'votes':
      return { vi: 'số phiếu', en: 'votes' };
    case 'score':
      return { vi: 'điểm', en: 'score' };
    case 'women': {
      const share = percentText(tieBreak.collectivesFromPercent);
      return {
        vi: `ưu tiên nữ và tập thể có từ ${share.vi} nữ trở lên`,
        en: `women and collectives with at least ${share.en} women first`,
      };
    }
    case 'nonLeaders':
      return { vi: 'ưu tiên người không giữ chức vụ lãnh đạo, quản lý', en: 'those who lead nobody first' };
  }
}
