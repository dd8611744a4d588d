import fc from 'fast-check';
import { source } from './criteria/example';
import type { MoneyRule } from './money';
import { baseSalaryOn, type GivenAward, moneyFor, moneyOf, paymentsOf } from './money.rule';
import { moneyShape } from './money-shape';

const salaries = [
  ['2013-07-01', 1_150_000],
  ['2016-05-01', 1_210_000],
  ['2017-07-01', 1_300_000],
  ['2024-07-01', 2_340_000],
] as const;
const multiples = [
  ['LDTT', 'PERSON', 0.3],
  ['CSTDCS', 'PERSON', 1],
  ['CSTDTQ', 'PERSON', 4.5],
  ['TTLDXS', 'COLLECTIVE', 1.5],
  ['BANG_KHEN', 'PERSON', 3.5],
  ['HUAN_CHUONG', 'PERSON', 4.5],
  ['HUAN_CHUONG', 'COLLECTIVE', 9],
] as const;
const money: MoneyRule = {
  baseSalaries: salaries.map(([from, amount]) => ({ from, amount, source })),
  roundUpTo: 10_000,
  amounts: multiples.map(([award, subject, multiple]) => ({ award, subject, multiple, source })),
  combining: { titles: 'HIGHEST_PER_PERIOD', source },
};
const amountOf = (award: string, subject: 'PERSON' | 'COLLECTIVE', decidedOn: string) =>
  moneyFor(money, { award, subject, decidedOn })?.amount;

test('4.5 times 2,340,000 is 10,530,000', () => {
  expect(amountOf('CSTDTQ', 'PERSON', '2025-03-01')).toBe(10_530_000);
});

test('a product that does not end on ten thousand is rounded up, never down', () => {
  expect(amountOf('LDTT', 'PERSON', '2025-03-01')).toBe(710_000);
  expect(amountOf('LDTT', 'PERSON', '2017-03-01')).toBe(370_000);
  expect(amountOf('LDTT', 'PERSON', '2017-12-01')).toBe(390_000);
});

test('the base salary is the one of the day of the decision, from its first day on', () => {
  expect(baseSalaryOn(money, '2017-06-30')?.amount).toBe(1_210_000);
  expect(baseSalaryOn(money, '2017-07-01')?.amount).toBe(1_300_000);
  expect(baseSalaryOn({ ...money, baseSalaries: money.baseSalaries.toReversed() }, '2017-07-01')?.amount).toBe(1_300_000);
});

test('a collective has its own multiple, doubled or not as the rule has it', () => {
  expect(amountOf('HUAN_CHUONG', 'COLLECTIVE', '2025-01-01')).toBe(2 * (amountOf('HUAN_CHUONG', 'PERSON', '2025-01-01') as number));
});

test('what is not on record is not guessed', () => {
  expect(amountOf('CO', 'COLLECTIVE', '2025-01-01')).toBeUndefined();
  expect(amountOf('LDTT', 'COLLECTIVE', '2025-01-01')).toBeUndefined();
  expect(amountOf('LDTT', 'PERSON', '2013-06-30')).toBeUndefined();
});

const year = { from: '2024-01-01', until: '2024-12-31' };
const given = (key: string, more: Partial<GivenAward> = {}, form: 'TITLE' | 'COMMENDATION' = 'TITLE'): GivenAward => ({
  award: { key, form },
  subject: 'PERSON',
  decidedOn: '2025-01-10',
  period: year,
  ...more,
});
const paid = (...awards: GivenAward[]) => paymentsOf(money, awards).map((payment) => payment.isPaid);

test('of two titles for one period only the higher is paid, whichever comes first', () => {
  expect(paid(given('LDTT'), given('CSTDCS'))).toEqual([false, true]);
  expect(paid(given('CSTDCS'), given('LDTT'))).toEqual([true, false]);
});

test('titles for different periods are all paid, and a title and a form both', () => {
  expect(paid(given('CSTDCS'), given('CSTDTQ', { period: { from: '2019-01-01', until: '2024-12-31' } }))).toEqual([true, true]);
  expect(paid(given('CSTDCS'), given('BANG_KHEN', {}, 'COMMENDATION'))).toEqual([true, true]);
});

test('the same title twice for one period is paid once', () => {
  expect(paid(given('CSTDCS'), given('CSTDCS'))).toEqual([true, false]);
});

test('where nothing is said of combining all are paid', () => {
  expect(paymentsOf({ ...money, combining: undefined }, [given('LDTT'), given('CSTDCS')]).every((payment) => payment.isPaid)).toBe(true);
});

test('an amount that is not on record is told, and does not push another out', () => {
  const [unknown, known] = paymentsOf(money, [given('UNKNOWN'), given('LDTT')]);
  expect(unknown).toMatchObject({ isPaid: false, because: { en: expect.stringContaining('Cannot be worked out') } });
  expect(known?.isPaid).toBe(true);
});

test('the amount is the smallest multiple of ten thousand that is not less than the product', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 10_000_000 }), (thousandths, salary) => {
      const rule = {
        ...money,
        baseSalaries: [{ from: '2000-01-01', amount: salary, source }],
        amounts: [{ award: 'A', subject: 'PERSON' as const, multiple: thousandths / 1_000, source }],
      };
      const amount = BigInt(moneyFor(rule, { award: 'A', subject: 'PERSON', decidedOn: '2020-01-01' })?.amount as number);
      const exact = BigInt(thousandths) * BigInt(salary);
      expect(amount % 10_000n).toBe(0n);
      expect(amount * 1_000n >= exact).toBe(true);
      expect((amount - 10_000n) * 1_000n < exact).toBe(true);
    }),
  );
});

test('a lower layer replaces a multiple and a base salary, and adds what is new', () => {
  const layer = (rule: MoneyRule) => ({
    key: 'l',
    kind: 'LAW' as const,
    name: { vi: 'L', en: 'L' },
    awards: [],
    quotas: [],
    deadlines: [],
    votes: [],
    money: rule,
  });
  const lower: MoneyRule = {
    baseSalaries: [{ from: '2024-07-01', amount: 2_000_000, source }],
    roundUpTo: 10_000,
    amounts: [{ award: 'LDTT', subject: 'PERSON', multiple: 0.5, source }],
  };
  const both = moneyOf({ year: 2025, layers: [layer(money), layer(lower)] }) as MoneyRule;
  expect(moneyFor(both, { award: 'LDTT', subject: 'PERSON', decidedOn: '2025-01-01' })?.amount).toBe(1_000_000);
  expect(moneyFor(both, { award: 'CSTDCS', subject: 'PERSON', decidedOn: '2025-01-01' })?.amount).toBe(2_000_000);
  expect(both.combining?.titles).toBe('HIGHEST_PER_PERIOD');
  expect(moneyOf({ year: 2025, layers: [] })).toBeUndefined();
});

test('two base salaries from one day, and multiples finer than thousandths, are refused', () => {
  expect(moneyShape.safeParse(money).success).toBe(true);
  expect(moneyShape.safeParse({ ...money, baseSalaries: [money.baseSalaries[0], money.baseSalaries[0]] }).success).toBe(false);
  expect(moneyShape.safeParse({ ...money, amounts: [{ ...money.amounts[0], multiple: 0.3001 }] }).success).toBe(false);
});
