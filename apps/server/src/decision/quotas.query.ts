import { describeQuota } from '@vinh-danh/domain/rulebook/describe-quota';
import { settingOf } from '@vinh-danh/domain/rulebook/judge.rule';
import type { QuotaRule } from '@vinh-danh/domain/rulebook/quota';
import { placesOf } from '@vinh-danh/domain/rulebook/quota.rule';
import { quotasOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { EntityManager } from 'typeorm';
import { loadPlanRulebook } from '../plan/load-rulebook';
import type { QuotaEntity } from './quota.entity';
import type { QuotaType } from './quota.type';

/** What a preview has moved so far: nominations that no longer wait, and rows as they would then stand. */
export interface Foreseen {
  readonly approved: readonly string[];
  readonly moved: ReadonlyMap<string, QuotaEntity>;
}

type LedgerRow = Omit<QuotaEntity, 'planId'>;

const NOTHING: Foreseen = { approved: [], moved: new Map() };

/** Nominations that the Office accepted and nobody has decided, by award and by the unit that sent them; but for some. */
const WAITING = `
  SELECT nomination.award, dossier.unit_id AS "unitId", count(*)::int AS waiting
    FROM nomination JOIN dossier ON dossier.id = nomination.dossier_id
   WHERE nomination.plan_id = $1 AND dossier.accepted_at IS NOT NULL AND dossier.withdrawn_at IS NULL
     AND nomination.approved_at IS NULL AND nomination.refused_at IS NULL AND nomination.withdrawn_at IS NULL
     AND nomination.id <> ALL($2::uuid[])
   GROUP BY nomination.award, dossier.unit_id`;

interface Waiting {
  readonly award: string;
  readonly unitId: string;
  readonly waiting: number;
}

/** The ledger of a plan: every quota with its base, places, what is nominated, what is approved and what is left. */
export async function readQuotas(db: EntityManager, planId: string, { approved, moved }: Foreseen = NOTHING): Promise<QuotaType[]> {
  const rulebook = await loadPlanRulebook(db, planId);
  const rows: LedgerRow[] = await db.query(
    `SELECT quota.id, rule, unit_id AS "unitId", base, places, used, leader_places AS "leaderPlaces", leaders_used AS "leadersUsed"
       FROM quota LEFT JOIN unit ON unit.id = quota.unit_id WHERE plan_id = $1 ORDER BY unit.position NULLS FIRST, rule DESC`,
    [planId],
  );
  const waiting: Waiting[] = await db.query(WAITING, [planId, approved]);
  const setting = settingOf(rulebook);
  // In the order of the rulebook, which names the lower award first.
  return quotasOf(rulebook).flatMap((rule) =>
    rows.filter((row) => row.rule === rule.id).map((row) => entryOf(rule, moved.get(row.id) ?? row)),
  );

  function entryOf(rule: QuotaRule, row: LedgerRow): QuotaType {
    const held = countWaiting(waiting, rule.awards, row.unitId);
    const baseAward = rule.amount.kind === 'share' && rule.amount.base.kind === 'holders' ? rule.amount.base.award : null;
    const growth = baseAward === null ? 0 : countWaiting(waiting, [baseAward], row.unitId);
    return {
      id: row.id,
      rule: rule.id,
      name: rule.name,
      sentence: describeQuota(rule, setting),
      awards: [...rule.awards],
      unitId: row.unitId,
      base: row.base,
      baseAward,
      places: row.places,
      held,
      used: row.used,
      left: row.places - row.used,
      leaderPlaces: row.leaderPlaces,
      leadersUsed: row.leadersUsed,
      expectedPlaces: placesOf(rule, row.base + growth, held > 0) ?? 0,
      source: rule.source,
    };
  }
}

function countWaiting(waiting: readonly Waiting[], awards: readonly string[], unitId: string | null): number {
  return waiting
    .filter((each) => awards.includes(each.award) && (unitId === null || each.unitId === unitId))
    .reduce((sum, each) => sum + each.waiting, 0);
}
