import { acceptedFighters } from '../builders/accepted-nominations';
import { proposeUpwards } from '../builders/register';
import { newest, type Step, type Year } from './step';

/** What a decision is registered with. */
export const NUMBERED = { number: '1/QĐ-SKHCN', issuedOn: '2017-12-20', signer: 'Hồ Sỹ Giang' };

/** The newest decision. */
export const decision = newest('award_decision', 'decisionId');

/** Whom the newest decision names. */
async function namedIds(year: Year): Promise<string[]> {
  const { decisionId } = await decision(year);
  const rows: { id: string }[] = await year.database.query('SELECT nomination_id AS id FROM award_decision_line WHERE decision_id = $1', [
    decisionId,
  ]);
  return rows.map(({ id }) => id);
}

/** An award for all whom the Director approved and no decision names yet. */
async function award({ database }: Year) {
  const rows: { id: string }[] = await database.query(
    `SELECT id FROM nomination WHERE approved_at IS NOT NULL AND award = 'GRASSROOTS_EMULATION_FIGHTER' AND id NOT IN (SELECT nomination_id FROM award_decision_line)`,
  );
  return { kind: 'AWARD', nominationIds: rows.map(({ id }) => id) };
}

async function proposal({ database, department, plan }: Year) {
  const [fighter] = await acceptedFighters(database, department, plan, { count: 1 });
  if (fighter) await proposeUpwards(database, department.people.director.accountId, [fighter]);
  return { kind: 'PROPOSAL', nominationIds: [fighter?.nominationId], addressee: 'UBND tỉnh Tây Ninh' };
}

/** A decision is drafted, changed, discarded, drafted again, registered and announced, and an award accepted. */
export const DECISION_REGISTERED: readonly Step[] = [
  { mutation: 'draftAwardDecision', by: 'office', input: award },
  {
    mutation: 'changeAwardDecision',
    by: 'office',
    input: async (year) => ({ ...(await decision(year)), nominationIds: await namedIds(year), reason: 'Tổng kết năm 2017' }),
  },
  { mutation: 'discardAwardDecision', by: 'office', input: decision },
  { mutation: 'draftAwardDecision', by: 'office', input: award },
  { mutation: 'registerAwardDecision', by: 'office', input: async (year) => ({ ...(await decision(year)), ...NUMBERED }) },
  {
    mutation: 'announceAwardDecision',
    by: 'office',
    input: async (year) => ({ ...(await decision(year)), on: '2017-12-20', how: 'Tại hội nghị tổng kết' }),
  },
  {
    mutation: 'respondToAward',
    by: 'office',
    input: async (year) => ({
      decisionId: (await decision(year)).decisionId,
      nominationId: (await namedIds(year))[0],
      accepts: true,
    }),
  },
];

/** A proposal goes up to the province, and its decision comes back. */
export const DECISION_SENT_UP: readonly Step[] = [
  { mutation: 'draftAwardDecision', by: 'office', input: proposal },
  {
    mutation: 'registerAwardDecision',
    by: 'office',
    input: async (year) => ({ ...(await decision(year)), ...NUMBERED, number: '1/TTr-SKHCN' }),
  },
  {
    mutation: 'recordUpperDecision',
    by: 'office',
    input: async (year) => ({
      ...(await decision(year)),
      issuedBy: 'UBND tỉnh',
      number: '3000/QĐ-UBND',
      issuedOn: '2017-12-20',
      lines: (await namedIds(year)).map((nominationId) => ({ nominationId, granted: true })),
    }),
  },
];
