import { newest, type Step } from './step';

const payment = newest('payment', 'paymentId');

/** The fund gets its income and pays; an income entered by mistake is reversed. */
export const MONEY: readonly Step[] = [
  {
    mutation: 'enterIncome',
    by: 'office',
    input: ({ plan }) => ({ planId: plan.planId, amount: 9_000_000, documentNumber: '1/QĐ-STC', enteredOn: '2017-12-01' }),
  },
  {
    mutation: 'payAwards',
    by: 'office',
    input: async (year) => ({ payments: [await payment(year)], paidOn: '2017-12-20', voucherNumber: 'PC-1' }),
  },
  {
    mutation: 'enterIncome',
    by: 'office',
    input: ({ plan }) => ({ planId: plan.planId, amount: 1_000, documentNumber: '2/QĐ-STC', enteredOn: '2017-12-01' }),
  },
  {
    mutation: 'reverseIncome',
    by: 'office',
    input: async ({ latest }) => ({ entryId: (await latest('fund_entry')).id, reason: 'Nhập nhầm' }),
  },
];
