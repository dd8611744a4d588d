import { may } from '@vinh-danh/domain/access/permission.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { type EntityManager, IsNull } from 'typeorm';
import { forbidden, notFound } from '../graph/errors';
import { whyClosed } from './attach-file';
import { AttachmentEntity } from './attachment.entity';
import { changeDossier } from './change-dossier';
import { type Act, hold } from './lock-dossier';

/** Takes a file off its dossier. Its bytes stay for the audit trail. */
export async function removeAttachment(db: EntityManager, act: Act, input: { attachmentId: string }): Promise<{ dossierId: string }> {
  if (!may(act.viewer, 'writeDossier')) throw forbidden();
  const attachment = await db.findOneBy(AttachmentEntity, { id: input.attachmentId, removedAt: IsNull() });
  if (!attachment) throw notFound();
  const dossier = await hold(db, act.viewer, attachment.dossierId, 'writeDossier');
  refuseIf(await whyClosed(db, dossier, attachment, act.now));
  await db.update(AttachmentEntity, { id: attachment.id }, { removedAt: act.now });
  const before = { id: attachment.id, purpose: attachment.purpose, nominationId: attachment.nominationId, filename: attachment.filename };
  return changeDossier(db, act, dossier, {}, { action: 'removeAttachment', before });
}
