import { buildCouncil, buildSitting } from '../builders/councils';
import type { Step, Year } from './step';

const initiative = () => ({ kind: 'INITIATIVE', title: 'Số hóa hồ sơ', level: 'UNIT', description: 'Quét hồ sơ.', effect: 'Nhanh hơn.' });

async function filing({ database }: Year) {
  const [row] = await database.query('SELECT * FROM initiative_filing ORDER BY initiative_id DESC LIMIT 1');
  return { initiativeId: row.initiative_id, version: row.version };
}

/** An initiative that its council has passed. */
async function passedFiling(year: Year) {
  const { database, department, plan } = year;
  const seen = await filing(year);
  const body = await buildCouncil(database, department, { body: 'INITIATIVE_COUNCIL', invented: 0 });
  const { caseIds: passed } = await buildSitting(database, body, plan, { initiatives: [seen.initiativeId], state: 'CLOSED' });
  await database.query(`UPDATE sitting_case SET outcome = 'PASSED', decided_at = now(), version = 2 WHERE id = $1`, [passed[0]]);
  return seen;
}

/** Three initiatives: one is withdrawn, one refused, one recognised. */
export const INITIATIVES: readonly Step[] = [
  { mutation: 'fileInitiative', by: 'employee', input: initiative },
  { mutation: 'withdrawInitiative', by: 'employee', input: filing },
  { mutation: 'fileInitiative', by: 'employee', input: initiative },
  { mutation: 'refuseInitiative', by: 'office', input: async (year) => ({ ...(await filing(year)), reason: 'Không có tính mới' }) },
  { mutation: 'fileInitiative', by: 'employee', input: initiative },
  {
    mutation: 'recogniseInitiative',
    by: 'office',
    input: async (year) => ({ ...(await passedFiling(year)), level: 'UNIT', decidedOn: '2017-10-20', decisionNumber: '88/QĐ' }),
  },
];
