import { whyNotPublish } from '@vinh-danh/domain/plan/publish-rulebook.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { parseRulebook } from '@vinh-danh/domain/rulebook/parse-rulebook';
import { problemsOf } from '@vinh-danh/domain/rulebook/problems-of';
import { awardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { type Actor, recordAudit, recordAudits } from '../access/record-audit';
import { notify } from '../notice/notify';
import { findPlanById } from '../plan/find-plan';
import { holdPlanToPublish } from '../plan/hold-plan';
import { lockRulebookDraft, type SeenDraft } from '../plan/lock-rulebook-draft';
import { permitRulebook } from '../plan/permit-rulebook';
import { RulebookDraftEntity } from '../plan/rulebook-draft.entity';
import { RulebookVersionEntity } from '../plan/rulebook-version.entity';
import { adjustQuotas } from './adjust-quotas';
import { openQuotas } from './open-quotas';

interface Publication extends SeenDraft {
  readonly reason: string;
  readonly decisionNumber: string;
}

/**
 * Publishes a draft as the next version of a plan's rules, with everything that follows from it: the ledger has a row for each new
 * quota, and dossiers that were never sent are written under the new rules. What was sent stays with the version that it was sent under.
 *
 * @returns id of the version
 */
export async function publishRulebook(db: EntityManager, actor: Actor, input: Publication): Promise<string> {
  const { accountId } = await permitRulebook(db, actor, 'publishRulebook');
  const draft = await lockRulebookDraft(db, input);
  // Approvals under way end under the rules that they began with.
  await holdPlanToPublish(db, draft.planId);
  const plan = await findPlanById(db, draft.planId);
  const newest = await findNewest(db, draft);
  refuseIf(
    whyNotPublish({
      ...input,
      planYear: plan.year,
      year: 'year' in draft.rulebook ? draft.rulebook.year : undefined,
      problems: problemsOf(draft.rulebook),
      sameAs: newest?.same ? newest.number : undefined,
    }),
  );
  const rulebook = parseRulebook(draft.rulebook);
  const asOf = { id: plan.id, day: dayOf(actor.now) };
  await adjustQuotas(db, asOf, rulebook);
  await openQuotas(db, asOf, rulebook);

  const version = {
    id: uuidv7(),
    planId: plan.id,
    number: (newest?.number ?? 0) + 1,
    publishedAt: actor.now,
    publishedBy: accountId,
    reason: input.reason.trim(),
    decisionNumber: input.decisionNumber.trim(),
  };
  await db.insert(RulebookVersionEntity, { ...version, rulebook: draft.rulebook as Rulebook });
  await db.delete(RulebookDraftEntity, { id: draft.id });
  await recordAudit(db, actor, {
    action: 'publishRulebook',
    subjectKind: 'RulebookVersion',
    subjectId: version.id,
    before: { number: newest?.number ?? null },
    after: version,
    reason: version.reason,
  });
  await notify(db, actor, {
    kind: 'RULEBOOK_PUBLISHED',
    facts: { year: plan.year, number: version.number },
    about: { kind: 'RulebookVersion', id: version.id },
    to: TOLD_OF_RULES.map((role) => ({ role, within: null })),
  });
  await moveUnsentDossiers(db, actor, version, rulebook);
  return version.id;
}

/** Who works by the rules; employees see in their forms what holds for them. */
const TOLD_OF_RULES = ['UNIT_HEAD', 'OFFICE', 'COUNCIL_MEMBER', 'DIRECTOR', 'INSPECTOR'] as const;

async function findNewest(
  db: EntityManager,
  { planId, rulebook }: RulebookDraftEntity,
): Promise<{ number: number; same: boolean } | undefined> {
  const [newest] = await db.query(
    'SELECT number, rulebook = $2::jsonb AS same FROM rulebook_version WHERE plan_id = $1 ORDER BY number DESC LIMIT 1',
    [planId, JSON.stringify(rulebook)],
  );
  return newest;
}

/** Never sent, so that nobody has been promised anything under the old rules; and with no award that the new ones do not know. */
const MOVED = `
  UPDATE dossier SET rulebook_version_id = $2, version = version + 1, updated_at = $3
   WHERE id IN (SELECT id FROM dossier WHERE plan_id = $1 AND receipt_number IS NULL AND withdrawn_at IS NULL ORDER BY id FOR UPDATE)
     AND NOT EXISTS (SELECT FROM nomination WHERE dossier_id = dossier.id AND withdrawn_at IS NULL AND award <> ALL($4))
  RETURNING id, unit_id AS "unitId"`;

async function moveUnsentDossiers(
  db: EntityManager,
  actor: Actor,
  { id, planId, number }: { id: string; planId: string; number: number },
  rulebook: Rulebook,
): Promise<void> {
  const awards = awardsOf(rulebook).map(({ key }) => key);
  const [moved]: [{ id: string; unitId: string }[], number] = await db.query(MOVED, [planId, id, actor.now, awards]);
  await recordAudits(
    db,
    actor,
    moved.map((dossier) => ({
      action: 'moveDossierToNewRules',
      subjectKind: 'Dossier',
      subjectId: dossier.id,
      unitId: dossier.unitId,
      after: { rulebookVersionId: id, number },
    })),
  );
}
