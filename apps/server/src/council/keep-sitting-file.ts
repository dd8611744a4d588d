import { createHash } from 'node:crypto';
import { whyNotIn } from '@vinh-danh/domain/council/sitting.rule';
import { stateOfSitting } from '@vinh-danh/domain/council/sitting-state.rule';
import { mediaTypeOf, neutralName, SIGNATURE_BYTES, whyNotAttach } from '@vinh-danh/domain/nomination/attachment.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { recordAudit } from '../access/record-audit';
import type { Context } from '../context';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import type { UploadedFile } from '../nomination/attach-file';
import type { Act } from '../nomination/lock-dossier';
import { actOf } from './act-of';
import { CouncilEntity } from './council.entity';
import { holdSitting } from './lock-sitting';
import { permitRunning } from './standing-in-council';

/** Keeps a paper that came in for a sitting: a written power, or an opinion. By whoever runs it. */
export async function keepSittingFile(
  db: EntityManager,
  act: Act,
  sittingId: string,
  file: UploadedFile,
): Promise<{ id: string; filename: string; size: number }> {
  const sitting = await holdSitting(db, sittingId);
  await permitRunning(db, act.viewer, sitting.id, act.now);
  refuseIf(whyNotIn(stateOfSitting(sitting), 'DRAFT', 'CONVENED', 'OPEN'));
  const filename = neutralName(file.filename);
  const beginning = file.content.subarray(0, SIGNATURE_BYTES);
  const [held]: { count: number }[] = await db.query('SELECT count(*)::int AS count FROM sitting_file WHERE sitting_id = $1', [sitting.id]);
  refuseIf(whyNotAttach({ filename, size: file.content.length, beginning }, held?.count ?? 0));
  const kept = { id: uuidv7(), filename, size: file.content.length };
  const sha256 = createHash('sha256').update(file.content).digest();
  await db.query(
    `INSERT INTO sitting_file (id, sitting_id, filename, media_type, size, sha256, content, uploaded_by, uploaded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [kept.id, sitting.id, filename, mediaTypeOf(filename, beginning), kept.size, sha256, file.content, act.viewer.accountId, act.now],
  );
  const { unitId } = await db.findOneByOrFail(CouncilEntity, { id: sitting.councilId });
  const after = { fileId: kept.id, filename, size: kept.size, sha256: sha256.toString('hex') };
  await recordAudit(db, act, { action: 'keepSittingFile', subjectKind: 'Sitting', subjectId: sitting.id, unitId, after });
  return kept;
}

/** Such a paper with its bytes, for those who run the sitting. */
export async function readSittingFile(context: Context, id: string): Promise<{ filename: string; mediaType: string; content: Buffer }> {
  const act = actOf(context);
  const db = context.database.manager;
  const [file]: { sittingId: string; filename: string; mediaType: string; content: Buffer }[] = isId(id)
    ? await db.query('SELECT sitting_id AS "sittingId", filename, media_type AS "mediaType", content FROM sitting_file WHERE id = $1', [id])
    : [];
  if (!file) throw notFound();
  await permitRunning(db, act.viewer, file.sittingId, act.now);
  return file;
}
