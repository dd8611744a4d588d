import { Refused } from '@vinh-danh/domain/refusal';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { badUserInput, ClientError } from './errors';
import { maskFault, readableCause } from './mask-error';
import { RETRY_AFTER } from './unavailable';

/** A file on its way out. */
export interface OutgoingFile {
  readonly filename: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** Sends a file to be saved, never to be shown inside our pages. */
export function sendFile(reply: FastifyReply, { filename, mediaType, content }: OutgoingFile): FastifyReply {
  return reply
    .headers({
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeName(filename)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    .send(content);
}

/** Sends a PDF of our own making to be read in a tab of its own: it is one whatever its bytes say, and nobody may frame it. */
export function showPdf(reply: FastifyReply, { filename, content }: Omit<OutgoingFile, 'mediaType'>): FastifyReply {
  return reply
    .headers({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename*=UTF-8''${encodeName(filename)}`,
      'content-security-policy': "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    .send(content);
}

/** A name as RFC 5987 wants it in a header. */
export function encodeName(filename: string): string {
  return encodeURIComponent(filename).replace(/['()*!]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** No foreign page can make a browser send this header. @throws ClientError BAD_USER_INPUT when it is missing */
export function requireOwnPage({ headers }: FastifyRequest): void {
  if (!headers['x-requested-with'])
    throw badUserInput({ vi: 'Thiếu tiêu đề x-requested-with.', en: 'The header x-requested-with is missing.' });
}

/** Errors as JSON with a code, as the endpoint has them; what is not the client's is masked, and found in the log by its id. */
export function sendFileError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Refused) return reply.code(422).send({ refusals: error.refusals });
  const readable = error instanceof ClientError ? error : readableCause(error);
  if (readable) return reply.code(readable.status).send({ error: { code: readable.code, sentence: readable.sentence } });
  if (error.statusCode !== undefined && error.statusCode < 500) {
    const sentence = { vi: 'Không đọc được tệp tải lên.', en: 'The upload cannot be read.' };
    return reply.code(error.statusCode).send({ error: { code: 'BAD_USER_INPUT', sentence } });
  }
  const { sentence, ...fault } = maskFault(request.log, error);
  if (fault.code === 'UNAVAILABLE') reply.header('retry-after', RETRY_AFTER);
  return reply.code(fault.code === 'UNAVAILABLE' ? 503 : 500).send({ error: { ...fault, sentence } });
}
