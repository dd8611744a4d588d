import { createHash } from 'node:crypto';
import fastifyMultipart from '@fastify/multipart';
import { MAX_ATTACHMENT_BYTES } from '@vinh-danh/domain/nomination/attachment.rule';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { permitForAll } from '../access/permit';
import type { Context } from '../context';
import { badUserInput } from '../graph/errors';
import { encodeName, sendFileError } from '../graph/send-file';
import { attachToObjection } from './attach-to-objection';
import { findObjectionFile } from './find-objection-file';
import { keepPicture, readPicture } from './keep-picture';

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;

/**
 * Files beside the endpoint, under the same rules:
 *
 * - `POST /objections/files`, multipart: `code` and `file`. Who holds the code of an objection adds a file to it, signed in or not. Answers
 *   201 with `{ refusals: [] }`, or 422 with `{ refusals }`; the same file sent again is the same file.
 * - `GET /objections/files/:id` sends one to those who handle the objection, always to be saved.
 * - `POST /pictures`, multipart: `file`. Answers 201 with `{ picture: { id, width, height }, refusals: [] }`, or 422.
 * - `GET /pictures/:id` shows a picture: to everybody while a story that is shown has it, else to those who write stories.
 *
 * An upload must carry the header `x-requested-with`: no foreign page can make a browser send it.
 */
export async function oversightRoutes(server: FastifyInstance, { contextOf }: { readonly contextOf: ContextOf }): Promise<void> {
  await server.register(fastifyMultipart, {
    limits: { fileSize: MAX_ATTACHMENT_BYTES + 1, files: 1, fields: 4, fieldSize: 1_000, fieldNameSize: 50, headerPairs: 50 },
    throwFileSizeLimit: false,
  });
  server.setErrorHandler(sendFileError);

  server.post('/objections/files', async (request, reply) => {
    const context = await contextOf(request, reply);
    const { fields, file } = await readUpload(request);
    const refusals = await attachToObjection(context, fields.code ?? '', file);
    return reply.code(refusals.length === 0 ? 201 : 422).send({ refusals });
  });

  server.get<{ Params: { id: string } }>('/objections/files/:id', async (request, reply) => {
    const { filename, mediaType, content } = await findObjectionFile(await contextOf(request, reply), request.params.id);
    return reply
      .headers({
        'content-type': mediaType,
        'content-disposition': `attachment; filename*=UTF-8''${encodeName(filename)}`,
        'cache-control': 'private, no-store',
        ...HARMLESS,
      })
      .send(content);
  });

  server.post('/pictures', async (request, reply) => {
    const context = await contextOf(request, reply);
    permitForAll(context, 'writeStories');
    const { file } = await readUpload(request);
    const { picture, refusals } = await keepPicture(context, file.content);
    return reply.code(picture ? 201 : 422).send({ picture, refusals });
  });

  server.get<{ Params: { id: string } }>('/pictures/:id', async (request, reply) => {
    const { mediaType, content, isPublic } = await readPicture(await contextOf(request, reply), request.params.id);
    const etag = `"${createHash('sha256').update(content).digest('base64url')}"`;
    reply.headers({ 'cache-control': isPublic ? PUBLIC_FOR : 'private, no-store', etag, ...HARMLESS });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.headers({ 'content-type': mediaType, 'content-disposition': 'inline' }).send(content);
  });
}

/** Consent can be taken back: an hour is how long a picture may then still be seen out of a cache. */
const PUBLIC_FOR = 'public, max-age=3600';
const HARMLESS = { 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff' };

interface Upload {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: { readonly filename: string; readonly content: Buffer };
}

async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.headers['x-requested-with'])
    throw badUserInput({ vi: 'Thiếu tiêu đề x-requested-with.', en: 'The header x-requested-with is missing.' });
  const incomplete = badUserInput({
    vi: 'Cần gửi multipart có tệp trong trường file.',
    en: 'Send multipart with a file in the field file.',
  });
  if (!request.isMultipart()) throw incomplete;
  const fields: Record<string, string> = {};
  let file: Upload['file'] | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') file = { filename: part.filename ?? '', content: await part.toBuffer() };
      else if (typeof part.value === 'string') fields[part.fieldname] = part.value;
    }
  } catch {
    throw incomplete;
  }
  if (!file) throw incomplete;
  return { fields, file };
}
