import type { Text } from '../text';
import { type Day, isIn } from '../time';
import type { Award, AwardKey } from './award';
import type { BaseSalary, MoneyAmount, MoneyRule } from './money';
import { remembered } from './remember';
import type { Rulebook } from './rulebook';

/**
 * The money of a rulebook, all layers together; undefined when none speaks of it. What a lower layer says of a day, of an award
 * and subject, of rounding or of combining takes the place of what stands above.
 */
export const moneyOf: (rulebook: Rulebook) => MoneyRule | undefined = remembered(({ layers }) => {
  const said = layers.flatMap((layer) => layer.money ?? []);
  const lowest = said.at(-1);
  if (!lowest) return undefined;
  const salaries = new Map(said.flatMap(({ baseSalaries }) => baseSalaries).map((each) => [each.from, each]));
  const combining = said.findLast((each) => each.combining)?.combining;
  return {
    baseSalaries: [...salaries.values()].sort((one, other) => (one.from < other.from ? -1 : 1)),
    roundUpTo: lowest.roundUpTo,
    amounts: said.toReversed().flatMap(({ amounts }) => amounts),
    ...(combining && { combining }),
  };
});

/** The base salary in force on a day; undefined before the first that is on record. */
export function baseSalaryOn({ baseSalaries }: MoneyRule, day: Day): BaseSalary | undefined {
  return baseSalaries
    .filter(({ from }) => from <= day)
    .reduce<BaseSalary | undefined>((last, each) => (last === undefined || each.from > last.from ? each : last), undefined);
}

/** What is given for an award, and from which two numbers. Amounts are in whole đồng. */
export interface AwardMoney {
  readonly amount: number;
  readonly multiple: MoneyAmount;
  readonly baseSalary: BaseSalary;
}

/**
 * The money that goes with an award decided on a day: its multiple of the base salary in force on that day, rounded up.
 * Undefined when no multiple or no base salary is on record for that day: nobody guesses money.
 */
export function moneyFor(
  money: MoneyRule,
  { award, subject, decidedOn }: { readonly award: AwardKey; readonly subject: MoneyAmount['subject']; readonly decidedOn: Day },
): AwardMoney | undefined {
  const multiple = money.amounts.find((each) => each.award === award && each.subject === subject && isIn(each.inForce, decidedOn));
  const baseSalary = baseSalaryOn(money, decidedOn);
  if (!multiple || !baseSalary) return undefined;
  return { amount: productUp(multiple.multiple, baseSalary.amount, money.roundUpTo), multiple, baseSalary };
}

/** Works on thousandths of the multiple in whole numbers, so that 4.5 × 2,340,000 is 10,530,000 and not 10,000 more. */
function productUp(multiple: number, salary: number, roundUpTo: number): number {
  const thousandths = Math.round(multiple * 1_000) * salary;
  const step = roundUpTo * 1_000;
  const rest = thousandths % step;
  return ((thousandths - rest) / step + (rest > 0 ? 1 : 0)) * roundUpTo;
}

/** An award that a nominee was given, with the period whose achievements it honours. */
export interface GivenAward {
  readonly award: Pick<Award, 'key' | 'form'>;
  readonly subject: MoneyAmount['subject'];
  readonly decidedOn: Day;
  readonly period: { readonly from: Day; readonly until: Day };
}

/** Whether an award of a nominee is paid beside the others, and why not. `money` is undefined when its amount is not on record. */
export interface Payment {
  readonly given: GivenAward;
  readonly money?: AwardMoney;
  readonly isPaid: boolean;
  readonly because: Text;
}

/**
 * What one nominee is paid for awards that meet: of several titles for the same period only the highest where the rules say so,
 * titles for different periods all, forms of commendation all, and a title and a form both.
 */
export function paymentsOf(money: MoneyRule, given: readonly GivenAward[]): Payment[] {
  const priced = given.map((each) => ({ given: each, money: moneyFor(money, { ...each, award: each.award.key }) }));
  const highest = new Map<string, (typeof priced)[number]>();
  for (const each of priced) {
    const period = periodOf(each.given);
    if (each.given.award.form === 'TITLE' && (each.money?.amount ?? 0) > (highest.get(period)?.money?.amount ?? 0))
      highest.set(period, each);
  }
  return priced.map((each) => {
    if (!each.money) return { given: each.given, isPaid: false, because: NOT_ON_RECORD };
    const standsBack = each.given.award.form === 'TITLE' && highest.get(periodOf(each.given)) !== each;
    const isPaid = !(standsBack && money.combining?.titles === 'HIGHEST_PER_PERIOD');
    return { given: each.given, money: each.money, isPaid, because: isPaid ? PAID : HIGHER_TITLE };
  });
}

const periodOf = ({ period }: GivenAward): string => `${period.from} ${period.until}`;

const PAID: Text = { vi: 'Được hưởng tiền thưởng.', en: 'Paid.' };
const HIGHER_TITLE: Text = {
  vi: 'Không hưởng riêng: cùng khoảng thời gian đã hưởng mức của danh hiệu cao hơn.',
  en: 'Not paid apart: a higher title for the same period is.',
};
const NOT_ON_RECORD: Text = {
  vi: 'Chưa tính được: chưa có mức tiền thưởng hoặc mức lương cơ sở cho ngày quyết định.',
  en: 'Cannot be worked out: no multiple or no base salary is on record for the day of the decision.',
};
