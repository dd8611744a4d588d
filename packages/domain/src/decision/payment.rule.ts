import { formatNumber } from '../format';
import { type Refusal, refusal } from '../refusal';
import type { MoneyRule } from '../rulebook/money';
import { type AwardMoney, type GivenAward, paymentsOf } from '../rulebook/money.rule';
import type { Text } from '../text';
import type { Day } from '../time';
import type { PaymentState } from './payment';

/** An award that one nominee was given, with what became of its money so far; new ones have no payment yet. */
export interface Given extends GivenAward {
  readonly id: string;
  readonly name: Text;
  /** Whether the level above decided it: then it is paid there. */
  readonly isUpper: boolean;
  readonly payment?: { readonly state: PaymentState; readonly due: number };
}

/** What is to be paid for one award, and why. */
export interface Settled {
  readonly id: string;
  readonly money?: AwardMoney;
  readonly due: number;
  readonly state: Exclude<PaymentState, 'PAID'>;
  readonly because: Text;
}

/**
 * What all awards of one nominee come to, the new ones beside those given before. Answers for the new ones, and for those before that
 * are no longer due because a higher title took their place.
 *
 * What was paid stays paid: of a higher title for the same period only the rest is due.
 */
export function settlePayments(money: MoneyRule | undefined, given: readonly Given[]): Settled[] {
  if (!money) return given.filter(({ payment }) => !payment).map(({ id }) => ({ id, due: 0, state: 'NOTHING_DUE', because: NO_RULE }));
  const live = given.filter(({ payment }) => payment?.state !== 'CANCELLED');
  const payments = paymentsOf(money, live);
  return live.flatMap((each, index): Settled[] => {
    const { money: price, isPaid, because } = payments[index] as (typeof payments)[number];
    if (each.payment) {
      if (each.payment.state !== 'DUE' || isPaid) return [];
      return [{ id: each.id, money: price, due: 0, state: 'NOTHING_DUE', because }];
    }
    if (!price || !isPaid) return [{ id: each.id, money: price, due: 0, state: 'NOTHING_DUE', because }];
    if (each.isUpper) return [{ id: each.id, money: price, due: 0, state: 'NOTHING_DUE', because: PAID_ABOVE }];
    return [settle(each, price, because, paidBelow(money, each, live))];
  });
}

/** What was paid for lower titles of the same period. */
function paidBelow({ combining }: MoneyRule, each: Given, live: readonly Given[]): number {
  if (combining?.titles !== 'HIGHEST_PER_PERIOD' || each.award.form !== 'TITLE') return 0;
  return live
    .filter(({ award, period, payment }) => payment?.state === 'PAID' && award.form === 'TITLE' && isSame(period, each.period))
    .reduce((sum, { payment }) => sum + (payment?.due ?? 0), 0);
}

const isSame = (one: Given['period'], other: Given['period']) => one.from === other.from && one.until === other.until;

function settle({ id }: Given, money: AwardMoney, because: Text, paid: number): Settled {
  const due = Math.max(money.amount - paid, 0);
  const state = due > 0 ? 'DUE' : 'NOTHING_DUE';
  if (paid === 0) return { id, money, due, state, because };
  return {
    id,
    money,
    due,
    state,
    because: {
      vi: `Được hưởng mức cao hơn của cùng khoảng thời gian; đã chi ${formatNumber(paid, 'vi')} đồng cho danh hiệu thấp hơn nên chỉ chi phần còn lại.`,
      en: `The higher title of the same period is paid; ${formatNumber(paid, 'en')} đồng were paid for a lower one, so that only the rest is due.`,
    },
  };
}

const NO_RULE: Text = {
  vi: 'Chưa tính được: bộ quy định chưa có phần tiền thưởng.',
  en: 'Cannot be worked out: the rules say nothing of money.',
};
const PAID_ABOVE: Text = {
  vi: 'Cấp ra quyết định chi từ nguồn của cấp đó.',
  en: 'Paid by the level that decided, from its own means.',
};

