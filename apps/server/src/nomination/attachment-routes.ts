import { createHash } from 'node:crypto';
import fastifyMultipart from '@fastify/multipart';
import { may } from '@vinh-danh/domain/access/permission.rule';
import { MAX_ATTACHMENT_BYTES } from '@vinh-danh/domain/nomination/attachment.rule';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireViewer } from '../access/permit';
import type { Context } from '../context';
import { decide } from '../graph/decide';
import { forbidden } from '../graph/errors';
import { requireOwnPage, sendFile, sendFileError } from '../graph/send-file';
import { attachFile } from './attach-file';
import { AttachmentEntity } from './attachment.entity';
import { readAttachment } from './read-attachment';
import { readUpload } from './read-upload';

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;

/**
 * Files go over HTTP beside the endpoint, under the same sign-in and the same rules:
 *
 * - `POST /attachments`, multipart: `file`, `idempotencyKey`, `dossierId`, `purpose` and for evidence `nominationId`, with
 *   `criterion` where it supports one; for a paper that a dossier list asks for `item`, and the `nominationId` whose it is. Answers 201 with `{ attachment, refusals: [] }`, or 422 with `{ attachment: null, refusals }`.
 * - `GET /attachments/:id` sends the file, always to be saved and never to be shown inside our pages.
 *
 * An upload must carry the header `x-requested-with`: no foreign page can make a browser send it.
 */
export async function attachmentRoutes(server: FastifyInstance, { contextOf }: { readonly contextOf: ContextOf }): Promise<void> {
  await server.register(fastifyMultipart, {
    limits: { fileSize: MAX_ATTACHMENT_BYTES + 1, files: 1, fields: 8, fieldSize: 1_000, fieldNameSize: 50, headerPairs: 50 },
    throwFileSizeLimit: false,
  });
  server.setErrorHandler(sendFileError);
  server.post('/attachments', async (request, reply) => {
    requireOwnPage(request);
    const context = await contextOf(request, reply);
    if (!may(requireViewer(context), 'writeDossier')) throw forbidden();
    const { idempotencyKey, place, file } = await readUpload(request);
    const sha256 = createHash('sha256').update(file.content).digest('hex');
    const input = { ...place, filename: file.filename, sha256 };
    const act = { viewer: requireViewer(context), now: context.now, requestId: context.requestId, apiTokenId: context.apiTokenId };
    const asked = { mutation: 'attachFile', idempotencyKey, input };
    const { result, refusals } = await decide(context, asked, (db) => attachFile(db, act, place, file));
    const attachment = result && (await context.database.manager.findOneByOrFail(AttachmentEntity, { id: result.attachmentId }));
    return reply.code(attachment ? 201 : 422).send({ attachment: attachment && describe(attachment), refusals });
  });

  server.get<{ Params: { id: string } }>('/attachments/:id', async (request, reply) => {
    const { attachment, content } = await readAttachment(await contextOf(request, reply), request.params.id);
    return sendFile(reply, { ...attachment, content });
  });
}

/** What the client may know of a stored file: the fields of the type Attachment. */
function describe({ id, purpose, nominationId, criterion, item, filename, mediaType, size, uploadedAt }: AttachmentEntity) {
  return { id, purpose, nominationId, criterion, item, filename, mediaType, size, uploadedAt };
}
