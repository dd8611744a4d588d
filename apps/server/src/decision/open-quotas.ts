import type { QuotaRule } from '@vinh-danh/domain/rulebook/quota';
import { leaderPlacesOf, placesOf } from '@vinh-danh/domain/rulebook/quota.rule';
import { quotasOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';

/**
 * Makes the ledger rows of a plan's quotas when its rulebook is published; rows that exist are left alone.
 *
 * A share of another award's holders starts at nothing and grows with every approval of that award.
 */
export async function openQuotas(db: EntityManager, plan: { id: string; day: string }, rulebook: Rulebook): Promise<void> {
  for (const rule of quotasOf(rulebook)) {
    for (const unitId of await unitsOf(db, rule)) {
      const base = await startingBase(db, rule, unitId, plan.day);
      const places = placesOf(rule, base, base > 0);
      await db.query(
        `INSERT INTO quota (id, plan_id, rule, unit_id, base, places, leader_places)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (plan_id, rule, unit_id) DO NOTHING`,
        [uuidv7(), plan.id, rule.id, unitId, base, places, leaderPlacesOf(rule, places) ?? null],
      );
    }
  }
}

async function unitsOf(db: EntityManager, rule: QuotaRule): Promise<(string | null)[]> {
  if (rule.over === 'ORGANISATION') return [null];
  const units: { id: string }[] = await db.query(`SELECT id FROM unit WHERE kind <> 'DEPARTMENT' AND dissolved_on IS NULL ORDER BY id`);
  return units.map((unit) => unit.id);
}

async function startingBase(db: EntityManager, rule: QuotaRule, unitId: string | null, day: string): Promise<number> {
  if (rule.amount.kind !== 'share' || rule.amount.base.kind !== 'headcount') return 0;
  const [row]: { headcount: number }[] = await db.query(
    `SELECT count(DISTINCT person_id)::int AS headcount FROM assignment
      WHERE kind = 'PERMANENT' AND started_on <= $1 AND coalesce(ended_on, 'infinity') >= $1 AND ($2::uuid IS NULL OR unit_id = $2)`,
    [day, unitId],
  );
  return row?.headcount ?? 0;
}
