import { settlePlaces, whyNotSettlePlaces } from '@vinh-danh/domain/decision/settle-overflow.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { NO_OVERFLOW_RULE } from '@vinh-danh/domain/rulebook/overflow.rule';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { recordAudit } from '../access/record-audit';
import { permitBallots } from '../council/lock-ballot';
import { lockSitting } from '../council/lock-sitting';
import { findCasesKeptFrom } from '../council/recused-from.query';
import { tellSitting } from '../council/sitting-changes';
import { standingIn } from '../council/standing-in-council';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import type { Act } from '../nomination/lock-dossier';
import { holdPlanRules } from '../plan/hold-plan';
import { findOverflow, type QuotaOverflow } from './find-overflow';

/** One quota in a sitting: its rule, and the unit whose places they are where each has its own. */
export interface QuotaInSitting {
  readonly sittingId: string;
  readonly rule: string;
  readonly unitId?: string | null;
}

export interface SettlePlacesInput extends QuotaInSitting {
  /** Of those who are even whom the chair gives a place. */
  readonly chosen: readonly string[];
  readonly reason: string;
}

/** Holds the quotas of a plan and gives the one that is asked for, with those who contend for it. */
export async function holdOverflow(
  db: EntityManager,
  act: Act,
  { sittingId, rule, unitId = null }: QuotaInSitting,
): Promise<QuotaOverflow> {
  if (!isId(sittingId)) throw notFound();
  permitBallots(await standingIn(db, act.viewer, sittingId, act.now));
  const [of]: { planId: string }[] = await db.query('SELECT plan_id AS "planId" FROM sitting WHERE id = $1', [sittingId]);
  if (!of) throw notFound();
  // Plan, then quotas, then the sitting: in the order in which every decision locks.
  await holdPlanRules(db, of.planId);
  const overflows = await findOverflow(db, { sittingId, planId: of.planId, now: act.now }, true);
  await lockSitting(db, sittingId);
  const found = overflows.find((each) => each.rule.id === rule && each.row.unitId === unitId);
  if (!found) throw notFound();
  const kept = await findCasesKeptFrom(
    db,
    act.viewer,
    found.contenders.map(({ caseId }) => caseId),
  );
  if (kept.size > 0) throw notFound();
  return found;
}

/** Gives the places of a quota to those who rank for them, once, and writes down how it came about. Who goes without stays passed. */
export async function settleOverflow(db: EntityManager, act: Act, input: SettlePlacesInput): Promise<{ sittingId: string }> {
  const { rule, row, room, ranked, undecided } = await holdOverflow(db, act, input);
  const settledBy = (rule.overflow ?? NO_OVERFLOW_RULE).settledBy;
  refuseIf(whyNotSettlePlaces({ quota: rule.name, ranked, settledBy, undecided, chosen: input.chosen, reason: input.reason }));
  const settled = settlePlaces({ ranked, chosen: input.chosen, reason: input.reason });
  const [earlier]: { id: string }[] = await db.query('SELECT id FROM places_ranking WHERE sitting_id = $1 AND quota_id = $2', [
    input.sittingId,
    row.id,
  ]);
  if (earlier) return { sittingId: input.sittingId };
  const id = uuidv7();
  const reason = settled.settledBy === 'CHAIR' ? input.reason.trim() : '';
  await db.query(
    `INSERT INTO places_ranking (id, sitting_id, quota_id, places, settled_by, reason, steps, ranked_at, ranked_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, input.sittingId, row.id, room.places, settled.settledBy, reason, JSON.stringify(settled.steps), act.now, act.viewer.accountId],
  );
  const places = [
    ...settled.placed.map((caseId) => ({ caseId, placed: true })),
    ...settled.without.map((caseId) => ({ caseId, placed: false })),
  ];
  for (const [i, { caseId, placed }] of places.entries())
    await db.query('INSERT INTO case_ranking (ranking_id, case_id, position, placed) VALUES ($1, $2, $3, $4)', [id, caseId, i + 1, placed]);
  await recordAudit(db, act, { action: 'rankForPlaces', subjectKind: 'Sitting', subjectId: input.sittingId, after: { quota: rule.id } });
  for (const { caseId } of places) await tellSitting(db, input.sittingId, 'RESULT', caseId);
  return { sittingId: input.sittingId };
}