/** A year's fund. */
export interface Fund {
  readonly income: number;
  readonly committed: number;
  readonly paid: number;
}

/** What is neither paid nor promised. Negative: more is promised than there is. */
export function leftIn({ income, committed, paid }: Fund): number {
  return income - committed - paid;
}

/** One payment that is marked as paid. */
export interface ToPay {
  readonly nominee: string;
  readonly state: PaymentState;
  readonly due: number;
  readonly decidedOn: Day;
  readonly isFrozen: boolean;
}

/** Why these may not be marked as paid. An empty list means that they may. */
export function whyNotPay(
  payments: readonly ToPay[],
  {
    fund,
    paidOn,
    voucherNumber,
    today,
  }: { readonly fund: Fund; readonly paidOn: Day; readonly voucherNumber: string; readonly today: Day },
): Refusal[] {
  const against = [
    ...(voucherNumber.trim() === '' ? [refusal('VOUCHER_MISSING', {}, { field: 'voucherNumber' })] : []),
    ...(paidOn > today ? [refusal('DAY_IN_FUTURE', {}, { field: 'paidOn' })] : []),
    ...payments.flatMap(({ nominee, state, decidedOn, isFrozen }) => {
      if (state === 'PAID') return [refusal('PAYMENT_MADE', { nominee })];
      if (state !== 'DUE') return [refusal('NOTHING_DUE', { nominee })];
      if (isFrozen) return [refusal('PAYMENT_FROZEN', { nominee })];
      return paidOn < decidedOn ? [refusal('PAID_BEFORE_DECISION', { nominee }, { field: 'paidOn' })] : [];
    }),
  ];
  if (against.length > 0) return against;
  const sum = payments.reduce((total, { due }) => total + due, 0);
  const there = fund.income - fund.paid;
  return sum > there ? [refusal('FUND_SHORT', { asked: formatNumber(sum, 'vi'), there: formatNumber(there, 'vi') })] : [];
}

/** Why income may not be entered so. An empty list means that it may. */
export function whyNotIncome(facts: {
  readonly amount: number;
  readonly documentNumber: string;
  readonly enteredOn: Day;
  readonly today: Day;
  readonly isTwice: boolean;
}): Refusal[] {
  return [
    ...(Number.isInteger(facts.amount) && facts.amount > 0 && facts.amount <= MOST_MONEY
      ? []
      : [refusal('AMOUNT_NOT_WHOLE', {}, { field: 'amount' })]),
    ...(facts.documentNumber.trim() === '' ? [refusal('DOCUMENT_NUMBER_MISSING', {}, { field: 'documentNumber' })] : []),
    ...(facts.enteredOn > facts.today ? [refusal('DAY_IN_FUTURE', {}, { field: 'enteredOn' })] : []),
    ...(facts.isTwice ? [refusal('INCOME_ON_RECORD', { document: facts.documentNumber.trim() }, { field: 'documentNumber' })] : []),
  ];
}

/** Far above any fund, and far below where numbers cease to be exact. */
export const MOST_MONEY = 1_000_000_000_000;

/** Why an entry may not be taken back. An empty list means that it may. */
export function whyNotReverse(facts: {
  readonly kind: 'INCOME' | 'RECOVERED' | 'REVERSAL';
  readonly isReversed: boolean;
  readonly amount: number;
  readonly fund: Fund;
  readonly reason: string;
}): Refusal[] {
  if (facts.kind !== 'INCOME' || facts.isReversed) return [refusal('ENTRY_NOT_REVERSIBLE', {})];
  const there = facts.fund.income - facts.fund.paid;
  if (facts.amount > there) return [refusal('FUND_SHORT', { asked: formatNumber(facts.amount, 'vi'), there: formatNumber(there, 'vi') })];
  return facts.reason.trim() === '' ? [refusal('REASON_MISSING', {}, { field: 'reason' })] : [];
}
