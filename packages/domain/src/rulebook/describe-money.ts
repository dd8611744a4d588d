import { dayText, formatNumber } from '../format';
import type { Text } from '../text';
import { addDays } from '../time';
import type { Setting } from './criteria/kind';
import type { BaseSalary, Combining, MoneyAmount } from './money';

/** An amount of money as each language writes it: `10.530.000 đồng`, `10,530,000 đồng`. */
export function moneyText(amount: number): Text {
  return { vi: `${formatNumber(amount, 'vi')} đồng`, en: `${formatNumber(amount, 'en')} đồng` };
}

/** Which multiple goes with which award. */
export function describeMoneyAmount({ award, subject, multiple }: MoneyAmount, { nameOf }: Setting): Text {
  const name = nameOf(award);
  // Three decimals, which other numbers on a page do not have.
  const factor = (locale: string) => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(multiple);
  const whom = subject === 'PERSON' ? { vi: 'cá nhân', en: 'an individual' } : { vi: 'tập thể', en: 'a collective' };
  return {
    vi: `${name.vi} (${whom.vi}): ${factor('vi-VN')} lần mức lương cơ sở.`,
    en: `${name.en} (${whom.en}): ${factor('en-GB')} times the base salary.`,
  };
}

/** From when a base salary holds, and to when if another follows. */
export function describeBaseSalary({ amount, from }: BaseSalary, next?: BaseSalary): Text {
  const money = moneyText(amount);
  if (!next) return { vi: `Từ ngày ${dayText(from).vi}: ${money.vi} một tháng.`, en: `From ${dayText(from).en}: ${money.en} a month.` };
  const last = dayText(addDays(next.from, -1));
  return {
    vi: `Từ ngày ${dayText(from).vi} đến hết ngày ${last.vi}: ${money.vi} một tháng.`,
    en: `From ${dayText(from).en} to the end of ${last.en}: ${money.en} a month.`,
  };
}

/** How awards that meet in one nominee are paid. */
export function describeCombining({ titles }: Combining): Text {
  return titles === 'ALL'
    ? { vi: 'Nhiều danh hiệu, hình thức khen thưởng thì hưởng tất cả.', en: 'Several awards are all paid.' }
    : {
        vi: 'Nhiều danh hiệu trong cùng một khoảng thời gian tính thành tích thì chỉ hưởng mức cao nhất; khác khoảng thời gian thì hưởng tất cả; danh hiệu và hình thức khen thưởng thì hưởng cả hai.',
        en: 'Of several titles for the same period only the highest is paid; for different periods all; a title and a form both.',
      };
}
