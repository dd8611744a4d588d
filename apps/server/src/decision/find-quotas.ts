import { permit } from '../access/permit';
import type { Context } from '../context';
import { findHiddenResults } from '../nomination/hidden-results';
import { findCurrentPlan } from '../plan/find-plan';
import type { QuotaType } from './quota.type';
import { readQuotas } from './quotas.query';

/** The ledger of a plan, or of the current one, for those who may see it. */
export async function findQuotas(context: Context, planId: string | null): Promise<QuotaType[]> {
  const viewer = await permit(context, 'readQuota');
  const db = context.database.manager;
  const of = { planId: planId ?? (await findCurrentPlan(db, context.now)).plan.id, now: context.now };
  return readQuotas(db, of, { approved: [], moved: new Map(), hidden: await findHiddenResults(db, viewer) });
}
