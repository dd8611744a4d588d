import type { Step } from './step';

/** A deadline of the plan is put off, and stopped for a while. */
export const DEADLINES: readonly Step[] = [
  {
    mutation: 'extendDeadline',
    by: 'office',
    input: ({ plan }) => ({ planId: plan.planId, deadline: 'pledge', lastDay: '2017-04-10', reason: 'Mưa lũ', decisionNumber: '5/QĐ' }),
  },
  { mutation: 'pauseDeadline', by: 'office', input: ({ plan }) => ({ planId: plan.planId, deadline: 'pledge', reason: 'Chờ bổ sung' }) },
  { mutation: 'resumeDeadline', by: 'office', input: ({ plan }) => ({ planId: plan.planId, deadline: 'pledge' }) },
];

/** The plan of the year to come. */
export const NEXT_PLAN: readonly Step[] = [
  {
    mutation: 'createPlan',
    by: 'office',
    input: () => ({ year: 2018, number: '1/KH', title: 'Kế hoạch 2018', issuedOn: '2018-01-02' }),
  },
];
