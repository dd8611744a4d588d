import { dayOf } from '@vinh-danh/domain/time';
import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
import type { CurrentRules } from '../access/identify.query';
import type { DecisionContext } from '../graph/decide';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { newestVersionIfAny } from './load-rulebook';
import { mayWithRulebook } from './permit-rulebook';
import { PlanEntity } from './plan.entity';

/** A plan with the newest published version of its rules. */
export interface CurrentPlan {
  readonly plan: PlanEntity;
  readonly rulebookVersionId: string;
}

const CURRENT = 'SELECT plan_id AS "planId", rulebook_version_id AS "rulebookVersionId" FROM current_rules($1)';

/** A plan comes into force with the first version of its rules; until then only those who write them see it. */
const PUBLISHED = 'SELECT id FROM plan WHERE EXISTS (SELECT FROM rulebook_version WHERE plan_id = plan.id)';

/**
 * The plan of the year in which `now` lies in Viet Nam, or else the latest one before it: its review goes on into January.
 *
 * @throws ClientError NOT_FOUND when there is no plan yet
 */
export async function findCurrentPlan(db: EntityManager, now: Date): Promise<CurrentPlan> {
  const current = await findCurrentPlanIfAny(db, now);
  if (!current) throw notFound();
  return current;
}

/** The same, or null on a database that holds no plan yet. */
export async function findCurrentPlanIfAny(db: EntityManager, now: Date): Promise<CurrentPlan | null> {
  const [current]: CurrentRules[] = await db.query(CURRENT, [yearOf(now)]);
  if (!current) return null;
  const plan = await db.findOneByOrFail(PlanEntity, { id: current.planId });
  return { plan, rulebookVersionId: current.rulebookVersionId };
}

/**
 * The same by its ids alone, as it stood when the request came in: for lists, which need not ask again.
 *
 * @throws ClientError NOT_FOUND when there is no plan yet
 */
export function requireCurrentRules({ current }: { readonly current: CurrentRules | null }): CurrentRules {
  if (!current) throw notFound();
  return current;
}

const yearOf = (now: Date): number => Number(dayOf(now).slice(0, 4));

/** The plans that were issued by now and are in force, the newest first. */
export async function findPlans(db: EntityManager, now: Date): Promise<PlanEntity[]> {
  const published: { id: string }[] = await db.query(PUBLISHED);
  const where = { id: In(published.map(({ id }) => id)), issuedOn: LessThanOrEqual(dayOf(now)) };
  return db.find(PlanEntity, { where, order: { year: 'DESC' } });
}

/**
 * The plan of a year; without a year the current one. One whose rules are still being written is seen only by those who write them.
 *
 * @throws ClientError NOT_FOUND where there is none
 */
export async function findPlanOfYear({ database, viewer, now }: DecisionContext, year: number | null): Promise<PlanEntity> {
  const db = database.manager;
  if (year === null) return (await findCurrentPlan(db, now)).plan;
  const plan = await db.findOneBy(PlanEntity, { year });
  if (!plan) throw notFound();
  const isInForce = (await newestVersionIfAny(db, plan.id)) !== null;
  if (!isInForce && !(await mayWithRulebook(db, viewer, 'readRulebookDraft'))) throw notFound();
  return plan;
}

/** One plan. @throws ClientError NOT_FOUND when there is none */
export async function findPlanById(db: EntityManager, id: string): Promise<PlanEntity> {
  const plan = isId(id) && (await db.findOneBy(PlanEntity, { id }));
  if (!plan) throw notFound();
  return plan;
}
