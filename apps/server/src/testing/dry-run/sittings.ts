import { acceptedFighters } from '../builders/accepted-nominations';
import { council } from './councils';
import { newest, type Step, type Year } from './step';

/** The newest sitting. */
export const sitting = newest('sitting', 'sittingId');

/** The cases of the newest sitting, in their order. */
export async function caseIds(year: Year): Promise<string[]> {
  const { sittingId } = await sitting(year);
  const rows: { id: string }[] = await year.database.query('SELECT id FROM sitting_case WHERE sitting_id = $1 ORDER BY position', [
    sittingId,
  ]);
  return rows.map(({ id }) => id);
}

async function meeting(year: Year, startsAt: string) {
  return { councilId: (await council(year)).councilId, planId: year.plan.planId, startsAt, place: 'Phòng họp' };
}

/** Two nominations of the standards' own, which its council may consider. */
async function twoOfStandards({ database, department, plan }: Year) {
  const fighters = await acceptedFighters(database, department, plan, { count: 2, before: {} });
  const nominationIds = fighters.map(({ nominationId }) => nominationId);
  await database.query(
    `UPDATE dossier SET unit_id = $2, version = version + 1 WHERE id IN (SELECT dossier_id FROM nomination WHERE id = ANY($1))`,
    [nominationIds, department.units.standards],
  );
  return { nominationIds };
}

async function allPresent(year: Year) {
  const { sittingId } = await sitting(year);
  const seats: { seatId: string }[] = await year.database.query(
    `SELECT seat_id AS "seatId" FROM seated_on((SELECT council_id FROM sitting WHERE id = $1), '2017-12-11')`,
    [sittingId],
  );
  return { sittingId, rows: seats.map((seat) => ({ ...seat, attends: 'PRESENT' })) };
}

/** A sitting gets its cases and its agenda, is convened, and moved. */
export const SITTING_CONVENED: readonly Step[] = [
  { mutation: 'createSitting', by: 'office', input: (year) => meeting(year, '2017-12-11T01:00:00Z') },
  {
    mutation: 'placeCases',
    by: 'office',
    input: async (year) => ({ ...(await sitting(year)), version: undefined, ...(await twoOfStandards(year)) }),
  },
  {
    mutation: 'orderAgenda',
    by: 'office',
    input: async (year) => ({ ...(await sitting(year)), caseIds: (await caseIds(year)).toReversed() }),
  },
  { mutation: 'conveneSitting', by: 'office', input: sitting },
  {
    mutation: 'moveSitting',
    by: 'office',
    input: async (year) => ({ ...(await sitting(year)), startsAt: '2017-12-11T02:00:00Z', place: 'Hội trường', reason: 'Trùng lịch' }),
  },
];

/** It is held; another, for which nothing is left, is cancelled. */
export const SITTING_HELD: readonly Step[] = [
  { mutation: 'recordAttendance', by: 'office', input: allPresent },
  { mutation: 'openSitting', by: 'office', input: sitting },
  { mutation: 'closeSitting', by: 'office', input: sitting },
  { mutation: 'createSitting', by: 'office', input: (year) => meeting(year, '2017-12-15T01:00:00Z') },
  { mutation: 'cancelSitting', by: 'office', input: async (year) => ({ ...(await sitting(year)), reason: 'Không còn việc' }) },
];
