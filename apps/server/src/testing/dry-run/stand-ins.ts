import { newest, type Step, type Year } from './step';

const lent = newest('stand_in', 'standInId');

async function lending({ database, department }: Year) {
  const { head, colleague } = department.people;
  const [grant] = await database.query('SELECT id FROM role_grant WHERE account_id = $1', [head.accountId]);
  const days = { validFrom: '2017-04-03', validTo: '2017-04-14' };
  return { roleGrantId: grant.id, deputyPersonId: colleague.personId, ...days, decisionNumber: '7/QĐ-SKHCN' };
}

/** The head lends their role, and takes it back. */
export const STAND_INS: readonly Step[] = [
  { mutation: 'setStandIn', by: 'head', input: lending },
  { mutation: 'revokeStandIn', by: 'head', input: async (year) => ({ ...(await lent(year)), reason: 'Đi công tác về sớm' }) },
];
