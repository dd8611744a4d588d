import { may } from '@vinh-danh/domain/access/permission.rule';
import { IsNull } from 'typeorm';
import { requireViewer } from '../access/permit';
import type { Context } from '../context';
import { forbidden, notFound } from '../graph/errors';
import { AttachmentEntity } from './attachment.entity';
import { AttachmentContentEntity } from './attachment-content.entity';
import { findDossier } from './find-dossiers';

/** A file with its bytes, for those who may see its dossier. */
export async function readAttachment(context: Context, id: string): Promise<{ attachment: AttachmentEntity; content: Buffer }> {
  if (!may(requireViewer(context), 'readDossier')) throw forbidden();
  const db = context.database.manager;
  const attachment = await db.findOneBy(AttachmentEntity, { id, removedAt: IsNull() });
  if (!attachment) throw notFound();
  await findDossier(context, attachment.dossierId);
  const { content } = await db.findOneByOrFail(AttachmentContentEntity, { attachmentId: id });
  return { attachment, content };
}
