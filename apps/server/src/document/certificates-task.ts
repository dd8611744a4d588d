import { certificateKindOf, DOCUMENTS } from '@vinh-danh/domain/document/document';
import type { EntityManager } from 'typeorm';
import { updateVersioned } from '../graph/update-versioned';
import { defineTask, type Job } from '../notice/queue';
import { CertificateBatchEntity } from './certificate-batch.entity';
import { fillTemplate } from './fill-template';
import { type DecisionFound, findDecision, gatherCertificates } from './gather/gather-decision';
import { keepDocument } from './issue-document';
import { fileNameOf } from './make-document';
import { readPrint } from './print-document';
import { readTemplate } from './template-store';

/** So many are kept at a time: what a worker that dies loses, and how often the page sees progress. */
const AT_ONCE = 10;
const LONGEST_FAILURE = 2_000;

/**
 * Makes the certificates of a batch, a few at a time, each few in a transaction of their own, and then all of them as one PDF. A worker
 * that takes over from one that died goes on with the lines that have none.
 */
export const makeCertificates = defineTask<{ batchId: string }>(
  'make-certificates',
  async (job, { batchId }) => {
    const batch = await job.database.manager.findOneByOrFail(CertificateBatchEntity, { id: batchId });
    if (batch.finishedAt || batch.failedAt) return;
    try {
      await makeMissing(job, batch);
      await readPrint(job.database, job.config, { batchId });
      await end(job, batchId, { finishedAt: job.moment.now });
    } catch (error) {
      if (job.isLastAttempt) await end(job, batchId, { failedAt: job.moment.now, failure: String(error).slice(0, LONGEST_FAILURE) });
      throw error;
    }
  },
  { attempts: 6 },
);

async function makeMissing(job: Job, batch: CertificateBatchEntity): Promise<void> {
  const db = job.database.manager;
  const decision = await findDecision(db, batch.decisionId);
  if (!decision) throw new Error(`The decision ${batch.decisionId} is gone.`);
  const made = new Set<string>(await madeOf(db, batch.id));
  const certificates = (await gatherCertificates(db, decision, job.moment.now)).filter(({ nominee }) => !made.has(nominee.nominationId));
  for (let start = 0; start < certificates.length; start += AT_ONCE) {
    job.signal?.throwIfAborted();
    await job.database.transaction((transaction) =>
      keep(transaction, job, { batch, decision, few: certificates.slice(start, start + AT_ONCE) }),
    );
  }
}

async function madeOf(db: EntityManager, batchId: string): Promise<string[]> {
  const rows: { nominationId: string }[] = await db.query('SELECT nomination_id AS "nominationId" FROM document WHERE batch_id = $1', [
    batchId,
  ]);
  return rows.map(({ nominationId }) => nominationId);
}

interface Few {
  readonly batch: CertificateBatchEntity;
  readonly decision: DecisionFound;
  readonly few: Awaited<ReturnType<typeof gatherCertificates>>;
}

async function keep(db: EntityManager, job: Job, { batch, decision, few }: Few): Promise<void> {
  // Two workers on one batch, of which one was given up for dead too early, wait for each other here.
  await db.query('SELECT FROM certificate_batch WHERE id = $1 FOR NO KEY UPDATE', [batch.id]);
  const made = new Set(await madeOf(db, batch.id));
  const actor = { now: job.moment.now, viewer: { accountId: batch.askedBy, displayName: '', roles: [] } };
  for (const { nominee, filling } of few) {
    if (made.has(nominee.nominationId)) continue;
    const kind = certificateKindOf(nominee.award.form);
    const template = await readTemplate(db, kind, kind === 'MERIT_CERTIFICATE' ? batch.meritTemplateId : batch.titleTemplateId);
    await keepDocument(db, actor, {
      kind,
      sittingId: null,
      decisionId: decision.id,
      nominationId: nominee.nominationId,
      batchId: batch.id,
      templateId: template.id,
      templateSha256: template.sha256,
      filename: `${DOCUMENTS[kind].fileName}-${String(filling.so_vao_so)}-${fileNameOf(nominee.name).toLowerCase()}.docx`,
      content: fillTemplate(template.open, filling),
    });
  }
}

async function end(job: Job, id: string, changes: Partial<CertificateBatchEntity>): Promise<void> {
  const db = job.database.manager;
  const { version } = await db.findOneByOrFail(CertificateBatchEntity, { id });
  await updateVersioned(db, CertificateBatchEntity, { id, version }, changes);
}
