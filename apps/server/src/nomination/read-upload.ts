import type { FastifyRequest } from 'fastify';
import { badUserInput } from '../graph/errors';
import type { AttachmentPlace, UploadedFile } from './attach-file';

export interface Upload {
  readonly idempotencyKey: string;
  readonly place: AttachmentPlace;
  readonly file: UploadedFile;
}

/**
 * Reads an upload whole, in whatever order its parts come, before anything is decided: a connection that breaks off
 * leaves nothing behind. A file over the limit is cut one byte beyond it, so that the rule sees that it is too large.
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw incomplete();
  const fields = new Map<string, string>();
  let file: UploadedFile | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'file') file = { filename: part.filename ?? '', content: await part.toBuffer() };
    else if (typeof part.value === 'string') fields.set(part.fieldname, part.value);
  }
  const idempotencyKey = fields.get('idempotencyKey');
  const dossierId = fields.get('dossierId');
  const purpose = fields.get('purpose');
  if (!file || !idempotencyKey || !dossierId || (purpose !== 'MINUTES' && purpose !== 'EVIDENCE')) throw incomplete();
  const nominationId = fields.get('nominationId') || null;
  const criterion = fields.get('criterion') || null;
  const isPlaced = purpose === 'EVIDENCE' ? nominationId !== null : nominationId === null && criterion === null;
  if (!isPlaced) throw incomplete();
  return { idempotencyKey, place: { dossierId, purpose, nominationId, criterion }, file };
}

function incomplete() {
  return badUserInput({
    vi: 'Cần gửi multipart gồm: file, idempotencyKey, dossierId, purpose (MINUTES hoặc EVIDENCE); minh chứng cần thêm nominationId.',
    en: 'Send multipart with file, idempotencyKey, dossierId and purpose (MINUTES or EVIDENCE); evidence also needs nominationId.',
  });
}
