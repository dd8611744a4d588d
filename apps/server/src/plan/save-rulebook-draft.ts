import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { type Actor, recordAudit } from '../access/record-audit';
import { updateVersioned } from '../graph/update-versioned';
import { lockRulebookDraft, type SeenDraft } from './lock-rulebook-draft';
import { permitRulebook } from './permit-rulebook';
import { RulebookDraftEntity } from './rulebook-draft.entity';

/**
 * Keeps a draft as it is now, valid or not: nobody loses an afternoon's work to a missing comma.
 *
 * The audit trail says that it was saved and not what it said: a rulebook is long, and counts only once it is published.
 */
export async function saveRulebookDraft(
  db: EntityManager,
  actor: Actor,
  input: SeenDraft & { readonly rulebook: object },
): Promise<string> {
  const { accountId } = await permitRulebook(db, actor, 'editRulebook');
  const draft = await lockRulebookDraft(db, input);
  const saved = { rulebook: input.rulebook, updatedAt: actor.now, updatedBy: accountId };
  await updateVersioned(db, RulebookDraftEntity, draft, saved as QueryDeepPartialEntity<RulebookDraftEntity>);
  await recordAudit(db, actor, {
    action: 'saveRulebookDraft',
    subjectKind: 'RulebookDraft',
    subjectId: draft.id,
    before: { version: draft.version },
    after: { version: draft.version + 1 },
  });
  return draft.planId;
}
