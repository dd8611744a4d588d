import { createHash } from 'node:crypto';
import fastifyMultipart from '@fastify/multipart';
import { may } from '@vinh-danh/domain/access/permission.rule';
import { MAX_ATTACHMENT_BYTES } from '@vinh-danh/domain/nomination/attachment.rule';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { requireViewer } from '../access/permit';
import type { Context } from '../context';
import { decide } from '../graph/decide';
import { badUserInput, forbidden } from '../graph/errors';
import { requireOwnPage, sendFile, sendFileError } from '../graph/send-file';
import { readParts } from '../nomination/read-upload';
import { actOf } from './act-of';
import { keepSittingFile, readSittingFile } from './keep-sitting-file';

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;

const Fields = z.strictObject({ idempotencyKey: z.string(), sittingId: z.string() });

/**
 * Papers of a sitting go over HTTP beside the endpoint, under the same sign-in and the same rules:
 *
 * - `POST /sitting-files`, multipart: `file`, `idempotencyKey`, `sittingId`. Answers 201 with `{ file, refusals: [] }`, or 422 with `{ file: null, refusals }`.
 * - `GET /sitting-files/:id` sends the file, always to be saved.
 */
export async function sittingFileRoutes(server: FastifyInstance, { contextOf }: { readonly contextOf: ContextOf }): Promise<void> {
  await server.register(fastifyMultipart, {
    limits: { fileSize: MAX_ATTACHMENT_BYTES + 1, files: 1, fields: 4, fieldSize: 1_000, fieldNameSize: 50, headerPairs: 50 },
    throwFileSizeLimit: false,
  });
  server.setErrorHandler(sendFileError);
  server.post('/sitting-files', async (request, reply) => {
    requireOwnPage(request);
    const context = await contextOf(request, reply);
    if (!may(requireViewer(context), 'readSitting')) throw forbidden();
    const parts = request.isMultipart() ? await readParts(request).catch(() => null) : null;
    const fields = Fields.safeParse(parts?.fields);
    if (!parts?.file || !fields.success)
      throw badUserInput({
        vi: 'Cần gửi multipart gồm: file, idempotencyKey, sittingId.',
        en: 'Send multipart with file, idempotencyKey and sittingId.',
      });
    const { file } = parts;
    const { idempotencyKey, sittingId } = fields.data;
    const sha256 = createHash('sha256').update(file.content).digest('hex');
    const asked = { mutation: 'keepSittingFile', idempotencyKey, input: { sittingId, filename: file.filename, sha256 } };
    const { result, refusals } = await decide(context, asked, (db) => keepSittingFile(db, actOf(context), sittingId, file));
    return reply.code(result ? 201 : 422).send({ file: result, refusals });
  });

  server.get<{ Params: { id: string } }>('/sitting-files/:id', async (request, reply) => {
    return sendFile(reply, await readSittingFile(await contextOf(request, reply), request.params.id));
  });
}
