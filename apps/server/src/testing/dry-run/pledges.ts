import { CONTENT } from '../builders/pledges';
import { newest, type Step } from './step';

const pledge = newest('pledge', 'pledgeId');

/** A pledge is sent, taken back, sent back, and confirmed. */
export const PLEDGES: readonly Step[] = [
  { mutation: 'savePledge', by: 'employee', input: () => ({ version: 0, content: CONTENT }) },
  { mutation: 'sendPledge', by: 'employee', input: pledge },
  { mutation: 'recallPledge', by: 'employee', input: pledge },
  { mutation: 'sendPledge', by: 'employee', input: pledge },
  { mutation: 'returnPledge', by: 'head', input: async (year) => ({ ...(await pledge(year)), reason: 'Ghi rõ số liệu' }) },
  { mutation: 'sendPledge', by: 'employee', input: pledge },
  { mutation: 'confirmPledges', by: 'head', input: async (year) => ({ pledges: [await pledge(year)] }) },
];
