import type { QuotaRule } from '@vinh-danh/domain/rulebook/quota';
import { leaderPlacesOf, placesOf } from '@vinh-danh/domain/rulebook/quota.rule';
import { quotasOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';

/**
 * Makes the ledger rows of a plan's quotas when its rulebook is published; rows that exist are left alone.
 *
 * A share of another award's holders starts with those who were approved by then and grows with every approval of that award.
 */
export async function openQuotas(db: EntityManager, plan: { id: string; day: string }, rulebook: Rulebook): Promise<void> {
  for (const rule of quotasOf(rulebook)) {
    for (const unitId of await unitsOf(db, rule)) {
      const base = await countBase(db, rule, unitId, plan);
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

/** What the share of a quota is taken of, counted on a day; 0 for a rule that counts nothing. */
export async function countBase(
  db: EntityManager,
  { amount }: QuotaRule,
  unitId: string | null,
  { id, day }: { id: string; day: string },
): Promise<number> {
  if (amount.kind !== 'share') return 0;
  if (amount.base.kind === 'holders') return count(db, HOLDERS, [id, amount.base.award, unitId]);
  return amount.base.kind === 'headcount' ? count(db, HEADCOUNT, [day, unitId]) : 0;
}

const HOLDERS = `
  SELECT count(*)::int AS count FROM nomination JOIN dossier ON dossier.id = nomination.dossier_id
   WHERE nomination.plan_id = $1 AND award = $2 AND approved_at IS NOT NULL AND ($3::uuid IS NULL OR dossier.unit_id = $3)`;

const HEADCOUNT = `
  SELECT count(DISTINCT person_id)::int AS count FROM assignment
   WHERE kind = 'PERMANENT' AND started_on <= $1 AND coalesce(ended_on, 'infinity') >= $1 AND ($2::uuid IS NULL OR unit_id = $2)`;

async function count(db: EntityManager, statement: string, values: readonly unknown[]): Promise<number> {
  const [row]: { count: number }[] = await db.query(statement, [...values]);
  return row?.count ?? 0;
}
