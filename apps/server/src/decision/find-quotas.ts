import { permit } from '../access/permit';
import type { Context } from '../context';
import { findHiddenResults } from '../nomination/hidden-results';
import { requireCurrentRules } from '../plan/find-plan';
import type { QuotaType } from './quota.type';
import { readQuotas } from './quotas.query';

/** The ledger of a plan, or of the current one, for those who may see it. */
export async function findQuotas(context: Context, planId: string | null): Promise<QuotaType[]> {
  const viewer = await permit(context, 'readQuota');
  const { database, now } = context;
  const of = { planId: planId ?? requireCurrentRules(context).planId, now };
  return readQuotas(database.manager, of, { approved: [], moved: new Map(), hidden: await findHiddenResults(database.manager, viewer) });
}
