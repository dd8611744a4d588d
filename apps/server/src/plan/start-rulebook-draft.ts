import { refusal, refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { type Actor, recordAudit } from '../access/record-audit';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { type AskedOrigin, findRulebookOrigin } from './find-rulebook-origin';
import { permitRulebook } from './permit-rulebook';
import { PlanEntity } from './plan.entity';
import { RulebookDraftEntity } from './rulebook-draft.entity';

/**
 * Begins to write the rules of a plan: from a published version, a regime, imported data, or what the plan has. One draft to a plan:
 * whoever wants another discards the one that is there first.
 *
 * @returns id of the plan
 */
export async function startRulebookDraft(
  db: EntityManager,
  actor: Actor,
  { planId, from }: { readonly planId: string; readonly from?: AskedOrigin | null },
): Promise<string> {
  const { accountId } = await permitRulebook(db, actor, 'editRulebook');
  const plan = isId(planId) && (await db.findOne(PlanEntity, { where: { id: planId }, lock: { mode: 'for_no_key_update' } }));
  if (!plan) throw notFound();
  const existing = await db.existsBy(RulebookDraftEntity, { planId: plan.id });
  refuseIf(existing ? [refusal('RULEBOOK_DRAFT_EXISTS', { year: plan.year })] : []);
  const { rulebook, basedOn } = await findRulebookOrigin(db, plan.year, from);
  const draft = { id: uuidv7(), planId: plan.id, basedOn };
  await db.insert(RulebookDraftEntity, { ...draft, rulebook, updatedAt: actor.now, updatedBy: accountId });
  await recordAudit(db, actor, {
    action: 'startRulebookDraft',
    subjectKind: 'RulebookDraft',
    subjectId: draft.id,
    after: { ...draft, regime: from?.regime ?? null },
  });
  return plan.id;
}
