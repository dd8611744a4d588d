import { createHash } from 'node:crypto';
import { DOCUMENT_KINDS, type DocumentKind } from '@vinh-danh/domain/document/document';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { badUserInput } from '../graph/errors';

interface TemplateUpload {
  readonly idempotencyKey: string;
  readonly kind: DocumentKind;
  readonly note: string;
  readonly filename: string;
  readonly content: Buffer;
}

const Fields = z.strictObject({ idempotencyKey: z.string(), kind: z.enum(DOCUMENT_KINDS), note: z.string().default('') });

/** Reads an upload whole before anything is decided: a connection that breaks off leaves nothing behind. */
export async function readTemplateUpload(request: FastifyRequest): Promise<TemplateUpload> {
  if (!request.isMultipart()) throw incomplete();
  const fields: Record<string, string> = {};
  let file: Pick<TemplateUpload, 'filename' | 'content'> | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') file = { filename: part.filename ?? '', content: await part.toBuffer() };
      else if (typeof part.value === 'string') fields[part.fieldname] = part.value;
    }
  } catch {
    throw incomplete();
  }
  const read = Fields.safeParse(fields);
  if (!file || !read.success) throw incomplete();
  return { ...read.data, ...file };
}

export const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

function incomplete() {
  return badUserInput({
    vi: 'Cần gửi multipart gồm: file, kind (loại văn bản), idempotencyKey và note (có thể để trống).',
    en: 'Send multipart with file, kind (of document), idempotencyKey and note, which may be blank.',
  });
}
