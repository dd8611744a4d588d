import type { EntityManager } from 'typeorm';
import type { Context } from '../context';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { type BatchProgress, readBatches } from './ask-certificates';
import { permitDocument } from './permit-document';

/** A batch of certificates, for who may read such documents. */
export async function findBatch(context: Context, id: string): Promise<BatchProgress> {
  const db = context.database.manager;
  await permitDocument(db, context, 'readDocument');
  const decisionId = await decisionOf(db, id);
  const batch = decisionId && (await readBatches(db, decisionId)).find((each) => each.id === id);
  if (!batch) throw notFound();
  return batch;
}

/** The decision whose certificates a batch holds. */
export async function decisionOf(db: EntityManager, batchId: string): Promise<string | undefined> {
  if (!isId(batchId)) return undefined;
  const [row]: { decisionId: string }[] = await db.query('SELECT decision_id AS "decisionId" FROM certificate_batch WHERE id = $1', [
    batchId,
  ]);
  return row?.decisionId;
}
