import fc from 'fast-check';
import type { MoneyRule } from '../rulebook/money';
import { type Given, leftIn, settlePayments, type ToPay, whyNotIncome, whyNotPay, whyNotReverse } from './payment.rule';

const name = { vi: 'Danh hiệu', en: 'Title' };
const source = { document: 'd', name, confidence: 'VERIFIED' } as const;
const multiples = [
  ['LDTT', 0.3],
  ['CSTDCS', 1],
  ['CSTDT', 3],
  ['GIAY_KHEN', 0.3],
] as const;
const money: MoneyRule = {
  baseSalaries: [{ from: '2017-07-01', amount: 1_300_000, source }],
  roundUpTo: 10_000,
  amounts: multiples.map(([award, multiple]) => ({ award, subject: 'PERSON', multiple, source })),
  combining: { titles: 'HIGHEST_PER_PERIOD', source },
};
const given = (award: string, more: Partial<Given> = {}): Given => ({
  id: award,
  name,
  award: { key: award, form: award === 'GIAY_KHEN' ? 'COMMENDATION' : 'TITLE' },
  subject: 'PERSON',
  decidedOn: '2017-12-25',
  period: { from: '2017-01-01', until: '2017-12-31' },
  isUpper: false,
  ...more,
});
const settled = (...all: Given[]) => settlePayments(money, all).map(({ id, due, state }) => [id, due, state]);

