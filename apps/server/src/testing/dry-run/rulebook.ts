import { rulesWithSetPlaces } from '../builders/fixed-places';
import type { Step, Year } from './step';

/** The same rules under another name: something to publish. */
function renamed() {
  const layers = rulesWithSetPlaces.layers.map((layer) => ({ ...layer, name: { ...layer.name, en: `${layer.name.en} (corrected)` } }));
  return { ...rulesWithSetPlaces, layers };
}

async function draft({ database, department, plan, latest }: Year) {
  await database.query(`INSERT INTO rulebook_draft (id, plan_id, rulebook, updated_at, updated_by) VALUES ($1, $2, $3, now(), $4)`, [
    'ffffffff-ffff-7fff-8fff-ffffffffffff',
    plan.planId,
    JSON.stringify(renamed()),
    department.people.office.accountId,
  ]);
  const { version } = await latest('rulebook_draft');
  return { planId: plan.planId, version };
}

/** The rules are corrected. */
export const RULEBOOK: readonly Step[] = [
  {
    mutation: 'publishRulebook',
    by: 'director',
    input: async (year) => ({ ...(await draft(year)), reason: 'Sửa tên', decisionNumber: '6/QĐ' }),
  },
];
