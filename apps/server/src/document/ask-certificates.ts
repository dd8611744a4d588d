import { whyNotMakeCertificates } from '@vinh-danh/domain/document/issue.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { type Actor, recordAudit } from '../access/record-audit';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { requireLength } from '../graph/require-length';
import { enqueue } from '../notice/queue';
import { CertificateBatchEntity } from './certificate-batch.entity';
import { makeCertificates } from './certificates-task';
import { type DecisionFound, findDecision } from './gather/gather-decision';
import { findHiddenCases } from './gather/hidden-cases';
import { permitDocument } from './permit-document';
import { templateIdInUse } from './template-store';

/** How far a batch of certificates is. */
export interface BatchProgress {
  readonly id: string;
  readonly number: number;
  readonly reason: string;
  readonly issued: number;
  readonly total: number;
  readonly askedAt: Date;
  readonly askedByName: string;
  readonly finishedAt: Date | null;
  readonly failedAt: Date | null;
  readonly failure: string | null;
}

export function readBatches(db: EntityManager, decisionId: string): Promise<BatchProgress[]> {
  return db.query(
    `SELECT batch.id, batch.number, batch.reason, batch.total, batch.asked_at AS "askedAt", batch.finished_at AS "finishedAt",
            batch.failed_at AS "failedAt", batch.failure, account.display_name AS "askedByName",
            (SELECT count(*)::integer FROM document WHERE batch_id = batch.id) AS issued
       FROM certificate_batch batch JOIN account ON account.id = batch.asked_by
      WHERE batch.decision_id = $1 ORDER BY batch.number DESC`,
    [decisionId],
  );
}

/** Why the certificates of a decision cannot be made now, for this person. */
export async function certificateRefusals(db: EntityManager, personId: string | undefined, decision: DecisionFound, reason: string) {
  const [batches, hidden] = [await readBatches(db, decision.id), await findHiddenCases(db, personId, decision.nominationIds)];
  const facts = { kind: decision.kind, isRegistered: decision.registeredAt !== null, lines: decision.lines, hidden };
  const running = batches.find(({ finishedAt, failedAt }) => !finishedAt && !failedAt) ?? null;
  return whyNotMakeCertificates(facts, {
    batches: batches.length,
    reason,
    running: running && { issued: running.issued, total: running.total },
  });
}

/**
 * Asks for the certificates of every line of a decision; a worker makes them, from the templates that are in use now.
 *
 * @returns id of the batch
 */
export async function askCertificates(
  db: EntityManager,
  actor: Actor,
  input: { readonly decisionId: string; readonly reason?: string | null },
): Promise<string> {
  const viewer = await permitDocument(db, actor, 'issueDocument');
  requireLength('reason', input.reason, 2_000);
  if (!isId(input.decisionId)) throw notFound();
  await db.query('SELECT FROM award_decision WHERE id = $1 FOR NO KEY UPDATE', [input.decisionId]);
  const decision = await findDecision(db, input.decisionId);
  if (!decision) throw notFound();
  const reason = input.reason?.trim() ?? '';
  refuseIf(await certificateRefusals(db, viewer.personId, decision, reason));
  const [{ last }]: [{ last: number }] = await db.query(
    'SELECT coalesce(max(number), 0)::integer AS last FROM certificate_batch WHERE decision_id = $1',
    [decision.id],
  );
  const batch = {
    id: uuidv7(),
    decisionId: decision.id,
    number: last + 1,
    reason,
    meritTemplateId: await templateIdInUse(db, 'MERIT_CERTIFICATE'),
    titleTemplateId: await templateIdInUse(db, 'TITLE_CERTIFICATE'),
    total: decision.nominationIds.length,
  };
  await db.insert(CertificateBatchEntity, { ...batch, askedAt: actor.now, askedBy: viewer.accountId, version: 1 });
  await enqueue(db, makeCertificates, { batchId: batch.id }, { key: batch.id });
  await recordAudit(db, actor, {
    action: 'makeCertificates',
    subjectKind: 'CertificateBatch',
    subjectId: batch.id,
    after: batch,
    reason: reason || null,
  });
  return batch.id;
}
