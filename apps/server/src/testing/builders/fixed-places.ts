import type { QuotaRule } from '@vinh-danh/domain/rulebook/quota';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { tayNinh2017 } from '@vinh-danh/regimes/tay-ninh-2017';
import type { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { openQuotas } from '../../decision/open-quotas';
import { buildDepartment, type TestDepartment } from '../department';
import type { TestServer } from '../test-server';
import { buildPlan, type TestPlan } from './plan';

export const FIGHTERS = 'grassroots-emulation-fighter';

/** The rules of 2017 with changes to the quota of CSTĐCS. */
export function rulesWith(change: Partial<QuotaRule>): Rulebook {
  const layers = tayNinh2017.layers.map((layer) => ({
    ...layer,
    quotas: layer.quotas.map((quota) => (quota.id === FIGHTERS ? { ...quota, ...change } : quota)),
  }));
  return { ...tayNinh2017, layers };
}

/** The rules of 2017 with a number of CSTĐCS that the Director sets, so that a test can. */
export const rulesWithSetPlaces: Rulebook = rulesWith({ amount: { kind: 'setYearly', by: 'DIRECTOR' } });

/** Sets so many places for CSTĐCS, beyond those taken before. */
export async function givePlaces(database: DataSource, { people }: TestDepartment, places: number): Promise<void> {
  const [quota] = await database.query(
    `SELECT id, used, (SELECT count(*)::int FROM quota_setting WHERE quota_id = quota.id) AS settings FROM quota WHERE rule = $1`,
    [FIGHTERS],
  );
  await database.query(
    `INSERT INTO quota_setting (id, quota_id, number, places, decision_number, reason, set_at, set_by)
     VALUES ($1, $2, $3, $4, '9/QĐ', 'Theo đề nghị của Hội đồng', '2017-12-01', $5)`,
    [uuidv7(), quota.id, quota.settings + 1, quota.used + places, people.director.accountId],
  );
  await database.query('UPDATE quota SET set_places = $2, places = $2 WHERE id = $1', [quota.id, quota.used + places]);
}

/** A department and its plan with places that a test sets, in December, when the Director decides. */
export async function buildDecember(
  server: Pick<TestServer, 'database' | 'setClock'>,
): Promise<{ department: TestDepartment; plan: TestPlan }> {
  const department = await buildDepartment(server.database);
  const plan = await buildPlan(server.database, rulesWithSetPlaces);
  await openQuotas(server.database.manager, { id: plan.planId, day: '2017-03-15' }, rulesWithSetPlaces);
  await server.setClock('2017-12-20T02:00:00Z');
  return { department, plan };
}
