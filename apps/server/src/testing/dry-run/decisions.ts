import { acceptedFighters } from '../builders/accepted-nominations';
import { FIGHTERS, givePlaces } from '../builders/fixed-places';
import { secretly } from './ballots';
import { MEETING } from './days';
import type { Step, Year } from './step';

/** Two whom the council passed with the same votes, for one place that is left. */
async function evenCases({ database, department, theSitting }: Year) {
  const { sittingId } = await theSitting();
  await database.query(
    `UPDATE sitting_case SET outcome = 'PASSED', lower_award = NULL, votes_in_favour = 1, voters_counted = 1, votes_needed = 1, decided_at = $2, version = version + 1
      WHERE sitting_id = $1`,
    [sittingId, MEETING],
  );
  await givePlaces(database, department, 1);
  return { sittingId, rule: FIGHTERS };
}

/** The two are even no longer: of one case more were counted. */
async function unevenCases({ database, theSitting }: Year) {
  const { sittingId, caseIds } = await theSitting();
  await database.query('UPDATE sitting_case SET voters_counted = 2, version = version + 1 WHERE id = $1', [caseIds[0]]);
  return { sittingId, rule: FIGHTERS };
}

async function decidable({ database, department, plan }: Year) {
  const [fighter] = await acceptedFighters(database, department, plan, { count: 1 });
  await givePlaces(database, department, 5);
  return { rows: [{ nominationId: fighter?.nominationId, version: 1 }] };
}

/** The places are set and given, and the Director decides. */
export const DECISIONS: readonly Step[] = [
  {
    mutation: 'setQuotaPlaces',
    by: 'director',
    input: ({ plan }) => ({
      planId: plan.planId,
      rule: FIGHTERS,
      version: 0,
      places: 1,
      decisionNumber: '9/QĐ',
      reason: 'Theo đề nghị của Hội đồng',
    }),
  },
  { mutation: 'openPlacesBallot', by: 'office', input: async (year) => ({ ...(await evenCases(year)), ...secretly(year) }) },
  { mutation: 'settlePlaces', by: 'office', input: async (year) => ({ ...(await unevenCases(year)), chosen: [], reason: '' }) },
  { mutation: 'approveNominations', by: 'director', input: decidable },
  { mutation: 'refuseNominations', by: 'director', input: async (year) => ({ ...(await decidable(year)), reason: 'Chưa đủ thành tích' }) },
];
