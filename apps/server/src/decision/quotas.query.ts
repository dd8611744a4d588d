import { describeQuota } from '@vinh-danh/domain/rulebook/describe';
import { settingOf } from '@vinh-danh/domain/rulebook/judge.rule';
import { placesOf } from '@vinh-danh/domain/rulebook/quota.rule';
import { quotasOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { EntityManager } from 'typeorm';
import { loadPlanRulebook } from '../plan/load-rulebook';
import type { QuotaType } from './quota.type';

export type QuotaRow = QuotaType;

interface LedgerRow {
  id: string;
  rule: string;
  unit_id: string | null;
  base: number;
  places: number;
  used: number;
  leader_places: number | null;
  leaders_used: number;
}

/** Nominations that the Office accepted and nobody has decided, by award and, for people, by the unit that they belong to. */
const WAITING = `
  SELECT nomination.award, count(*)::int AS waiting
    FROM nomination JOIN dossier ON dossier.id = nomination.dossier_id
   WHERE nomination.plan_id = $1 AND dossier.accepted_at IS NOT NULL AND dossier.withdrawn_at IS NULL
     AND nomination.approved_at IS NULL AND nomination.refused_at IS NULL AND nomination.withdrawn_at IS NULL
     AND ($2::uuid IS NULL OR dossier.unit_id = $2)
   GROUP BY nomination.award`;

/** The ledger of a plan: every quota with its base, places, what is nominated, what is approved and what is left. */
export async function readQuotas(db: EntityManager, planId: string): Promise<QuotaType[]> {
  const rulebook = await loadPlanRulebook(db, planId);
  const rows: LedgerRow[] = await db.query(
    `SELECT quota.id, rule, unit_id, base, places, used, leader_places, leaders_used
       FROM quota LEFT JOIN unit ON unit.id = quota.unit_id WHERE plan_id = $1 ORDER BY rule, unit.position NULLS FIRST`,
    [planId],
  );
  const setting = settingOf(rulebook);
  const ledger: QuotaType[] = [];
  for (const row of rows) {
    const rule = quotasOf(rulebook).find((each) => each.id === row.rule);
    if (!rule) continue;
    const waiting = await countWaiting(db, planId, row.unit_id);
    const held = rule.awards.reduce((sum, award) => sum + (waiting.get(award) ?? 0), 0);
    const baseAward = rule.amount.kind === 'share' && rule.amount.base.kind === 'holders' ? rule.amount.base.award : null;
    const growth = baseAward === null ? 0 : (waiting.get(baseAward) ?? 0);
    ledger.push({
      id: row.id,
      rule: rule.id,
      name: rule.name,
      sentence: describeQuota(rule, setting),
      awards: [...rule.awards],
      unitId: row.unit_id,
      base: row.base,
      baseAward,
      places: row.places,
      held,
      used: row.used,
      left: row.places - row.used,
      leaderPlaces: row.leader_places,
      leadersUsed: row.leaders_used,
      expectedPlaces: placesOf(rule, row.base + growth, held > 0),
      source: rule.source,
    });
  }
  return ledger;
}

async function countWaiting(db: EntityManager, planId: string, unitId: string | null): Promise<Map<string, number>> {
  const rows: { award: string; waiting: number }[] = await db.query(WAITING, [planId, unitId]);
  return new Map(rows.map(({ award, waiting }) => [award, waiting]));
}
