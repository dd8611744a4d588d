import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
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
  const { fields, file } = await readParts(request).catch(() => {
    throw incomplete();
  });
  const read = Fields.safeParse(fields);
  if (!file || !read.success) throw incomplete();
  const { idempotencyKey, ...place } = read.data;
  return { idempotencyKey, place: { ...DOSSIER_ITSELF, ...place }, file };
}

const DOSSIER_ITSELF = { nominationId: null, criterion: null, item: null };

/** Minutes are the dossier's; evidence is one nomination's; a paper is either's. */
const Fields = z.discriminatedUnion('purpose', [
  z.strictObject({ purpose: z.literal('MINUTES'), idempotencyKey: z.string(), dossierId: z.string() }),
  z.strictObject({
    purpose: z.literal('EVIDENCE'),
    idempotencyKey: z.string(),
    dossierId: z.string(),
    nominationId: z.string(),
    criterion: z.string().nullable().default(null),
  }),
  z.strictObject({
    purpose: z.literal('PAPER'),
    idempotencyKey: z.string(),
    dossierId: z.string(),
    nominationId: z.string().nullable().default(null),
    item: z.string(),
  }),
]);

/** The fields and the file of an upload, in whatever order they come. */
export async function readParts(request: FastifyRequest): Promise<{ fields: Record<string, string>; file: UploadedFile | undefined }> {
  const fields: Record<string, string> = {};
  let file: UploadedFile | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'file') file = { filename: part.filename ?? '', content: await part.toBuffer() };
    else if (typeof part.value === 'string' && part.value !== '') fields[part.fieldname] = part.value;
  }
  return { fields, file };
}

function incomplete() {
  return badUserInput({
    vi: 'Cần gửi multipart gồm: file, idempotencyKey, dossierId, purpose (MINUTES, EVIDENCE hoặc PAPER); minh chứng cần thêm nominationId, giấy tờ của hồ sơ cần thêm item.',
    en: 'Send multipart with file, idempotencyKey, dossierId and purpose (MINUTES, EVIDENCE or PAPER); evidence also needs nominationId, a paper of the dossier its item.',
  });
}