describe('what a nominee is paid', () => {
  it('is the higher title of a period, and a form of commendation beside it', () => {
    expect(settled(given('LDTT'), given('CSTDCS'), given('GIAY_KHEN'))).toEqual([
      ['LDTT', 0, 'NOTHING_DUE'],
      ['CSTDCS', 1_300_000, 'DUE'],
      ['GIAY_KHEN', 390_000, 'DUE'],
    ]);
  });

  it('is no longer due for a lower title once a higher one comes', () => {
    expect(settled(given('LDTT', { payment: { state: 'DUE', due: 390_000 } }), given('CSTDCS'))).toEqual([
      ['LDTT', 0, 'NOTHING_DUE'],
      ['CSTDCS', 1_300_000, 'DUE'],
    ]);
  });

  it('is only the rest where a lower title was paid before', () => {
    const [only] = settlePayments(money, [given('LDTT', { payment: { state: 'PAID', due: 390_000 } }), given('CSTDCS')]);
    expect(only).toMatchObject({ id: 'CSTDCS', due: 910_000, state: 'DUE' });
    expect(only?.because.vi).toContain('đã chi 390.000 đồng');
  });

  it('is nothing more for a lower title that comes after a higher one', () => {
    expect(settled(given('CSTDCS', { payment: { state: 'PAID', due: 1_300_000 } }), given('LDTT'))).toEqual([['LDTT', 0, 'NOTHING_DUE']]);
  });

  it('counts no title that was taken back or declined', () => {
    expect(settled(given('CSTDCS', { payment: { state: 'CANCELLED', due: 0 } }), given('LDTT'))).toEqual([['LDTT', 390_000, 'DUE']]);
  });

  it('is paid above where it was decided above, and then stands before a lower one here', () => {
    expect(settled(given('LDTT', { payment: { state: 'DUE', due: 390_000 } }), given('CSTDT', { isUpper: true }))).toEqual([
      ['LDTT', 0, 'NOTHING_DUE'],
      ['CSTDT', 0, 'NOTHING_DUE'],
    ]);
  });

  it('is not guessed where the rules are silent', () => {
    expect(settlePayments(undefined, [given('LDTT')])).toMatchObject([{ due: 0, state: 'NOTHING_DUE' }]);
    expect(settled(given('UNKNOWN'))).toEqual([['UNKNOWN', 0, 'NOTHING_DUE']]);
  });

  it('never comes to more than the highest of the period, however the titles come and whenever they are paid', () => {
    const steps = fc.array(fc.record({ award: fc.constantFrom('LDTT', 'CSTDCS', 'CSTDT'), pays: fc.boolean() }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(steps, (all) => {
        let held: Given[] = [];
        all.forEach(({ award, pays }, index) => {
          const next = given(award, { id: `${index}` });
          const answers = new Map(settlePayments(money, [...held, next]).map((each) => [each.id, each]));
          held = [...held, next].map((each) => {
            const answer = answers.get(each.id);
            const payment = answer ? { state: answer.state, due: answer.due } : (each.payment as NonNullable<Given['payment']>);
            return { ...each, payment: pays && payment.state === 'DUE' ? { ...payment, state: 'PAID' as const } : payment };
          });
        });
        const owed = held.reduce((sum, { payment }) => sum + (payment?.due ?? 0), 0);
        const highest = Math.max(...all.map(({ award }) => ({ LDTT: 390_000, CSTDCS: 1_300_000, CSTDT: 3_900_000 })[award] ?? 0));
        expect(owed).toBe(highest);
      }),
    );
  });
});

describe('paying', () => {
  const fund = { income: 1_000, committed: 600, paid: 400 };
  const due: ToPay = { nominee: 'An', state: 'DUE', due: 300, decidedOn: '2017-12-25', isFrozen: false };
  const how = { fund, paidOn: '2017-12-28', voucherNumber: 'PC-01', today: '2017-12-28' };
  const codes = (payments: readonly ToPay[], more: Partial<typeof how> = {}) =>
    whyNotPay(payments, { ...how, ...more }).map(({ code }) => code);

  it('takes what is due, up to what there is', () => {
    expect(codes([due, due])).toEqual([]);
    expect(codes([due, due, due])).toEqual(['FUND_SHORT']);
  });

  it('wants a voucher and a day that has come, not before the decision', () => {
    expect(codes([due], { voucherNumber: ' ', paidOn: '2017-12-29' })).toEqual(['VOUCHER_MISSING', 'DAY_IN_FUTURE']);
    expect(codes([due], { paidOn: '2017-12-24' })).toEqual(['PAID_BEFORE_DECISION']);
  });

  it('pays nobody twice, nobody to whom nothing is due, and waits for what is looked at again', () => {
    expect(
      codes([
        { ...due, state: 'PAID' },
        { ...due, state: 'CANCELLED' },
        { ...due, isFrozen: true },
      ]),
    ).toEqual(['PAYMENT_MADE', 'NOTHING_DUE', 'PAYMENT_FROZEN']);
  });

  it('leaves what is neither paid nor promised, below nothing where too much is promised', () => {
    expect(leftIn(fund)).toBe(0);
    expect(leftIn({ income: 0, committed: 5, paid: 0 })).toBe(-5);
  });
});

test('income is whole, dated and entered once by its document', () => {
  const facts = { amount: 5, documentNumber: '1/QĐ', enteredOn: '2017-03-01', today: '2017-03-01', isTwice: false };
  const codes = (more: Partial<typeof facts>) => whyNotIncome({ ...facts, ...more }).map(({ code }) => code);
  expect(codes({})).toEqual([]);
  expect(codes({ amount: 1.5, documentNumber: '', enteredOn: '2017-03-02' })).toEqual([
    'AMOUNT_NOT_WHOLE',
    'DOCUMENT_NUMBER_MISSING',
    'DAY_IN_FUTURE',
  ]);
  expect(codes({ amount: 0, isTwice: true })).toEqual(['AMOUNT_NOT_WHOLE', 'INCOME_ON_RECORD']);
});

test('income is taken back once, with a reason, and not what was paid out already', () => {
  const facts = {
    kind: 'INCOME',
    isReversed: false,
    amount: 50,
    fund: { income: 100, committed: 0, paid: 50 },
    reason: 'Nhập nhầm',
  } as const;
  expect(whyNotReverse(facts)).toEqual([]);
  expect(whyNotReverse({ ...facts, amount: 51 })).toMatchObject([{ code: 'FUND_SHORT' }]);
  expect(whyNotReverse({ ...facts, isReversed: true })).toMatchObject([{ code: 'ENTRY_NOT_REVERSIBLE' }]);
  expect(whyNotReverse({ ...facts, kind: 'REVERSAL' })).toMatchObject([{ code: 'ENTRY_NOT_REVERSIBLE' }]);
  expect(whyNotReverse({ ...facts, reason: '' })).toMatchObject([{ code: 'REASON_MISSING' }]);
});
