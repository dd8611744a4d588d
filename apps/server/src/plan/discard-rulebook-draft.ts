import type { EntityManager } from 'typeorm';
import { type Actor, recordAudit } from '../access/record-audit';
import { lockRulebookDraft, type SeenDraft } from './lock-rulebook-draft';
import { permitRulebook } from './permit-rulebook';
import { RulebookDraftEntity } from './rulebook-draft.entity';

/** Gives up a draft. What it said stays in the audit trail, from where it can be imported again. */
export async function discardRulebookDraft(db: EntityManager, actor: Actor, input: SeenDraft): Promise<string> {
  await permitRulebook(db, actor, 'editRulebook');
  const draft = await lockRulebookDraft(db, input);
  await db.delete(RulebookDraftEntity, { id: draft.id });
  await recordAudit(db, actor, {
    action: 'discardRulebookDraft',
    subjectKind: 'RulebookDraft',
    subjectId: draft.id,
    before: { planId: draft.planId, version: draft.version, rulebook: draft.rulebook },
  });
  return draft.planId;
}
