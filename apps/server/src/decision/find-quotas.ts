import { permit } from '../access/permit';
import type { Context } from '../context';
import { findCurrentPlan } from '../plan/find-plan';
import type { QuotaType } from './quota.type';
import { readQuotas } from './quotas.query';

/** The ledger of a plan, or of the current one, for those who may see it. */
export async function findQuotas(context: Context, planId: string | null): Promise<QuotaType[]> {
  await permit(context, 'readQuota');
  const db = context.database.manager;
  return readQuotas(db, { planId: planId ?? (await findCurrentPlan(db, context.now)).plan.id, now: context.now });
}
